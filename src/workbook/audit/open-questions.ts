import type { Block } from '../sheet/tab';
import { numberAt, wordsAt } from '../words/cells';
import { OPEN_ROW } from './columns';

const NONE = 'The latest report left nothing open, or somebody has answered.';
const HOW =
  'Drop the report again to answer, choose otherwise on Settings, or clear the number of open questions on Imports.';

/** What the import of the latest report answered by assumption, and how somebody settles it. */
export function openBlocks(): Block[] {
  const [open, assumed] = [numberAt('NRR', 'open'), wordsAt('NRR', 'assumed')];
  const said = `=IF($C$${OPEN_ROW}=0;"${NONE}";${assumed}&" ${HOW}")`;
  return [
    { kind: 'values', row: OPEN_ROW, column: 2, cells: [['Open questions']] },
    {
      kind: 'formulas',
      row: OPEN_ROW,
      column: 3,
      cells: [[`=${open}`, `=IF($C$${OPEN_ROW}=0;"None";"Open")`, said]],
    },
  ];
}
