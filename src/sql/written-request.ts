import { isRefusal, type Refusal } from '../core/refusal';
import type { Cell } from '../core/report/cell';
import { type Choices, understand } from '../core/report/understanding';
import {
  comparable,
  DEFAULT_SETTINGS,
  keptOf,
  REVENUE_MODELS,
  type RevenueModel,
  type Settings,
} from '../core/settings';
import { type ColumnMapping, columnsIn, isColumnList, usualColumns } from './columns';
import type { Request } from './deals';
import { readOtherwise } from './otherwise';

/** A report, or a list of columns. */
export interface File {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** A request as somebody writes it on a command line. */
export interface Written {
  /** A revenue model by its name or one of its words; null: as the choices or the report say. */
  readonly model: string | null;
  readonly choices: Choices;
  /** The report that is loaded, or a list of columns; null: the table has the usual columns. */
  readonly file: File | null;
  readonly source: string;
  readonly dataset: string;
  readonly isPartitioned: boolean;
  /** The months to compute, as a text; null: all. */
  readonly last: string | null;
}

/** The request that was written; a refusal says what is missing or what is not known. */
export function writtenRequest(written: Written): Request | Refusal {
  const chosen = chosenModel(written);
  if (typeof chosen === 'object' && chosen !== null) return chosen;
  const lastMonths = monthsIn(written.last);
  if (Number.isNaN(lastMonths))
    return { problem: `"${written.last}" is no number of months; write a number such as 3.` };
  const columns = written.file ? columnsIn(written.file.cells, written.choices.columns) : null;
  if (columns && isRefusal(columns)) return columns;
  const settings = settingsOf(written, chosen);
  if (isRefusal(settings)) return settings;
  const { source, dataset, isPartitioned } = written;
  const mapping: ColumnMapping = columns ?? usualColumns(settings.model);
  return {
    ...{ settings, columns: mapping, unknownTypes: [] },
    ...{ source, dataset, isPartitioned, lastMonths },
  };
}

function monthsIn(last: string | null): number | null {
  if (last === null) return null;
  return /^[1-9]\d{0,2}$/.test(last) ? Number(last) : Number.NaN;
}

/** The model that is meant; null where nobody says one. */
function chosenModel({ model, choices }: Written): RevenueModel | null | Refusal {
  if (model === null) return choices.model ?? null;
  const text = comparable(model);
  const found =
    REVENUE_MODELS.find((one) => one === text) ??
    REVENUE_MODELS.find((one) => text !== 'deals' && one.split(' ').includes(text));
  return found ?? { problem: `"${model}" is no revenue model; choose ${MODELS}.` };
}

const MODELS = `one of: ${REVENUE_MODELS.join(', ')}`;

const NEEDS_REPORT =
  'What a column is read as can be said of a report only; give the report itself as the file of columns.';

/** The settings that the report tells with what is chosen over them; the as-of month only where somebody says it. */
function settingsOf({ choices, file }: Written, model: RevenueModel | null): Settings | Refusal {
  const asOf = choices.asOf ?? null;
  const isReport = file !== null && !isColumnList(file.cells) && file.cells.length > 1;
  if (choices.columns && !isReport) return { problem: NEEDS_REPORT };
  const said = model === null ? choices : { ...choices, model };
  const understood = isReport ? understand(file.cells, file.name, said) : null;
  if (understood && isRefusal(understood)) return { problem: understood.problem };
  const reported = choices.reported ?? null;
  const otherwise = file && understood ? readOtherwise(file, understood, said) : null;
  if (otherwise !== null) return { problem: otherwise };
  if (understood) return { ...understood.settings, asOf, reported };
  if (model === null)
    return { problem: `Say which revenue model the table is kept in, ${MODELS}.` };
  return {
    ...DEFAULT_SETTINGS,
    ...keptOf(choices),
    model,
    amountMeans: choices.amountMeans ?? (model === 'contracts' ? 'TCV' : 'MRR'),
    renewalMeans: choices.renewalMeans ?? DEFAULT_SETTINGS.renewalMeans,
    asOf,
    reported,
  };
}
