import { ADDING } from '../core/category';
import { monthOf, NEVER } from '../core/days';
import { documentState } from '../core/dropped/document-states';
import type { Refusal } from '../core/refusal';
import { isBlank, textOf } from '../core/report/cell';
import type { Deal } from '../core/report/deal';
import { wonRows } from '../core/report/guesses';
import { lengthening, lengthOfTerm } from '../core/report/lengthening';
import { isLostStage, isWonStage } from '../core/report/stage-words';
import { type State, stateText } from '../core/report/state';
import type { Understanding } from '../core/report/understanding';
import {
  contractsOverlap,
  dayOrMonth,
  deciding,
  mayMean,
  onceOrNot,
  sameRecord,
  severalDays,
  wouldNotCount,
} from './function-words';
import type { GivenSettings } from './settings-range';
import type { Cells } from './table';

/** A report with what it was read from and under. */
interface Given extends Understanding {
  readonly cells: Cells;
  readonly given: GivenSettings;
}

/** What is asked of a report: figures that rest on its rows, or how right these are, which one that would not count tells. */
export type Wanted = 'figures' | 'records';

type Doubt = (report: Given) => string | null;

/**
 * Why a report cannot be read as it stands, where an import would ask, or leave rows out by what a function does not know; null
 * for the Deals tab, where that was done.
 */
export function doubtOf(report: Given, wanted: Wanted): Refusal | null {
  if (report.header.columns.has('leftOut')) return null;
  for (const doubt of report.given.tables ? OF_ROWS : [...OF_READING, ...OF_ROWS]) {
    const problem = wanted === 'records' && doubt === lostRow ? null : doubt(report);
    if (problem !== null) return { problem };
  }
  return null;
}

/** Reasons for which a row never counts, or that the rules have for it. */
const BEYOND_DOUBT: readonly State[] = [
  'counted',
  'replaced',
  'not won',
  'pipeline',
  'one-time',
  'excluded',
  'superseded',
];

const lostRow: Doubt = ({ deals }) => {
  const lost = deals.find(({ state }) => !BEYOND_DOUBT.includes(state));
  return lost ? wouldNotCount(nameOf(lost), stateText(lost.state)) : null;
};

/** Two rows of one record that differ may be lines of it, a newer state of it, or a deal repeated for each company. */
const repeatedRow: Doubt = ({ deals, report: { rows } }) => {
  const last = new Map(deals.map((deal, place) => [deal.recordKey, place] as const));
  const found = deals.find((deal, place) => {
    const by = rows[last.get(deal.recordKey) ?? place] ?? [];
    return deal.state === 'replaced' && rows[place]?.some((cell, at) => cell !== by[at]);
  });
  return found ? sameRecord(found.recordId) : null;
};

/** Snapshots of a month that most companies have on another day than its last one are of companies, not lists of all. */
const ownDays: Doubt = ({ deals }) => {
  const keys = (wanted: State) =>
    new Set(
      deals.flatMap(({ state, customerKey, date }) =>
        state === wanted ? [`${customerKey}|${monthOf(date ?? 0)}`] : [],
      ),
    );
  const [older, counted] = [keys('superseded'), keys('counted')];
  const lost = [...older].filter((key) => !counted.has(key));
  return lost.length * 3 > older.size ? severalDays : null;
};

const ONCE = /^(?:one.?(?:time|off)|once|none)\b/i;

/** Beside rows that say how often they are billed, one that does not is sold once. */
const onceRow: Doubt = ({ deals, report: { fields, rows } }) => {
  const [frequency, mrr] = [
    fields.indexOf('billingFrequency'),
    MONEY.map((id) => fields.indexOf(id)),
  ];
  const isBilled = rows.some((row) => !isBlank(row[frequency]));
  const found = deals.find(({ state, category }, place) => {
    const row = rows[place] ?? [];
    const written = textOf(row[frequency]);
    const isSale = category === null || category === 'new business' || ADDING.includes(category);
    const isOnce = isBilled && (written === '' ? isSale : ONCE.test(written));
    return state === 'counted' && isOnce && mrr.every((column) => isBlank(row[column]));
  });
  return found ? onceOrNot(nameOf(found)) : null;
};

const MONEY = ['recurringAmount', 'mrr', 'arr'] as const;

