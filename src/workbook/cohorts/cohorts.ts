import { aboutRates, whereSeen } from '../nrr/losses';
import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { inUnit } from '../settings/money';
import { arrayed, arraysOf } from '../sheet/array-columns';
import { area, CARD_FILL, headerFormat, INK, QUIET_INK, WHOLE_RATIO } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, span } from '../sheet/references';
import type { Block, Format, Highlight, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { COLUMNS, type CohortColumn, FIRST_AGE, STEPS, type StepColumn } from './columns';
import { heatMap } from './heat';
import { cohortMonths, listedCount, startLines, startsSpan } from './starts';

const HEADER_ROW = 4;
const ALL_ROW = HEADER_ROW + 1;
/** The first line below the two of all cohorts. */
const ROW = ALL_ROW + 2;

/** Lines below those of all cohorts: a title and the cohorts for MRR, a blank line, the same for customers. */
function lineCount(plan: Plan): number {
  return startLines(plan) * 2 + 3;
}

/** The Cohorts tab: what is left of the MRR and of the customers of each first month, as a heat map. */
export function cohortsTab(plan: Plan): Tab {
  const rows = lineCount(plan);
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
      ...titleBlocks(plan),
      look.header,
      stepLook.header,
      { kind: 'values', row: HEADER_ROW, column: FIRST_AGE, cells: [ageNumbers(ages)] },
      arraysOf(COLUMNS, cohortFormulas(plan), { row: ROW }),
      arraysOf(STEPS, stepFormulas(plan), { row: ROW, column: steps }),
      { kind: 'fill', row: ROW, column: FIRST_AGE, rows, cells: [`=${ageFormula(plan)}`] },
      fill(ALL_ROW, ages, allFormula(plan, 'mrrWeight')),
      fill(ALL_ROW + 1, ages, allFormula(plan, 'customerWeight')),
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

function fill(row: number, across: number, formula: string): Block {
  return { kind: 'fill', row, column: FIRST_AGE, rows: 1, cells: [`=${formula}`], across };
}

function ageNumbers(ages: number): number[] {
  return Array.from({ length: ages }, (_, age) => age);
}

function titleBlocks(plan: Plan): Block[] {
  const about =
    'What is left of those who first paid together, and of what they paid: above 100 %, it grew.';
  const unit = `IF(${setting('period')}="year";"Years";IF(${setting('period')}="quarter";"Quarters";"Months"))`;
  return [
    { kind: 'values', row: 1, column: 1, cells: [['Cohorts']] },
    {
      kind: 'formulas',
      row: 2,
      column: FIRST_AGE,
      cells: [[`=${aboutRates(plan, `"${about}"`)}`]],
    },
    {
      kind: 'formulas',
      row: HEADER_ROW - 1,
      column: FIRST_AGE,
      cells: [[`=${unit}&" since they first paid"`]],
    },
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

/** A column of the lines below all cohorts. */
function own(plan: Plan, id: CohortColumn | StepColumn): string {
  const step = STEPS.find((one) => one.id === id);
  const column = COLUMNS.findIndex((one) => one.id === id) + 1;
  const letter = step ? stepLetter(plan, step.id) : columnLetters(column);
  return span(letter, ROW, ROW + lineCount(plan) - 1);
}

/** Which cohort a line shows: a title and the cohorts for MRR, a blank line, the same for customers. */
function stepFormulas(plan: Plan): Readonly<Record<StepColumn, string>> {
  const count = listedCount(plan);
  const line = `SEQUENCE(${lineCount(plan)};1;0)`;
  const [section, number, place] = (['section', 'number', 'line'] as const).map((id) =>
    own(plan, id),
  );
  const listed = `LOOKUP(${place};SEQUENCE(${startLines(plan)});${startsSpan(plan, 'listed')})`;
  const below = `IF(${line}=${count}+1;0;IF(${line}<=2*${count}+2;2;0))`;
  const weight = (part: number, of: string) => `IF((${section}=${part})*(${number}>0);${of};0)`;
  return {
    section: `IF(${line}<=${count};1;${below})`,
    line: `IF(${section}=2;${line}-${count}-2;${line})`,
    number: `IF((${section}=0)+(${place}=0)>0;-1;${listed})`,
    base: `IF(${section}=1;${own(plan, 'mrr')};${own(plan, 'customers')})`,
    mrrWeight: weight(1, own(plan, 'mrr')),
    customerWeight: weight(2, own(plan, 'customers')),
  };
}

function cohortFormulas(plan: Plan): Readonly<Record<CohortColumn, string>> {
  const [section, number] = [own(plan, 'section'), own(plan, 'number')];
  const title = `IF(${section}=1;${inUnit('MRR retention')};IF(${section}=2;"Customer retention";""))`;
  const of = (id: 'ends' | 'begun' | 'paid') =>
    `LOOKUP(${number}+1;SEQUENCE(${startLines(plan)});${startsSpan(plan, id)})`;
  const before = `"Up to "&TEXT(${of('ends')};"mmm yyyy")`;
  const shown = (formula: string) => `IF(${number}<0;"";${formula})`;
  return {
    cohort: `IF(${number}<0;${title};IF(${number}=0;${before};${of('ends')}))`,
    customers: shown(of('begun')),
    mrr: shown(of('paid')),
  };
}

/** What is left after so many periods, over what was there, along one line; blank in the future. */
function ageFormula(plan: Plan): string {
  const [section, number, base] = (['section', 'number', 'base'] as const).map(
    (id) => `$${stepLetter(plan, id)}${ROW}`,
  );
  const [from, to] = [FIRST_AGE, FIRST_AGE + plan.months - 1].map(columnLetters);
  const period = `${number}+$${from}$${HEADER_ROW}:$${to}$${HEADER_ROW}`;
  const column = `LOOKUP(${period}+1;SEQUENCE(${startLines(plan)});${startsSpan(plan, 'column')})`;
  const behind = `(${section}-1)*${plan.months}`;
  const left = `LOOKUP(${column}+${behind};SEQUENCE(1;${plan.months * 2});INDEX(${cohortMonths(plan)};${number}+1;0))`;
  const shares = arrayed(`IF(${column}>0;${left}/${base};"")`);
  return whereSeen(plan, `IF(${number}<0;"";IF(${base}>0;${shares};""))`);
}

/** The mean over all cohorts that are old enough, each weighing as much as it was at its start. */
function allFormula(plan: Plan, weight: 'mrrWeight' | 'customerWeight'): string {
  const letter = columnLetters(FIRST_AGE);
  const shares = `${letter}$${ROW}:${letter}$${ROW + lineCount(plan) - 1}`;
  const weights = own(plan, weight);
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
  const [section, number] = (['section', 'number'] as const).map(
    (id) => `$${stepLetter(plan, id)}${ROW}`,
  );
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
