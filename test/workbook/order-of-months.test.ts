import type { Host } from '../../host/host';
import { STEP_TABS, TAB_NAMES } from '../../src/workbook/sheet/tab';
import { workbookWith } from './built';
import { EVERY_TAB, fixture } from './dropped';
import { asOf } from './few-deals';
import { sheetIdOf } from './hands';

/** So many month ends below each other are a table of months. */
const ENOUGH = 6;

/** Cohorts are read from the oldest everywhere, and Settings holds no table of months. */
const OTHERS = ['Cohorts', 'Settings'];

interface Run {
  readonly row: number;
  readonly column: number;
  readonly days: readonly number[];
}

/** Where months stand below each other, a day each; `row` is that of the first. */
function runsOn({ model: { getters } }: Host, sheetId: string): Run[] {
  const isMonth = (row: number, col: number) => {
    const { value, format } = getters.getEvaluatedCell({ sheetId, row, col });
    return typeof value === 'number' && format?.toLowerCase() === 'mmm yyyy';
  };
  const dayAt = (row: number, col: number) =>
    Number(getters.getEvaluatedCell({ sheetId, row, col }).value);
  const rows = getters.getNumberRows(sheetId);
  return Array.from({ length: getters.getNumberCols(sheetId) }, (_, column) => column).flatMap(
    (column) => {
      const found: Run[] = [];
      for (let row = 0; row < rows; row++) {
        const days: number[] = [];
        while (row + days.length < rows && isMonth(row + days.length, column))
          days.push(dayAt(row + days.length, column));
        if (days.length >= ENOUGH) found.push({ row, column, days });
        row += days.length;
      }
      return found;
    },
  );
}

/** What stands above the header of a table, in any column. */
function titleOver({ model: { getters } }: Host, sheetId: string, { row }: Run): string {
  return Array.from({ length: getters.getNumberCols(sheetId) }, (_, col) =>
    String(getters.getEvaluatedCell({ sheetId, row: row - 2, col }).value ?? ''),
  ).join(' ');
}

test('each table of months says above it whether it begins with the oldest or the newest', async () => {
  const host = await workbookWith([
    [fixture('small/recurring.csv'), { asOf, ...EVERY_TAB, spareRows: 20 }],
  ]);
  const tabs = TAB_NAMES.filter((name) => !STEP_TABS.includes(name) && !OTHERS.includes(name));
  const said = tabs.flatMap((name) => {
    const sheetId = sheetIdOf(host, name);
    if (sheetId === '') return [];
    return runsOn(host, sheetId).map((run) => {
      const [first = 0, second = 0] = run.days;
      const order = first < second ? 'oldest first' : 'newest first';
      return [name, order, titleOver(host, sheetId, run)] as const;
    });
  });
  expect([...new Set(said.map(([name]) => name))].sort()).toEqual(
    ['Categories', 'KPIs', 'NRR', 'Process', 'Renewals'].sort(),
  );
  expect(said.filter(([, order, title]) => !title.includes(order))).toEqual([]);
});
