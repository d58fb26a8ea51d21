import { heatMap } from './cohorts-heat';
import { startsAt, startsSpan } from './cohorts-starts';
import { matrixMonths } from './customers';
import {
  area,
  CARD_FILL,
  COUNT_OR_BLANK,
  headerFormat,
  INK,
  MONEY_OR_BLANK,
  MONTH,
  QUIET_INK,
  WHOLE_RATIO,
} from './look';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import { columnLetters, span } from './references';
import { setting } from './settings-list';
import type { Block, Format, Highlight, Tab } from './tab';
import { type Column, tableFill, tableLetters, tableLook } from './table';

type CohortColumn = 'cohort' | 'customers' | 'mrr';
type StepColumn = 'section' | 'number' | 'mrrWeight' | 'customerWeight';

const COLUMNS: readonly Column<CohortColumn>[] = [
  {
    id: 'cohort',
    header: 'First paid',
    width: 150,
    number: MONTH,
    align: 'left',
    note: 'The month in which its customers first paid; quarters and years, by the setting Period, are named by their last month.',
  },
  {
    id: 'customers',
    header: 'Customers',
    width: 76,
    number: COUNT_OR_BLANK,
    note: 'Customers who paid at the end of that month, quarter or year.',
  },
  {
    id: 'mrr',
    header: 'MRR then',
    width: 84,
    number: MONEY_OR_BLANK,
    note: 'Their MRR at that time.',
  },
];
const C = tableLetters(COLUMNS);
const FIRST_AGE = COLUMNS.length + 1;

const step = (id: StepColumn, header: string, note: string): Column<StepColumn> => ({
  id,
  header,
  note,
  width: 70,
  number: COUNT_OR_BLANK,
});
const STEPS: readonly Column<StepColumn>[] = [
  step('section', 'Part', '1: MRR. 2: customers.'),
  step('number', 'Cohort no.', 'As on the hidden tab Starts; -1: a title.'),
  step('mrrWeight', 'MRR weight', 'What the cohort weighs in the line of all cohorts, for MRR.'),
  step('customerWeight', 'Customer weight', 'The same for customers.'),
];

const HEADER_ROW = 4;
const ALL_ROW = HEADER_ROW + 1;
/** The first line below the two of all cohorts. */
const ROW = ALL_ROW + 2;

/** The Cohorts tab: what is left of the MRR and of the customers of each first month, as a heat map. */
export function cohortsTab(plan: Plan): Tab {
  const rows = (plan.months + 1) * 2 + 3;
  const steps = FIRST_AGE + plan.months;
  const look = tableLook(COLUMNS, { row: HEADER_ROW, rows: rows + 2 });
  const stepLook = tableLook(STEPS, { row: HEADER_ROW, first: steps, rows: rows + 2 });
  const ages = plan.months;
  return newTab({
    name: 'Cohorts',
    rows: ROW + rows - 1,
    columns: steps + STEPS.length - 1,
    frozenRows: ROW - 1,
    frozenColumns: COLUMNS.length,
    hasGridlines: false,
    widths: [...look.widths, ...new Array<number>(ages).fill(48), ...stepLook.widths],
    blocks: [
      ...titleBlocks(),
      look.header,
      stepLook.header,
      { kind: 'values', row: HEADER_ROW, column: FIRST_AGE, cells: [ageNumbers(ages)] },
      tableFill(COLUMNS, cohortFormulas(plan), { row: ROW, rows }),
      tableFill(STEPS, stepFormulas(plan), { row: ROW, column: steps, rows }),
      fill(ROW, rows, ages, ageFormula(plan)),
      fill(ALL_ROW, 1, ages, allFormula(plan, rows, 'mrrWeight')),
      fill(ALL_ROW + 1, 1, ages, allFormula(plan, rows, 'customerWeight')),
    ],
    formats: [...look.formats, ...stepLook.formats, ...formats(plan, rows)],
    notes: [
      ...look.notes,
      ...stepLook.notes,
      {
        row: HEADER_ROW,
        column: FIRST_AGE,
        text: 'Months, quarters or years since then: what is left, over what was there.',
      },
    ],
    highlights: highlights(plan, rows),
  });
}

function fill(row: number, rows: number, across: number, formula: string): Block {
  return { kind: 'fill', row, column: FIRST_AGE, rows, cells: [`=${formula}`], across };
}

function ageNumbers(ages: number): number[] {
  return Array.from({ length: ages }, (_, age) => age);
}

function titleBlocks(): Block[] {
  const about =
    'What is left of those who first paid together, and of their MRR. Above 100 %: expansion outweighs what was lost.';
  const unit = `IF(${setting('period')}="year";"Years";IF(${setting('period')}="quarter";"Quarters";"Months"))`;
  const since = `${unit}&" since they first paid"`;
  return [
    { kind: 'values', row: 1, column: 1, cells: [['Cohorts']] },
    { kind: 'values', row: 2, column: FIRST_AGE, cells: [[about]] },
    { kind: 'formulas', row: HEADER_ROW - 1, column: FIRST_AGE, cells: [[`=${since}`]] },
    {
      kind: 'values',
      row: ALL_ROW,
      column: 1,
      cells: [['All cohorts, MRR'], ['All cohorts, customers']],
    },
  ];
}

/** The letter of a column behind the ages. */
function stepLetter(plan: Plan, id: StepColumn): string {
  return columnLetters(FIRST_AGE + plan.months + STEPS.findIndex((one) => one.id === id));
}

