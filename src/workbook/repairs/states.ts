import { setting } from '../settings/list';
import { tableSpan } from '../settings/tables';
import type { Block } from '../sheet/tab';
import { HEADER_ROW, REPAIRS as R, repairsColumn } from './columns';
import { ACCEPTED } from './lines';

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

/** Accepted where somebody typed why, or Settings lists the finding; else what the last import left. */
function stateFormula(cell: CellAt): string {
  const [ids, names] = [tableSpan('accepted'), tableSpan('accepted', 1)];
  const isListed = `SUMPRODUCT((${ids}&""=${cell(R.recordId)}&"")*(${names}=${cell(R.check)}))>0`;
  const accepted = `IF(LEN(${cell(R.accepted)})>0;TRUE;${isListed})`;
  return `=IF(LEN(${cell(R.check)})=0;"";IF(LEN(${cell(R.recordId)})=0;${cell(R.status)};IF(${accepted};"${ACCEPTED}";${cell(R.status)})))`;
}

/** The day that somebody typed, else so many days after the import that brought the finding; nothing is due that is done. */
function dueFormula(cell: CellAt): string {
  const state = cell(R.state);
  const isDone = `(${state}="Repaired")+(${state}="${ACCEPTED}")+(LEN(${state})=0)>0`;
  const counted = `IF(ISNUMBER(${cell(R.foundOn)});${cell(R.foundOn)}+${setting('repairDays')};"")`;
  return `=IF(${isDone};"";IF(ISNUMBER(${cell(R.typedDue)});${cell(R.typedDue)};${counted}))`;
}
