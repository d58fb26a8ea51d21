import { firstDay, monthText, parseMonth } from '../../core/days';
import type { Choices } from '../../core/report/understanding';
import { writtenSetting } from '../../core/report/written-settings';
import { comparable, DEFAULT_SETTINGS, keptOf } from '../../core/settings';
import type { PlainSettings } from '../plan';
import { SETTINGS } from './list';
import type { TableId } from './tables';

/** A value as the Settings tab holds it. */
export type SettingValue = string | number | boolean;

/** The cell of a choice: months as their first day, yes and no as words, nothing said as a blank. */
export function settingValue(settings: PlainSettings, id: keyof PlainSettings): SettingValue {
  const value = settings[id];
  if (id === 'asOf' || id === 'historyFrom') return monthCell(settings[id]);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'number' ? value : String(value ?? '');
}

function monthCell(month: string): SettingValue {
  const parsed = parseMonth(month);
  return parsed === null ? '' : firstDay(parsed);
}

type Rows = readonly (readonly (SettingValue | undefined)[])[];

/** A table of the Settings tab as rows of cells; undefined where it is gone. */
export type SettingTable = (id: TableId) => Rows | undefined;

/** A cell of the Settings tab that does not say what it may: a choice by its label, or a line of a table by its header. */
export interface OddCell {
  readonly label: string;
  /** The line of the table, counted from 0; null for a choice. */
  readonly line: number | null;
  readonly value: SettingValue;
}

/** What is known of the settings where nothing was imported yet. */
export const NOTHING_KNOWN: PlainSettings = {
  ...DEFAULT_SETTINGS,
  asOf: '',
  historyFrom: '',
  currency: '',
  types: [],
  wonStages: [...DEFAULT_SETTINGS.wonStages],
  pipelines: [],
  excluded: [],
  sameAs: [],
  rates: [],
  segments: [],
  metrics: [],
  controls: [],
  accepted: [],
  checksOff: [],
  columns: [],
};

/** The cells of the Settings tab, days as day numbers. */
interface SettingCells {
  /** The cells of the choices; undefined is one that is gone. */
  readonly values: readonly (SettingValue | undefined)[];
  readonly table: SettingTable;
  /** The last day of which the latest report tells, which is no choice. */
  readonly told?: SettingValue | undefined;
  /** Whether rows are gone, and with them lines of the tables. */
  readonly hasLostRows: boolean;
}

/**
 * The settings that the cells of the Settings tab say. Where one says nothing the program knows, or is gone, what was
 * known before holds; those that say something odd are listed.
 */
export function parseSettings(
  { values, table, told, hasLostRows }: SettingCells,
  before: PlainSettings = NOTHING_KNOWN,
): { readonly settings: PlainSettings; readonly odd: readonly OddCell[] } {
  let choices: Choices = {};
  const odd: OddCell[] = [];
  SETTINGS.forEach(({ label, number }, index) => {
    const value = values[index];
    // Formulas take a number from there, and of a text that reads like one they make something else.
    const isText = number && typeof value === 'string' && value !== '';
    const choice = value === undefined ? {} : isText ? null : choiceOf(label, value);
    if (choice) choices = { ...choices, ...choice };
    else odd.push({ label, line: null, value: value ?? '' });
  });
  const currency = values[SETTINGS.findIndex(({ id }) => id === 'currency')] ?? before.currency;
  return {
    settings: {
      ...before,
      ...choicesFrom(choices, before),
      ...tablesFrom(table, before, hasLostRows),
      currency: String(currency),
      reported: typeof told === 'number' ? told + 1 : null,
    },
    odd: [
      ...odd,
      ...oddLines('Rate', table('rates'), 1),
      ...oddLines('Control month', table('controls'), 0),
      ...oddLines('MRR billed', table('controls'), 1),
    ],
  };
}

function choicesFrom(choices: Choices, before: PlainSettings): Partial<PlainSettings> {
  const { model, amountMeans, renewalMeans, asOf, historyFrom } = choices;
  const from = historyFrom === null ? '' : monthText(historyFrom ?? 0);
  return {
    ...keptOf(choices),
    model: model ?? before.model,
    amountMeans: amountMeans ?? before.amountMeans,
    renewalMeans: renewalMeans ?? before.renewalMeans,
    asOf: asOf == null ? before.asOf : monthText(asOf),
    historyFrom: historyFrom === undefined ? before.historyFrom : from,
  };
}

function tablesFrom(
  table: SettingTable,
  before: PlainSettings,
  hasLostRows: boolean,
): Partial<PlainSettings> {
  const of = <T>(
    rows: Rows | undefined,
    read: (rows: Rows) => readonly T[],
    known: readonly T[],
  ) => {
    if (!rows) return known;
    const lines = read(filled(rows));
    return hasLostRows ? [...lines, ...linesBeside(lines, known)] : lines;
  };
  return {
    types: of(table('types'), pairs, before.types),
    wonStages: of(table('wonStages'), texts, before.wonStages),
    pipelines: of(table('pipelines'), texts, before.pipelines),
    excluded: of(table('excluded'), texts, before.excluded),
    sameAs: of(table('sameAs'), pairs, before.sameAs),
    rates: of(table('rates'), numbered, before.rates),
    segments: of(table('segments'), pairs, before.segments),
    metrics: of(
      table('metrics'),
      (rows) => rows.map((row) => row.map(numberOrText)),
      before.metrics,
    ),
    controls: of(table('controls'), monthly, before.controls),
    accepted: of(table('accepted'), triples, before.accepted),
    checksOff: of(table('checksOff'), texts, before.checksOff),
  };
}

/** Null for a value that the setting cannot have. */
function choiceOf(label: string, value: SettingValue): Choices | null {
  const setting = writtenSetting(label);
  return setting ? setting.parse(typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value) : {};
}

/** Lines of a table that hold no number where one belongs. */
function oddLines(label: string, rows: Rows = [], part: number): readonly OddCell[] {
  return rows.flatMap((row, line) =>
    isFilled(row) && typeof row[part] !== 'number' ? [{ label, line, value: row[part] ?? '' }] : [],
  );
}

/** Lines that are known and not told among these: by their first cell, accepted findings by record and check. */
function linesBeside<T>(lines: readonly T[], known: readonly T[]): readonly T[] {
  // An import that knew of them has them in lower case.
  const key = (line: unknown) =>
    comparable(
      JSON.stringify(Array.isArray(line) ? line.slice(0, line.length === 3 ? 2 : 1) : line),
    );
  const told = new Set(lines.map(key));
  return known.filter((line) => !told.has(key(line)));
}

function isFilled([first = '']: Rows[number]): boolean {
  return first !== '';
}

function filled(rows: Rows): Rows {
  return rows.filter(isFilled);
}

function texts(rows: Rows): readonly string[] {
  return rows.map(([text]) => String(text));
}

function pairs(rows: Rows): readonly (readonly [string, string])[] {
  return rows.map(([a, b = '']) => [String(a), String(b)]);
}

function triples(rows: Rows): readonly (readonly [string, string, string])[] {
  return rows.map(([a, b = '', c = '']) => [String(a), String(b), String(c)]);
}

function numbered(rows: Rows): PlainSettings['rates'] {
  return rows.flatMap(([a, b]) => (typeof b === 'number' ? [[String(a), b]] : []));
}

function monthly(rows: Rows): PlainSettings['controls'] {
  return rows.flatMap(([a, b]) => (typeof a === 'number' && typeof b === 'number' ? [[a, b]] : []));
}

function numberOrText(cell: SettingValue = ''): string | number {
  return typeof cell === 'number' ? cell : String(cell);
}
