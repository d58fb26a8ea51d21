import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { BELOW_NRR } from '../../src/workbook/guards/cells';
import { columnLetters } from '../../src/workbook/sheet/references';
import { long } from '../some';
import { workbookWith } from './built';
import { EVERY_TAB } from './dropped';
import { asOf, FIRST } from './few-deals';
import { tried } from './tried';

/** A cell with a formula. */
interface Cell {
  readonly tab: string;
  readonly column: string;
  readonly row: number;
}

const FILLS = /^=(?:ARRAYFORMULA|SORT|SORTN|IFERROR\(FILTER)\(/;

const INDUSTRY = ['Industry', 'Retail', 'Retail', 'Energy'];
const deals = FIRST.map((row, index) => [...row, INDUSTRY[index] ?? '']);

/** A workbook of a few deals with every tab. */
const workbook = () => workbookWith([[deals, { asOf, ...EVERY_TAB, spareRows: 20 }]]);

/** Cells of the tabs of formulas but Guards itself. */
function formulaCells({ model: { getters } }: Host): readonly Cell[] {
  return getters.getSheetIds().flatMap((sheetId) => {
    const tab = getters.getSheetName(sheetId);
    if (['Guards', 'Settings', 'Imports'].includes(tab)) return [];
    return getters.getCells(sheetId).flatMap((cell) => {
      const { col, row } = getters.getCellPosition(cell.id);
      return cell.isFormula ? [{ tab, column: columnLetters(col + 1), row: row + 1 }] : [];
    });
  });
}

/** The cells below that one formula fills, of which either may be what stands in its way. */
function filledCells(host: Host): readonly Cell[] {
  const all = formulaCells(host);
  const ids = new Set(all.map(({ tab, column, row }) => `${tab}!${column}${row}`));
  return all.flatMap(({ tab, column, row }) => {
    const below = [1, 2].map((down) => ({ tab, column, row: row + down }));
    const isFilled = (cell: Cell) =>
      !ids.has(`${tab}!${column}${cell.row}`) && !isEmpty(host, cell);
    const fills = FILLS.test(host.cell(tab, `${column}${row}`).formula);
    // Some have one row only, and so nothing that could be in their way.
    return fills && below.every(isFilled) ? below : [];
  });
}

function isEmpty({ model: { getters } }: Host, { tab, column, row }: Cell): boolean {
  const at = getters.getSheetIdByName(tab) ?? '';
  const zone = getters.getRangeFromSheetXC(at, `${column}${row}`).zone;
  return getters.getEvaluatedCell({ sheetId: at, col: zone.left, row: row - 1 }).type === 'empty';
}

const headline = (host: Host) => host.values('NRR', 'C2:C2').flat().join();
const legendOf = (host: Host) => host.values('NRR', 'C3:C3').flat().join();
const cards = (host: Host) =>
  ['B5:J5', 'B11:J11'].flatMap((row) => host.values('NRR', row).flat()).filter((one) => one !== '');

/** What is said of a tab where NRR says something else than it does of a whole workbook, and whether no figure is shown. */
function toldBy(host: Host, isBelow: boolean) {
  const [said, legend] = [headline(host), legendOf(host)];
  const isBlank = cards(host).length === 0 && legend.startsWith('Until then');
  return { told: isBelow ? said : legend, isRight: isBelow === isBlank };
}

/** One in so many is tried in `npm test`. */
const some = <T>(all: readonly T[], every: number) => all.filter((_, at) => at % every === 0);

test('what stands in the way of any column that one formula fills is named, and no figure that rests on it is shown', async () => {
  const host = await workbook();
  const before = [headline(host), cards(host)];
  const all = filledCells(host);
  expect(all.length).toBeGreaterThan(400);
  const unnamed = tried(all, some(all, 49)).flatMap(({ tab, column, row }) => {
    const cell = `${column}${row}`;
    host.type(tab, cell, 'x');
    const { told, isRight } = toldBy(
      host,
      BELOW_NRR.some((name) => name === tab),
    );
    host.type(tab, cell, '');
    const isNamed =
      told.startsWith(`${tab}, `) &&
      told.endsWith(`is blocked by what stands in ${cell}: clear that cell.`);
    return isNamed && isRight ? [] : [`${tab}!${cell}: ${told}`];
  });
  expect(unnamed).toEqual([]);
  expect([headline(host), cards(host)]).toEqual(before);
});

test('of a column that is filled from its header on, too', async () => {
  const host = await workbook();
  for (const column of ['C', 'L']) {
    const row = host.values('Repairs', 'A1:A60').findIndex(([cell]) => cell === 'Include') + 3;
    expect(row).toBeGreaterThan(2);
    const cell = `${column}${row}`;
    host.type('Repairs', cell, 'x');
    const { told } = toldBy(host, false);
    expect(told).toBe(
      `Repairs, column ${column}, is blocked by what stands in ${cell}: clear that cell.`,
    );
    expect(host.cell('NRR', 'C3').error).toBeFalsy();
    host.type('Repairs', cell, '');
  }
});

/** What says whether all is whole cannot be looked at itself, nor can what is near it. */
const saysIt = ({ tab, row }: Cell, { proof, words }: { proof: number; words: number }) =>
  (tab === 'NRR' && row < 28) ||
  (tab === 'Board' && row < 8) ||
  (tab === 'Audit' && Math.abs(row - proof) < 6) ||
  (tab === 'Words' && Math.abs(row - words) < 6);

/** Headers and sentences that name the unit of money: no figure rests on them. */
const isWords = (host: Host, { tab, column, row }: Cell) =>
  /^=(?:"[^"]*"|Show_money_as|&)+$/.test(host.cell(tab, `${column}${row}`).formula);

long(
  'any cell with a formula that somebody types over is named, and no figure that rests on it is shown',
  async () => {
    const host = await workbook();
    const before = [headline(host), cards(host)];
    const names = host.values('Audit', 'B1:B200').flat();
    const proof = names.indexOf('Every formula column is whole') + 1;
    const words = host.values('Words', 'B1:B20').flat().indexOf('Proofs that fail') + 1;
    const all = formulaCells(host)
      .filter((cell) => !saysIt(cell, { proof, words }))
      .filter((cell) => !isWords(host, cell));
    expect(all.length).toBeGreaterThan(3000);
    const unnamed = tried(all, some(all, 211)).flatMap(({ tab, column, row }) => {
      const cell = `${column}${row}`;
      const { formula } = host.cell(tab, cell);
      // No cell shows that: the host computes anew only what looks at cells that show something else than before.
      host.type(tab, cell, '7531');
      const { told, isRight } = toldBy(
        host,
        tab === 'NRR' || BELOW_NRR.some((name) => name === tab),
      );
      const { value } = host.cell('Audit', `C${proof}`);
      host.type(tab, cell, formula);
      const isNamed =
        told.startsWith(tab) &&
        told.endsWith(`has lost its formula in ${cell}: build the tabs again in the sidebar.`);
      return isNamed && isRight && Number(value) > 0 ? [] : [`${tab}!${cell}: ${told} ${value}`];
    });
    expect(unnamed).toEqual([]);
    expect([headline(host), cards(host)]).toEqual(before);
  },
);

test('a formula that fills a column is named by its column', async () => {
  const host = await workbook();
  host.type('Reading', 'A2', '5');
  expect(headline(host)).toBe(
    'Reading, Record key, has lost its formula in A2: build the tabs again in the sidebar.',
  );
});

test('of several the one that others rest on is named, whether it is blocked or typed over', async () => {
  const host = await workbook();
  host.type('Movers', 'E18', '7531');
  host.type('Audit', 'C164', 'x');
  expect(legendOf(host)).toMatch(/^Movers has lost its formula in E18: /);
  host.type('Rows', 'C4', 'x');
  expect(headline(host)).toMatch(/^Rows, .* is blocked by what stands in C4: /);
});

test('findings without an owner leave no column of the list blank', async () => {
  const repeated = FIRST.slice(1).map((row) => row.with(4, '2400'));
  const host = await workbookWith([
    [[...FIRST, ...repeated], { asOf, ...EVERY_TAB, spareRows: 20 }],
  ]);
  const { audit } = tabsAsJson(host);
  const headers = host.values('Findings', 'L1:AB1').flat();
  const column = columnLetters(12 + headers.indexOf('Owner, listed'));
  expect(JSON.stringify(audit)).toContain('Record ID');
  expect([2, 3, 4].map((row) => isEmpty(host, { tab: 'Findings', column, row }))).toEqual([
    ...[false, false, false],
  ]);
});