/** The first cohort is number 1, or 0 where somebody paid before the history is complete. */
function cohortNumbers(plan: Plan): { readonly first: string; readonly count: string } {
  const first = `IF(INDEX(${startsSpan(plan, 'customers')};1)>0;0;1)`;
  return { first, count: `(MAX(${startsSpan(plan, 'cohort')})-${first}+1)` };
}

/** Which cohort a line shows: a title and the cohorts for MRR, a blank line, the same for customers. */
function stepFormulas(plan: Plan): Readonly<Record<StepColumn, string>> {
  const { first, count } = cohortNumbers(plan);
  const line = `(ROW()-${ROW})`;
  const [section, number] = [
    `$${stepLetter(plan, 'section')}${ROW}`,
    `$${stepLetter(plan, 'number')}${ROW}`,
  ];
  const below = `IF(${line}=${count}+1;0;IF(${line}<=2*${count}+2;2;0))`;
  const within = `IF(${section}=2;${line}-${count}-2;${line})`;
  const weight = (part: number, of: string) => `IF(AND(${section}=${part};${number}>0);${of};0)`;
  return {
    section: `IF(${line}<=${count};1;${below})`,
    number: `IF(${section}=0;-1;IF(${within}=0;-1;${first}+${within}-1))`,
    mrrWeight: weight(1, `$${C.mrr}${ROW}`),
    customerWeight: weight(2, `$${C.customers}${ROW}`),
  };
}

function cohortFormulas(plan: Plan): Readonly<Record<CohortColumn, string>> {
  const { section, number } = steps(plan);
  const title = `IF(${section}=1;"MRR retention";IF(${section}=2;"Customer retention";""))`;
  const start = `INDEX(${startsSpan(plan, 'end')};${number}+1)`;
  const month = `INDEX(${matrixMonths(plan)};1;${start}+1)`;
  const before = `"Up to "&TEXT(${month};"mmm yyyy")`;
  const shown = (formula: string) => `IF(${number}<0;"";${formula})`;
  return {
    cohort: `IF(${number}<0;${title};IF(${number}=0;${before};${month}))`,
    customers: shown(left(plan, 'customers', start)),
    mrr: shown(left(plan, 'mrr', start)),
  };
}

function steps(plan: Plan): { readonly section: string; readonly number: string } {
  return {
    section: `$${stepLetter(plan, 'section')}${ROW}`,
    number: `$${stepLetter(plan, 'number')}${ROW}`,
  };
}

/** MRR or customers of the line's cohort at the end of a month. */
function left(plan: Plan, what: 'mrr' | 'customers', place: string): string {
  return `SUMIFS(${startsAt(plan, what, place)};${startsSpan(plan, 'cohort')};${steps(plan).number})`;
}

/** What is left after so many periods, over what was there; blank in the future. */
function ageFormula(plan: Plan): string {
  const { section, number } = steps(plan);
  const period = `${number}+${columnLetters(FIRST_AGE)}$${HEADER_ROW}`;
  const ends = startsSpan(plan, 'end');
  const place = `INDEX(${ends};${period}+1)`;
  const share = (what: 'mrr' | 'customers') =>
    `IF($${C[what]}${ROW}>0;${left(plan, what, place)}/$${C[what]}${ROW};"")`;
  const isPast = `${period}<=MAX(${startsSpan(plan, 'cohort')})`;
  return `IF(${number}<0;"";IF(${isPast};IF(${section}=1;${share('mrr')};${share('customers')});""))`;
}

/** The mean over all cohorts that are old enough, each weighing as much as it was at its start. */
function allFormula(plan: Plan, rows: number, weight: 'mrrWeight' | 'customerWeight'): string {
  const letter = columnLetters(FIRST_AGE);
  const shares = `${letter}$${ROW}:${letter}$${ROW + rows - 1}`;
  const weights = span(stepLetter(plan, weight), ROW, ROW + rows - 1);
  const all = `SUMIFS(${weights};${shares};">=0")`;
  return `IF(${all}>0;SUMPRODUCT(${shares};${weights})/${all};"")`;
}

function formats(plan: Plan, rows: number): Format[] {
  const all = COLUMNS.length + plan.months;
  return [
    { area: area(1, 1), size: 18, isBold: true },
    { area: area(2, FIRST_AGE, 2), color: QUIET_INK },
    { ...headerFormat(HEADER_ROW, FIRST_AGE, plan.months), number: '0', align: 'right' },
    { area: area(ALL_ROW, FIRST_AGE, rows + 2, plan.months), number: WHOLE_RATIO, align: 'right' },
    { area: area(ALL_ROW, 1, 2, all), isBold: true },
    { area: area(HEADER_ROW, all + 1, rows + 3, STEPS.length), color: QUIET_INK },
  ];
}

function highlights(plan: Plan, rows: number): Highlight[] {
  const cells = area(ALL_ROW, FIRST_AGE, rows + 2, plan.months);
  const heat = heatMap(cells, `${columnLetters(FIRST_AGE)}${ALL_ROW}`);
  const { section, number } = steps(plan);
  const title = `=IF(${section}>0;${number}<0;FALSE)`;
  return [
    ...heat,
    {
      area: area(ROW, 1, rows, COLUMNS.length + plan.months),
      formula: title,
      color: INK,
      background: CARD_FILL,
    },
  ];
}
