import { CONTRACT_SIZE_EDGES, CONTRACT_SIZES } from '../core/retention/contract-size';
import { customersSpan, matrix } from './customers';
import { headerFormat } from './look';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import { type Cut, cutsOf, dealCuts, isByField, lastMember } from './segments-cuts';
import { M, MEMBER_COLUMNS, type MemberColumn, memberColumnCount } from './segments-member-columns';
import { numberBlocks, numberHeaders } from './segments-numbers';
import { latestDeal, PART_STEP, partsSpan } from './segments-part-columns';
import { fact } from './settings-facts';
import type { Tab } from './tab';
import { tableFill, tableLook } from './table';
import { KEY_STEP } from './timeline';
import { HAS_YEAR } from './year';

type Formulas = Readonly<Partial<Record<MemberColumn, string>>>;

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
  const look = tableLook(MEMBER_COLUMNS, { row: 1, rows });
  const cuts = cutsOf(plan).filter(isByField);
  const headers = cuts.map((cut) => numberHeaders(plan, cut));
  return newTab({
    name: 'Members',
    isHidden: true,
    rows: rows + 1,
    columns: memberColumnCount(plan),
    frozenColumns: 2,
    widths: [...look.widths, ...new Array<number>(memberColumnCount(plan)).fill(90)].slice(
      0,
      memberColumnCount(plan),
    ),
    blocks: [
      look.header,
      ...headers.flatMap(({ blocks }) => blocks),
      tableFill(MEMBER_COLUMNS, { ...measures(2), ...ofCustomers(plan) }, customerRows(plan)),
      ...dealCuts(plan).map((cut) =>
        tableFill(
          MEMBER_COLUMNS,
          { ...measures(cut.first), ...ofParts(plan, cut) },
          { row: cut.first, rows: cut.last - cut.first + 1 },
        ),
      ),
      ...cuts.flatMap((cut) => numberBlocks(plan, cut)),
    ],
    formats: [...look.formats, headerFormat(1, 1, memberColumnCount(plan))],
    notes: [...look.notes, ...headers.flatMap(({ notes }) => notes)],
  });
}

function customerRows({ customerRows: rows }: Plan): { row: number; rows: number } {
  return { row: 2, rows };
}

/** What follows from MRR at the month ends, for customers and their parts alike. */
function measures(row: number): Formulas {
  const at = (id: MemberColumn) => `$${M[id]}${row}`;
  const movement = (opening: MemberColumn, end: End) => {
    const back = `IF(${at('first')}>${ENDS[end]};1;2)`;
    const paid = `IF(${at('closing')}=0;5;IF(${at('closing')}>${at(opening)};3;4))`;
    return `IF(${at(opening)}=${at('closing')};0;IF(${at(opening)}=0;${back};${paid}))`;
  };
  return {
    row: 'ROW()',
    movement: movement('opening', 'opening'),
    size: `ABS(${at('closing')}-${at('opening')})`,
    monthMovement: movement('monthOpening', 'monthOpening'),
    monthSize: `ABS(${at('closing')}-${at('monthOpening')})`,
    kept: `MIN(${at('yearAgo')};${at('closing')})`,
    now: `IF(${at('yearAgo')}>0;${at('closing')};0)`,
  };
}

/** Customers stand in the rows in which they stand on Customers. */
function ofCustomers(plan: Plan): Formulas {
  const number = `$${M.customer}2`;
  const own = (span: string) => `INDEX(${span};ROW()-1)`;
  const mrr = (place: string) => `INDEX(${matrix(plan)};ROW()-1;${place})`;
  const months = fact('months');
  const hasSizes = plan.segments.some((segment) => !isByField(segment));
  const band = (id: MemberColumn) => (hasSizes ? `IF(${number}=0;0;${bandOf(`$${M[id]}2`)})` : '');
  return {
    customer: own(customersSpan(plan, 'number')),
    part: '0',
    deal: `IF(${number}=0;0;${latestDeal(plan, number, ENDS.closing)})`,
    first: own(customersSpan(plan, 'first')),
    opening: mrr(fact('periodFrom')),
    closing: mrr(`${months}+1`),
    monthOpening: mrr(months),
    yearAgo: `IF(${HAS_YEAR};${mrr(`${months}-11`)};0)`,
    all: `IF(${number}=0;0;1)`,
    bandPeriod: band('opening'),
    bandMonth: band('monthOpening'),
    bandYear: band('yearAgo'),
  };
}

/** The place of a contract size in the list of them. */
function bandOf(opening: string): string {
  const above = CONTRACT_SIZE_EDGES.map((edge) => `(${opening}*12>=${edge})`).join('+');
  return `IF(${opening}>0;1+${above};${CONTRACT_SIZES.length})`;
}

/** Parts of customers take MRR from their own running sums. */
function ofParts(plan: Plan, cut: Cut): Formulas {
  const part = `$${M.part}${cut.first}`;
  const place = `ROW()-${cut.first - 1}`;
  const [events, parts] = [partsSpan(plan, cut, 'sortedEvent'), partsSpan(plan, cut, 'part')];
  const exists = `${place}<=INDEX(${parts};MATCH(999999999;${parts};1))`;
  const ofPart = (span: string) => `INDEX(${span};MATCH(${place};${parts};1))`;
  const sum = (end: End) =>
    `INDEX(${partsSpan(plan, cut, 'sum')};MATCH(${part}*${KEY_STEP}+${ENDS[end]};${events};1))`;
  const mrr = (end: End) => `IF(${part}=0;0;IF(${sum(end)}<1/200;0;ROUND(${sum(end)};6)))`;
  const value = `${part}-$${M.customer}${cut.first}*${PART_STEP}`;
  const values = partsSpan(plan, cut, 'value');
  return {
    customer: `INT(${part}/${PART_STEP})`,
    part: `IF(${exists};INT(${ofPart(events)}/${KEY_STEP});0)`,
    deal: `IF(${part}=0;0;INDEX(${partsSpan(plan, cut, 'order')};MATCH(${value};${values};1)))`,
    first: `IF(${part}=0;0;${ofPart(partsSpan(plan, cut, 'first'))})`,
    opening: mrr('opening'),
    closing: mrr('closing'),
    monthOpening: mrr('monthOpening'),
    yearAgo: `IF(${HAS_YEAR};${mrr('yearAgo')};0)`,
    all: '0',
  };
}
