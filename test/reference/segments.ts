import { lastDay, type Month } from '../../src/core/days';
import { textOf } from '../../src/core/report/cell';
import type { Deal } from '../../src/core/report/deal';
import type { FieldId } from '../../src/core/report/fields';
import { fieldReader, type Report } from '../../src/core/report/report';
import {
  CONTRACT_SIZE_EDGES,
  CONTRACT_SIZES,
  NOT_GIVEN,
} from '../../src/core/retention/contract-size';
import {
  type CustomerMonths,
  type Matrix,
  matrixOf,
} from '../../src/core/retention/customer-months';
import type { Entry } from '../../src/core/retention/ledger-entry';
import { type Bridge, bridgeOf } from '../../src/core/retention/movements';
import {
  grossRetention,
  netRetention,
  type Ratio,
  type RetentionChoices,
  ratio,
} from '../../src/core/retention/retention';
import { comparable } from '../../src/core/settings';

/** Customers, or what customers pay for, that have one value in a column of the report. */
export interface Segment {
  readonly segment: string;
  readonly members: readonly CustomerMonths[];
}

/** What a deal says in the column that revenue is cut by; empty where it says nothing. */
export type ValueOf = (deal: Deal) => string;

/**
 * What deals say in a field of their report, whose rows are numbered from `firstRow`. The product line is the one that a
 * deal moves, even where it names none.
 */
export function valuesIn(
  { fields, rows }: Pick<Report, 'fields' | 'rows'>,
  field: FieldId,
  firstRow = 2,
): ValueOf {
  const read = fieldReader(fields);
  return (deal) => {
    const typed = textOf(read(rows[deal.row - firstRow] ?? [], field));
    return field === 'line' && comparable(typed) !== deal.line ? deal.line : typed;
  };
}

/** Where the value of a customer comes from. */
interface Sources {
  readonly ofDeal: ValueOf;
  /** What reports of companies say of a customer, by its key; empty where they say nothing. */
  readonly ofCompany?: (customerKey: string) => string;
}

/**
 * Customers by what belongs to a customer: the reports of companies decide, else its latest deal that starts up to the
 * as-of month, of two on one day the lower row. The segments add up to the total.
 */
export function customerSegments(
  matrix: Matrix,
  entries: readonly Entry[],
  { ofDeal, ofCompany = () => '' }: Sources,
): readonly Segment[] {
  const asOf = lastDay(matrix.months[matrix.months.length - 1] ?? 0);
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const before = latest.get(entry.deal.customerKey);
    if (entry.from <= asOf && !(before && isLater(before, entry)))
      latest.set(entry.deal.customerKey, entry);
  }
  const valueOfCustomer = ({ key }: CustomerMonths) => {
    const entry = latest.get(key);
    return ofCompany(key) || (entry ? ofDeal(entry.deal) : '');
  };
  return grouped(matrix.customers, valueOfCustomer);
}

function isLater(a: Entry, b: Entry): boolean {
  return a.from > b.from || (a.from === b.from && a.deal.row > b.deal.row);
}

/**
 * What belongs to a deal, such as its product line, measured per customer and value: a customer may churn in one segment
 * and stay in another, so that the segments do not add up to the movements of the total.
 */
export function dealSegments(
  entries: readonly Entry[],
  asOf: Month,
  saidBy: ValueOf,
): readonly Segment[] {
  const key = ({ deal }: Entry) => `${deal.customerKey}\n${comparable(saidBy(deal))}`;
  const values = new Map(entries.map((entry) => [key(entry), saidBy(entry.deal)]));
  const parts = entries
    .map((entry) => ({ ...entry, deal: { ...entry.deal, customerKey: key(entry) } }))
    .sort((a, b) => (a.deal.customerKey < b.deal.customerKey ? -1 : 1));
  return grouped(matrixOf(parts, asOf).customers, (part) => values.get(part.key) ?? '');
}

/** Customers by contract size at one month end, by its place in the matrix. */
export function contractSizeSegments({ customers }: Matrix, opening: number): readonly Segment[] {
  return grouped(customers, ({ mrr }) => contractSize(mrr[opening] ?? 0));
}

function grouped(
  members: readonly CustomerMonths[],
  saidBy: (member: CustomerMonths) => string,
): readonly Segment[] {
  const groups = new Map<string, { segment: string; members: CustomerMonths[] }>();
  for (const member of members) {
    const segment = saidBy(member).trim() || NOT_GIVEN;
    const group = groups.get(comparable(segment)) ?? { segment, members: [] };
    group.members.push(member);
    groups.set(comparable(segment), group);
  }
  return [...groups.values()];
}

/** A segment between two month ends, and what it means for the whole. */
export interface SegmentBridge extends Bridge {
  readonly segment: string;
  readonly nrr: Ratio;
  readonly grr: Ratio;
  /** Its part of the closing MRR of all. */
  readonly share: Ratio;
  /** What it adds to the NRR of all: over customers' segments these sum to NRR less 1. */
  readonly effect: Ratio;
}

/** Two month ends by their places in the matrix; -1 is the time before the first month. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** A segment between two month ends, beside all customers. */
export function segmentBridge(
  { segment, members }: Segment,
  all: Bridge,
  { from, to, ...choices }: Ends & RetentionChoices,
): SegmentBridge {
  const bridge = bridgeOf(members, from, to);
  const back = choices.reactivationInNrr ? bridge.reactivation : 0;
  const net = bridge.expansion - bridge.contraction - bridge.churn + back;
  return {
    ...bridge,
    segment,
    nrr: netRetention(bridge, choices),
    grr: grossRetention(bridge),
    share: ratio(bridge.closing, all.closing),
    effect: ratio(net, all.opening),
  };
}

/**
 * The contract size of a customer by its MRR at the opening, twelve times.
 * @example contractSize(1000) //=> "12,000 to 25,000"
 */
export function contractSize(openingMrr: number): string {
  const place =
    openingMrr > 0
      ? CONTRACT_SIZE_EDGES.filter((edge) => openingMrr * 12 >= edge).length
      : CONTRACT_SIZES.length - 1;
  return CONTRACT_SIZES[place] ?? '';
}
