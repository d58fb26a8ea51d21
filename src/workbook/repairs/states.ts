import { RECORD_DEEDS } from '../../core/repairs/repair';
import { repairColumnWords } from '../../core/repairs/repair-column-words';
import { acceptedNumbers } from '../audit/findings-columns';
import { setting } from '../settings/list';
import { tableSpan } from '../settings/tables';
import type { Block } from '../sheet/tab';
import { HEADER_ROW, REPAIRS as R, repairsColumn } from './columns';
import { ACCEPTED, CHECK_OFF, DONE, KEPT } from './lines';

/** The link of each line, its state and when it is due. */
export function lineFormulas(rows: number): Block[] {
  const row = HEADER_ROW + 1;
  const cell = (letter: string) => `$${letter}${row}`;
  const address = setting('recordAddress');
  const link = `=IF(LEN(${address})*LEN(${cell(R.recordId)})=0;"";HYPERLINK(${address}&${cell(R.recordId)};"Open"))`;
  const fill = (id: Parameters<typeof repairsColumn>[0], formula: string): Block => ({
    ...{ kind: 'fill', row, column: repairsColumn(id), rows, cells: [formula] },
  });
  return [fill('link', link), fill('state', stateFormula(cell)), fill('due', dueFormula(cell))];
}

type CellAt = (letter: string) => string;

/** What Settings says of the check, or somebody of the finding; Keep where the record stays; else what the last import left. */
function stateFormula(cell: CellAt): string {
  const [number, check, status] = [cell(R.findingNo), cell(R.check), cell(R.status)];
  const isAccepted = `IFERROR(LOOKUP(${number};${acceptedNumbers()})=${number};FALSE)`;
  const left = `IF((${status}<>"Repaired")*${isKept(cell)};"${KEPT}";${status})`;
  const off = tableSpan('checksOff');
  const isOff = `LEN(XLOOKUP(${check};${off};${off};""))>0`;
  return `=IF(LEN(${check})=0;"";IF(${isOff};"${CHECK_OFF}";IF(${isAccepted};"${ACCEPTED}";${left})))`;
}

/** Whether the value of a line says that its record stays. */
function isKept(cell: CellAt): string {
  const value = `IF(LEN(${cell(R.value)})=0;${cell(R.suggested)};${cell(R.value)})`;
  return `(${cell(R.column)}="${repairColumnWords.record}")*(${value}="${RECORD_DEEDS.keep}")`;
}

/** The day that somebody typed, else so many days after the import that brought the finding; nothing is due that is done. */
function dueFormula(cell: CellAt): string {
  const state = cell(R.state);
  const isDone = ['', ...DONE].map((one) => `(${state}="${one}")`).join('+');
  const counted = `IF(ISNUMBER(${cell(R.foundOn)});${cell(R.foundOn)}+${setting('repairDays')};"")`;
  return `=IF(${isDone}>0;"";IF(ISNUMBER(${cell(R.typedDue)});${cell(R.typedDue)};${counted}))`;
}
