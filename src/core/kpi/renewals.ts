import type { RevenueCategory } from '../category';
import { type Day, lastDay, type Month, monthOf, NEVER } from '../days';
import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import { fieldReader, type Report } from '../report/report';
import type { Entry } from '../retention/ledger';
import { type Ratio, ratio } from '../retention/retention';
import type { Settings } from '../settings';

/** What one customer paid for one product line when its agreement ran out, and what it paid right after. */
export interface Renewal {
  readonly customerKey: string;
  readonly line: string;
  /** The last day of a contract, the inactive date of a recurring deal, the day of a renewal or churn deal. */
  readonly due: Day;
  readonly before: number;
  readonly after: number;
  /** Open: the grace days run beyond the as-of month and nobody has renewed yet. */
  readonly outcome: 'renewed' | 'lost' | 'open';
}

/** What a renewal is judged from: the deals as they were read, and what they did to MRR. */
export interface RenewalBasis {
  readonly report: Pick<Report, 'fields' | 'rows'>;
  readonly deals: readonly Deal[];
  readonly entries: readonly Entry[];
  readonly settings: Pick<Settings, 'model' | 'graceDays'>;
  readonly asOf: Month;
}

/** Every renewal due up to the as-of month; null in the models that do not say when one is due. */
export function renewalsOf(basis: RenewalBasis): readonly Renewal[] | null {
  const { model } = basis.settings;
  const close = lastDay(basis.asOf);
  if (model === 'deal movements')
    return basis.entries.filter(isCodedRenewal).map(codedRenewal).filter(before(close));
  if (model !== 'contracts' && model !== 'recurring deals') return null;
  const ends = model === 'contracts' ? hasEnd : endsForRenewal(basis);
  const lines = groupBy(basis.entries, lineOf);
  return [...lines.values()].flatMap((line) => {
    const due = groupBy(line.filter(ends), ({ deal }) => deal.end);
    return [...due.values()].flatMap((ending) => renewalOf(ending, line, basis));
  });
}

/** Renewed / due among the renewals due in some months; those still open are not counted yet. */
export function renewalRate(
  renewals: readonly Renewal[],
  { first, last, by }: { first: Month; last: Month; by: 'customers' | 'MRR' },
): Ratio {
  const due = renewals.filter(
    ({ due: day, outcome }) => monthOf(day) >= first && monthOf(day) <= last && outcome !== 'open',
  );
  if (by === 'customers')
    return ratio(due.filter(({ outcome }) => outcome === 'renewed').length, due.length);
  const kept = due.reduce((sum, { before: old, after }) => sum + Math.min(old, after), 0);
  return ratio(
    kept,
    due.reduce((sum, { before: old }) => sum + old, 0),
  );
}

function before(close: Day): (renewal: Renewal) => boolean {
  return ({ due }) => due <= close;
}

function isCodedRenewal({ deal, before: paid }: Entry): boolean {
  return paid > 0 && (deal.category === 'renewal' || deal.category === 'churn');
}

function codedRenewal({ deal, before: paid, mrr }: Entry): Renewal {
  const { customerKey, line, start: due } = deal;
  const outcome = deal.category === 'renewal' ? 'renewed' : 'lost';
  return { customerKey, line, due, before: paid, after: mrr, outcome };
}

function hasEnd({ deal }: Entry): boolean {
  return deal.end !== NEVER;
}

/** A recurring deal that ended for another reason than renewal or churn was changed in mid-term: nothing was due. */
function endsForRenewal({ report, deals }: RenewalBasis): (entry: Entry) => boolean {
  const read = fieldReader(report.fields);
  const due = new Set<number>();
  deals.forEach(({ row }, place) => {
    const reason = textOf(read(report.rows[place] ?? [], 'inactiveReason')).toLowerCase();
    if (reason === 'renewal' || reason === 'churned') due.add(row);
  });
  return (entry) => hasEnd(entry) && due.has(entry.deal.row);
}

const IN_MID_TERM: readonly (RevenueCategory | null)[] = [
  'price increase',
  'upsell',
  'cross-sell',
  'downgrade',
];

/** The renewal of all that ends on one day of one line; none where a change in mid-term took its place. */
function renewalOf(
  ending: readonly Entry[],
  line: readonly Entry[],
  { settings, asOf }: RenewalBasis,
): readonly Renewal[] {
  const [one] = ending;
  if (!one) return [];
  const { customerKey, line: name, end } = one.deal;
  const due = settings.model === 'contracts' ? end - 1 : end;
  const latest = end + settings.graceDays;
  const next = line.filter(({ deal, from }) => from <= latest && deal.end > end);
  const day = Math.max(
    end,
    next.reduce((least, { from }) => Math.min(least, from), NEVER),
  );
  const paying = next.filter(({ from }) => from <= day);
  if (due > lastDay(asOf) || paying.some(replacesInMidTerm(end))) return [];
  const open = latest > lastDay(asOf) ? 'open' : 'lost';
  const outcome = paying.length > 0 ? 'renewed' : open;
  return [{ customerKey, line: name, due, before: sumOf(ending), after: sumOf(paying), outcome }];
}

function replacesInMidTerm(end: Day): (entry: Entry) => boolean {
  return ({ deal, from }) => from === end && IN_MID_TERM.includes(deal.category);
}

function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { mrr }) => sum + mrr, 0);
}

function lineOf({ deal }: Entry): string {
  return `${deal.customerKey}\n${deal.line}`;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}
