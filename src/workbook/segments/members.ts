import { CONTRACT_SIZE_EDGES, CONTRACT_SIZES } from '../../core/retention/contract-size';
import { customersSpan, mrrBack, mrrOf } from '../customers/customers';
import { KEY_STEP } from '../customers/timeline-key';
import { HAS_YEAR } from '../customers/year';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { MONEY_TIMES } from '../settings/money';
import { arraysOf } from '../sheet/array-columns';
import { newTab } from '../sheet/new-tab';
import type { Block, Tab } from '../sheet/tab';
import { type Column, type TableLook, tableLook } from '../sheet/table';
import { type Cut, dealCuts, isByField, partRows } from './cuts';
import { latestDeals } from './latest';
import {
  allMembers,
  CODE_STEP,
  customerCuts,
  firstMeasure,
  GROUP_STEPS,
  MEMBER_COLUMNS,
  type MemberColumn,
  type Members,
  memberColumnCount,
  ownMembers,
  PORTION_COLUMNS,
  stepColumn,
  UNMOVED,
} from './member-columns';
import { numberBlocks } from './numbers';
import { PART_STEP, partsRows, partsSpan } from './part-columns';
import { firstPaid } from './parts';

type Formulas = Partial<Record<MemberColumn, string>>;

/** The month ends that segments look at. */
const ENDS = {
  opening: `EOMONTH(${fact('periodStart')};-1)`,
  closing: fact('asOfEnd'),
  monthOpening: `EOMONTH(${fact('asOfEnd')};-1)`,
  yearAgo: `EOMONTH(${fact('asOfEnd')};-12)`,
} as const;
type End = keyof typeof ENDS;

/** The hidden Members tab: what each customer did between two month ends, and its segments. */
export function membersTab(plan: Plan): Tab {
  const members = allMembers(plan);
  const rows = plan.customerRows;
  return tabOf(plan, 'customer', rows, [
    {
      look: tableLook(MEMBER_COLUMNS, { row: 1, rows }),
      blocks: [
        arraysOf<MemberColumn>(MEMBER_COLUMNS, {
          ...measures(plan, members),
          ...ofCustomers(plan, members),
        }),
      ],
    },
    ...customerCuts(plan).map((cut) => stepsOf(plan, cut)),
  ]);
}

/** The hidden Portions tab: the same of each part of a customer, for the cuts of deals side by side. */
export function portionsTab(plan: Plan): Tab {
  const rows = partRows(plan);
  const parts = dealCuts(plan).flatMap((cut): readonly Part[] => {
    const first = firstMeasure(plan, cut);
    const formulas = { ...measures(plan, cut), ...ofParts(plan, cut) };
    return [
      {
        look: tableLook(named(cut, PORTION_COLUMNS), { row: 1, first, rows }),
        blocks: [arraysOf<MemberColumn>(PORTION_COLUMNS, formulas, { column: first })],
      },
      stepsOf(plan, cut),
    ];
  });
  return tabOf(plan, 'deal', rows, parts);
}

/** Columns that stand side by side. */
interface Part {
  readonly look: TableLook;
  readonly blocks: readonly Block[];
}

function tabOf(plan: Plan, of: Cut['of'], rows: number, parts: readonly Part[]): Tab {
  return newTab({
    name: of === 'deal' ? 'Portions' : 'Members',
    isHidden: true,
    rows: rows + 2,
    columns: memberColumnCount(plan, of),
    frozenColumns: 2,
    widths: parts.flatMap(({ look }) => look.widths),
    blocks: [...parts.map(({ look }) => look.header), ...parts.flatMap(({ blocks }) => blocks)],
    formats: parts.flatMap(({ look }) => look.formats),
    notes: parts.flatMap(({ look }) => look.notes),
  });
}

/** Columns of one cut among those of several. */
function named<Id extends string>({ label }: Cut, columns: readonly Column<Id>[]) {
  return columns.map((column) => ({ ...column, header: `${label}: ${column.header}` }));
}

function stepsOf(plan: Plan, cut: Cut): Part {
  const place = { row: 1, first: stepColumn(plan, cut, 'said'), rows: cut.last - cut.first + 1 };
  return {
    look: tableLook(named(cut, GROUP_STEPS), place),
    blocks: numberBlocks(plan, cut),
  };
}

