import type { Plan } from '../plan';
import { area, asText, COUNT, QUIET_INK, RATIO } from '../sheet/look';
import { columnLetters, span } from '../sheet/references';
import type { Block, Format, Note } from '../sheet/tab';
import { type Column, tableLook } from '../sheet/table';
import { numberAt, type Phrases, wordsAt } from '../words/cells';
import { healthSpan, latestSpan, weighedNumbers } from './health-columns';
import { weightCell, weightsSpan } from './weights';

type CompanyKpiColumn =
  | 'name'
  | 'gap'
  | 'now'
  | 'customers'
  | 'target'
  | 'weight'
  | 'stayed'
  | 'left';

const column = (id: CompanyKpiColumn, header: string, note: string): Column<CompanyKpiColumn> => ({
  id,
  header,
  note,
  width: 98,
  align: 'right',
});

const COLUMNS: readonly Column<CompanyKpiColumn>[] = [
  { ...column('name', 'Number', 'As companies report it.'), align: 'left' },
  { ...column('gap', '', ''), align: 'left' },
  column(
    'now',
    'Now',
    'CSAT: answers of 4 and 5 over all. NPS: percentage of 9 and 10 less that of 0 to 6. Time to value: the median. Adoption: active over licensed users. All others: the mean. Over paying customers.',
  ),
  column('customers', 'Customers', 'Paying customers of whom it is known.'),
  column('target', 'Target', 'From the table of company numbers on Settings.'),
  column('weight', 'Weight', 'In the health score, from the same table.'),
  column(
    'stayed',
    'Stayed, mean',
    'The mean of the latest values of customers who pay; of CSAT and NPS the mean answer.',
  ),
  column(
    'left',
    'Left, mean',
    'The mean of the last values before they left, of customers who no longer pay; blank where the reports know of none.',
  ),
];

/** Whether the numbers are there: an undone import takes their tab away again. */
function hasHealth({ tabs }: Plan): boolean {
  return tabs.includes('Health');
}

/** Names in the order of the block. */
function companyKpiNames(plan: Plan): readonly string[] {
  const [csat, nps, days, adoption, ...others] = weighedNumbers(plan);
  return [csat, nps, days, adoption, 'Health score', ...others].filter((one) => one !== undefined);
}

/** How far the block reaches below its title. */
export function companyKpiRows(plan: Plan): number {
  return hasHealth(plan) ? companyKpiNames(plan).length + 4 : 0;
}

/** What the companies reports say of customers who pay, and of those who left; its title stands in `row`. */
export function companyKpiBlocks(plan: Plan, row: number): Block[] {
  if (!hasHealth(plan)) return [];
  const names = companyKpiNames(plan);
  const lines = names.map((name, index) => lineOf(plan, name, row + 3 + index));
  return [
    { kind: 'values', row, column: 1, cells: [['What the companies reports say']] },
    { kind: 'formulas', row: row + 1, column: 1, cells: [[`=${weightsSentence()}`]] },
    tableLook(COLUMNS, { row: row + 2, rows: names.length }).header,
    { kind: 'formulas', row: row + 2, column: COLUMNS.length, cells: [[leftHeader(row, names)]] },
    { kind: 'values', row: row + 3, column: 1, cells: names.map((name) => [asText(name)]) },
    { kind: 'formulas', row: row + 3, column: 3, cells: lines },
  ];
}

/** Which reports count, or why none does, and whether the weights add up to 1; else they count in proportion. */
export function companyPhrases(plan: Plan): Phrases<'KPIs'> {
  if (!hasHealth(plan)) return {};
  return {
    reports: {
      about: 'Rows of Companies that count',
      number: `SUM(${healthSpan(plan, 'source')})`,
      words: (rows) =>
        `IF(${rows}=0;"No report of companies speaks of the as-of month or an earlier one for a company that is a customer.";"The latest report up to the as-of month counts, of each customer the latest value that is known.")`,
    },
    weights: {
      about: 'Weights of the health score',
      number: `ROUND(SUM(${weightsSpan(plan)});2)`,
      words: (sum) =>
        `IF(${sum}=0;"Give numbers a weight, a worst and a best value on Settings to see a health score.";"The weights on Settings add up to "&${sum}&": make them 1.")`,
    },
  };
}

/** Says where reports hold no number of anybody who left, so that a blank column is not taken for one that is broken. */
function leftHeader(row: number, names: readonly string[]): string {
  const left = span(columnLetters(COLUMNS.length), row + 3, row + 2 + names.length);
  return `=IF(SUMPRODUCT(ISNUMBER(${left})*1)=0;"Left: nobody known";"Left, mean")`;
}

