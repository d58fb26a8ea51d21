import { CONTRACT_SIZE_EDGES, CONTRACT_SIZES } from '../../core/retention/contract-size';
import { customersSpan, mrrBack, mrrOf } from '../customers/customers';
import { KEY_STEP } from '../customers/timeline-key';
import { HAS_YEAR } from '../customers/year';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { MONEY_TIMES } from '../settings/money';
import { arraysOf } from '../sheet/array-columns';
import { newTab } from '../sheet/new-tab';
import { span } from '../sheet/references';
import type { Block, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { type Cut, cutsOf, dealCuts, isByField, lastMember } from './cuts';
import { latestDeals } from './latest';
import {
  allMembers,
  CODE_STEP,
  customerMembers,
  GROUP_STEPS,
  M,
  MEMBER_COLUMNS,
  type MemberColumn,
  type MemberRows,
  memberColumnCount,
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

/** The hidden Members tab: what each customer, and each part of one, did between two month ends, and its segments. */
export function membersTab(plan: Plan): Tab {
  const rows = lastMember(plan) - 1;
  const cuts = cutsOf(plan).filter(isByField);
  const looks = [
    tableLook(MEMBER_COLUMNS, { row: 1, rows }),
    ...cuts.map((cut) => {
      const named = GROUP_STEPS.map((step) => ({
        ...step,
        header: `${cut.label}: ${step.header}`,
      }));
      return tableLook(named, { row: 1, first: stepColumn(plan, cut, 'said'), rows });
    }),
  ];
  return newTab({
    name: 'Members',
    isHidden: true,
    rows: rows + 2,
    columns: memberColumnCount(plan),
    frozenColumns: 2,
    widths: looks.flatMap(({ widths }) => widths),
    blocks: [
      ...looks.map(({ header }) => header),
      arrays({ ...measures(plan), ...ofCustomers(plan) }, 2),
      ...dealCuts(plan).map((cut) => arrays(ofParts(plan, cut), cut.first)),
      ...cuts.flatMap((cut) => numberBlocks(plan, cut)),
    ],
    formats: looks.flatMap(({ formats }) => formats),
    notes: looks.flatMap(({ notes }) => notes),
  });
}

function arrays(formulas: Formulas, row: number): Block {
  return arraysOf<MemberColumn>(MEMBER_COLUMNS, formulas, { row });
}

function memberAt({ first, last }: MemberRows): (id: MemberColumn) => string {
  return (id) => span(M[id], first, last);
}

/** What follows from MRR at the month ends, for customers and their parts alike. */
function measures(plan: Plan): Formulas {
  const at = memberAt(allMembers(plan));
  const movement = (opening: MemberColumn, end: End) => {
    const back = `IF(${at('first')}>${ENDS[end]};1;2)`;
    const paid = `IF(${at('closing')}=0;5;IF(${at('closing')}>${at(opening)};3;4))`;
    const moved = `IF(${at(opening)}=0;${back};${paid})`;
    return `IF(${at(opening)}=${at('closing')};IF(${at('closing')}>0;${UNMOVED};0);${moved})`;
  };
  return {
    row: `SEQUENCE(${lastMember(plan) - 1};1;2)`,
    movement: movement('opening', 'opening'),
    size: `ABS(${at('closing')}-${at('opening')})`,
    monthMovement: movement('monthOpening', 'monthOpening'),
    monthSize: `ABS(${at('closing')}-${at('monthOpening')})`,
    kept: `IF(${at('yearAgo')}<${at('closing')};${at('yearAgo')};${at('closing')})`,
    now: `IF(${at('yearAgo')}>0;${at('closing')};0)`,
  };
}

/** Customers stand in the rows in which they stand on Customers. */
function ofCustomers(plan: Plan): Formulas {
  const at = memberAt(customerMembers(plan));
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
  const at = memberAt(cut);
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
