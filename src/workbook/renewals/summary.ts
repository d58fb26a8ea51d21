import { customersSpan } from '../customers/customers';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { area, COUNT, headerFormat, MONEY, QUIET_INK, RATIO } from '../sheet/look';
import type { Block, Format, Note } from '../sheet/tab';
import { comingSpan, dueSpan } from './cells';
import { STATES } from './columns';

/** One line of the summary: how many renewals or customers, and their MRR. */
interface Line {
  readonly label: string;
  readonly note: string;
  readonly count: string;
  readonly money: string;
}

const HEADER_ROW = 4;

function linesOf(plan: Plan): readonly Line[] {
  const [state, listed, mrr] = (['state', 'listed', 'mrr'] as const).map((id) => dueSpan(plan, id));
  const where = (code: number, more = '') => ({
    count: `COUNTIFS(${state};${code}${more})`,
    money: `SUMIFS(${mrr};${state};${code}${more})`,
  });
  const within = (days: number, code: number = STATES.Upcoming) =>
    where(code, `;${listed};"<="&(${fact('asOfEnd')}+${days})`);
  const ahead = (days: number) => ({
    label: `Due in the next ${days} days`,
    note: `Not signed yet, and due within ${days} days of the last day of the as-of month.`,
    ...within(days),
  });
  return [
    ...[30, 60, 90].map(ahead),
    {
      label: 'Renewal overdue, in grace',
      note: 'Ended and not renewed, but still paid for the grace days of Settings; part of closing MRR.',
      ...where(STATES['In grace']),
    },
    {
      label: 'Renewal overdue, no longer paid',
      note: 'Ended up to 90 days ago, not renewed, and no longer part of closing MRR.',
      ...where(STATES.Overdue),
    },
    {
      label: 'Renewal overdue, paid on',
      note: 'Nothing ends the deal, so it is paid on, but its open renewal should have closed up to 90 days ago.',
      ...where(STATES['Renewal overdue']),
    },
    {
      label: 'Notice given for the next 90 days',
      note: 'Will end by then, as the inactive reason Churned says.',
      ...within(90, STATES['Notice given']),
    },
    {
      label: 'Anniversary in the next 90 days',
      note: 'Nothing says when what is paid ends or renews: so many months as Settings says under Months to renewal are counted from the first deal of the line.',
      ...within(90, STATES.Anniversary),
    },
  ];
}

/** The rows of the summary: those of renewals only where the model says what is due. */
export function summaryRows(isDue: boolean): number {
  return isDue ? 9 : 1;
}

/** Sums of what is due, overdue, leaving, and falling. */
export function summaryBlocks(plan: Plan, isDue: boolean): Block[] {
  const fall = comingSpan(plan, 'fall');
  const falling: Line = {
    label: 'Declining for three periods',
    note: '',
    count: `COUNTIFS(${fall};">0")`,
    money: `SUMIFS(${customersSpan('now')};${fall};">0")`,
  };
  const lines = [...(isDue ? linesOf(plan) : []), falling];
  const closing = `SUM(${customersSpan('now')})`;
  const first = HEADER_ROW + 1;
  return [
    {
      kind: 'values',
      row: HEADER_ROW,
      column: 2,
      cells: [['At risk', 'Number', 'MRR', 'Of closing']],
    },
    { kind: 'values', row: first, column: 2, cells: lines.map(({ label }) => [label]) },
    {
      kind: 'formulas',
      row: first,
      column: 3,
      cells: lines.map(({ count, money }, index) => [
        `=${count}`,
        `=${money}`,
        `=IF(${closing}>0;$D${first + index}/${closing};"")`,
      ]),
    },
  ];
}

/** The look of the summary. */
export function summaryFormats(isDue: boolean): Format[] {
  const rows = summaryRows(isDue);
  return [
    headerFormat(HEADER_ROW, 2, 4),
    { area: area(HEADER_ROW, 3, 1, 3), align: 'right' },
    { area: area(HEADER_ROW + 1, 3, rows), number: COUNT },
    { area: area(HEADER_ROW + 1, 4, rows), number: MONEY },
    { area: area(HEADER_ROW + 1, 5, rows), number: RATIO, color: QUIET_INK },
  ];
}

/** What each line and each column is. */
export function summaryNotes(plan: Plan, isDue: boolean): Note[] {
  const header = [
    'MRR that may be lost, counted from the last day of the as-of month and never from today.',
    'Renewals; of those who fall, customers.',
    'What they pay, or paid before they ended, as money a month.',
    'Their part of closing MRR.',
  ];
  const lines = [
    ...(isDue ? linesOf(plan).map(({ note }) => note) : []),
    'Customers who still pay, but less in each of the last three periods than in the one before; they are listed below.',
  ];
  return [
    ...header.map((text, index) => ({ row: HEADER_ROW, column: index + 2, text })),
    ...lines.map((text, index) => ({ row: HEADER_ROW + 1 + index, column: 2, text })),
  ];
}
