import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { area, INK, MONTH } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Format, Tab } from '../sheet/tab';
import { saysWhenDue } from './columns';
import { FALLING_LISTED, fallingBlocks, fallingFormats, fallingNotes } from './falling';
import { LIST_COLUMNS, LISTED, listBlocks, listFormats, listHighlights, listNotes } from './list';
import {
  LAST_RENEWALS_COLUMN,
  MONTH_COLUMNS,
  monthBlocks,
  monthFormats,
  monthNotes,
  renewalsChart,
} from './months';
import { outlookBlocks, outlookFormats, outlookNotes } from './outlook';
import { summaryBlocks, summaryFormats, summaryNotes, summaryRows } from './summary';
import { renewalsSentence } from './words';

/** The list stands below the outlook and the chart; customers who fall stand below it. */
const LIST_ROW = 26;
const FALLING_ROW = LIST_ROW + LISTED + 3;
const FIRST_SUMMARY = 5;

/** The Renewals tab: what is due and overdue, the renewal rate by month, and the next three months from what is signed. */
export function renewalsTab(plan: Plan): Tab {
  return saysWhenDue(plan.model) ? wholeTab(plan) : fallingTab(plan);
}

function wholeTab(plan: Plan): Tab {
  return newTab({
    ...bare(FALLING_ROW, LAST_RENEWALS_COLUMN),
    widths: [...widths(), 24, ...MONTH_COLUMNS.map(({ width }) => width)],
    blocks: [
      ...titleBlocks(renewalsSentence()),
      ...summaryBlocks(plan, true),
      ...outlookBlocks(plan),
      ...listBlocks(plan, LIST_ROW),
      ...fallingBlocks(plan, FALLING_ROW),
      ...monthBlocks(plan),
    ],
    formats: [
      ...titleFormats(),
      ...summaryFormats(true),
      ...outlookFormats(plan),
      ...listFormats(LIST_ROW),
      ...fallingFormats(FALLING_ROW),
      ...monthFormats(plan),
    ],
    notes: [
      ...summaryNotes(plan, true),
      ...outlookNotes(plan),
      ...listNotes(LIST_ROW),
      ...fallingNotes(FALLING_ROW),
      ...monthNotes(plan),
    ],
    highlights: listHighlights(LIST_ROW),
    charts: [renewalsChart(plan)],
  });
}

/** Snapshots and invoices do not say what is due: what is left is who has been paying less. */
function fallingTab(plan: Plan): Tab {
  const row = FIRST_SUMMARY + summaryRows(false) + 1;
  const name = plan.model === 'monthly snapshots' ? 'Monthly snapshots' : 'Invoices and orders';
  const said = `"${name} do not say when a renewal is due, so that there is no renewal rate; look at the customers who pay less and less."`;
  return newTab({
    ...bare(row, LIST_COLUMNS.length),
    blocks: [...titleBlocks(said), ...summaryBlocks(plan, false), ...fallingBlocks(plan, row)],
    formats: [...titleFormats(), ...summaryFormats(false), ...fallingFormats(row)],
    notes: [...summaryNotes(plan, false), ...fallingNotes(row)],
  });
}

function bare(fallingRow: number, columns: number) {
  return {
    name: 'Renewals' as const,
    rows: fallingRow + FALLING_LISTED + 2,
    columns,
    frozenRows: 0,
    hasGridlines: false,
    widths: widths(),
  };
}

function widths(): readonly number[] {
  return LIST_COLUMNS.map(({ width }) => width);
}

function titleBlocks(sentence: string): Block[] {
  return [
    { kind: 'values', row: 1, column: 2, cells: [['Renewals']] },
    { kind: 'formulas', row: 1, column: 3, cells: [[`=${fact('asOfEnd')}`]] },
    { kind: 'formulas', row: 2, column: 2, cells: [[`=${sentence}`]] },
  ];
}

function titleFormats(): Format[] {
  return [
    { area: area(1, 2), size: 18, isBold: true, color: INK },
    { area: area(1, 3), size: 14, isBold: true, color: INK, number: MONTH, align: 'left' },
    { area: area(2, 2), size: 11, color: INK },
  ];
}
