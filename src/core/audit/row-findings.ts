import { type Day, NEVER } from '../days';
import { firstAtLeast } from '../first-at-least';
import { groupBy } from '../grouped';
import { amountsOff } from '../report/agreement';
import type { Deal } from '../report/deal';
import type { Fields } from '../report/fields';
import { NOTHING } from '../retention/customer-months';
import { ledgerOf } from '../retention/ledger';
import type { Entry } from '../retention/ledger-entry';
import type { Settings } from '../settings';
import type { CheckId } from './check-name-words';
import { conventionsOf, isSameLine } from './conventions';
import type { Judging, LedgerRow } from './ledger-row';
import { isCopy } from './neighbour-tests';
import { countedFinding } from './row-finding';
import { uncountedFinding } from './uncounted-finding';

/** What is wrong with one row, as its line of the Ledger shows it. */
export interface RowFinding {
  readonly deal: Deal;
  readonly check: CheckId;
  /** The deal's line of the Ledger; null where it does not count. */
  readonly entry: Entry | null;
  /** The line below it of the same customer and product line. */
  readonly below: Entry | null;
  /** Money a month that the row may get wrong. */
  readonly stake: number;
}

/** The rows with something wrong that the row itself and its neighbours show; `fieldsOf` reads a deal's row. */
export function rowFindings(
  deals: readonly Deal[],
  settings: Settings,
  fieldsOf: (deal: Deal) => Fields,
): readonly RowFinding[] {
  const entries = ledgerOf(deals, settings);
  const judging = judgingOf(entries, settings, { deals, fieldsOf });
  const paying = payingCustomers(entries);
  const counted = entries.flatMap((entry, index): RowFinding[] => {
    const row = ledgerRow(entry, [entries[index - 1], entries[index + 1]], { fieldsOf, paying });
    const check = countedFinding(row, judging);
    if (check === null) return [];
    return [{ deal: entry.deal, check, entry, below: row.below, stake: atStake(row, check) }];
  });
  const later = laterRows(deals);
  const left = deals.flatMap((deal): RowFinding[] => {
    const check = uncountedFinding(deal, { get: fieldsOf(deal), later: later.get(deal) ?? null });
    const stake = Math.abs(deal.amount ?? 0);
    return check === null ? [] : [{ deal, check, entry: null, below: null, stake }];
  });
  return [...counted, ...left];
}

/** What a counted row pays or takes away; of a deal that stands there twice, what the second one changes. */
function atStake(row: LedgerRow, check: CheckId): number {
  const { deal, mrr, before } = row.entry;
  if (check === 'yearly amount') return (Math.abs(deal.amount ?? 0) * 11) / 12;
  if (check === 'same deal twice') return isCopy(row) ? Math.abs(mrr - before) : 0;
  return Math.max(Math.abs(mrr), before);
}

/** For each row that a later one replaces, that one. */
function laterRows(deals: readonly Deal[]): ReadonlyMap<Deal, Deal> {
  const later = new Map<Deal, Deal>();
  const last = new Map<string, Deal>();
  for (const deal of deals) {
    const earlier = last.get(deal.recordKey);
    if (earlier?.state === 'replaced') later.set(earlier, deal);
    last.set(deal.recordKey, deal);
  }
  return later;
}

interface Reported {
  readonly deals: readonly Deal[];
  readonly fieldsOf: (deal: Deal) => Fields;
}

function judgingOf(
  entries: readonly Entry[],
  settings: Settings,
  { deals, fieldsOf }: Reported,
): Judging {
  const amounts = deals.filter((deal) => typeof fieldsOf(deal)('recurringAmount') === 'number');
  const totals = entries.map(({ deal }) => amountsOff(fieldsOf(deal), settings, deal).total);
  const among = (off: boolean) => totals.filter((total) => total === off).length;
  return {
    settings,
    firstStart: entries.reduce((least, { from }) => Math.min(least, from), NEVER),
    conventions: conventionsOf(entries, settings, amounts.length),
    areTotalsWhole: among(false) >= among(true),
  };
}

interface Beside {
  readonly fieldsOf: (deal: Deal) => Fields;
  readonly paying: (entry: Entry) => boolean;
}

function ledgerRow(
  entry: Entry,
  neighbours: readonly (Entry | undefined)[],
  { fieldsOf, paying }: Beside,
): LedgerRow {
  const [above, below] = neighbours.map((other) =>
    other && isSameLine(other, entry) ? other : null,
  );
  const nothing: Fields = () => null;
  return {
    entry,
    get: fieldsOf(entry.deal),
    above: above ?? null,
    below: below ?? null,
    aboveGet: above ? fieldsOf(above.deal) : nothing,
    belowGet: below ? fieldsOf(below.deal) : nothing,
    get isPayingCustomer() {
      return paying(entry);
    },
  };
}

/** Tells whether a customer pays anything up to an entry: the day before it starts, or as new business of the same day. */
function payingCustomers(entries: readonly Entry[]): (entry: Entry) => boolean {
  const customers = new Map(
    [...groupBy(entries, ({ deal }) => deal.customerKey)].map(([key, own]) => [key, paidUpTo(own)]),
  );
  return ({ deal, from }) => (customers.get(deal.customerKey)?.(from) ?? 0) >= NOTHING;
}

/** What one customer's entries come to on the day before a day, with the new business of the day itself. */
function paidUpTo(entries: readonly Entry[]): (day: Day) => number {
  const started = sumsBefore(entries, ({ from }) => from);
  const ended = sumsBefore(entries, ({ until }) => until);
  const sold = sumsBefore(
    entries.filter(({ deal }) => deal.category === 'new business'),
    ({ from }) => from,
  );
  return (day) => started(day) - ended(day) + sold(day + 1) - sold(day);
}

/** The sum of the entries that some date of theirs puts before a day. */
function sumsBefore(
  entries: readonly Entry[],
  dateOf: (entry: Entry) => Day,
): (day: Day) => number {
  const sorted = [...entries].sort((a, b) => dateOf(a) - dateOf(b));
  const dates = sorted.map(dateOf);
  let sum = 0;
  const sums = [0, ...sorted.map(({ mrr }) => (sum += mrr))];
  return (day) => sums[firstAtLeast(dates, day)] ?? 0;
}
