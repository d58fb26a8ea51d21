import { DOCUMENT_STATES } from '../../../src/core/dropped/document-state-words';
import { documentState } from '../../../src/core/dropped/document-states';
import { lines, read } from './read';

const invoices = (status: string) =>
  read(
    lines(
      'Record ID,Associated Company,Invoice date,Status,Amount billed',
      '1,Oak,2024-01-05,Paid,300',
      `2,Elm,2024-01-06,${status},500`,
    ),
    '2024-01',
  );

describe('a document', () => {
  test.each([
    ...['VOID', 'Voided', 'Cancelled', 'uncollectible', 'Refunded', 'incomplete_expired'],
    ...['Storniert', 'annulée'],
  ])('that is %s does not count', (status) =>
    expect(invoices(status).states).toEqual({ counted: 1, void: 1 }),
  );
  test.each(['Draft', 'pending', 'Entwurf', 'rascunho'])(
    'that is %s does not count yet',
    (status) => expect(invoices(status).states).toEqual({ counted: 1, pending: 1 }),
  );
  test.each([
    ...['Due in 29 days', 'Due today', 'Overdue 2 days', '1 day overdue', 'Viewed', 'Not sent'],
    ...['Deposited', 'not_paid', 'Partially fulfilled', 'Unfulfilled'],
  ])('that is "%s" counts without a doubt', (status) => {
    const { states, doubts } = invoices(status);
    expect([states, doubts]).toEqual([{ counted: 2 }, []]);
  });
  test.each(['Open', 'overdue', 'PAST_DUE', 'Sent', 'Closed', 'Partially paid', 'bezahlt', ''])(
    'that is "%s" counts',
    (status) => expect(invoices(status).states).toEqual({ counted: 2 }),
  );
  test('that was refunded in part counts for the rest', () => {
    const { closing } = read(
      lines(
        'Invoice number,Customer,Invoice date,Status,Amount,Amount refunded',
        'R-1,Oak,2024-01-05,Partially refunded,300,100',
        'R-2,Oak,2024-01-05,Paid,300,0',
      ),
      '2024-01',
    );
    expect(closing('2024-01')).toBe(500);
  });
  test.each([
    ['0', '30', 70],
    ['30', '0', 70],
    ['30', '30', 70],
    ['40', '-30', 60],
    ['', '30', 70],
  ])('with %s refunded and a credit note of %s counts for the rest', (refund, credit, rest) => {
    const { closing } = read(
      lines(
        'Invoice number,Customer,Invoice date,Status,Amount,Amount refunded,Credit note amount',
        `R-1,Oak,2024-01-05,Paid,100,${refund},${credit}`,
      ),
      '2024-01',
    );
    expect(closing('2024-01')).toBe(rest);
  });
  test.each([
    ['30', '40', '', 30],
    ['', '40', '', 60],
    ['', '-40', '', 60],
    ['30', '40', '30', 30],
    ['30', '40', '70', 30],
    ['', '40', '40', 60],
  ])('with %s refunded, %s adjusted and a credit note of %s', (refund, adjusted, credit, rest) => {
    const { closing } = read(
      lines(
        'Invoice number,Customer,Invoice date,Status,Amount,Amount Refunded,Amount Adjusted,Credit note amount',
        `R-1,Oak,2024-01-05,Paid,100,${refund},${adjusted},${credit}`,
      ),
      '2024-01',
    );
    expect(closing('2024-01')).toBe(rest);
  });
  test('whose state nobody knows is doubted, with the setting that leaves it out', () => {
    const { doubts } = invoices('Escalated');
    expect(
      doubts.map(({ about, set, mrr, mrrOtherwise }) => [about, set, mrr, mrrOtherwise]),
    ).toEqual([['Status Escalated', 'Status Escalated=left out', 800, 300]]);
  });
  test('counts or not as somebody said of its state', () => {
    const text = lines(
      'Record ID,Associated Company,Invoice date,Status,Amount billed',
      '1,Oak,2024-01-05,Paid,300',
      '2,Elm,2024-01-06,Escalated,500',
    );
    const { states, doubts } = read(text, '2024-01', { states: new Map([['escalated', false]]) });
    expect([states, doubts]).toEqual([{ counted: 1, void: 1 }, []]);
  });
});

