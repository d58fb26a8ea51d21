import { dayText } from '../days';
import { type FieldId, fieldOf } from '../report/fields';
import { isLineOfDeal } from '../report/sources';
import type { Chosen } from './applied';
import { csvOf, harmless, opensAsFormula } from './csv';
import { CALCULATED, RECORD_DEEDS, type RepairColumn, type RepairValue } from './repair';

/** What HubSpot calls the columns of a report, where it differs from the standard label. */
export type ColumnLabels = ReadonlyMap<FieldId, string>;

/** A file for HubSpot's import. */
export interface RepairFile {
  readonly kind: FileKind;
  /** How many records it is about. */
  readonly records: number;
  /** UTF-8 CSV with a header. */
  readonly text: string;
}

/**
 * Values of deals that are there; companies of such deals, an import of two objects; deals that are not there yet; and
 * deals to delete, which HubSpot does from a list that an import makes.
 */
export type FileKind = (typeof FILE_KINDS)[number];
const FILE_KINDS = ['deals', 'companies', 'new deals', 'deals to delete'] as const;

/**
 * Whether HubSpot knows the record of a repair: it has an ID, and is no line item that stands under the ID of its deal. No
 * ID of HubSpot's begins like a formula; one that does stays out of every file.
 */
export function hasRecord({ recordId }: { readonly recordId: string }): boolean {
  return recordId !== '' && !opensAsFormula(recordId) && !isLineOfDeal(recordId);
}

/**
 * The files that bring chosen values into HubSpot, each with as many lines as it has records; those that would be empty
 * are missing. Each line names only what changes: HubSpot leaves alone what is blank. Files of selections that share nothing
 * add up to the files of all.
 */
export function repairFiles(
  chosen: readonly Chosen[],
  labels: ColumnLabels,
): readonly RepairFile[] {
  const known = chosen.filter(({ repair }) => hasRecord(repair));
  return FILE_KINDS.flatMap((kind) => {
    const lines = linesOf(
      known.filter((one) => kindOf(one) === kind),
      kind,
    );
    return lines.length === 0
      ? []
      : [{ kind, records: lines.length, text: csvOfLines(lines, kind, labels) }];
  });
}

/** The file that a choice belongs to; null where the record is kept as it is, or HubSpot calculates the column. */
function kindOf({ repair: { column }, value }: Chosen): FileKind | null {
  if (column === 'churn') return 'new deals';
  if (column === 'record') return value === RECORD_DEEDS.remove ? 'deals to delete' : null;
  if (CALCULATED.includes(column)) return null;
  return isCompany(column) ? 'companies' : 'deals';
}

function isCompany(column: RepairColumn): boolean {
  return column === 'companyId' || column === 'companyIds';
}

type Line = ReadonlyMap<FieldId, string>;

/** One line a record, in the order in which the records come; a new deal is a line of its own. */
function linesOf(chosen: readonly Chosen[], kind: FileKind): readonly Line[] {
  const lines = new Map<string, Map<FieldId, string>>();
  for (const { repair, value } of chosen) {
    const { column, recordId, churn } = repair;
    const line = lines.get(recordId) ?? new Map<FieldId, string>();
    lines.set(recordId, line);
    if (kind !== 'new deals') line.set('recordId', recordId);
    if (column === 'churn') {
      for (const [id, cell] of churn?.cells ?? []) line.set(id, writtenText(id, cell));
      line.set('closeDate', writtenText('closeDate', value));
    } else if (column !== 'record') line.set(column, writtenText(column, value));
  }
  return [...lines.values()];
}

/** A value as HubSpot takes it: days as year, month, day, numbers bare; nothing that opens as a formula. */
export function writtenText(column: RepairColumn, value: RepairValue): string {
  const isDay = column === 'churn' || (column !== 'record' && fieldOf(column).kind === 'day');
  const text = isDay && typeof value === 'number' ? dayText(value) : String(value);
  return harmless(text);
}

function csvOfLines(lines: readonly Line[], kind: FileKind, labels: ColumnLabels): string {
  const fields = [...new Set(lines.flatMap((line) => [...line.keys()]))];
  const header = fields.map((id) => headerOf(id, kind, labels));
  const rows = lines.map((line) => fields.map((id) => line.get(id) ?? ''));
  return csvOf([header, ...rows]);
}

/** A company is named by its own ID, which HubSpot's import takes beside that of the deal. */
function headerOf(id: FieldId, kind: FileKind, labels: ColumnLabels): string {
  if (isCompany(id) && kind !== 'deals') return 'Company ID';
  const label = labels.get(id);
  return label === undefined || opensAsFormula(label) ? fieldOf(id).label : label;
}
