import { type Month, monthText } from '../core/days';
import { isRefusal, type Refusal } from '../core/refusal';
import type { Cell } from '../core/report/cell';
import { dealsOf } from '../core/report/deals';
import { fieldOf } from '../core/report/fields';
import { headerOf } from '../core/report/headers';
import { reportOf } from '../core/report/report';
import { type Understanding, understandReport } from '../core/report/understanding';
import { unreadable } from '../core/report/why-unread';
import { matrixOf } from '../core/retention/customer-months';
import { ledgerOf } from '../core/retention/ledger';
import type { Entry } from '../core/retention/ledger-entry';
import { seesChurn } from '../core/retention/losses';
import { churnUnseen, nobodyPays, noLastMonth, reportRuns } from './function-words';
import type { History } from './history';
import { doubtOf, type Wanted } from './report-doubts';
import type { GivenSettings } from './settings-range';
import { type StandingRows, standingRows } from './standing-rows';
import type { Table } from './table';

/** A report pasted with its headers, or the Deals tab. */
export interface ReportShape {
  readonly kind: 'report';
  readonly table: Table;
}

const WHO = ['recordId', 'companyId', 'companyIds', 'company', 'companies', 'dealName', 'contact'];

/** The range as a report: its headers name who, when and how much. */
export function reportShape(table: Table): ReportShape | null {
  const fields = [...(headerOf(table.cells)?.columns.keys() ?? [])];
  const has = (kind: string) => fields.some((id) => fieldOf(id).kind === kind);
  const isReport = fields.some((id) => WHO.includes(id)) && has('day') && has('amount');
  return isReport ? { kind: 'report', table } : null;
}

/** A report that was read, with what its deals do to MRR. */
export interface ReadReport extends Understanding, StandingRows {
  readonly entries: readonly Entry[];
  readonly lastMonth: Month;
}

/**
 * The report under the settings given, up to its last month; a month just after it may be asked for by name. Who asks
 * for its records is refused none that would not count.
 */
export function readReport(
  cells: readonly (readonly Cell[])[],
  given: GivenSettings,
  month: Month | null,
  wanted: Wanted = 'figures',
): ReadReport | Refusal {
  const { choices } = given;
  const header = headerOf(cells, choices.columns);
  if (!header) return unreadable(cells);
  const report = reportOf(cells, header, choices.dateOrder);
  const understood = understandReport(report, { header, fileName: '', choices });
  if (isRefusal(understood)) return understood;
  const lastMonth = lastMonthOf(understood, given, month);
  if (isRefusal(lastMonth)) return lastMonth;
  const settings = { ...understood.settings, ...given.tables, asOf: lastMonth };
  const standing = standingRows({ ...understood, settings }, cells);
  const read = { ...understood, ...standing, settings };
  const isAsRead = standing.report === understood.report && !given.tables;
  const deals = isAsRead ? understood.deals : dealsOf(standing.report, settings);
  const doubt = doubtOf({ ...read, deals, cells, given }, wanted);
  return doubt ?? { ...read, deals, lastMonth, entries: ledgerOf(deals, settings) };
}

/** The month before a report's latest date is complete; the month of that date may be, and a person may know. */
function lastMonthOf(
  { asOf }: Understanding,
  { choices }: GivenSettings,
  month: Month | null,
): Month | Refusal {
  if (asOf.value === null) return month ?? { problem: noLastMonth };
  const latest = choices.asOf === undefined ? asOf.value + 1 : asOf.value;
  if (month === null || month <= asOf.value) return asOf.value;
  if (month <= latest) return month;
  return { problem: reportRuns(monthText(month), monthText(latest)) };
}

/** Customers by months, as the Customers tab shows them; a refusal where losses are asked for that nothing in it could show. */
export function reportHistory(report: ReadReport, ofLosses = false): History | Refusal {
  const { entries, lastMonth } = report;
  const matrix = matrixOf(entries, lastMonth);
  if (matrix.months.length === 0) return { problem: nobodyPays(monthText(lastMonth)) };
  if (ofLosses && !seesChurn({ ...report, matrix })) return { problem: churnUnseen };
  const labels = matrix.months.map(monthText);
  return { matrix, labels, isDated: true, isSpaced: true, isWhole: true };
}
