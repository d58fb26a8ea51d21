import type { Audited } from '../audit/audit';
import { type Conventions, conventionsOf } from '../audit/conventions';
import type { Finding } from '../audit/finding';
import { reader } from '../audit/ledger-judged';
import type { Day } from '../days';
import { firstAtLeast } from '../first-at-least';
import { addTo } from '../grouped';
import { companyOf } from '../report/company';
import { type Deal, dealOf } from '../report/deal';
import { dealsOf } from '../report/deals';
import type { FieldId, Fields } from '../report/fields';
import { ledgerOf } from '../retention/ledger';
import type { Entry } from '../retention/ledger-entry';
import type { Settings } from '../settings';
import { type Options, optionsOf } from './options';
import type { RepairValue } from './repair';

/** All records of an audit, so that each can be seen beside the others. */
export interface Scene {
  readonly audited: Audited;
  readonly settings: Settings;
  readonly deals: readonly Deal[];
  readonly entries: readonly Entry[];
  readonly fieldsOf: (deal: Pick<Deal, 'row'>) => Fields;
  readonly options: Options;
  readonly conventions: Conventions;
  /** The deal of a row; undefined where there is none. */
  readonly dealAt: (row: number) => Deal | undefined;
  /** Whether the report has a column. */
  readonly has: (field: FieldId) => boolean;
  /** What counts of a deal's customer and product line, in the order of the Ledger. */
  readonly lineOf: (deal: Deal) => Line;
  /** Where the line of the Ledger of a deal stands among those; undefined where the deal does not count. */
  readonly standingOf: (deal: Deal) => number | undefined;
  /** How many deals of a deal's customer and line have no day on which they start. */
  readonly undatedOn: (deal: Deal) => number;
  /** Whether anything of a deal's customer counts from an earlier day on, whether it is still paid or not. */
  readonly hasEarlier: (deal: Deal) => boolean;
  /** How many entries of a deal's customer, and how many of its line, pay the day before a day. */
  readonly paying: (deal: Deal, day: Day) => { readonly customer: number; readonly line: number };
}

/** The entries of a customer and product line, and the days on which they start. */
export interface Line {
  readonly entries: readonly Entry[];
  readonly starts: readonly Day[];
}

/** A finding's record among all others. */
export interface Place extends Scene {
  readonly finding: Finding;
  readonly deal: Deal;
  readonly get: Fields;
  /** Its line of the Ledger; null where it does not count. */
  readonly entry: Entry | null;
  /** What counts of its customer and line before it starts, and from then on; null where nobody knows when it starts. */
  readonly above: Entry | null;
  readonly below: Entry | null;
}

/** The scene of what was looked at. */
export function sceneOf(audited: Audited): Scene {
  const { table, settings } = audited;
  const deals = dealsOf(table, settings);
  const entries = ledgerOf(deals, settings);
  const fieldsOf = reader(table);
  const { lines, standing } = linesOf(entries);
  const undated = new Map<string, number>();
  for (const deal of deals)
    if (deal.start === null) undated.set(lineKey(deal), (undated.get(lineKey(deal)) ?? 0) + 1);
  const amounts = deals.filter((deal) => typeof fieldsOf(deal)('recurringAmount') === 'number');
  const fields = new Set(table.fields);
  return {
    ...{ audited, settings, deals, entries, fieldsOf },
    options: optionsOf({ deals, fieldsOf, settings, fields: table.fields }),
    conventions: conventionsOf(entries, settings, amounts.length),
    dealAt: (row) => deals[row - 2],
    has: (field) => fields.has(field),
    lineOf: (deal) => standing.get(deal.row)?.line ?? lines.get(lineKey(deal)) ?? NO_LINE,
    standingOf: (deal) => standing.get(deal.row)?.place,
    undatedOn: (deal) => undated.get(lineKey(deal)) ?? 0,
    hasEarlier: earlierTest(entries),
    paying: payingCounts(entries),
  };
}

