import { isRefusal } from '../../src/core/refusal';
import type { Cell } from '../../src/core/report/cell';
import { dealsOf } from '../../src/core/report/deals';
import { understand } from '../../src/core/report/understanding';
import { mostParts } from '../../src/import/most-parts';
import type { SegmentColumn } from '../../src/workbook/plan';

const LINES: SegmentColumn = { label: 'Product line', field: 'line', of: 'deal' };
const OWNERS: SegmentColumn = { label: 'Deal owner', field: 'owner', of: 'deal' };

function partsOf(segments: readonly SegmentColumn[], rows: readonly (readonly Cell[])[]): number {
  const header = [
    'Company',
    'Start date',
    'End date',
    'MRR',
    'Close date',
    'Product line',
    'Deal owner',
  ];
  const found = understand([header, ...rows], 'report.csv', {});
  if (isRefusal(found)) throw new Error(found.problem);
  const { report, settings } = found;
  return mostParts(segments, { ...report, deals: dealsOf(report, settings) });
}

const deal = (company: string, line: string, owner: string, mrr = '100') => [
  ...[company, '2025-01-01', '2025-12-31', mrr, '2025-01-01', line, owner],
];

describe('rows for the parts of customers are counted', () => {
  const rows = [
    deal('Ann', 'Seats', 'Eve'),
    deal('Ann', 'seats ', 'Eve'),
    deal('Ann', '', 'Eve'),
    deal('Bob', 'Seats', 'Eve'),
    deal('Cy', 'Seats', 'Eve', ''),
  ];
  test('one for each customer and value, however the value is written, blank ones too', () =>
    expect(partsOf([LINES], rows)).toBe(3));
  test('for the column that has the most', () =>
    expect([partsOf([OWNERS], rows), partsOf([OWNERS, LINES], rows)]).toEqual([2, 3]));
  test('for no column that belongs to customers', () =>
    expect(partsOf([{ ...LINES, of: 'customer' }], rows)).toBe(0));
});