function weightsSentence(): string {
  const [rows, sum] = [numberAt('KPIs', 'reports'), numberAt('KPIs', 'weights')];
  return `IF((${rows}=0)+(${sum}=1)>0;${wordsAt('KPIs', 'reports')};${wordsAt('KPIs', 'weights')})`;
}

function lineOf(plan: Plan, name: string, row: number): string[] {
  const known = `$D${row}`;
  const [values, state] = [latestSpan(plan, name), healthSpan(plan, 'state')];
  const count = (is: 1 | 2) => `SUMPRODUCT((${state}=${is})*ISNUMBER(${values}))`;
  const mean = (is: 1 | 2) => `IF(${count(is)}>0;SUMIFS(${values};${state};${is})/${count(is)};"")`;
  const isSetting = name !== 'Health score';
  return [
    `=IF(${known}>0;${nowOf(plan, name, known)};"")`,
    `=${count(1)}`,
    isSetting ? `=${weightCell(plan, name, 'target')}` : '',
    isSetting
      ? `=IF(${weightCell(plan, name, 'weight')}>0;${weightCell(plan, name, 'weight')};"")`
      : '',
    `=${mean(1)}`,
    `=${mean(2)}`,
  ];
}

/** The figure over all paying customers, of so many of whom it is known; answers outside their scale are no answers, and then there is none. */
function nowOf(plan: Plan, name: string, known: string): string {
  const [values, state] = [latestSpan(plan, name), healthSpan(plan, 'state')];
  const count = (test: string) => `COUNTIFS(${state};1;${values};"${test}")`;
  const scaled = (least: number, most: number, formula: string) =>
    `IF(${count(`<${least}`)}+${count(`>${most}`)}>0;"";${formula})`;
  if (name === 'CSAT') return scaled(1, 5, `${count('>=4')}/${known}`);
  if (name === 'NPS') return scaled(0, 10, `100*(${count('>=9')}-${count('<=6')})/${known}`);
  if (name === 'Time to value (days)') {
    const paying = `FILTER(${values};(${state}=1)*ISNUMBER(${values})>0)`;
    const nth = (more: number) => `SMALL(${paying};INT((${known}+${more})/2))`;
    return `(${nth(1)}+${nth(2)})/2`;
  }
  const [active, licensed] = ['Active users', 'Licensed users'].map((one) => latestSpan(plan, one));
  if (name === 'Adoption')
    return `SUMIFS(${active};${state};1;${values};">=0")/SUMIFS(${licensed};${state};1;${values};">=0")`;
  return `SUMIFS(${values};${state};1)/${known}`;
}

/** How the block looks. */
export function companyKpiFormats(plan: Plan, row: number): Format[] {
  if (!hasHealth(plan)) return [];
  const names = companyKpiNames(plan);
  const first = row + 3;
  const ratioOf = (name: string) => names.indexOf(name) + first;
  return [
    ...tableLook(COLUMNS, { row: row + 2, rows: names.length }).formats,
    { area: area(row, 1), isBold: true, color: QUIET_INK },
    { area: area(row + 1, 1), color: QUIET_INK },
    { area: area(row + 2, 3, 1, 6), align: 'right' },
    { area: area(first, 3, names.length), number: '0.0', isBold: true },
    { area: area(first, 4, names.length), number: COUNT },
    { area: area(first, 5, names.length, 4), number: '0.0' },
    { area: area(first, 6, names.length), number: RATIO },
    { area: area(ratioOf('CSAT'), 3), number: RATIO },
    { area: area(ratioOf('CSAT'), 5), number: RATIO },
    ...['CSAT', 'NPS'].map((name) => ({
      area: area(ratioOf(name), 7, 1, 2),
      number: '"answer "0.0',
    })),
    { area: area(ratioOf('Adoption'), 3), number: RATIO },
    { area: area(ratioOf('Adoption'), 5), number: RATIO },
    { area: area(ratioOf('Adoption'), 7, 1, 2), number: RATIO },
  ];
}

/** The notes on its headers. */
export function companyKpiNotes(plan: Plan, row: number): Note[] {
  if (!hasHealth(plan)) return [];
  const { notes } = tableLook(COLUMNS, { row: row + 2, rows: 1 });
  return notes.filter(({ text }) => text !== '');
}
