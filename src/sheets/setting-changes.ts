import { comparable } from '../core/settings';
import { cellsAsDays } from '../script/day-cells';
import type { PlainSettings } from '../workbook/plan';
import { SETTINGS } from '../workbook/settings-list';
import { TABLE_ROWS, TABLES, TABLES_WIDTH, tableColumn } from '../workbook/settings-tables';
import { type SettingValue, settingValue } from '../workbook/settings-values';

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

/**
 * What the settings of an import change on the Settings tab: choices, categories of deal types, won stages, rates, and a
 * typed as-of month, which follows the imports again. Lines that only the tab has stay.
 */
export function settingChanges(
  sheet: Sheet,
  settings: PlainSettings,
  { timeZone, asOf }: { readonly timeZone: string; readonly asOf: string },
): readonly CellChange[] {
  const cells = cellsAsDays(sheet.getRange(2, 1, TABLE_ROWS, TABLES_WIDTH).getValues(), timeZone);
  const isTyped = sheet.getRange(AS_OF_ROW, 2).getFormula() === '';
  const typed = cells[0]?.[1] ?? '';
  return [
    ...(isTyped
      ? [{ row: AS_OF_ROW, column: 2, before: typed, after: asOf, isFormula: true as const }]
      : []),
    ...choiceChanges(cells, settings),
    ...tableChanges(cells, 'types', settings.types),
    ...tableChanges(
      cells,
      'wonStages',
      settings.wonStages.map((stage) => [stage]),
    ),
    ...tableChanges(cells, 'rates', settings.rates),
  ];
}

type Cells = readonly (readonly SettingValue[])[];

function choiceChanges(cells: Cells, settings: PlainSettings): readonly CellChange[] {
  return SETTINGS.flatMap(({ id }, index) => {
    const [before, after] = [cells[index]?.[1] ?? '', settingValue(settings, id)];
    return id === 'asOf' || before === after ? [] : [{ row: index + 2, column: 2, before, after }];
  });
}

/** Lines are told by their first cell; new ones stand below the last. */
function tableChanges(
  cells: Cells,
  id: 'types' | 'wonStages' | 'rates',
  lines: Cells,
): readonly CellChange[] {
  const column = tableColumn(id);
  const keys = cells.map((row) => comparable(String(row[column - 1] ?? '')));
  let free = keys.reduce((last, key, index) => (key === '' ? last : index + 1), 0);
  return lines.flatMap((line) => {
    const there = keys.indexOf(comparable(String(line[0] ?? '')));
    const place = there < 0 ? free++ : there;
    refuseFull(place, id, lines.length);
    return line.flatMap((after, part) => {
      const before = cells[place]?.[column - 1 + part] ?? '';
      const isKey = part === 0 && there >= 0;
      return isKey || before === after
        ? []
        : [{ row: place + 2, column: column + part, before, after }];
    });
  });
}

function refuseFull(place: number, id: 'types' | 'wonStages' | 'rates', lines: number): void {
  const label = TABLES.find((one) => one.id === id)?.headers[0] ?? id;
  if (place >= TABLE_ROWS)
    throw new Error(
      `The report has ${lines} different values for "${label}"; Settings holds ${TABLE_ROWS}. Check that the right column is mapped to it.`,
    );
}
