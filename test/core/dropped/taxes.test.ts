import { lines, read } from './read';

const HEADER =
  'Number,Customer,Invoice date,Invoice status,Subtotal,Discount total,Tax,Amount billed';
const shown = (header: string, ...rows: readonly string[]) => {
  const { closing, understood } = read(lines(header, ...rows), '2024-01');
  return [closing('2024-01'), understood.notes.filter((note) => note.includes('tax'))];
};
const SAID = ['"Amount billed" has a tax in it, which is no revenue: "Tax" is taken off.'];

describe('an invoice with the tax in its amount', () => {
  test('counts without it, and that is said', () =>
    expect(
      shown(HEADER, '1,Oak,2024-01-05,Paid,100,,19,119', '2,Elm,2024-01-06,Paid,50,,0,50'),
    ).toEqual([150, SAID]));
  test('counts after its discount', () =>
    expect(shown(HEADER, '1,Oak,2024-01-05,Paid,100,10,17.10,107.10')).toEqual([90, SAID]));
  test('counts as it is where subtotal and tax do not come to it on every row', () =>
    expect(
      shown(HEADER, '1,Oak,2024-01-05,Paid,100,,19,119', '2,Elm,2024-01-06,Paid,50,,9,50'),
    ).toEqual([169, []]));
  test('counts as it is where no subtotal says that it is in there', () =>
    expect(shown('Number,Customer,Invoice date,Tax,Amount', '1,Oak,2024-01-05,19,119')).toEqual([
      119,
      [],
    ]));
});

test('of what was paid back with the tax, only the rest without it is revenue', () =>
  expect(
    shown(`${HEADER},Amount refunded`, '1,Oak,2024-01-05,Partially refunded,100,,20,120,60')[0],
  ).toBe(50));

describe('what was paid back of an invoice counts without the tax where the amount has none in it', () => {
  const closing = (header: string, ...rows: readonly string[]) =>
    read(
      lines(`Number,Customer,Invoice date,Invoice status,${header}`, ...rows),
      '2024-01',
    ).closing('2024-01');

  test('as the total beside it says', () =>
    expect(
      closing(
        'Subtotal,Tax,Total,Amount Refunded',
        '1,Oak,2024-01-05,Paid,200,20,220,22',
        '2,Elm,2024-01-05,Paid,100,0,100,10',
      ),
    ).toBe(270));
  test('whatever the total is called', () =>
    expect(closing('Amount,VAT,Charged,Refunded', '1,Oak,2024-01-05,Paid,200,38,238,119')).toBe(
      100,
    ));
  test.each(['Subtotal', 'Net amount', 'Amount excl. VAT'])(
    'as its label says, where no total stands beside it: %s',
    (label) => expect(closing(`${label},Tax,Refund`, '1,Oak,2024-01-05,Paid,200,20,22')).toBe(180),
  );
  test('and nothing is left of one that was paid back whole', () =>
    expect(
      closing(
        'Subtotal,Tax,Total,Amount Refunded',
        '1,Oak,2024-01-05,Paid,120,12,132,132',
        '2,Elm,2024-01-05,Paid,70,7,77,0',
      ),
    ).toBe(70));
  test('while it counts as it is where nothing says that the amount has no tax in it', () =>
    expect(closing('Amount,Tax,Refund', '1,Oak,2024-01-05,Paid,200,20,22')).toBe(178));
});

describe('a tax that nobody can read is not taken for none', () => {
  const NET_OF_IT = '2,Elm,2024-01-06,Paid,50,,9.50,59.50';
  const withTax = (tax: string, amount = '119') => {
    const file = read(
      lines(HEADER, `1,Oak,2024-01-05,Paid,100,,${tax},${amount}`, NET_OF_IT),
      '2024-01',
    );
    return [file.closing('2024-01'), file.column('billed')[0]];
  };
  test('its row is left out with that reason', () =>
    expect(withTax('see PDF')).toEqual([50, 'Tax: see PDF']));
  test('also where no other row bears one that can be read', () => {
    const file = read(
      lines(HEADER, '1,Oak,2024-01-05,Paid,100,,VAT,119', '2,Elm,2024-01-06,Paid,50,,,50'),
      '2024-01',
    );
    expect([file.closing('2024-01'), file.column('billed')[0]]).toEqual([50, 'Tax: VAT']);
  });
  test('but it is none where the amount is the subtotal', () =>
    expect(withTax('n/a', '100')).toEqual([150, 100]));
  test('nor is anything said of taxes where each amount is', () =>
    expect(shown(HEADER, '1,Oak,2024-01-05,Paid,100,,n/a,100')).toEqual([100, []]));
  test('and where none is named, the amount stays whole, whatever else is in it', () =>
    expect(withTax('', '105')).toEqual([155, 105]));
  test('nor does it matter to what was not paid back', () =>
    expect(
      read(
        lines('Number,Customer,Invoice date,Net amount,Tax,Refund', '1,Oak,2024-01-05,200,VAT,0'),
        '2024-01',
      ).closing('2024-01'),
    ).toBe(200));
  test.each(['19%', '19 %', '19', '0.19'])('and "%s" is a share of the subtotal', (share) =>
    expect(withTax(share)).toEqual([150, 100]),
  );
  test('and a share of the net amount is taken off what was paid back', () =>
    expect(
      read(
        lines('Number,Customer,Invoice date,Net amount,Tax,Refund', '1,Oak,2024-01-05,200,10%,22'),
        '2024-01',
      ).closing('2024-01'),
    ).toBe(180));
  test.each([
    ['Tax', 'VAT,22'],
    ['Refund', '20,some'],
  ])('nor is what was paid back where its %s cannot be read', (label, cells) => {
    const file = read(
      lines(
        'Number,Customer,Invoice date,Net amount,Tax,Refund',
        `1,Oak,2024-01-05,200,${cells}`,
        '2,Elm,2024-01-05,100,10,11',
      ),
      '2024-01',
    );
    const [tax, refund] = cells.split(',');
    const said = `${label}: ${label === 'Tax' ? tax : refund}`;
    expect([file.closing('2024-01'), file.states, file.column('billed')[0]]).toEqual([
      90,
      { counted: 1, 'unreadable amount': 1 },
      said,
    ]);
  });
});

test.each(['Amount adjusted', 'amount_adjusted', 'Credit note amount', 'Credits issued'])(
  'what a credit note took off an invoice is no revenue: %s',
  (label) =>
    expect(
      read(
        lines(
          `Invoice number,Customer,Invoice date,Status,Total,${label}`,
          '1,Oak,2024-01-05,Paid,200,50',
        ),
        '2024-01',
      ).closing('2024-01'),
    ).toBe(150),
);

test.each(['Adjusted amount', 'Amount credited', 'Credited amount'])(
  'what is paid after all, or came in, is taken off nothing: %s',
  (label) => {
    const header = `Invoice number,Customer,Invoice date,Status,Total,${label}`;
    const invoice = (of: number, amount: number) => `${of},Oak,2024-0${of}-05,Paid,200,${amount}`;
    const file = read(lines(header, invoice(1, 200), invoice(2, 180), invoice(3, 200)), '2024-03');
    expect(['2024-01', '2024-02', '2024-03'].map(file.closing)).toEqual([200, 200, 200]);
  },
);
