import { dealsKept } from '../core/dropped/joined/deals-of-lines';
import { dealsNamed, isOfWholeDeals, joinedReports } from '../core/dropped/joined/joined-reports';
import { PAID } from '../core/dropped/joined/paid-columns';
import { wideHeader } from '../core/dropped/labels';
import { understandDropped } from '../core/dropped/understand-dropped';
import { isRefusal } from '../core/refusal';
import type { Cell } from '../core/report/cell';
import { fieldOf } from '../core/report/fields';
import { fieldReader } from '../core/report/report';
import { dealOfRecord, isLineOfDeal } from '../core/report/sources';
import { isTakenOut } from '../core/report/state';
import type { Choices } from '../core/report/understanding';
import type { WorkbookState } from '../main';
import { absentColumns } from './absent-columns';
import type { ReadFile } from './files/read-report';
import { filledFields } from './filled-fields';
import { type Known, readKnown } from './known';
import { otherSource } from './other-source';
import { settingsChoices, withoutModel, workbookChoices } from './remembered';
import type { TabServer } from './server/tab-cells';

/** A report as it is to be read for a workbook. */
export interface BesideWorkbook extends ReadFile {
  /** Whether it tells revenue of another kind of record than the workbook counts. */
  readonly isOther: boolean;
}

/**
 * The report as this workbook is to read it: line items with the deals that are there, where they name these; and whether
 * it is of another source, so that neither the model nor the columns of the last report say how to read it.
 */
export async function besideWorkbook(
  server: TabServer,
  workbook: WorkbookState,
  read: ReadFile,
): Promise<BesideWorkbook> {
  const { settings } = workbook;
  const named = dealsNamed(read.cells);
  const header = wideHeader(read.cells);
  const mayHaveLines = settings !== null && isOfWholeDeals(read.cells);
  const isUnlike =
    header !== null && absentColumns(header, workbookChoices(workbook).columns).length > 0;
  if (settings === null || !(named || isUnlike || mayHaveLines)) return { ...read, isOther: false };
  const known = await readKnown(server, workbook, settings.model);
  const deals = named ? dealCells(known, named) : null;
  const lines = mayHaveLines ? lineCells(known) : null;
  const beside = deals ?? lines;
  const cells = (beside && joinedReports(beside, read.cells)) ?? read.cells;
  if (cells === read.cells && !(named || isUnlike)) return { ...read, isOther: false };
  const understood = understandDropped(cells, read.fileName, otherChoices(workbook));
  const isOther = !isRefusal(understood) && otherSource(known, settings, understood) !== null;
  return { fileName: read.fileName, cells, isOther };
}

/** The line items that stand in a workbook without their deals, as a report of them; null where none names its deal. */
function lineCells({ fields, rows }: Known): readonly (readonly Cell[])[] | null {
  const get = fieldReader(fields);
  const live = rows.filter((row) => !isTakenOut((id) => get(row, id)));
  const filled = filledFields({ fields, rows: live }).filter((id) => id !== 'mergedIds');
  const named = live.flatMap((row): [string, readonly Cell[]][] => {
    const deals = dealsKept(String(get(row, 'mergedIds') ?? ''));
    return deals === '' ? [] : [[deals, row]];
  });
  if (named.length === 0) return null;
  return [
    ['Associated Deal IDs', ...filled.map((id) => fieldOf(id).label)],
    ...named.map(([deals, row]) => [deals, ...filled.map((id) => get(row, id))]),
  ];
}

/** What Settings says of a report of another source: all but how the last one was kept. */
export function otherChoices({ settings }: Pick<WorkbookState, 'settings'>): Choices {
  if (settings === null) return {};
  const { columns: _columns, ...choices } = withoutModel(settingsChoices(settings));
  return choices;
}

/** What a line item's row says of its deal. */
function ofDealAlone(fields: Known['fields'], row: readonly Cell[], deal: string): readonly Cell[] {
  return fields.map((id, place) => {
    if (id === 'recordId') return deal;
    return PAID.includes(id) ? null : (row[place] ?? null);
  });
}

/** The deals that stand in a workbook as a report of them, those that are counted by their line items once each. */
function dealCells(
  { fields, rows }: Known,
  named: ReadonlySet<string>,
): readonly (readonly Cell[])[] | null {
  const get = fieldReader(fields);
  const id = fields.indexOf('recordId');
  const deals = new Map<string, readonly Cell[]>();
  for (const row of rows) {
    const recordId = String(row[id] ?? '');
    if (recordId === '' || isTakenOut((field) => get(row, field))) continue;
    const deal = dealOfRecord(recordId);
    const isLine = isLineOfDeal(recordId);
    // Nothing is left of a deal without its line items.
    if (deals.has(deal) || (isLine && !named.has(deal))) continue;
    deals.set(deal, isLine ? ofDealAlone(fields, row, deal) : row);
  }
  if (id < 0 || deals.size === 0) return null;
  return [fields.map((one) => fieldOf(one).label), ...deals.values()];
}
