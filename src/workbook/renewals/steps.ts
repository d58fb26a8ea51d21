import { LEDGER } from '../ledger/columns';
import type { Plan } from '../plan';
import { arraysOf } from '../sheet/array-columns';
import { newTab } from '../sheet/new-tab';
import { onTab } from '../sheet/references';
import type { Block, Fill, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { type Group, groupsOf, ownCell, placeOf } from './cells';
import { type LineColumn, saysWhenDue } from './columns';
import { comingFormulas, fallFormulas } from './coming';
import { lineFormulas } from './lines';

/** The hidden Due tab: what each line of the Ledger says about its renewal, and what each customer will pay. */
export function dueTab(plan: Plan): Tab {
  const groups = groupsOf(plan);
  const last = groups[groups.length - 1];
  const looks = groups.map((group) => tableLook(group.columns, { ...group, row: 1 }));
  return newTab({
    name: 'Due',
    isHidden: true,
    rows: plan.dealRows + 2,
    columns: last ? last.first + last.columns.length - 1 : 0,
    widths: looks.flatMap(({ widths }, place) => (place === 0 ? widths : [24, ...widths])),
    blocks: [
      ...looks.map(({ header }) => header),
      ...groups.map((group) => formulasOf(plan, group)),
      ...sums(plan),
    ],
    formats: looks.flatMap(({ formats }) => formats),
    notes: looks.flatMap(({ notes }) => notes),
  });
}

function formulasOf(plan: Plan, { id, columns, first }: Group): Block {
  const ahead = saysWhenDue(plan.model) && comingFormulas(plan);
  const formulas = id === 'lines' ? lineFormulas(plan) : { ...ahead, ...fallFormulas(plan) };
  return arraysOf<string>(columns, formulas, { column: first });
}

/** Running sums, which need the row above: MRR by line and start, by line and end, and what is due by customer and day. */
function sums(plan: Plan): Fill[] {
  if (!saysWhenDue(plan.model)) return [];
  const due = sum(plan, 'comingSum', 'byComingMrr', (row) => ownCell(plan, 'byComingGroup', row));
  if (plan.model === 'deal movements') return [due];
  return [
    sum(plan, 'begun', 'pays', (row) => onTab('Ledger', `$${LEDGER.lineNumber}${row}`)),
    sum(plan, 'ended', 'byEndPays', (row) => ownCell(plan, 'byEndLine', row)),
    due,
  ];
}

/** The sum of a column down the rows of one group; a header is in no group, so that the first row begins one. */
function sum(plan: Plan, id: LineColumn, of: LineColumn, group: (row: number) => string): Fill {
  const above = `IF(${group(2)}=${group(1)};${ownCell(plan, id, 1)};0)`;
  const cells = [`=${ownCell(plan, of)}+${above}`];
  return { kind: 'fill', row: 2, column: placeOf(plan, id), rows: plan.dealRows, cells };
}