function earlierTest(entries: readonly Entry[]): Scene['hasEarlier'] {
  const first = new Map<string, Day>();
  for (const { deal, from } of entries)
    first.set(deal.customerKey, Math.min(first.get(deal.customerKey) ?? from, from));
  return ({ customerKey, start }) =>
    start !== null && (first.get(customerKey) ?? Number.POSITIVE_INFINITY) < start;
}

function lineKey({ customerKey, line }: Deal): string {
  return `${customerKey}|${line}`;
}

const NO_LINE: Line = { entries: [], starts: [] };

/** A line while it is put together. */
interface Growing {
  readonly entries: Entry[];
  readonly starts: Day[];
}

function linesOf(entries: readonly Entry[]) {
  const lines = new Map<string, Growing>();
  const standing = new Map<number, { readonly line: Line; readonly place: number }>();
  for (const entry of entries) {
    const key = lineKey(entry.deal);
    const line = lines.get(key) ?? { entries: [], starts: [] };
    lines.set(key, line);
    standing.set(entry.deal.row, { line, place: line.entries.length });
    line.entries.push(entry);
    line.starts.push(entry.from);
  }
  return { lines, standing };
}

/** Counts by the sorted starts and ends of each customer and of each line, so that a look costs no walk over either. */
function payingCounts(entries: readonly Entry[]): Scene['paying'] {
  const [customers, lines] = [new Map<string, Entry[]>(), new Map<string, Entry[]>()];
  for (const entry of entries) {
    addTo(customers, entry.deal.customerKey, entry);
    addTo(lines, lineKey(entry.deal), entry);
  }
  const [ofCustomer, ofLine] = [counts(customers), counts(lines)];
  return (deal, day) => ({
    customer: ofCustomer(deal.customerKey, day),
    line: ofLine(lineKey(deal), day),
  });
}

function counts(groups: ReadonlyMap<string, readonly Entry[]>) {
  const sorted = new Map<string, readonly [readonly Day[], readonly Day[]]>();
  return (key: string, day: Day): number => {
    const own = groups.get(key) ?? [];
    const inOrder = (days: readonly Day[]) => [...days].sort((a, b) => a - b);
    const known =
      sorted.get(key) ??
      ([inOrder(own.map(({ from }) => from)), inOrder(own.map(({ until }) => until))] as const);
    sorted.set(key, known);
    const [starts, ends] = known;
    return firstAtLeast(starts, day) - firstAtLeast(ends, day);
  };
}

/** Finds the record of a finding among all; null where the finding is about the whole report. */
export function placesIn(scene: Scene): (finding: Finding) => Place | null {
  return (finding) => {
    const deal = finding.row === null ? undefined : scene.dealAt(finding.row);
    return deal ? placeOf(scene, finding, deal) : null;
  };
}

function placeOf(scene: Scene, finding: Finding, deal: Deal): Place {
  const { entries, starts } = scene.lineOf(deal);
  const own = scene.standingOf(deal);
  const next = own ?? (deal.start === null ? null : firstAtLeast(starts, deal.start + 1));
  const after = own === undefined ? next : own + 1;
  return {
    ...{ ...scene, finding, deal, get: scene.fieldsOf(deal) },
    entry: own === undefined ? null : (entries[own] ?? null),
    above: next === null ? null : (entries[next - 1] ?? null),
    below: after === null ? null : (entries[after] ?? null),
  };
}

/** The deal as it would be read with other values. */
export function dealWith(
  { get, settings, deal }: Pick<Place, 'get' | 'settings' | 'deal'>,
  values: Readonly<Partial<Record<FieldId, RepairValue | null>>>,
): Deal {
  const changed: Fields = (id) => {
    const value = values[id];
    return value === undefined ? get(id) : value;
  };
  const hasRecurring = settings.model === 'recurring deals';
  return dealOf(changed, settings, { row: deal.row, company: companyOf(changed), hasRecurring });
}

/** Whether two amounts a month are the same. */
export function isSameAmount(amount: number | null, other: number | null): boolean {
  if (amount === null || other === null) return amount === other;
  return Math.abs(amount - other) < 1e-6;
}
