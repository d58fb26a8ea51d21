import { ledgerSpan, UNCOUNTED } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { HALF_CENT } from '../settings/money';
import { arrayed, arrayRow } from '../sheet/array-columns';
import { PRECISE_MONEY } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { onTab, span } from '../sheet/references';
import type { Tab } from '../sheet/tab';
import { type Column, tableLetters, tableLook } from '../sheet/table';
import { KEY_STEP } from './timeline-key';

export { KEY_STEP } from './timeline-key';

const LAST_KEY = UNCOUNTED * KEY_STEP;

type TimelineColumn = 'key' | 'effect' | 'sortedKey' | 'sortedEffect' | 'sum' | 'mrr' | 'customer';

const COLUMNS: readonly Column<TimelineColumn>[] = [
  {
    id: 'key',
    header: 'Key',
    width: 150,
    number: '0',
    note: "Customer number x 1,000,000 + day: the Ledger's starts first, then its ends.",
  },
  {
    id: 'effect',
    header: 'Effect',
    width: 110,
    number: PRECISE_MONEY,
    note: 'MRR that starts (positive) or ends (negative) on that day.',
  },
  {
    id: 'sortedKey',
    header: 'Key, sorted',
    width: 150,
    number: '0',
    note: 'The same, by customer and day.',
  },
  {
    id: 'sortedEffect',
    header: 'Effect, sorted',
    width: 110,
    number: PRECISE_MONEY,
    note: 'MRR that starts or ends on that day.',
  },
  {
    id: 'sum',
    header: 'Sum',
    width: 110,
    number: PRECISE_MONEY,
    note: "The customer's MRR from that day on, credits included.",
  },
  {
    id: 'mrr',
    header: 'MRR',
    width: 110,
    number: PRECISE_MONEY,
    note: 'The same, rounded to 6 decimals; below half a cent it is 0.',
  },
  {
    id: 'customer',
    header: 'Customer no.',
    width: 90,
    number: '0',
    note: 'Of the sorted key: the sum begins anew with each.',
  },
];
const T = tableLetters(COLUMNS);

/** Starts and ends, one row each, below an opening row of zeros that every search finds something in. */
function lastRow(plan: Pick<Plan, 'dealRows'>): number {
  return plan.dealRows * 2 + 2;
}

/** A column of Timeline as far as its formulas reach, or between two of its rows. */
export function timelineSpan(
  plan: Pick<Plan, 'dealRows'>,
  id: TimelineColumn,
  { from, to } = { from: 2, to: lastRow(plan) },
): string {
  return onTab('Timeline', span(T[id], from, to));
}

/** The hidden Timeline tab: every start and end of MRR by customer and day, with the running MRR. */
export function timelineTab(plan: Plan): Tab {
  const last = lastRow(plan);
  const look = tableLook(COLUMNS, { row: 1, rows: last - 1 });
  // The header above the first row is no customer number.
  const carried = `IF(${T.customer}2=${T.customer}1;${T.sum}1;0)`;
  const sum = span(T.sum, 2, last);
  const events = `$${T.key}$2:$${T.effect}$${last}`;
  const arrays: Partial<Record<TimelineColumn, string>> = {
    key: startsAndEnds(plan, { start: keyOf('from'), end: keyOf('until') }),
    effect: startsAndEnds(plan, { start: effectOf(), end: `0-${effectOf()}` }),
    sortedKey: `SORT(${events};${span(T.key, 2, last)};TRUE)`,
    mrr: `IF(ROUND(${sum};6)<${HALF_CENT};0;ROUND(${sum};6))`,
    customer: `INT(${span(T.sortedKey, 2, last)}/${KEY_STEP})`,
  };
  const wrapped = Object.entries(arrays).map(([id, formula]) => [id, arrayed(formula)]);
  return newTab({
    name: 'Timeline',
    isHidden: true,
    rows: last,
    columns: COLUMNS.length,
    widths: look.widths,
    blocks: [
      look.header,
      arrayRow<TimelineColumn>(COLUMNS, Object.fromEntries(wrapped)),
      {
        kind: 'fill',
        row: 2,
        column: 5,
        rows: last - 1,
        cells: [`=${T.sortedEffect}2+${carried}`],
      },
    ],
    formats: look.formats,
    notes: look.notes,
  });
}

/** An opening row of zero, then what the Ledger's lines give for their starts, then what they give for their ends. */
export function startsAndEnds(
  plan: Plan,
  { start, end }: Readonly<Record<'start' | 'end', string>>,
): string {
  const rows = plan.dealRows;
  const place = `SEQUENCE(${rows * 2 + 1})`;
  const at = (line: string, values: string) =>
    `LOOKUP(${line};${linesSpan(plan, 'place')};${values})`;
  return `IF(${place}=1;0;IF(${place}<=${rows + 1};${at(`${place}-1`, start)};${at(`${place}-${rows + 1}`, end)}))`;
}

function keyOf(day: 'from' | 'until'): string {
  const number = ledgerSpan('number');
  return `IF(${number}>=${UNCOUNTED};${LAST_KEY};${number}*${KEY_STEP}+${ledgerSpan(day)})`;
}

function effectOf(): string {
  return `IF(${ledgerSpan('number')}>=${UNCOUNTED};0;${ledgerSpan('mrr')})`;
}

/** MRR of the customer whose number and month end stand in two cells. */
export function mrrAt(
  plan: Pick<Plan, 'dealRows'>,
  number: string,
  day: string,
  id: 'mrr' | 'sum' = 'mrr',
): string {
  return `LOOKUP(${number}*${KEY_STEP}+${day};${timelineSpan(plan, 'sortedKey')};${timelineSpan(plan, id)})`;
}
