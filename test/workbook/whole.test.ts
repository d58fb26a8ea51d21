import { strFromU8, unzipSync } from 'fflate';
import { workbookSize } from '../../host/cli/workbook-size';
import type { Host } from '../../host/host';
import { workbookFile } from '../../host/xlsx/workbook-file';
import { parseMonth } from '../../src/core/days';
import { sizeOfReport } from '../../src/import/report-size';
import { OPTIONAL_TABS } from '../../src/workbook/formula-tabs';
import { columnLetters } from '../../src/workbook/sheet/references';
import { DATA_TABS } from '../../src/workbook/sheet/tab';
import { long, some } from '../some';
import { drop, EVERY_TAB, emptyHost, fixture, understoodBy } from './dropped';

/** Every cell of every tab that shows an error, by its place. */
function errorsOf(host: ReturnType<typeof emptyHost>): readonly string[] {
  const { getters } = host.model;
  return getters.getSheetIds().flatMap((sheetId) => {
    const name = getters.getSheetName(sheetId);
    const { bottom, right } = getters.getSheetZone(sheetId);
    const cells = host.values(name, `A1:${columnLetters(right + 1)}${bottom + 1}`);
    return cells.flatMap((row, down) =>
      row.flatMap((value, across) =>
        typeof value === 'string' &&
        /^#(?:REF|VALUE|N\/A|DIV|NAME|NUM|ERROR|CYCLE|SPILL)/.test(value)
          ? [`${name}!${columnLetters(across + 1)}${down + 1} ${value}`]
          : [],
      ),
    );
  });
}

/** Cells of the tabs of formulas. */
function cellsOf(host: ReturnType<typeof emptyHost>) {
  const { getters } = host.model;
  const isOwn = (id: string) => !DATA_TABS.some((name) => name === getters.getSheetName(id));
  return getters
    .getSheetIds()
    .filter(isOwn)
    .flatMap((id) => getters.getCells(id));
}

/** Formulas that stand on the tabs of formulas as texts, since the format of their cells was plain text. */
const textsOfFormulas = (host: ReturnType<typeof emptyHost>): readonly string[] =>
  cellsOf(host).flatMap((cell) =>
    !cell.isFormula && cell.content.startsWith('=') ? [cell.content] : [],
  );

/** How many formulas the workbook has as an .xlsx file. */
async function formulasInFile(host: Host): Promise<number> {
  const files = Object.entries(unzipSync(await workbookFile(host.model, { linked: host.linked })));
  const sheets = files.filter(([path]) => path.startsWith('xl/worksheets/'));
  return sheets.reduce((sum, [, xml]) => sum + strFromU8(xml).split(/<f[ >]/).length - 1, 0);
}

describe('a workbook with every tab shows no error in any cell, and every check holds', () => {
  test.each(
    some(
      [
        ['small/recurring-spoilt.csv', '2025-10'],
        ['small/contracts.csv', '2025-10'],
        ['small/movements-spoilt.csv', '2025-10'],
        ['small/snapshots.csv', '2025-10'],
        ['small/invoices.csv', '2025-10'],
      ],
      1,
    ),
  )('%s', async (path, asOf) => {
    const host = emptyHost();
    const choices = { asOf: parseMonth(asOf) ?? 0, ...EVERY_TAB };
    const { checks } = await drop(host, fixture(path), choices);
    expect(errorsOf(host)).toEqual([]);
    expect(textsOfFormulas(host)).toEqual([]);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    // What the sidebar says of the size before it writes is what the tabs then have, and the spreadsheet's own first one.
    const understood = await understoodBy(emptyHost(), fixture(path), choices);
    const { formulas, cells } = sizeOfReport(understood, OPTIONAL_TABS);
    expect(workbookSize(host).cells).toBe(cells + 1000 * 26);
    const built = cellsOf(host).filter(({ isFormula }) => isFormula).length;
    expect(Math.abs(formulas / built - 1)).toBeLessThan(1 / 10);
    expect(await formulasInFile(host)).toBe(workbookSize(host).formulaCells);
  });

  const HEADER = ['Record ID', 'Associated Company', 'Close Date', 'Recurring revenue amount'];
  const WON = [...HEADER, 'Is Closed Won', 'Industry', 'Product line'];
  const deal = (id: number, from: string) =>
    [String(id), `Company ${id}`, from, '100', 'true', 'Retail', 'Core'] as const;
  long.each([
    ['one deal in one month', [deal(1, '2025-10-05')], 'month'],
    ['the first year', [deal(1, '2025-02-05'), deal(2, '2025-06-05')], 'year'],
    ['a month in which nothing moved', [deal(1, '2025-02-05'), deal(2, '2025-06-05')], 'month'],
  ] as const)('%s', async (_, deals, period) => {
    const host = emptyHost();
    const choices = { asOf: parseMonth('2025-10') ?? 0, ...EVERY_TAB, period };
    const { checks } = await drop(host, [WON, ...deals], choices);
    expect(errorsOf(host)).toEqual([]);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });
});
