import type { Block } from '../sheet/tab';
import { TWICE_ROW } from './columns';
import { TWICE } from './words';

/**
 * When formulas and add-on last agreed, as the add-on noted it on Imports: a value, which tells nothing any more once the
 * months are no longer those that were computed twice. That they differ stands until they are computed again.
 */
export function twiceBlocks(): Block[] {
  const { result, about, when, since, sum, present } = TWICE;
  // A sum of many figures is right to some fifteen digits.
  const isPresent = `ABS(${sum}-${present})<1/200+ABS(${sum})/1000000000000`;
  // Where they differ, an engine that is off may make of the same months another sum.
  const agreed = `IFERROR(IF(${isPresent};${result};"Not since");"Not since")`;
  const state = `IF(ISNUMBER(${sum});IF(${result}="Differ";${result};${agreed});"Not yet")`;
  const row = TWICE_ROW;
  const said = {
    never: '"To compare, show the latest figures in the sidebar, as each import does."',
    since,
    now: `"Formulas and add-on agree "&${about}&", "&${when}&"."`,
  };
  return [
    { kind: 'values', row, column: 2, cells: [['Computed twice']] },
    { kind: 'formulas', row, column: 4, cells: [[`=${state}`]] },
    {
      kind: 'formulas',
      row,
      column: 5,
      cells: [
        [
          `=IF($D$${row}="Not yet";${said.never};IF($D$${row}="Not since";${said.since};${said.now}))`,
        ],
      ],
    },
  ];
}
