import { newTab } from '../../src/workbook/sheet/new-tab';
import { tableLook } from '../../src/workbook/sheet/table';

const NARROW = 20;

/** How wide the column of a header is that asks for little. */
function widthOf(header: string, width = NARROW): number | undefined {
  const look = tableLook([{ id: 'one', header, note: '', width }], { row: 1, rows: 1 });
  const tab = newTab({
    ...{ name: 'NRR', rows: 2, columns: 1, widths: look.widths, formats: look.formats },
    blocks: [look.header, { kind: 'values', row: 2, column: 1, cells: [['Incomprehensible']] }],
  });
  return tab.widths[0];
}

describe('a column is as wide as the longest word of its header', () => {
  test('which does not break within', () =>
    // Nine letters of some nine pixels each.
    expect(widthOf('Unchanged')).toBeGreaterThanOrEqual(90));
  test('whatever stands around it', () =>
    expect(widthOf('The customers of a year')).toBe(widthOf('customers')));
  test('narrow letters need less, wide ones more', () => {
    expect(widthOf('little')).toBeLessThan(widthOf('houses') ?? 0);
    expect(widthOf('mommom')).toBeGreaterThan(widthOf('houses') ?? 0);
  });
  test('and wider where it asks for more; what stands below it is no header', () =>
    expect([widthOf('No.', 300), widthOf('No.')]).toEqual([300, 36]));
});
