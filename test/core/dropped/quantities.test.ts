import { joinedReports } from '../../../src/core/dropped/joined/joined-reports';
import type { Choices } from '../../../src/core/report/understanding';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { lines, read, readCells } from './read';

const HEADER = 'Record ID,Name,Company,Billing frequency,Term,Billing start date';
const line = (more: string) => `1,Base,Oak,Monthly,P12M,2024-01-01,${more}`;

describe('a quantity that nobody can read is not taken for one piece', () => {
  const shown = (labels: string, more: string, choices: Choices = {}) => {
    const text = lines(
      `${HEADER},${labels}`,
      line(more),
      `2,Care,Oak,Monthly,P12M,2024-01-01,2,30`,
    );
    const file = read(text, '2024-03', choices);
    return [file.closing('2024-03'), file.column('amount')[0], file.states];
  };
  const LEFT_OUT = { counted: 1, 'unreadable amount': 1 };

  test.each(['two', '5 to 7', '10O', 'n/a'])('of a unit price: "%s"', (quantity) =>
    expect(shown('Quantity,Unit price', `${quantity},100`)).toEqual([
      60,
      `Quantity: ${quantity}`,
      LEFT_OUT,
    ]),
  );
  test('of a price of one', () =>
    expect(shown('Quantity,Price', 'two,100', { amountPer: 'piece' })).toEqual([
      60,
      'Quantity: two',
      LEFT_OUT,
    ]));
  test('and changes nothing where the price is that of all pieces', () =>
    expect(shown('Quantity,Net price', 'two,100', { amountPer: 'row' })).toEqual([
      130,
      100,
      { counted: 2 },
    ]));
  test.each([
    ['Discount %', '10', 90],
    ['Total discount', '20', 80],
    ['Discount', '10%', 90],
    ['Discount', '', 100],
  ])('nor asked for where a price of all pieces needs none: %s of %s', (label, off, pays) =>
    expect(
      read(
        lines(
          `${HEADER},Price,${label},Quantity`,
          line(`100,${off},10 seats`),
          `2,Care,Oak,Monthly,P12M,2024-01-01,30,10${off.includes('%') ? '%' : ''},1`,
        ),
        '2024-03',
        { amountPer: 'row' },
      ).column('amount')[0],
    ).toBe(pays),
  );
  test('but is where money of each piece is taken off a price of all', () => {
    const header = `${HEADER},Price,Discount,Quantity`;
    const text = lines(header, line('100,2,10 seats'), '2,B,Oak,Monthly,P12M,2024-01-01,30,2,3');
    expect(read(text, '2024-03', { amountPer: 'row' }).column('amount')).toEqual([
      'Quantity: 10 seats',
      24,
    ]);
  });
  test.each(['', '-', '1.0'])('where it says nothing or one, it is one: "%s"', (quantity) =>
    expect(shown('Quantity,Unit price', `${quantity},100`)[0]).toBe(160),
  );
  test('of a line item beside its deal', () => {
    const deals =
      'Record ID,Deal Name,Associated Company (Primary),Close Date,Deal Stage\n7,Oak,Oak,2024-01-01,Closed Won';
    const items = lines(
      'Record ID,Name,Associated Deal IDs,Quantity,Unit price,Billing frequency,Term',
      '1,Base,7,two,100,Monthly,P12M',
      '2,Care,7,2,30,Monthly,P12M',
    );
    const cells = joinedReports(cellsOfCsv(deals), cellsOfCsv(items)) ?? [];
    const file = readCells(cells, '2024-03');
    expect([file.closing('2024-03'), file.column('amount')]).toEqual([60, ['Quantity: two', 60]]);
  });
  test('and a price that is none stays as it is written', () =>
    expect(shown('Quantity,Unit price', '2,ask Ann')).toEqual([60, 'ask Ann', LEFT_OUT]));
});
