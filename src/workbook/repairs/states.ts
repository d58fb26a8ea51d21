import { RECORD_DEEDS } from '../../core/repairs/repair';
import { repairColumnWords } from '../../core/repairs/repair-column-words';
import { acceptedNumbers } from '../audit/findings-columns';
import { setting } from '../settings/list';
import { inUnit, MONEY_TIMES, saysUnit } from '../settings/money';
import { tableSpan } from '../settings/tables';
import { arrayed } from '../sheet/array-columns';
import { span } from '../sheet/references';
import type { Block } from '../sheet/tab';
import { HEADER_ROW, REPAIRS as R, REPAIRS_COLUMNS, repairsColumn } from './columns';
import { ACCEPTED, CHECK_OFF, DONE, KEPT } from './lines';

/** The state of each line, its link and when it is due. */
export function lineFormulas(rows: number): Block[] {
  const row = HEADER_ROW + 1;
  return [
    { kind: 'fill', row, column: repairsColumn('state'), rows, cells: [stateFormula(row)] },
    fromHeader('link', linkFormula, rows),
    fromHeader('due', dueFormula, rows),
    fromHeader('mrr', mrrFormula, rows),
  ];
}

/** What Settings says of the check, or somebody of the finding; Keep where the record stays; else what the last import left. */
function stateFormula(row: number): string {
  const cell = (letter: string) => `$${letter}${row}`;
  const [number, check, status] = [cell(R.findingNo), cell(R.check), cell(R.status)];
  const isAccepted = `IFERROR(LOOKUP(${number};${acceptedNumbers()})=${number};FALSE)`;
  const left = `IF((${status}<>"Repaired")*${isKept(cell)};"${KEPT}";${status})`;
  const isOff = `COUNTIFS(${tableSpan('checksOff')};${check})>0`;
  return `=IF(LEN(${check})=0;"";IF(${isOff};"${CHECK_OFF}";IF(${isAccepted};"${ACCEPTED}";${left})))`;
}

/** Columns with one formula for all lines. */
type CalculatedColumn = 'link' | 'due' | 'mrr';

/** Names a cell, or a column from its header on, by its letter. */
type At = (letter: string) => string;

/** Whether the value of a line says that its record stays. */
function isKept(cell: At): string {
  const value = `IF(LEN(${cell(R.value)})=0;${cell(R.suggested)};${cell(R.value)})`;
  return `(${cell(R.column)}="${repairColumnWords.record}")*(${value}="${RECORD_DEEDS.keep}")`;
}

/**
 * One formula for the header and all lines. It stands in the header: people sort the lines, and a formula among them would go
 * along and fill others.
 */
function fromHeader(id: CalculatedColumn, formula: (column: At) => string, rows: number): Block {
  const column: At = (one) => span(one, HEADER_ROW, HEADER_ROW + rows);
  const label = REPAIRS_COLUMNS.find((one) => one.id === id)?.header ?? '';
  const header = saysUnit(label) ? inUnit(label) : `"${label}"`;
  const isHeader = `ROW(${column(R.check)})=ROW($${R.check}$${HEADER_ROW})`;
  const cells = [[`=${arrayed(`IF(${isHeader};${header};${formula(column)})`)}`]];
  return { kind: 'formulas', row: HEADER_ROW, column: repairsColumn(id), cells };
}

function linkFormula(column: At): string {
  const [address, record] = [setting('recordAddress'), column(R.recordId)];
  return `IF(LEN(${address})*LEN(${record})=0;"";HYPERLINK(${address}&${record};"Open"))`;
}

/** What is at stake a month, as Settings shows money. */
function mrrFormula(column: At): string {
  const monthly = column(R.monthlyMrr);
  return `IF(ISNUMBER(${monthly});${MONEY_TIMES}*${monthly};"")`;
}

/** The day that somebody typed, else so many days after the import that brought the finding; nothing is due that is done. */
function dueFormula(column: At): string {
  const [state, typed, found] = [column(R.state), column(R.typedDue), column(R.foundOn)];
  const isDone = ['', ...DONE].map((one) => `(${state}="${one}")`).join('+');
  const counted = `IF(ISNUMBER(${found});${found}+${setting('repairDays')};"")`;
  return `IF(${isDone}>0;"";IF(ISNUMBER(${typed});${typed};${counted}))`;
}
