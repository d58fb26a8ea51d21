import { LEDGER as L, UNCOUNTED } from './ledger-columns';
import { PRECISE_MONEY } from './look';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import { onTab, span } from './references';
import type { Tab } from './tab';
import { type Column, tableLetters, tableLook } from './table';

/** A customer's events are told apart from the next customer's by this much. */
export const KEY_STEP = 1000000;

const LAST_KEY = UNCOUNTED * KEY_STEP;

type TimelineColumn = 'key' | 'effect' | 'sortedKey' | 'sortedEffect' | 'sum' | 'mrr';

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
  const look = tableLook(COLUMNS, { row: 1, rows: lastRow(plan) - 1 });
  const event = (day: string, sign: string) => [
    `=IF(Ledger!$${L.number}2>=${UNCOUNTED};${LAST_KEY};Ledger!$${L.number}2*${KEY_STEP}+Ledger!$${day}2)`,
    `=IF(Ledger!$${L.number}2>=${UNCOUNTED};0;${sign}Ledger!$${L.mrr}2)`,
  ];
  const carried = `IF(ROW()=2;0;IF(INT($${T.sortedKey}2/${KEY_STEP})=INT($${T.sortedKey}1/${KEY_STEP});$${T.sum}1;0))`;
  const last = lastRow(plan);
  const events = `$${T.key}$2:$${T.effect}$${last}`;
  return newTab({
    name: 'Timeline',
    isHidden: true,
    rows: lastRow(plan),
    columns: COLUMNS.length,
    widths: look.widths,
    blocks: [
      look.header,
      { kind: 'values', row: 2, column: 1, cells: [[0, 0]] },
      { kind: 'fill', row: 3, column: 1, rows: plan.dealRows, cells: event(L.from, '') },
      {
        kind: 'fill',
        row: plan.dealRows + 3,
        column: 1,
        rows: plan.dealRows,
        cells: event(L.until, '-'),
      },
      {
        kind: 'fill',
        row: 2,
        column: 5,
        rows: lastRow(plan) - 1,
        cells: [`=$${T.sortedEffect}2+${carried}`, `=IF($${T.sum}2<1/200;0;ROUND($${T.sum}2;6))`],
      },
      {
        kind: 'formulas',
        row: 2,
        column: 3,
        cells: [[`=SORT(${events};${span(T.key, 2, last)};TRUE)`]],
      },
    ],
    formats: look.formats,
    notes: look.notes,
  });
}

/** MRR of the customer whose number and month end stand in two cells. */
export function mrrAt(
  plan: Pick<Plan, 'dealRows'>,
  number: string,
  day: string,
  id: 'mrr' | 'sum' = 'mrr',
): string {
  return `INDEX(${timelineSpan(plan, id)};MATCH(${number}*${KEY_STEP}+${day};${timelineSpan(plan, 'sortedKey')};1))`;
}