describe('a contract', () => {
  const contracts = (status: string, end: string, termination = '') =>
    read(
      lines(
        'Record ID,Customer,Status,Effective date,End date,Termination date,MRR',
        '1,Oak,Active,2024-01-01,2024-12-31,,300',
        `2,Elm,${status},2024-01-01,${end},${termination},200`,
      ),
      '2024-08',
    );

  test('that was terminated ends on that day', () => {
    const { closing } = contracts('Terminated', '2024-12-31', '2024-04-15');
    expect([closing('2024-03'), closing('2024-04')]).toEqual([500, 300]);
  });
  test('that is a draft does not count', () =>
    expect(contracts('Draft', '2024-12-31').states).toEqual({ counted: 1, pending: 1 }));
  test('that ended, and does not say when, is left out', () =>
    expect(contracts('Canceled', '').states).toEqual({ counted: 1, void: 1 }));
  test.each(['Canceled', 'Terminated'])(
    'that is %s before its end, on a day that nothing says, is doubted',
    (status) => {
      const { doubts, closing } = contracts(status, '2024-12-31');
      expect(closing('2024-08')).toBe(500);
      expect(doubts).toMatchObject([
        { about: `Status ${status}`, set: `Status ${status}=left out`, mrrOtherwise: 300 },
      ]);
    },
  );
  test.each([
    ['Terminated', '2024-12-31', '2024-04-15'],
    ['Canceled', '2024-04-30', ''],
    ['Active', '2024-12-31', ''],
  ])('that is %s until %s as it says raises no doubt', (status, end, termination) =>
    expect(contracts(status, end, termination).doubts).toEqual([]),
  );
  test('that ended keeps the months before its end', () =>
    expect(contracts('Expired', '2024-04-30').closing('2024-04')).toBe(500));
});

const WORDS = Object.entries(DOCUMENT_STATES).flatMap(([language, states]) =>
  Object.entries(states).flatMap(([state, words]) =>
    words.map((word) => [word, language, state] as const),
  ),
);

test.each(WORDS)('"%s" means in %s what it is listed for: %s', (word, _language, state) =>
  expect(documentState(word)).toBe(state),
);

describe('a payment that is under way', () => {
  const rows = (id: string, label: string, ...states: readonly string[]) =>
    lines(
      `${id},Customer,Date,Amount,${label}`,
      ...states.map((state, at) => `${at},Oak ${at},2024-01-05,100,${state}`),
    );
  const of = (text: string) => {
    const { closing, states } = read(text, '2024-01', { model: 'invoices or orders' });
    return [closing('2024-01'), states];
  };
  test.each([
    ['what its columns are called', 'Payment ID', 'Paid'],
    ['others that have succeeded', 'ID', 'Succeeded'],
  ])('does not count: told by %s', (_, id, other) =>
    expect(of(rows(id, 'Status', other, 'Processing'))).toEqual([100, { counted: 1, pending: 1 }]),
  );
  test.each([
    ['an order that is processed', 'Order ID', 'Status'],
    ['an invoice whose payment is', 'Invoice number', 'Payment status'],
  ])('counts where it is %s', (_, id, label) =>
    expect(of(rows(id, label, 'Completed', 'Processing'))).toEqual([200, { counted: 2 }]),
  );
  test('counts where it is an invoice that names its payment', () =>
    expect(
      of(
        lines(
          'Invoice number,Customer,Date,Amount,Payment ID,Status',
          '1,Oak,2024-01-05,100,9,Processing',
        ),
      ),
    ).toEqual([100, { counted: 1 }]));
});

test.each(['Awaiting Payment', 'Payment Due', 'Authorised', 'AUTHORISED'])(
  'an invoice that waits for its money is owed, without a question: %s',
  (state) => {
    const { states, doubts } = read(
      lines(
        'Invoice number,Customer,Invoice date,Status,Total',
        '1,Oak,2024-01-05,Paid,100',
        `2,Elm,2024-01-06,${state},80`,
      ),
      '2024-01',
    );
    expect([states, doubts]).toEqual([{ counted: 2 }, []]);
  },
);

describe('a payment that is said to be refunded', () => {
  const closing = (state: string, refunded: string) =>
    read(
      lines(
        'Invoice number,Customer,Invoice date,Status,Amount,Amount refunded',
        '1,Elm,2024-01-05,Paid,10,0',
        `2,Oak,2024-01-05,${state},100,${refunded}`,
      ),
      '2024-01',
    ).closing('2024-01');
  test.each(['Refunded', 'refund', 'erstattet', 'Remboursée'])(
    'counts for what the amount refunded leaves: %s',
    (state) => expect(closing(state, '20')).toBe(90),
  );
  test.each(['100', '0', ''])(
    'does not count where that leaves nothing, or says nothing: "%s"',
    (refunded) => expect(closing('Refunded', refunded)).toBe(10),
  );
  test('nor where it is void', () => expect(closing('Void', '20')).toBe(10));
});
