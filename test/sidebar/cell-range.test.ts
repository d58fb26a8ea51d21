import { firstCell, holdsCell } from '../../src/sidebar/formula/cell-range';

describe('the first of some cells', () => {
  const is = (a1: string, expected: string) => expect(firstCell(a1)).toBe(expected);

  test('is the one at the top left', () => is('B3:D9', 'B3'));
  test('is that, whichever corner is named first', () => is('D9:B3', 'B3'));
  test('stands in the first row of whole columns', () => is('B:C', 'B1'));
  test('is the cell itself', () => is('C4', 'C4'));
});

describe('some cells hold a cell', () => {
  const is = (a1: string, cell: string, expected: boolean) =>
    expect(holdsCell(a1, cell)).toBe(expected);

  test('at each of their corners', () => {
    for (const cell of ['B3', 'D3', 'B9', 'D9']) is('B3:D9', cell, true);
  });
  test('but not one beside them', () => {
    for (const cell of ['A3', 'E3', 'B2', 'B10']) is('B3:D9', cell, false);
  });
  test('however far down, where columns are whole', () => {
    is('B:C', 'C9999', true);
    is('B:C', 'D1', false);
  });
});
