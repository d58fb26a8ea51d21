import { comparable } from '../core/settings';
import { cellsAsDays } from '../script/day-cells';
import type { PlainSettings } from '../workbook/plan';
import { SETTINGS, settingRow } from '../workbook/settings/list';
import { TABLE_ROWS, TABLES, TABLES_WIDTH, tableColumn } from '../workbook/settings/tables';
import { NOTHING_KNOWN, type SettingValue, settingValue } from '../workbook/settings/values';
import type { Memory } from './memory';
import * as refusals from './refusals';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell of Settings that an import changes. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: SettingValue;
  readonly after: SettingValue;
  /** Whether what comes after is a formula. */
  readonly isFormula?: true;
}

/** The row of the as-of month, the first of the choices. */
const AS_OF_ROW = 2;

/** The column of the first table beside the choices. */
const FIRST_TABLE = tableColumn('types');

/**
 * What the settings of an import change on the Settings tab: choices, categories of deal types, won stages, rates, customers
 * that are left out or count as others, and a typed as-of month, which follows the imports again. Lines that only the tab has stay.
 */
export function settingChanges(
  sheet: Sheet,
  { settings, seen, companies }: Pick<Memory, 'settings' | 'seen' | 'companies'>,
  { timeZone, asOf }: { readonly timeZone: string; readonly asOf: string },
): readonly CellChange[] {
  if (companies) return [];
  const read = (...[row, column, rows, width]: readonly [number, number, number, number]) =>
    cellsAsDays(sheet.getRange(row, column, rows, width).getValues(), timeZone);
  // What Settings takes from the tabs is not among what is read: that would wait for all of them.
  const [, ...rows] = SETTINGS.map((_, place) => settingRow(place));
  const [first = 0, last = 0] = [rows[0], rows[rows.length - 1]];
  const cells = read(first, 2, last - first + 1, 1);
  const choices = rows.map((row) => cells[row - first]?.[0] ?? '');
  const tables = read(2, FIRST_TABLE, TABLE_ROWS, TABLES_WIDTH - FIRST_TABLE + 1);
  const isTyped = sheet.getRange(AS_OF_ROW, 2).getFormula() === '';
  const [[typed = ''] = []] = isTyped ? read(AS_OF_ROW, 2, 1, 1) : [];
  return [
    ...(isTyped
      ? [{ row: AS_OF_ROW, column: 2, before: typed, after: asOf, isFormula: true as const }]
      : []),
    // Who knew of no settings knew how they begin.
    ...choiceChanges(choices, settings, seen ?? NOTHING_KNOWN),
    ...linesChanged(tables, settings, seen),
  ];
}

/** What the settings of an import change on a Settings tab that is made with them: before it, the tab was as it begins. */
export function firstChanges(settings: PlainSettings): readonly CellChange[] {
  const begun = SETTINGS.slice(1).map(({ id }) => settingValue(NOTHING_KNOWN, id));
  const blank = Array.from({ length: TABLE_ROWS }, () => []);
  return [...choiceChanges(begun, settings, null), ...linesChanged(blank, settings, null)];
}

type Cells = readonly (readonly SettingValue[])[];

/** The tables that an import fills. */
const FILLED = [
  'types',
  'wonStages',
  'pipelines',
  'rates',
  'excluded',
  'sameAs',
  'segments',
] as const;
type Filled = (typeof FILLED)[number];

function linesChanged(
  tables: Cells,
  settings: PlainSettings,
  seen: PlainSettings | null,
): readonly CellChange[] {
  return FILLED.flatMap((id) => {
    const all: readonly (string | readonly SettingValue[])[] = settings[id];
    const lines = unseen(all, id === 'sameAs' ? seen?.sameAs.map(comparably) : seen?.[id]);
    return tableChanges(
      tables,
      id,
      lines.map((line) => (typeof line === 'string' ? [line] : line)),
    );
  });
}

/** The choices below the as-of month. What the sidebar already knew is not changed: somebody may have typed something else since. */
function choiceChanges(
  cells: readonly SettingValue[],
  settings: PlainSettings,
  seen: PlainSettings | null,
): readonly CellChange[] {
  return SETTINGS.slice(1).flatMap(({ id }, index) => {
    const [before, after] = [cells[index] ?? '', settingValue(settings, id)];
    const isSeen = seen !== null && settingValue(seen, id) === after;
    const row = settingRow(index + 1);
    return isSeen || before === after ? [] : [{ row, column: 2, before, after }];
  });
}

/** A line of names as an import says them: in what case somebody typed them is no change. */
function comparably([name, as]: readonly [string, string]): [string, string] {
  return [comparable(name), comparable(as)];
}

/** Lines that the sidebar did not know, or knew otherwise. */
function unseen<Line>(lines: readonly Line[], seen: readonly unknown[] = []): readonly Line[] {
  const known = new Set(seen.map((line) => JSON.stringify(line)));
  return lines.filter((line) => !known.has(JSON.stringify(line)));
}

/**
 * Lines are told by their first cell, which comes with what changes beside it; new ones stand below the last, or where there
 * is no room in gaps above it.
 */
function tableChanges(cells: Cells, id: Filled, lines: Cells): readonly CellChange[] {
  const column = tableColumn(id);
  const first = column - FIRST_TABLE;
  const keys = cells.map((row) => comparable(String(row[first] ?? '')));
  const free = freePlaces(cells.map((row) => row.slice(first, first + (lines[0]?.length ?? 1))));
  return lines.flatMap((line) => {
    const there = keys.indexOf(comparable(String(line[0] ?? '')));
    const place = there < 0 ? (free.shift() ?? TABLE_ROWS) : there;
    refuseFull(place, id, lines.length);
    const changes = line.map((after, part) => {
      const before = cells[place]?.[first + part] ?? '';
      const isKey = part === 0 && there >= 0;
      return { row: place + 2, column: column + part, before, after: isKey ? before : after };
    });
    return changes.some(({ before, after }) => before !== after) ? changes : [];
  });
}

/** Blank lines: those below the last that is none, then gaps. */
function freePlaces(cells: Cells): number[] {
  const isBlank = cells.map((line) => line.every((cell) => cell === ''));
  const last = isBlank.lastIndexOf(false);
  const blanks = isBlank.flatMap((is, place) => (is ? [place] : []));
  return [...blanks.filter((place) => place > last), ...blanks.filter((place) => place < last)];
}

function refuseFull(place: number, id: Filled, lines: number): void {
  const label = TABLES.find((one) => one.id === id)?.headers[0] ?? id;
  if (place >= TABLE_ROWS) throw new Error(refusals.tooManyValues(lines, label, TABLE_ROWS));
}
