import type { Plan } from '../plan';
import { TABLE_ROWS, tableSpan } from '../settings/tables';
import { asText } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Block } from '../sheet/tab';
import type { Column } from '../sheet/table';
import { healthColumns, weighedNumbers } from './health-columns';

const column = (id: string, header: string, note: string): Column<string> => ({
  id,
  header,
  note,
  width: 96,
});

/** The table of weights, to the right of all others: a line for each number that may weigh in the health score. */
export const WEIGHT_COLUMNS: readonly Column<string>[] = [
  column('name', 'Company number', 'Numbers that may weigh in the health score.'),
  column('weight', 'Weight', 'From Settings.'),
  column('worst', 'Worst', 'From Settings.'),
  column('best', 'Best', 'From Settings.'),
  column('target', 'Target', 'From Settings.'),
  column('line', 'Line', 'The line of Settings that names it; 0 where none does.'),
];

type Part = 'weight' | 'worst' | 'best' | 'target';

/** The column in which the table begins. */
export function firstWeight(plan: Plan): number {
  return healthColumns(plan).length + 1;
}

function letterOf(plan: Plan, part: string): string {
  return columnLetters(firstWeight(plan) + WEIGHT_COLUMNS.findIndex(({ id }) => id === part));
}

/** A cell of the table, as formulas on Health name it. */
export function weightPlace(plan: Plan, name: string, part: Part): string {
  return `$${letterOf(plan, part)}$${weighedNumbers(plan).indexOf(name) + 2}`;
}

/** The same cell, as other tabs name it. */
export function weightCell(plan: Plan, name: string, part: Part): string {
  return onTab('Health', weightPlace(plan, name, part));
}

/** The weights as a column. */
export function weightsSpan(plan: Plan): string {
  return onTab('Health', span(letterOf(plan, 'weight'), 2, weighedNumbers(plan).length + 1));
}

/** What Settings says of every number; a weight whose worst and best are the same weighs nothing. */
export function weightBlocks(plan: Plan): Block[] {
  const column = firstWeight(plan);
  const names = weighedNumbers(plan);
  const cell = (part: string) => `$${letterOf(plan, part)}2`;
  const [name, line] = [cell('name'), cell('line')];
  const said = (part: number) => `INDEX(${tableSpan('metrics', part)};${line})`;
  const isSaid = (part: number) => `(LEN(${said(part)})>0)*ISNUMBER(${said(part)})`;
  // A blank cell that INDEX brings is a number elsewhere.
  const number = (part: number) => `IF(${line}=0;"";IF(${isSaid(part)}>0;${said(part)};""))`;
  const [worst, best] = [cell('worst'), cell('best')];
  const isScale = `ISNUMBER(${worst})*ISNUMBER(${best})`;
  return [
    { kind: 'values', row: 2, column, cells: names.map((one) => [asText(one)]) },
    {
      kind: 'fill',
      row: 2,
      column: column + 1,
      rows: names.length,
      cells: [
        `=IF(${isScale}=0;0;IF(${worst}=${best};0;IF(${isSaid(1)}>0;${said(1)};0)))`,
        `=${number(2)}`,
        `=${number(3)}`,
        `=${number(4)}`,
        `=XLOOKUP(${name};${tableSpan('metrics')};SEQUENCE(${TABLE_ROWS});0;0;-1)`,
      ],
    },
  ];
}
