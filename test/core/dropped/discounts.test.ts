import { joinedReports } from '../../../src/core/dropped/joined/joined-reports';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { lines, read, readCells } from './read';

const HEADER = 'Record ID,Name,Company,Billing frequency,Term,Billing start date';
const line = (more: string, frequency = 'Monthly', term = 'P12M') =>
  `1,Base,Oak,${frequency},${term},2024-01-01,${more}`;
const shown = (labels: string, more: string) => {
  const file = read(lines(`${HEADER},${labels}`, line(more)), '2024-03');
  return [file.closing('2024-03'), ...file.understood.notes.filter((note) => /off/.test(note))];
};

describe('a line item with a unit price, a discount and no net price', () => {
  test.each([
    ['a share', 'Discount Percentage', '15', 'as a percentage'],
    ['a share with its sign', 'Discount Percentage', '15%', 'as a percentage'],
    ['a share as a part of one', 'Discount (%)', '0.15', 'as a part of one, so that 0.15 is 15 %'],
    ['money off each piece', 'Unit Discount', '15', 'as money of each piece'],
    ['money off all pieces', 'Total Discount', '75', 'as money of all pieces'],
    ["HubSpot's own name of it", 'discount', '15', 'as money of each piece'],
    ['a share under a bare label', 'Discount', '15%', 'as a percentage'],
  ])('pays what is left after %s', (_, label, off, as) =>
    expect(shown(`Quantity,Unit price,${label}`, `5,100,${off}`)).toEqual([
      425,
      `Taken off the prices: "${label}", ${as}.`,
    ]),
  );
  test('takes the total discount where it has all three, which say the same', () =>
    expect(
      shown(
        'Quantity,Unit price,Unit Discount,Discount Percentage,Total Discount',
        '5,100,,15,75',
      )[0],
    ).toBe(425));
  test('pays nearly all where half a percent is taken off', () =>
    expect(shown('Quantity,Unit price,Discount Percentage', '5,100,0.5%')[0]).toBe(497.5));
  test('pays a net price of one for each piece, from which nothing more is taken off', () => {
    const text = lines(`${HEADER},Net price,Quantity,Discount Percentage`, line('85,5,15'));
    expect(read(text, '2024-03', { amountPer: 'piece' }).closing('2024-03')).toBe(425);
  });
  test.each(['', '0', '-', '0%'])('pays its whole price where "%s" is taken off', (off) =>
    expect(shown('Quantity,Unit price,Discount Percentage', `5,100,${off}`)).toEqual([500]),
  );
  test.each(['120', '-5', 'ask Ann'])(
    'does not count where "%s" is no share of it, and that is the reason',
    (off) => {
      const good = `2,Care,Oak,Monthly,P12M,2024-01-01,1,100,15`;
      const text = lines(
        `${HEADER},Quantity,Unit price,Discount Percentage`,
        line(`5,100,${off}`),
        good,
      );
      const file = read(text, '2024-03');
      expect([file.closing('2024-03'), file.states, file.column('amount')[0]]).toEqual([
        85,
        { counted: 1, 'unreadable amount': 1 },
        `Discount Percentage: ${off}`,
      ]);
    },
  );
  test('is no less where a net price says what is paid', () =>
    expect(shown('Quantity,Unit price,Discount Percentage,Net price', '5,100,15,425')).toEqual([
      425,
    ]));
  test.each([
    ['Price', '100,5', 425],
    ['Price', '100,1', 85],
    ['Amount', '100,1', 100],
  ])('is less its discount under a label of prices: %s', (label, cells, pays) => {
    const file = read(
      lines(`${HEADER},${label},Quantity,Discount Percentage`, line(`${cells},15`)),
      '2024-03',
    );
    expect(file.closing('2024-03')).toBe(pays);
  });
  test('is less its discount when it comes beside its deal', () => {
    const deals =
      'Record ID,Deal Name,Associated Company (Primary),Close Date,Deal Stage\n7,Oak,Oak,2024-01-01,Closed Won';
    const items =
      'Record ID,Name,Associated Deal IDs,Quantity,Unit price,Discount Percentage,Billing frequency,Term\n1,Base,7,5,100,15,Monthly,P12M';
    const cells = joinedReports(cellsOfCsv(deals), cellsOfCsv(items)) ?? [];
    const file = readCells(cells, '2024-03');
    expect(file.closing('2024-03')).toBe(425);
    expect(file.understood.notes).toContain(
      'Taken off the prices: "Discount Percentage", as a percentage.',
    );
  });
  test('is read by its own sign where others of its column have none', () => {
    const text = lines(
      `${HEADER},Quantity,Unit price,Unit Discount`,
      '1,Base,Oak,Monthly,P12M,2024-01-01,5,100,15%',
      '2,Care,Elm,Monthly,P12M,2024-01-01,2,100,20',
    );
    const file = read(text, '2024-03');
    expect(file.closing('2024-03')).toBe(425 + 160);
    expect(file.understood.notes).toContain(
      'Taken off the prices: "Unit Discount", as a percentage where "%" stands, else as money of each piece.',
    );
  });
});

