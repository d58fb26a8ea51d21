import { type Day, dayText, lastDay } from '../core/days';
import { type DueRenewal, type DueState, dueRenewals } from '../core/kpi/due-renewals';
import { OVERDUE_DAYS } from '../core/kpi/renewals';
import { isRefusal, type Refusal } from '../core/refusal';
import { textOf } from '../core/report/cell';
import { fieldReader } from '../core/report/report';
import { needsDeals, noDueDays } from './function-words';
import { type ReadReport, readReport } from './report-shape';
import type { GivenSettings } from './settings-range';
import type { Shape } from './shape';
import type { Spilled } from './spilled';

/** Days between which something is due; null where a person named none. */
export interface DueWindow {
  readonly from: Day | null;
  readonly to: Day | null;
}

const HEADERS = [
  'Customer',
  'Product line',
  'MRR',
  'Due',
  'Days',
  'State',
  'Owner',
  'Record ID',
] as const;

/**
 * One row for each product line of a customer that is due for renewal, the earliest first: what ended and was not renewed, what ends by
 * its date, its open renewal or its notice, and the anniversaries of what has none of them. Unless days are named, it is what the
 * Renewals tab lists.
 */
export function renewalRows(
  shape: Shape,
  given: GivenSettings,
  window: DueWindow,
): Spilled | Refusal {
  const found = dueIn(shape, given);
  if (isRefusal(found)) return found;
  const { read, due } = found;
  const close = lastDay(read.lastMonth);
  const to = window.to ?? Math.max(window.from ?? 0, close + OVERDUE_DAYS);
  const isWithin = (day: Day) => day >= (window.from ?? 0) && day <= to;
  const said = saidIn(read);
  const rows = due
    .filter(({ due: day }) => isWithin(day))
    .sort((a, b) => a.due - b.due)
    .map((one) => [
      one.deal.customer || one.deal.customerKey,
      said(one, 'line'),
      one.mrr,
      dayText(one.due),
      one.days,
      one.state === 'Overdue' ? 'Renewal overdue' : one.state,
      said(one, 'owner'),
      one.deal.recordId,
    ]);
  return [HEADERS, ...rows];
}

/** What of the MRR paid now nobody has renewed yet, though it is overdue or due within so many days, or notice was given for it. */
const AT_RISK: readonly DueState[] = ['In grace', 'Renewal overdue', 'Upcoming', 'Notice given'];

/** MRR at risk within some days; null where nothing that is paid says when it ends or renews. */
export function mrrAtRisk(
  shape: Shape,
  given: GivenSettings,
  days: number | null,
): number | null | Refusal {
  const found = dueIn(shape, given);
  if (isRefusal(found)) return found;
  const known = found.due.filter(({ from }) => from !== 'anniversary');
  if (known.length === 0) return null;
  const within = days ?? OVERDUE_DAYS;
  return known
    .filter((one) => AT_RISK.includes(one.state) && one.days <= within)
    .reduce((sum, { mrr }) => sum + mrr, 0);
}

/** What is due by the records of a range at the end of its last month. */
function dueIn(
  shape: Shape,
  given: GivenSettings,
): { readonly read: ReadReport; readonly due: readonly DueRenewal[] } | Refusal {
  if (shape.kind !== 'report') return { problem: needsDeals };
  const read = readReport(shape.table.cells, given, null);
  if (isRefusal(read)) return read;
  const due = dueRenewals({ ...read, asOf: read.lastMonth });
  return due ? { read, due } : { problem: noDueDays };
}

/** What the record of something due says in a column. */
function saidIn({ report, deals }: ReadReport): (one: DueRenewal, id: 'line' | 'owner') => string {
  const read = fieldReader(report.fields);
  const places = new Map(deals.map(({ row }, place) => [row, place]));
  return ({ deal }, id) => textOf(read(report.rows[places.get(deal.row) ?? -1] ?? [], id));
}
