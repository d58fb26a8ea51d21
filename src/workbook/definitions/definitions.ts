import { aboutRates, whereSeen } from '../nrr/losses';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { pointsOf } from '../sheet/in-words';
import { area, CARD_FILL, INK, MONTH, POINTS, QUIET_INK, RATIO } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Format, Tab } from '../sheet/tab';
import { type Column, tableLetters, tableLook } from '../sheet/table';
import { TOP } from './cells';
import { definitionFormulas } from './formulas';
import { type NamedDefinition, namedDefinitions } from './list';
import { definitionsSentence } from './words';

type DefinitionColumn = 'name' | 'value' | 'difference' | 'over' | 'how' | 'who' | 'why';

const text = (
  id: DefinitionColumn,
  header: string,
  width: number,
  note: string,
): Column<DefinitionColumn> => ({ id, header, width, note });

const COLUMNS: readonly Column<DefinitionColumn>[] = [
  text('name', 'Definition', 172, 'What the figure is called here.'),
  {
    ...text('value', 'NRR', 66, 'The figure of the as-of month by this definition.'),
    number: RATIO,
  },
  {
    ...text(
      'difference',
      'Difference',
      84,
      'Against the chosen definition, the one that the targets on Settings are held against, in percentage points; blank where the figure speaks of another length of time.',
    ),
    number: POINTS,
  },
  text('over', 'Over', 76, 'How long a time the figure speaks of.'),
  text('how', 'How it is computed', 196, 'The formula in words.'),
  text('who', 'Who uses it', 132, 'Where a figure of this kind is published or common.'),
  text('why', 'Why it differs', 188, 'What it sees that the others do not.'),
];
const D = tableLetters(COLUMNS);
const GAP = 2;

/** The Definitions tab: the as-of month's NRR and GRR under every named definition, and why they differ. */
export function definitionsTab(plan: Plan): Tab {
  const { net, gross } = namedDefinitions(plan);
  const groups = [
    { header: 'NRR', row: TOP, list: net },
    { header: 'GRR', row: TOP + net.length + GAP, list: gross },
  ] as const;
  const tables = groups.map((group) => lookOf(group));
  return newTab({
    name: 'Definitions',
    rows: TOP + net.length + GAP + gross.length + 1,
    columns: COLUMNS.length,
    frozenRows: 0,
    hasGridlines: false,
    widths: COLUMNS.map(({ width }) => width),
    blocks: [
      ...titleBlocks(plan),
      ...tables.map(({ header }) => header),
      ...groups.flatMap(({ row, list }) => listBlocks(plan, row, list)),
    ],
    formats: [
      ...tables.flatMap(({ formats }) => formats),
      ...titleFormats(),
      ...groups.flatMap(({ row, list }) => listFormats(row, list.length)),
    ],
    notes: tables.flatMap(({ notes }) => notes),
  });
}

interface Group {
  readonly header: string;
  readonly row: number;
  readonly list: readonly NamedDefinition[];
}

function lookOf({ header, row, list }: Group) {
  const columns = COLUMNS.map((column) => (column.id === 'value' ? { ...column, header } : column));
  return tableLook(columns, { row, rows: list.length });
}

function titleBlocks(plan: Plan): Block[] {
  return [
    { kind: 'values', row: 1, column: 1, cells: [['Definitions of NRR and GRR']] },
    { kind: 'formulas', row: 1, column: 5, cells: [[`=${fact('asOfEnd')}`]] },
    {
      kind: 'formulas',
      row: 2,
      column: 1,
      cells: [[`=${aboutRates(plan, definitionsSentence())}`]],
    },
  ];
}

function listBlocks(plan: Plan, row: number, list: readonly NamedDefinition[]): Block[] {
  const chosen = `$${D.value}$${row + 1}`;
  const own = `$${D.value}${row + 2}`;
  const isAlike = `$${D.over}${row + 2}=$${D.over}$${row + 1}`;
  const known = `IF(ISNUMBER(${own});ISNUMBER(${chosen});FALSE)`;
  const difference = `=IF(${isAlike};IF(${known};${pointsOf(`${own}-${chosen}`)};"");"")`;
  const months = `${fact('months')}-${fact('periodFrom')}+1`;
  const period = `${months}&IF(${months}=1;" month";" months")`;
  return [
    { kind: 'values', row: row + 1, column: 1, cells: list.map(({ name }) => [name]) },
    {
      kind: 'formulas',
      row: row + 1,
      column: 2,
      cells: list.map(({ id }) => [`=${shownValue(plan, id)}`]),
    },
    { kind: 'values', row: row + 1, column: 3, cells: [['Chosen']] },
    { kind: 'fill', row: row + 2, column: 3, rows: list.length - 1, cells: [difference] },
    {
      kind: 'formulas',
      row: row + 1,
      column: 4,
      cells: list.map(({ over }) => [over === '' ? `=${period}` : `="${over}"`]),
    },
    {
      kind: 'values',
      row: row + 1,
      column: 5,
      cells: list.map(({ how, who, why }) => [how, who, why]),
    },
  ];
}

/** What was decided of renewals shows what was lost of them, whatever else the report can show. */
function shownValue(plan: Plan, id: NamedDefinition['id']): string {
  const formula = definitionFormulas(plan)[id];
  return id === 'renewals' ? formula : whereSeen(plan, formula);
}

function titleFormats(): Format[] {
  return [
    { area: area(1, 1), size: 18, isBold: true, color: INK },
    { area: area(1, 5), size: 14, isBold: true, color: INK, number: MONTH, align: 'left' },
    { area: area(2, 1), size: 11, color: INK },
  ];
}

function listFormats(row: number, rows: number): Format[] {
  return [
    { area: area(row + 1, 1, rows, COLUMNS.length), vertical: 'top' },
    { area: area(row + 1, 1, rows), isBold: true, wraps: true },
    { area: area(row, 3, rows + 1, 2), align: 'right' },
    { area: area(row + 1, 5, rows, 3), wraps: true, color: QUIET_INK, size: 9 },
    { area: area(row + 1, 1, 1, COLUMNS.length), background: CARD_FILL },
    { area: area(row + 1, 2, 1, 2), isBold: true, color: INK },
  ];
}
