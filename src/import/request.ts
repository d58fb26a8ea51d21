import { monthText } from '../core/days';
import type { UnderstoodFile } from '../core/dropped/understand-dropped';
import type { FieldId } from '../core/report/fields';
import type { Header } from '../core/report/headers';
import type { Choices, Understanding } from '../core/report/understanding';
import { comparable, DEFAULT_SETTINGS, keptOf } from '../core/settings';
import type { PlainSettings, WorkbookTables } from '../workbook/plan';
import { segmentsOf } from '../workbook/segments/segment-columns';
import { writtenAnswers, writtenChoices } from './written-choices';

/** What a report's settings need beside what was understood of it. */
interface Beside {
  readonly asOf: string;
  readonly columns?: Choices['columns'];
  /** The tables of the workbook; null: it is made now. */
  readonly tables: WorkbookTables | null;
  /** Whether they hold only what somebody has typed, so that a report tells the rest. */
  readonly isBegun?: boolean;
}

/** A report with what was said of it, where it came as a file. */
export type Told = Understanding & Partial<Pick<UnderstoodFile, 'said' | 'assumed' | 'ramps'>>;

/** The settings that an understood report brings, as plain data. */
export function plainSettings(
  { settings, currencies, typeLabels, wonStages, header, said = {}, assumed = {} }: Told,
  { asOf, columns = {}, tables, isBegun }: Beside,
): PlainSettings {
  const made = newTables([...header.columns.keys()]);
  const { model, amountMeans, renewalMeans, reported, historyFrom } = settings;
  return {
    ...DEFAULT_SETTINGS,
    ...keptOf(settings),
    ...made,
    ...tables,
    ...(tables && isBegun && { segments: withNew(tables.segments, made.segments) }),
    ...{ model, amountMeans, renewalMeans, asOf, reported },
    historyFrom: historyFrom === null ? '' : monthText(historyFrom),
    currency: currencies.home.toUpperCase(),
    types: plainTypes(typeLabels, settings.types),
    wonStages,
    pipelines: [...settings.pipelines],
    excluded: [...settings.excluded],
    sameAs: [...settings.sameAs],
    rates: [...settings.rates].map(([code, rate]) => [code.toUpperCase(), rate]),
    columns: plainColumns(header, columns),
    answers: writtenAnswers(said),
    assumed: writtenChoices(assumed),
  };
}

/** The tables of a workbook that is made now. */
function newTables(fields: readonly FieldId[]): WorkbookTables {
  const segments = segmentsOf(fields);
  return { segments, metrics: [], controls: [], accepted: [], checksOff: [] };
}

function withNew(
  segments: WorkbookTables['segments'],
  made: WorkbookTables['segments'],
): WorkbookTables['segments'] {
  const listed = new Set(segments.map(([label]) => comparable(label)));
  return [...segments, ...made.filter(([label]) => !listed.has(comparable(label)))];
}

/** The columns that the report is read from, and those that somebody left out. */
function plainColumns(
  { labels, columns }: Header,
  chosen: NonNullable<Choices['columns']>,
): PlainSettings['columns'] {
  const read = [...columns].map(([field, column]) => [labels[column] ?? '', field] as const);
  const leftOut = Object.entries(chosen).filter(([, field]) => field === '');
  return [...read, ...leftOut];
}

/** Every type with its category, blank where nobody knows it. */
function plainTypes(
  labels: readonly string[],
  table: ReadonlyMap<string, string>,
): PlainSettings['types'] {
  return labels.map((label) => [label.replace(/ {2,}/g, ' '), table.get(comparable(label)) ?? '']);
}
