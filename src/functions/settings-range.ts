import type { Audited } from '../core/audit/judged';
import { CATEGORIES, type RevenueCategory } from '../core/category';
import type { Refusal } from '../core/refusal';
import { type Cell, isBlank, textOf } from '../core/report/cell';
import type { Choices } from '../core/report/understanding';
import { WRITTEN_SETTINGS, writtenSetting } from '../core/report/written-settings';
import { comparable, type Settings } from '../core/settings';
import { FACTS } from '../workbook/settings/facts';
import { RARE_TITLE, SETTINGS } from '../workbook/settings/list';
import { TABLES, type TableId } from '../workbook/settings/tables';
import { badSetting, noSetting, twoColumns } from './function-words';
import { onlyCell, type Table } from './table';

/** What the settings argument says. */
export interface GivenSettings {
  readonly choices: Choices;
  /** The tables of the Settings tab, where the range reaches over them; they then decide alone. */
  readonly tables: SettingTables | null;
  /** Findings that somebody accepted and checks that are off, where the range reaches over them. */
  readonly kept: Pick<Audited, 'accepted' | 'checksOff'>;
}

type SettingTables = Pick<
  Settings,
  'types' | 'wonStages' | 'pipelines' | 'excluded' | 'sameAs' | 'currency' | 'rates'
>;

const HEADERS = new Set(['setting', comparable(RARE_TITLE), 'taken from the tabs']);
const CURRENCY = SETTINGS.find(({ id }) => id === 'currency')?.label;
const KNOWN = new Set([...SETTINGS, ...FACTS].map(({ label }) => comparable(label)));

/** Two columns, Setting and Value, with the labels of the Settings tab, or that whole tab. */
export function settingsOf(table: Table): GivenSettings | Refusal {
  const only = onlyCell(table);
  if (only !== null && !KNOWN.has(comparable(textOf(only)))) return { problem: twoColumns };
  let choices: Choices = {};
  for (const [place, row] of table.cells.entries()) {
    const [label, value = null] = [textOf(row[0]), row[1]];
    const setting = writtenSetting(label);
    if (!setting && (label === '' || HEADERS.has(comparable(label)))) continue;
    if (!setting && !KNOWN.has(comparable(label))) return unknown(label, place + 1);
    if (!setting || isBlank(value)) continue;
    const choice = setting.parse(typeof value === 'boolean' ? yesOrNo(value) : value);
    if (!choice) return inRow(place + 1, badSetting(setting.label, textOf(value), setting.allowed));
    choices = { ...choices, ...choice };
  }
  return { choices, tables: tablesOf(table.cells), kept: keptIn(table.cells) };
}

function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}

function unknown(label: string, row: number): Refusal {
  const labels = WRITTEN_SETTINGS.map((one) => one.label);
  return inRow(row, noSetting(label, labels));
}

function inRow(row: number, problem: string): Refusal {
  return { problem: `settings, row ${row}: ${problem}` };
}

/** The tables beside the choices, found by their headers. */
function tablesOf(cells: readonly (readonly Cell[])[]): SettingTables | null {
  const header = cells[0] ?? [];
  const isWhole = TABLES.slice(0, 6).every(
    ({ column, headers }) => textOf(header[column - 1]) === headers[0],
  );
  if (!isWhole) return null;
  const lines = (id: TableId) => linesOf(cells, TABLES.find((one) => one.id === id)?.column ?? 1);
  const firsts = (id: TableId) => new Set(lines(id).map(([key]) => comparable(key)));
  return {
    types: new Map(lines('types').flatMap(typeLine)),
    wonStages: firsts('wonStages'),
    pipelines: firsts('pipelines'),
    excluded: firsts('excluded'),
    sameAs: new Map(lines('sameAs').map(([key, as]) => [comparable(key), comparable(textOf(as))])),
    currency: comparable(textOf(cells.find(([label]) => label === CURRENCY)?.[1] ?? null)),
    rates: new Map(lines('rates').map(([key, rate]) => [comparable(key), Number(rate)])),
  };
}

/** What the data audit leaves out, beside the tables. */
function keptIn(cells: readonly (readonly Cell[])[]): GivenSettings['kept'] {
  const of = (id: TableId) => {
    const found = TABLES.find((one) => one.id === id);
    const isThere = found && textOf(cells[0]?.[found.column - 1]) === found.headers[0];
    return isThere ? linesOf(cells, found.column) : [];
  };
  return {
    accepted: of('accepted').map(([id, check]) => [id, textOf(check), '']),
    checksOff: of('checksOff').map(([check]) => check),
  };
}

function linesOf(
  cells: readonly (readonly Cell[])[],
  column: number,
): readonly (readonly [string, Cell])[] {
  return cells
    .slice(1)
    .map((row) => [textOf(row[column - 1]), row[column] ?? null] as const)
    .filter(([key]) => key !== '');
}

function typeLine([type, written]: readonly [string, Cell]): [string, RevenueCategory][] {
  const category = CATEGORIES.find((one) => one === textOf(written));
  return category ? [[comparable(type), category]] : [];
}
