import { cellsAsDays } from '../script/day-cells';
import type { PlainSettings } from '../workbook/plan';
import { FACTS } from '../workbook/settings/facts';
import { settingChoices } from '../workbook/settings/formulas';
import {
  RARE_TITLE_ROW,
  SETTING_HEADERS,
  SETTINGS,
  settingAt,
  settingRow,
} from '../workbook/settings/list';
import { TABLE_ROWS, TABLES, TABLES_WIDTH, type TableId } from '../workbook/settings/tables';
import { parseSettings, type SettingTable, type SettingValue } from '../workbook/settings/values';
import { headerRow, type Places as PlacesOf, placesOf } from '../workbook/sheet/places';
import type { Book } from './book';
import type { Problem } from './calls';
import { withoutMade } from './made-settings';
import { writeChoices } from './write-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the Settings tab says, and what of it stands in the way. */
interface ReadSettings {
  readonly settings: PlainSettings;
  readonly problems: readonly Problem[];
  /** Choices that somebody typed over those of an import, in a workbook that is as new. */
  readonly typed: readonly (keyof PlainSettings | undefined)[];
}

/** What stands in the first column, from the first row on, and in the first row. */
const LABELS = [
  SETTING_HEADERS[0],
  ...labelsOf(SETTINGS).flatMap((label, place) =>
    settingRow(place) === RARE_TITLE_ROW + 1 ? ['', label] : [label],
  ),
  ...['', '', ...labelsOf(FACTS)],
];
/** The place among them of the last day of which the latest report tells. */
const TOLD = LABELS.length - FACTS.length + FACTS.findIndex(({ id }) => id === 'told');
const HEADERS = TABLES.reduce<string[]>(
  (row, { column, headers }) => {
    row.splice(column - 1, headers.length, ...headers);
    return row;
  },
  Array.from({ length: TABLES_WIDTH }, (_, place) => SETTING_HEADERS[place] ?? ''),
);

function labelsOf(list: readonly { readonly label: string }[]): readonly string[] {
  return list.map(({ label }) => label);
}

/**
 * Reads every choice and table of the Settings tab in one call: choices by their labels and tables by their headers, since
 * rows and columns may have been deleted or sorted. What is spoilt is told; meanwhile what the last import knew holds. Of a
 * workbook that is as new, since no import is in, they are what somebody typed, and else what they begin with.
 */
export function readSettings(book: Book, isNew = false): ReadSettings {
  const { tabs, memory, timeZone } = book;
  const sheet = tabs.need('Settings');
  const read = cellsAsDays(sheet.getDataRange().getValues(), timeZone());
  const { shown: cells, typed } = isNew ? withoutMade(book, read) : { shown: read, typed: [] };
  const places = placesIn(cells);
  const { rows, value } = places;
  const { settings, odd } = parseSettings(
    {
      values: SETTINGS.map((_, place) => cells[rows.of[settingRow(place) - 1] ?? -1]?.[value]),
      table: (id) => tableIn(cells, places, id),
      told: cells[rows.of[TOLD] ?? -1]?.[value],
      hasLostRows: rows.gone.length > 0,
    },
    isNew ? undefined : memory.read()?.settings,
  );
  const asOf = rows.of[1] ?? -1;
  const isAsOfTyped = () =>
    asOf >= 0 && value >= 0 && sheet.getRange(asOf + 1, value + 1).getFormula() === '';
  return {
    settings,
    typed: typed.map(({ row }) => settingAt(row)?.id),
    problems: [
      ...odd.map((cell) => ({ kind: 'cell' as const, ...cell })),
      // A first import that was interrupted may have left it so.
      ...(places.isWhole || (places.isEmpty && isNew) ? [] : [moved(places, isAsOfTyped())]),
    ],
  };
}

/** Of a tab of which somebody cleared every cell. */
const NOWHERE: PlacesOf = { of: [], isWhole: false, gone: [] };

/** Where the choices and tables of the tab stand now. */
function placesIn(cells: Cells) {
  const isEmpty = isBlank(cells);
  const top = headerRow(cells, HEADERS);
  const columns = isEmpty ? NOWHERE : placesOf(cells[top] ?? [], HEADERS);
  const [label = -1, value = -1] = columns.of;
  const labels = label < 0 ? [] : cells.map((row) => row[label] ?? '');
  const rows = isEmpty ? NOWHERE : placesOf(labels, LABELS);
  return {
    isEmpty,
    columns,
    rows,
    value,
    isWhole: columns.isWhole && rows.isWhole,
    // A header row that was cleared or typed over is no line of a table; one that was deleted has moved the labels up.
    header: top < 0 && rows.isWhole ? 0 : top,
  };
}

type Cells = readonly (readonly SettingValue[])[];
type Places = ReturnType<typeof placesIn>;

/** The lines of a table; undefined where it is gone. */
function tableIn(
  cells: Cells,
  { columns, header, isWhole }: Places,
  id: TableId,
): ReturnType<SettingTable> {
  const { column = 1, headers = [] } = TABLES.find((one) => one.id === id) ?? {};
  const places = headers.map((_, part) => columns.of[column - 1 + part] ?? -1);
  const lines = cells.filter((_, row) => row !== header && !(isWhole && row > TABLE_ROWS));
  return places[0] === -1 ? undefined : lines.map((row) => places.map((place) => row[place] ?? ''));
}

function moved({ rows, columns, isEmpty }: Places, isAsOfTyped: boolean): Problem {
  const lacking = [...rows.gone, ...columns.gone];
  return { kind: 'moved', tab: 'Settings', lacking, isAsOfTyped, isEmpty };
}

/** Whether somebody cleared every cell. */
function isBlank(cells: Cells): boolean {
  return cells.every((row) => row.every((cell) => cell === ''));
}

/** Whether choices and tables are where formulas look for them. */
export function isWhole(settings: Sheet): boolean {
  const labels = settings.getRange('A:A').getValues();
  const [headers = []] = settings.getRange('1:1').getValues();
  return (
    !isBlank([...labels, headers]) &&
    placesOf(
      labels.map(([label]) => label),
      LABELS,
    ).isWhole &&
    placesOf(headers, HEADERS).isWhole
  );
}

/** The drop-downs of a new tab, at the end of the work: those of the last column are there only where all are. */
export function writeFirstChoices(sheet: Sheet): void {
  const choices = settingChoices();
  const last = choices[choices.length - 1]?.area;
  if (last && sheet.getRange(last.row, last.column).getDataValidation() === null)
    writeChoices(sheet, choices);
}