/** What follows from MRR at the month ends, for customers and their parts alike. */
function measures(plan: Plan, members: Members): Formulas {
  const at = (id: MemberColumn) => ownMembers(plan, members, id);
  const movement = (opening: MemberColumn, end: End) => {
    const back = `IF(${at('first')}>${ENDS[end]};1;2)`;
    const paid = `IF(${at('closing')}=0;5;IF(${at('closing')}>${at(opening)};3;4))`;
    const moved = `IF(${at(opening)}=0;${back};${paid})`;
    return `IF(${at(opening)}=${at('closing')};IF(${at('closing')}>0;${UNMOVED};0);${moved})`;
  };
  return {
    row: `SEQUENCE(${members.last - 1};1;2)`,
    movement: movement('opening', 'opening'),
    size: `ABS(${at('closing')}-${at('opening')})`,
    monthMovement: movement('monthOpening', 'monthOpening'),
    monthSize: `ABS(${at('closing')}-${at('monthOpening')})`,
    kept: `IF(${at('yearAgo')}<${at('closing')};${at('yearAgo')};${at('closing')})`,
    now: `IF(${at('yearAgo')}>0;${at('closing')};0)`,
  };
}

/** Customers stand in the rows in which they stand on Customers. */
function ofCustomers(plan: Plan, members: Members): Formulas {
  const at = (id: MemberColumn) => ownMembers(plan, members, id);
  const isOne = (formula: string) => `IF(${at('customer')}=0;0;${formula})`;
  return {
    customer: `IF(${customersSpan('number')}>0;${customersSpan('number')};0)`,
    deal: isOne(latestDeals(plan, at('customer'), ENDS.closing)),
    first: isOne(customersSpan('first')),
    opening: isOne(mrrOf(fact('periodFrom'), -1)),
    closing: isOne(mrrBack(0)),
    monthOpening: isOne(mrrBack(1)),
    yearAgo: isOne(`IF(${HAS_YEAR};${mrrBack(12)};0)`),
    all: isOne('1'),
    allPeriod: `${at('all')}*${CODE_STEP}+${at('movement')}`,
    allMonth: `${at('all')}*${CODE_STEP}+${at('monthMovement')}`,
    ...(!plan.segments.every(isByField) && bands(at)),
  };
}

/** The place of a contract size in the list of them, and the movements by it. */
function bands(at: (id: MemberColumn) => string): Formulas {
  const band = (opening: string) => {
    const above = CONTRACT_SIZE_EDGES.map((edge) => `(${opening}*12>=${edge}*${MONEY_TIMES})`).join(
      '+',
    );
    const size = `IF(${opening}>0;1+${above};${CONTRACT_SIZES.length})`;
    return `IF(${at('customer')}=0;0;${size})`;
  };
  return {
    bandPeriod: band(at('opening')),
    bandMonth: band(at('monthOpening')),
    bandYear: band(at('yearAgo')),
    bandPeriodCode: `${at('bandPeriod')}*${CODE_STEP}+${at('movement')}`,
    bandMonthCode: `${at('bandMonth')}*${CODE_STEP}+${at('monthMovement')}`,
  };
}

/** Parts of customers take MRR from their own running sums. */
function ofParts(plan: Plan, cut: Cut): Formulas {
  const at = (id: MemberColumn) => ownMembers(plan, cut, id);
  const isOne = (formula: string) => `IF(${at('part')}=0;0;${formula})`;
  const parts = (id: Parameters<typeof partsSpan>[2]) => partsSpan(plan, cut, id);
  const mrr = (end: End) =>
    isOne(`LOOKUP(${at('part')}*${KEY_STEP}+${ENDS[end]};${parts('sortedEvent')};${parts('mrr')})`);
  const value = `${at('part')}-${at('customer')}*${PART_STEP}`;
  return {
    customer: `INT(${at('part')}/${PART_STEP})`,
    part: partsRows(plan, cut),
    deal: isOne(`LOOKUP(${value};${parts('value')};${parts('order')})`),
    first: isOne(firstPaid(plan, cut, at('part'))),
    opening: mrr('opening'),
    closing: mrr('closing'),
    monthOpening: mrr('monthOpening'),
    yearAgo: isOne(`IF(${HAS_YEAR};${mrr('yearAgo')};0)`),
  };
}