describe('a number of payments', () => {
  const paidIn = (month: string, frequency: string, labels: string, more: string) =>
    read(
      lines(
        `Record ID,Name,Company,Billing frequency,Billing start date,Net price,${labels}`,
        `1,Base,Oak,${frequency},2024-01-01,120,${more}`,
      ),
      '2027-12',
    ).closing(month);
  test.each([
    ['Monthly', '12', '2024-12', '2025-01', 120],
    ['Quarterly', '4', '2024-12', '2025-01', 40],
    ['Annually', '3', '2026-12', '2027-01', 10],
    ['Every 6 months', '2', '2024-12', '2025-01', 20],
  ])('of %s says how long a line item is paid: %s', (frequency, payments, last, next, pays) => {
    const of = (month: string) => paidIn(month, frequency, 'Number of Payments', payments);
    expect([of(last), of(next)]).toEqual([pays, 0]);
  });
  test('is none where it is 0', () =>
    expect(paidIn('2027-12', 'Monthly', 'Number of Payments', '0')).toBe(120));
  test('gives way to a term', () => {
    const of = (month: string) => paidIn(month, 'Monthly', 'Number of Payments,Term', '24,P12M');
    expect([of('2024-12'), of('2025-01')]).toEqual([120, 0]);
  });
  test('is what a bare term is that would end before its first billing period', () => {
    const of = (month: string) => paidIn(month, 'Annually', 'Term', '3');
    expect([of('2026-12'), of('2027-01')]).toEqual([10, 0]);
  });
  test('is told where a term is read as one', () => {
    const text = lines(
      'Record ID,Name,Company,Billing frequency,Billing start date,Net price,Term',
      '1,Base,Oak,Annually,2024-01-01,120,3',
    );
    expect(read(text, '2024-03').understood.notes.join()).toMatch(/"Term" is read as a number/);
  });
  test.each([
    ['Term', '12'],
    ['Term (months)', '3'],
    ['Term', 'P3M'],
  ])('is not what a term is that says months or may be so: %s %s', (label, term) => {
    const of = (month: string) => paidIn(month, 'Annually', label, term);
    const months = Number(/\d+/.exec(term)?.[0]);
    expect(of(months === 12 ? '2025-01' : '2024-04')).toBe(0);
  });
  test('stays months where one short contract stands beside forty of whole years, which is told', () => {
    const deals = [12, 24, 36].flatMap((term) =>
      Array.from(
        { length: 13 },
        (_, at) => `${term}-${at},Oak ${term}-${at},Annually,2024-01-01,1200,${term}`,
      ),
    );
    const text = lines(
      'Record ID,Company,Billing frequency,Billing start date,Net price,Term',
      ...deals,
      '99,Pilot,Annually,2024-01-01,1200,6',
    );
    const { closing, doubts, understood } = read(text, '2027-12');
    expect(['2024-06', '2024-12', '2025-01', '2026-12', '2027-01'].map(closing)).toEqual([
      4000, 3900, 2600, 1300, 0,
    ]);
    expect(doubts.map(({ about }) => about)).not.toContain('Term');
    expect(understood.notes).toContain(
      '"Term" is read as months, and one row is over before the first billing period is.',
    );
  });
  test('may be what a term is where rows speak for both: that is asked, with both figures', () => {
    const text = lines(
      'Record ID,Company,Billing frequency,Billing start date,Net price,Term',
      '1,Oak,Annually,2024-01-01,120,12',
      '2,Elm,Annually,2024-01-01,120,2',
    );
    const { doubts } = read(text, '2025-06');
    expect(doubts).toMatchObject([
      { about: 'Term', mrr: 0, mrrOtherwise: 20, set: 'Term counts=payments' },
    ]);
    const said = (termCounts: 'months' | 'payments') => read(text, '2025-06', { termCounts });
    expect([said('months').closing('2025-06'), said('payments').closing('2025-06')]).toEqual([
      0, 20,
    ]);
    expect(said('months').doubts).toEqual([]);
  });
  test.each([
    ['2024-03-31', /"Term" is read as months, and one row/],
    ['2026-12-31', /"Term" is read as a number of payments/],
  ])('is weighed against the end that stands beside it: %s', (end, note) => {
    const text = lines(
      'Record ID,Company,Billing frequency,Billing start date,Net price,Term,Contract end date',
      `1,Oak,Annually,2024-01-01,120,3,${end}`,
    );
    expect(read(text, '2024-06').understood.notes.join()).toMatch(note);
  });
  test('of some line items leaves the others without an end, whatever their deal says', () => {
    const deals =
      'Record ID,Deal Name,Associated Company (Primary),Close Date,Deal Stage,Contract end date\n7,Oak,Oak,2024-01-01,Closed Won,2024-06-30';
    const items =
      'Record ID,Name,Associated Deal IDs,Net price,Billing frequency,Number of Payments\n1,Base,7,120,Quarterly,4\n2,Care,7,30,Monthly,';
    const file = readCells(joinedReports(cellsOfCsv(deals), cellsOfCsv(items)) ?? [], '2027-12');
    expect(['2024-12', '2025-01'].map(file.closing)).toEqual([70, 30]);
  });
  test('is what the line items beside a deal have as their term', () => {
    const deals =
      'Record ID,Deal Name,Associated Company (Primary),Close Date,Deal Stage\n7,Oak,Oak,2024-01-01,Closed Won';
    const items =
      'Record ID,Name,Associated Deal IDs,Net price,Billing frequency,Number of Payments\n1,Base,7,120,Quarterly,4';
    const file = readCells(joinedReports(cellsOfCsv(deals), cellsOfCsv(items)) ?? [], '2027-12');
    expect([file.closing('2024-12'), file.closing('2025-01')]).toEqual([40, 0]);
  });
});
