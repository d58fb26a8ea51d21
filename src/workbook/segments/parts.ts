import { KEY_STEP, startsAndEnds, timelineSpan } from '../customers/timeline';
import { rowsSpan, rowsText } from '../data/rows';
import { ledgerSpan, UNCOUNTED } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { HALF_CENT } from '../settings/money';
import { arraysOf, NOWHERE } from '../sheet/array-columns';
import { newTab } from '../sheet/new-tab';
import type { Block, Tab } from '../sheet/tab';
import { tableLook } from '../sheet/table';
import { type Cut, dealCuts } from './cuts';
import {
  eventPlaces,
  LAST_KEY,
  lastEvent,
  ownParts,
  PART_COLUMNS,
  PART_STEP,
  type PartColumn,
  partColumn,
  partLetter,
  partsSpan,
} from './part-columns';

/** The hidden Parts tab: MRR by customer and value for what belongs to deals. */
export function partsTab(plan: Plan): Tab {
  const rows = lastEvent(plan) - 1;
  const cuts = dealCuts(plan);
  const looks = cuts.map((cut) =>
    tableLook(PART_COLUMNS, { row: 1, first: partColumn(plan, cut, 'key'), rows }),
  );
  return newTab({
    name: 'Parts',
    isHidden: true,
    rows: rows + 2,
    columns: cuts.length * PART_COLUMNS.length,
    widths: looks.flatMap(({ widths }) => widths),
    blocks: [
      ...looks.map(({ header }) => header),
      ...cuts.flatMap((cut) => [arrayBlock(plan, cut), sumBlock(plan, cut)]),
    ],
    formats: looks.flatMap(({ formats }) => formats),
    notes: looks.flatMap(({ notes }) => notes),
  });
}

type Formulas = Partial<Record<PartColumn, string>>;

function arrayBlock(plan: Plan, cut: Cut): Block {
  const all: Formulas = {
    ...valueFormulas(plan, cut),
    ...eventFormulas(plan, cut),
    ...partFormulas(plan, cut),
  };
  return arraysOf<PartColumn>(PART_COLUMNS, all, { column: partColumn(plan, cut, 'key') });
}

/** Deals by value: the value as a key, then a number for each that is found by sorting. */
function valueFormulas(plan: Plan, cut: Cut): Formulas {
  const own = (id: PartColumn, shift: -1 | 0 | 1 = 0) => ownParts(plan, cut, id, shift);
  const rows = readingSpan(plan, 'row');
  const places = `SEQUENCE(${plan.dealRows})`;
  const typed = cut.field === 'line' ? `${readingSpan(plan, 'line')};TRUE;` : '';
  const by = `${own('key')};TRUE;${typed}${rows};TRUE`;
  const value = `LOOKUP(${linesSpan(plan, 'row')};${rows};${own('dealValue')})`;
  const number = ledgerSpan('number');
  return {
    key: valueKey(plan, cut),
    order: `SORT(${rows};${by})`,
    sortedKey: `SORT(${own('key')};${by})`,
    valueStarts: `SORT(IF(${own('sortedKey')}<>${own('sortedKey', -1)};${places};${NOWHERE});1;TRUE)`,
    value: `MATCH(${places};${own('valueStarts')};1)`,
    dealValue: `SORT(${own('value')};${own('order')};TRUE)`,
    linePart: `IF(${number}>=${UNCOUNTED};0;${number}*${PART_STEP}+${value})`,
  };
}

/** A deal's value; deal movements know the product line that a deal moves even where it names none. */
function valueKey(plan: Plan, { field }: Cut): string {
  const counts = `${readingSpan(plan, 'state')}=0`;
  if (field === 'line') return `IF(${counts};${readingSpan(plan, 'ownLine')};"9")`;
  if (field === 'contract size') return `IF(${counts};"0";"9")`;
  const value = rowsText(field, rowsSpan(plan, field));
  return `IF(${counts};IF(LEN(${value})=0;"0";"1"&LOWER(${value}));"9")`;
}

/** Starts and ends by customer, value and day, with MRR from then on, as Timeline has them by customer. */
function eventFormulas(plan: Plan, cut: Cut): Formulas {
  const own = (id: PartColumn) => ownParts(plan, cut, id);
  const effects = timelineSpan(plan, 'effect');
  const by = `${own('event')};TRUE;${effects};TRUE`;
  const on = (day: 'from' | 'until') =>
    `IF(${own('linePart')}=0;${LAST_KEY};${own('linePart')}*${KEY_STEP}+${ledgerSpan(day)})`;
  return {
    event: startsAndEnds(plan, { start: on('from'), end: on('until') }),
    sortedEvent: `SORT(${own('event')};${by})`,
    sortedEffect: `SORT(${effects};${by})`,
    mrr: `IF(ROUND(${own('sum')};6)<${HALF_CENT};0;ROUND(${own('sum')};6))`,
  };
}

/** The parts that there are, and the month ends at which they pay. */
function partFormulas(plan: Plan, cut: Cut): Formulas {
  const own = (id: PartColumn, shift: -1 | 0 | 1 = 0) => ownParts(plan, cut, id, shift);
  const part = own('sortedPart');
  const isNew = `(${part}>0)*(${part}<${LAST_KEY / KEY_STEP})*(${part}<>${own('sortedPart', -1)})`;
  const begin = `${part}*${KEY_STEP}`;
  const end = `${begin}+EOMONTH(${own('sortedEvent')}-${begin};0)`;
  const pays = `(ROUND(${own('sum')};6)>=${HALF_CENT})*(${end}<${own('sortedEvent', 1)})`;
  return {
    sortedPart: `INT(${own('sortedEvent')}/${KEY_STEP})`,
    parts: `SORT(IF(${isNew};${part};${NOWHERE});1;TRUE)`,
    paidEnds: `SORT(IF(${pays};${end};${LAST_KEY});1;TRUE)`,
  };
}

/** The first month end at which each part pays; 0: never. */
export function firstPaid(plan: Plan, cut: Cut, parts: string): string {
  const ends = partsSpan(plan, cut, 'paidEnds');
  const key = `${parts}*${KEY_STEP}`;
  const found = `LOOKUP(IFERROR(MATCH(${key};${ends};1);0)+1;${eventPlaces(plan)};${ends})`;
  return `IF(${found}<${key}+${KEY_STEP};${found}-${key};0)`;
}

/** The running sum of a part: each row needs the one above it. */
function sumBlock(plan: Plan, cut: Cut): Block {
  const at = (id: PartColumn, row: number) => `${partLetter(plan, cut, id)}${row}`;
  // The header above the first row is no part.
  const above = `IF(${at('sortedPart', 2)}=${at('sortedPart', 1)};${at('sum', 1)};0)`;
  const cells = [`=${at('sortedEffect', 2)}+${above}`];
  const rows = lastEvent(plan) - 1;
  return { kind: 'fill', row: 2, column: partColumn(plan, cut, 'sum'), rows, cells };
}
