import { customersSpan } from '../customers/customers';
import { whereSeen } from '../nrr/losses';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { area, headerFormat, MONEY, MONTH, QUIET_INK, RATIO } from '../sheet/look';
import type { Block, Format, Note } from '../sheet/tab';
import { comingSpan, dueSpan } from './cells';
import { COMING } from './columns';

type Way = 'none' | 'all';

/** The row of the outlook's title; its header stands below. */
const TITLE_ROW = 15;
const HEADER_ROW = TITLE_ROW + 1;

interface Line {
  readonly label: string;
  readonly note: string;
  readonly number: string;
  /** The formula of the month that is so many after the as-of month. */
  readonly formula: (k: number) => string;
}

function linesOf(plan: Plan): readonly Line[] {
  const ways = (
    [
      ['none', 'none renews', 'if nothing that is due renews'],
      ['all', 'all renew', 'if all that is due renews'],
    ] as const
  ).flatMap(([way, short, words]): readonly Line[] => [
    {
      label: `Closing MRR, ${short}`,
      note: `What is signed at the end of the month, ${words}. What is overdue beyond grace, or leaving, stays away.`,
      number: MONEY,
      formula: (k) => `SUM(${paid(plan, way, k)})`,
    },
    {
      label: 'NRR of the month',
      note: `NRR from the end of the month before to the end of this one, ${words}.`,
      number: RATIO,
      formula: (k) => whereSeen(plan, monthly(plan, way, k)),
    },
    {
      label: 'NRR, 12 months',
      note: `MRR then of the customers who paid 12 months before, over their MRR at that time, ${words}.`,
      number: RATIO,
      formula: (k) => whereSeen(plan, yearly(plan, way, k)),
    },
  ]);
  return [{ ...DUE_LINE, formula: (k) => due(plan, k) }, ...ways];
}

const DUE_LINE = {
  label: 'MRR due by then, not renewed',
  note: 'Upcoming until the end of the month, in grace, and overdue but paid on.',
  number: MONEY,
} as const;

function due(plan: Plan, k: number): string {
  const month = `EOMONTH(${fact('asOfEnd')};${k})`;
  return `SUMIFS(${dueSpan(plan, 'mrr')};${dueSpan(plan, 'by')};"<="&${month})`;
}

/** MRR of all customers at the end of a month; that of the as-of month is the same either way. */
function paid(plan: Plan, way: Way, k: number): string {
  return k === 0 ? customersSpan('now') : comingSpan(plan, `${way}${k}`);
}

function monthly(plan: Plan, way: Way, k: number): string {
  const [before, now] = [paid(plan, way, k - 1), paid(plan, way, k)];
  const back = `SUMPRODUCT((${before}=0)*(${customersSpan('first')}>0)*${now})`;
  const counted = `IF(${setting('reactivationInNrr')}="Yes";${back};0)`;
  return `IF(SUM(${before})>0;(SUMPRODUCT((${before}>0)*${now})+${counted})/SUM(${before});"")`;
}

function yearly(plan: Plan, way: Way, k: number): string {
  const place = `${fact('months')}-${11 - k}`;
  const then = comingSpan(plan, `then${k}`);
  const rate = `SUMPRODUCT((${then}>0)*${paid(plan, way, k)})/SUM(${then})`;
  return `IF(${place}<${fact('shownFrom')};"";IF(SUM(${then})>0;${rate};""))`;
}

/** The next three months from what is signed, if nothing that is due renews, and if all of it does. */
export function outlookBlocks(plan: Plan): Block[] {
  const lines = linesOf(plan);
  const ends = COMING.map((k) => `=EOMONTH(${fact('asOfEnd')};${k})`);
  return [
    {
      kind: 'values',
      row: TITLE_ROW,
      column: 2,
      cells: [['The next three months, from what is signed']],
    },
    { kind: 'values', row: HEADER_ROW, column: 2, cells: [['At the end of']] },
    { kind: 'formulas', row: HEADER_ROW, column: 3, cells: [ends] },
    { kind: 'values', row: HEADER_ROW + 1, column: 2, cells: lines.map(({ label }) => [label]) },
    {
      kind: 'formulas',
      row: HEADER_ROW + 1,
      column: 3,
      cells: lines.map(({ formula }) => COMING.map((k) => `=${formula(k)}`)),
    },
  ];
}

/** The look of the outlook. */
export function outlookFormats(plan: Plan): Format[] {
  const lines = linesOf(plan);
  return [
    { area: area(TITLE_ROW, 2), isBold: true, color: QUIET_INK },
    headerFormat(HEADER_ROW, 2, COMING.length + 1),
    { area: area(HEADER_ROW, 3, 1, COMING.length), number: MONTH, align: 'right' },
    ...lines.map(({ number }, index) => ({
      area: area(HEADER_ROW + 1 + index, 3, 1, COMING.length),
      number,
    })),
    ...[2, 5].map((row) => ({
      area: area(HEADER_ROW + row, 2, 1, COMING.length + 1),
      isBold: true,
    })),
  ];
}

/** What each line is. */
export function outlookNotes(plan: Plan): Note[] {
  const months = COMING.map((k) => ({
    row: HEADER_ROW,
    column: 2 + k,
    text: 'Signed deals that begin by then count, and dates at which deals end.',
  }));
  const text = 'A look ahead from what the Ledger holds; no new customer and no upsell is guessed.';
  return [
    { row: HEADER_ROW, column: 2, text },
    ...months,
    ...linesOf(plan).map(({ note }, index) => ({
      row: HEADER_ROW + 1 + index,
      column: 2,
      text: note,
    })),
  ];
}
