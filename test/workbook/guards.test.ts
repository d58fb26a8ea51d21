import type { Host } from '../../host/host';
import { BELOW_NRR } from '../../src/workbook/guards-cells';
import { columnLetters } from '../../src/workbook/references';
import { workbookWith } from './built';
import { asOf, FIRST } from './few-deals';
import { tried } from './tried';

/** A column that one formula fills, from the cell that holds it. */
interface Filled {
  readonly tab: string;
  readonly column: string;
  readonly row: number;
}

const FILLS = /^=(?:ARRAYFORMULA|SORT|SORTN|IFERROR\(FILTER)\(/;
/** One in so many columns is tried in `npm test`. */
const SAMPLED = 24;

const INDUSTRY = ['Industry', 'Retail', 'Retail', 'Energy'];
const deals = FIRST.map((row, index) => [...row, INDUSTRY[index] ?? '']);

/** A workbook of a few deals with every tab. */
const workbook = () => workbookWith([[deals, { asOf, tabsLeftOut: [], spareRows: 20 }]]);

function filledColumns({ model: { getters } }: Host): readonly Filled[] {
  return getters.getSheetIds().flatMap((sheetId) => {
    const tab = getters.getSheetName(sheetId);
    if (tab === 'Guards') return [];
    return getters.getCells(sheetId).flatMap((cell) => {
      if (!cell.isFormula || !FILLS.test(cell.compiledFormula.toFormulaString(getters))) return [];
      const { col, row } = getters.getCellPosition(cell.id);
      // Some have one row only, and so nothing that could be in their way.
      if (getters.getEvaluatedCell({ sheetId, col, row: row + 2 }).type === 'empty') return [];
      return [{ tab, column: columnLetters(col + 1), row: row + 1 }];
    });
  });
}

const headline = (host: Host) => host.values('NRR', 'C2:C2').flat().join();
const legendOf = (host: Host) => host.values('NRR', 'C3:C3').flat().join();
const cards = (host: Host) =>
  host
    .values('NRR', 'A5:N5')
    .flat()
    .filter((one) => one !== '');

test('what stands in the way of any column that one formula fills is named, and no figure that rests on it is shown', async () => {
  const host = await workbook();
  const before = [headline(host), cards(host)];
  const all = filledColumns(host);
  expect(all.length).toBeGreaterThan(200);
  const some = all.filter((_, index) => index % SAMPLED === 0);
  const unnamed = tried(all, some).flatMap(({ tab, column, row }) => {
    const cell = `${column}${row + 2}`;
    host.type(tab, cell, 'x');
    const [said, legend, shown] = [headline(host), legendOf(host), cards(host)];
    host.type(tab, cell, '');
    const isBelow = BELOW_NRR.some((name) => name === tab);
    const told = isBelow ? said : legend;
    const isNamed =
      told.startsWith(`${tab}, `) &&
      told.endsWith(`is blocked by what stands in ${cell}: clear that cell.`);
    const isRight = isBelow
      ? legend.startsWith('Until then') && shown.length === 0
      : said === before[0] && shown.join() === String(before[1]);
    return isNamed && isRight ? [] : [`${tab}!${cell}: ${said} ${legend}`];
  });
  expect(unnamed).toEqual([]);
  expect([headline(host), cards(host)]).toEqual(before);
});

test('a formula that somebody typed over is named, too, and what rests on it is not', async () => {
  const host = await workbook();
  host.type('Reading', 'A2', '5');
  expect(headline(host)).toBe(
    'Reading, Record key, has lost its formula in A2: build the tabs again in the sidebar.',
  );
});
