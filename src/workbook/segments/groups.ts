import { CONTRACT_SIZES, NOT_GIVEN } from '../../core/retention/contract-size';
import type { Plan } from '../plan';
import { arraysOf, LEAST_FILLED, NOWHERE } from '../sheet/array-columns';
import { newTab } from '../sheet/new-tab';
import { span } from '../sheet/references';
import type { Block, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { type Cut, cutsOf, isByField, LINES_BESIDE, MOST_SEGMENTS } from './cuts';
import { figureFormulas, netFormula, rateFormula, sourceOf, sourceOfAll } from './figures';
import {
  allGroup,
  G,
  GROUP_COLUMNS,
  type GroupColumn,
  groupRows,
  lastGroup,
  linesOf,
} from './group-columns';
import { membersSpan, stepSpan } from './member-columns';

type Formulas = Partial<Record<GroupColumn, string>>;

/** The hidden Groups tab: every segment of every cut with its figures of the as-of month, and the order to show them in. */
export function groupsTab(plan: Plan): Tab {
  const rows = allGroup(plan) - 1;
  const look = tableLook(GROUP_COLUMNS, { row: 1, rows });
  return newTab({
    name: 'Groups',
    isHidden: true,
    rows: rows + 1,
    columns: GROUP_COLUMNS.length,
    frozenColumns: 3,
    widths: look.widths,
    blocks: [
      look.header,
      ...cutsOf(plan).map((cut, index) => {
        const ofTable = index === 0 ? tableFormulas(plan) : {};
        return arrays({ ...ofTable, ...cutFormulas(plan, cut) }, groupRows(plan, cut).first);
      }),
      arrays(
        figureFormulas(plan, sourceOfAll(plan), (formula) => formula),
        allGroup(plan),
      ),
      // Last, since a row of formulas clears the cells between them.
      ...literals(plan),
    ],
    formats: look.formats,
    notes: look.notes,
  });
}

function arrays(formulas: Formulas, row: number): Block {
  return arraysOf(GROUP_COLUMNS, formulas, { row });
}

const columnOf = (id: GroupColumn) => GROUP_COLUMNS.findIndex((column) => column.id === id) + 1;

/** What lines are about; names that are no values of deals; and where each cut begins. */
function literals(plan: Plan): Block[] {
  const cuts = cutsOf(plan);
  const lines = cuts.flatMap((cut) =>
    Array.from({ length: linesOf(cut) }, (_, index) => [cut.place, cut.label, index + 1]),
  );
  const column = columnOf('segment');
  const names = cuts.map((cut): Block => {
    const { first, last } = groupRows(plan, cut);
    return isByField(cut)
      ? { kind: 'values', row: last, column, cells: [['(others)']] }
      : { kind: 'values', row: first, column, cells: CONTRACT_SIZES.map((name) => [name]) };
  });
  const firstRows = cuts.map((cut) => [groupRows(plan, cut).first]);
  const all = [0, 'All customers', 1];
  return [
    { kind: 'values', row: 2, column: 1, cells: [...lines, all] },
    ...names,
    { kind: 'values', row: 2, column: columnOf('firstRow'), cells: firstRows },
  ];
}

/** What follows from the figures of each line, for all cuts alike. */
function tableFormulas(plan: Plan): Formulas {
  const at = (id: GroupColumn, last = lastGroup(plan)) => span(G[id], 2, last);
  const shown = (formula: string, otherwise = '""') =>
    `IF(${at('shown')}=0;${otherwise};${formula})`;
  const kept = `${at('opening')}-${at('contraction')}-${at('churn')}`;
  const places = `SEQUENCE(${Math.max(cutsOf(plan).length + 1, LEAST_FILLED)})`;
  const opening = `$${G.openingInPeriod}$${allGroup(plan)}`;
  const inPeriod = (last: number) => netFormula((id) => at(`${id}InPeriod`, last));
  return {
    row: `SEQUENCE(${allGroup(plan) - 1};1;2)`,
    weight: shown(`ABS(${inPeriod(lastGroup(plan))})`, '0'),
    nrr: shown(rateFormula(plan, `${at('opening')}+${netFormula(at)}`, at('opening'))),
    grr: shown(rateFormula(plan, kept, at('opening'))),
    effect: `IF(${at('row', allGroup(plan))}*(${opening}>0)=0;"";100*(${inPeriod(allGroup(plan))})/${opening})`,
    counted: `IF(${at('shown')}>0;${at('cut')};${NOWHERE})`,
    firstLine: `1+COUNTIF(${at('counted')};"<"&${places})+${LINES_BESIDE}*(${places}-1)`,
  };
}

/** The names of a cut's segments, their figures, and the order in which they are shown. */
function cutFormulas(plan: Plan, cut: Cut): Formulas {
  const { first, last } = groupRows(plan, cut);
  const at = (id: GroupColumn) => span(G[id], first, last);
  const { sum } = sourceOf(plan, cut);
  const paid = [
    sum('opening', 'period'),
    sum('closing', 'period'),
    sum('monthOpening', 'month'),
    sum('closing', 'month'),
    sum('yearAgo', 'year'),
  ].join('+');
  const shown = (formula: string) => `IF(${at('shown')}=0;"";${formula})`;
  const kind = `IF(${at('place')}<=${MOST_SEGMENTS};2;1)`;
  return {
    ...(isByField(cut) && { segment: segmentNames(plan, cut) }),
    shown: `IF(LEN(${at('segment')})=0;0;IF(${paid}>0;${kind};0))`,
    ...figureFormulas(plan, sourceOf(plan, cut), shown),
    listed: `SORT(${at('row')};${at('shown')};FALSE;${at('weight')};FALSE;${at('row')};TRUE)`,
  };
}

/** The value as the last customer or deal with it has it; blank where there are fewer segments. */
function segmentNames(plan: Plan, cut: Cut): string {
  const place = `SEQUENCE(${MOST_SEGMENTS})`;
  const step = (id: Parameters<typeof stepSpan>[2]) => stepSpan(plan, cut, id);
  const exists = `IFERROR(LOOKUP(${place};${step('rank')})=${place};FALSE)`;
  const member = `LOOKUP(${place};${step('rank')};${step('sorted')})`;
  const said = `LOOKUP(${member};${membersSpan(plan, cut, 'row')};${step('said')})`;
  return `IF(${exists};IF(LEN(${said})=0;"${NOT_GIVEN}";${said});"")`;
}