/** What a column that functions do not know may say of which rows count, and until when. */
const DECIDING: readonly (readonly [label: RegExp, cell: RegExp])[] = [
  [
    /status|\bstate\b/i,
    /void|draft|cancel|refund|uncollect|pend|unpaid|inactive|expired|terminat|failed|trial/i,
  ],
  [/refund|credit(?:ed| note)/i, /[1-9]|true|yes/i],
  [
    /(?:cancel|terminat|churn)[a-z]{0,6}[ _](?:at|on|date)\b|date[ _](?:cancel|terminat|churn)/i,
    /\d/,
  ],
  [/\bquantity\b|\bqty\b/i, /^(?:[2-9]|1\d)/],
  [/auto.?renew|evergreen|renews auto/i, /true|yes|on|auto|^[1y]$/i],
];

const decidingColumn: Doubt = ({ header: { labels, columns, row }, cells }) => {
  const known = new Set(columns.values());
  const column = labels.findIndex((label, at) => {
    if (known.has(at)) return false;
    const below = cells.slice(row + 1).map((one) => textOf(one[at]));
    const isCalled = DECIDING.some(
      ([name, says]) => name.test(label) && below.some((text) => says.test(text)),
    );
    return isCalled || holdsStates(below);
  });
  return column < 0 ? null : deciding(labels[column] ?? '');
};

/** Whether a column of any name and language says of each row what state it is in, and of some that it may not count. */
function holdsStates(below: readonly string[]): boolean {
  const filled = below.filter((text) => text !== '');
  const states = filled.flatMap((text) => documentState(text) ?? []);
  return states.length * 2 > filled.length && states.some((state) => state !== 'in force');
}

/** Names of stages by which won deals may go, or that deny being won. */
const MAYBE_WON =
  /sign|execut|\bactiv|\blive\b|deliver|complet|fulfil|\bpaid|invoiced|booked|accepted|approved/i;
const DENIED = /^(?:no|não|nao|pas|nicht|niet|non|ej|nie)\b/i;

const unknownStage: Doubt = ({ report: { fields, rows } }) => {
  const [stage, flag] = [fields.indexOf('stage'), fields.indexOf('isWon')];
  if (stage < 0 || flag >= 0) return null;
  const found = rows
    .map((row) => textOf(row[stage]))
    .find((name) =>
      isWonStage(name) ? DENIED.test(name) : MAYBE_WON.test(name) && !isLostStage(name),
    );
  return found === undefined ? null : mayMean(`Stage '${found}'`, 'Is Closed Won');
};

/** Guesses that the figures hang on. */
const guessed: Doubt = ({ given: { choices }, settings: { model }, ...report }) => {
  const { fields, rows, dialect } = report.report;
  if (!dialect.dateOrderIsSure) return dayOrMonth;
  const isTermed = report.amountMeans.value === 'TCV' && fields.includes('amount');
  if (isTermed && !report.amountMeans.isSure && isForAnyTerm(report.report))
    return mayMean('Amount', 'Amount means');
  if (model === 'deal movements' && !report.renewalMeans.isSure)
    return mayMean('Amount of a renewal', 'Renewal amount means');
  const isDated = model === 'invoices or orders' || model === 'monthly snapshots';
  const flag = fields.indexOf('isWon');
  const areDeals = flag >= 0 && rows.some((row) => row[flag] === false);
  return isDated && areDeals && !choices.model ? mayMean('A row', 'Revenue model') : null;
};

/** Whether amounts are the same for any term, as those of a month or a year are. */
function isForAnyTerm(report: Understanding['report']): boolean {
  return lengthening(wonRows(report), lengthOfTerm) === 'none';
}

/** A contract that runs on beyond the next one of its customer and line, of a like amount: renewed early, or one more. */
const overlap: Doubt = ({ deals, settings }) => {
  if (settings.model !== 'contracts') return null;
  const last = new Map<string, Deal>();
  const sorted = deals.filter(isPlain).sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const found = sorted.find((deal) => {
    const key = `${deal.customerKey}|${deal.line}`;
    const before = last.get(key);
    last.set(key, deal);
    const share = (deal.amount ?? 0) / (before?.amount || 1);
    return (
      before &&
      (deal.start ?? 0) > (before.start ?? 0) &&
      (deal.start ?? 0) < before.end &&
      share > 0.5 &&
      share < 2
    );
  });
  return found ? contractsOverlap(found.customer) : null;
};

/** Whether a deal counts and neither adds to another by its type nor runs without an end. */
function isPlain({ state, category, end }: Deal): boolean {
  const adds = category !== null && category !== 'new business' && ADDING.includes(category);
  return state === 'counted' && !adds && end !== NEVER;
}

/** What no settings say. */
const OF_ROWS: readonly Doubt[] = [decidingColumn, repeatedRow, ownDays, onceRow, overlap];
/** What a whole Settings tab has settled. */
const OF_READING: readonly Doubt[] = [guessed, unknownStage, lostRow];

function nameOf({ customer, recordId }: Deal): string {
  return customer || recordId;
}
