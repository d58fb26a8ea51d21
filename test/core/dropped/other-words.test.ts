import { lines, read } from './read';

const DEAL = 'Record ID,Company,Close Date,Deal Stage,Contract Start Date,Contract End Date';
const deal = (id: number, company: string, more: string) =>
  `${id},${company},2024-01-01,Closed Won,2024-01-01,${more}`;

describe('a term or an end that says that there is none', () => {
  test.each([
    'Month-to-month',
    'Evergreen',
    'rolling monthly',
    'Until cancelled',
    'unbefristet',
    'N/A',
  ])('%s ends nothing', (term) => {
    const text = lines(
      `${DEAL},Term,MRR`,
      deal(1, 'Oak', `,${term},300`),
      deal(2, 'Elm', '2024-03-31,3 months,100'),
    );
    const { closing, states } = read(text, '2024-06');
    expect([closing('2024-03'), closing('2024-06'), states]).toEqual([400, 300, { counted: 2 }]);
  });
  test('under the end, too, but an end that cannot be read stays unreadable', () => {
    const text = lines(`${DEAL},MRR`, deal(1, 'Oak', 'ongoing,300'), deal(2, 'Elm', 'soon,100'));
    const { closing, states } = read(text, '2024-06');
    expect([closing('2024-06'), states]).toEqual([300, { counted: 1, 'unreadable end': 1 }]);
  });
});

describe('a label that says of which unit its amounts are', () => {
  test.each([
    ['ARR (k USD)', '3.6', 300],
    ['ARR in thousands', '3.6', 300],
    ['ARR (kEUR)', '3.6', 300],
    ["ARR ($'000)", '3.6', 300],
    ['ARR (USD m)', '0.36', 30000],
    ['ARR (USD)', '3600', 300],
    ['ARR (k USD)', '3.6k', 300],
  ])('%s: %s', (label, cell, mrr) =>
    expect(
      read(lines(`${DEAL},${label}`, deal(1, 'Oak', `2024-12-31,${cell}`)), '2024-06').closing(
        '2024-06',
      ),
    ).toBe(mrr),
  );
});

describe('a deal without a recurring amount', () => {
  const header =
    'Record ID,Company,Close Date,Deal Stage,Contract Start Date,Contract End Date,MRR,Amount';
  const oak = '1,Oak,2024-01-01,Closed Won,2024-01-01,2024-12-31,300,3600';
  const shown = (...rows: readonly string[]) => {
    const { closing, states } = read(lines(header, oak, ...rows), '2024-06');
    return [closing('2024-06'), states];
  };
  test('and without dates of a contract is one-time beside others that have both', () =>
    expect(shown('2,Oak,2024-01-01,Closed Won,,,,5000')).toEqual([
      300,
      { counted: 1, 'one-time': 1 },
    ]));
  test('counts by its Amount where it has dates', () =>
    expect(shown('2,Elm,2024-01-01,Closed Won,2024-01-01,2024-12-31,,1200')).toEqual([
      400,
      { counted: 2 },
    ]));
  test('lacks a term where no deal has a recurring amount', () => {
    const text = lines(
      'Record ID,Company,Close Date,Deal Stage,Term (months),Amount',
      '1,Oak,2024-01-01,Closed Won,12,3600',
      '2,Elm,2024-01-01,Closed Won,24,4800',
      '3,Yew,2024-01-01,Closed Won,,900',
    );
    const { states } = read(text, '2024-06', { amountMeans: 'TCV' });
    expect(states).toEqual({ counted: 2, 'no term': 1 });
  });
  test('is not won before anything else where it is lost', () =>
    expect(shown('2,Oak,2024-01-01,Closed Lost,,,,5000')).toEqual([
      300,
      { counted: 1, 'not won': 1 },
    ]));
});

describe('documents', () => {
  const header = 'Invoice number,Customer,Invoice date,Service period,Amount';
  test.each([
    ['Jan 2024 - Mar 2024', [300, 300, 300, 0]],
    ['01/01/2024 – 31/03/2024', [300, 300, 300, 0]],
    ['2024-01-01 to 2024-03-31', [300, 300, 300, 0]],
    ['January 2024', [900, 0, 0, 0]],
    ['see contract', [900, 0, 0, 0]],
  ])('are spread over the period that one cell names: %s', (period, mrr) => {
    const { closing } = read(lines(header, `1,Oak,2024-01-02,${period},900`), '2024-04');
    expect(['2024-01', '2024-02', '2024-03', '2024-04'].map(closing)).toEqual(mrr);
  });
  test('that are cancelled count for nothing, also where they are spread over what they are billed for', () => {
    const { states } = read(
      lines(
        'Order ID,Associated Company,Order create date,Order status,Total price,Recurring billing frequency',
        '1,Oak,2024-01-05,Closed,1200,annually',
        '2,Elm,2024-01-05,Cancelled,300,quarterly',
      ),
      '2024-03',
    );
    expect(states).toEqual({ counted: 1, void: 1 });
  });
  test('that were refunded in part, nobody knows by how much, are asked for', () => {
    const orders = (more: string, cells: string) =>
      lines(
        `Order ID,Date,Customer,Status,Total${more}`,
        `1,2024-01-05,Oak,Partially refunded,100${cells}`,
        '2,2024-01-05,Elm,Fulfilled,50',
      );
    expect(read(orders('', ''), '2024-01').doubts.map(({ about }) => about)).toEqual([
      'Status Partially refunded',
    ]);
    const known = read(orders(',Refunded', ',40'), '2024-01');
    expect([known.closing('2024-01'), known.doubts]).toEqual([110, []]);
  });
});

test.each(['40', '$40.00', '-40.00', '(40.00)', '"40,00 €"'])(
  'what was refunded, written as %s, is taken off',
  (refund) => {
    const header = 'Order ID,Date,Customer,Status,Total,Refunded amount';
    const text = lines(
      header,
      `1,2024-01-05,Oak,Partially refunded,100,${refund}`,
      '2,2024-01-05,Elm,Fulfilled,50,',
    );
    const { closing, doubts } = read(text, '2024-01');
    expect([closing('2024-01'), doubts]).toEqual([110, []]);
  },
);

test('subscriptions of which none has ended are read by their start and how often they are billed', () => {
  const { closing, understood } = read(
    lines(
      'id,Customer,Start date,End date,Billing frequency,Price',
      '1,Oak,2024-01-01,,Monthly,100',
      '2,Elm,2024-01-01,,Annually,1200',
    ),
    '2024-06',
  );
  expect([understood.settings.model, closing('2024-06')]).toEqual(['contracts', 200]);
});

test('who pauses pays nothing, and is asked for', () => {
  const { closing, doubts } = read(
    lines(
      'Subscription ID,Customer,Status,Start date,End date,MRR',
      '1,Oak,active,2024-01-01,,300',
      '2,Elm,paused,2024-01-01,,200',
    ),
    '2024-06',
  );
  expect([closing('2024-06'), doubts.map(({ set }) => set)]).toEqual([
    300,
    ['Status paused=counts'],
  ]);
});
