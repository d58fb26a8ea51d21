import { lines, read } from './read';

const HEADER = 'Invoice number,Invoice date,Customer,Product,Amount billed,Amount';
const closing = (...rows: readonly string[]) =>
  read(lines(HEADER, ...rows), '2024-03', { model: 'invoices or orders' }).closing('2024-03');

describe('lines of an invoice that has a column for its total', () => {
  test('count for their own amount where each bears what those of its invoice add up to', () =>
    expect(
      closing(
        'R-1,2024-03-05,Oak,Base,300,200',
        'R-1,2024-03-05,Oak,Care,300,100',
        'R-2,2024-03-06,Elm,Base,50,50',
      ),
    ).toBe(350));
  test('count for what is billed where one invoice has other figures there', () =>
    expect(
      closing(
        'R-1,2024-03-05,Oak,Base,300,200',
        'R-1,2024-03-05,Oak,Care,300,100',
        'R-2,2024-03-06,Elm,Base,70,60',
        'R-2,2024-03-06,Elm,Care,80,70',
      ),
    ).toBe(750));
});
