import { dealColumn } from './deals';
import { LEDGER as L, ledgerSpan, UNCOUNTED } from './ledger-columns';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import { readingOf, readingSpan } from './reading-columns';
import { span } from './references';
import { type Cut, dealCuts } from './segments-cuts';
import {
  LAST_KEY,
  lastEvent,
  PART_COLUMNS,
  PART_STEP,
  type PartColumn,
  partColumn,
  partLetter,
  STARTS,
} from './segments-part-columns';
import type { Block, Tab } from './tab';
import { tableLook } from './table';
import { KEY_STEP, timelineSpan } from './timeline';

/** The hidden Parts tab: each customer's latest deal, and MRR by customer and value for what belongs to deals. */
export function partsTab(plan: Plan): Tab {
  const rows = lastEvent(plan) - 1;
  const cuts = dealCuts(plan);
  const looks = [
    tableLook(STARTS, { row: 1, rows }),
    ...cuts.map((_, index) =>
      tableLook(PART_COLUMNS, {
        row: 1,
        first: STARTS.length + index * PART_COLUMNS.length + 1,
        rows,
      }),
    ),
  ];
  return newTab({
    name: 'Parts',
    isHidden: true,
    rows: rows + 1,
    columns: STARTS.length + cuts.length * PART_COLUMNS.length,
    widths: looks.flatMap(({ widths }) => widths),
    blocks: [
      ...looks.map(({ header }) => header),
      ...startBlocks(plan),
      ...cuts.flatMap((cut) => [...valueBlocks(plan, cut), ...eventBlocks(plan, cut)]),
    ],
    formats: looks.flatMap(({ formats }) => formats),
    notes: looks.flatMap(({ notes }) => notes),
  });
}

function startBlocks(plan: Plan): Block[] {
  const starts = timelineSpan(plan, 'key', { from: 3, to: plan.dealRows + 2 });
  const rows = ledgerSpan(plan, 'row');
  const by = `${starts};TRUE;${rows};TRUE`;
  return [
    {
      kind: 'formulas',
      row: 2,
      column: 1,
      cells: [[`=SORT(${starts};${by})`, `=SORT(${rows};${by})`]],
    },
  ];
}

/** Deals by value: the value as a key, then a number for each that is found by sorting. */
function valueBlocks(plan: Plan, cut: Cut): Block[] {
  const at = (id: PartColumn) => partLetter(plan, cut, id);
  const reach = (id: PartColumn) => span(at(id), 2, plan.dealRows + 1);
  const keyOf = (row: string) => `INDEX($${at('key')}:$${at('key')};$${at('order')}${row})`;
  const number = `=IF(ROW()=2;1;IF(${keyOf('2')}=${keyOf('1')};$${at('value')}1;$${at('value')}1+1))`;
  const by = [
    `${reach('key')};TRUE`,
    ...(cut.field === 'line' ? [`${readingSpan(plan, 'line')};TRUE`] : []),
    `${readingSpan(plan, 'row')};TRUE`,
  ];
  return [
    filled(plan, partColumn(plan, cut, 'key'), 2, `=${valueKey(plan, cut)}`),
    spilled(partColumn(plan, cut, 'order'), `=SORT(${readingSpan(plan, 'row')};${by.join(';')})`),
    filled(plan, partColumn(plan, cut, 'value'), 2, number),
    spilled(partColumn(plan, cut, 'dealValue'), `=SORT(${reach('value')};${reach('order')};TRUE)`),
  ];
}

/** A deal's value; deal movements know the product line that a deal moves even where it names none. */
function valueKey(plan: Plan, { field }: Cut): string {
  const counts = `${readingOf('state', 'ROW()')}=0`;
  if (field === 'line') return `IF(${counts};${readingOf('ownLine', 'ROW()')};"9")`;
  return `IF(${counts};${keyOfDeal(plan, field, 'ROW()')};"9")`;
}

/** A value of Deals as a key: 0 where it is blank or cannot be read, else 1 and the value in lower case. */
export function keyOfDeal(plan: Plan, field: Cut['field'], row: string): string {
  if (field === 'contract size') return '"0"';
  const value = `TRIM(INDEX(${dealColumn(plan, field)};${row})&"")`;
  return `IFERROR(IF(LEN(${value})=0;"0";"1"&LOWER(${value}));"0")`;
}

/** Starts and ends by customer, value and day, with the running MRR, as Timeline has them by customer. */
function eventBlocks(plan: Plan, cut: Cut): Block[] {
  const at = (id: PartColumn) => partLetter(plan, cut, id);
  const events = span(at('event'), 2, lastEvent(plan));
  const effects = timelineSpan(plan, 'effect');
  const by = `${events};TRUE;${effects};TRUE`;
  const start = partColumn(plan, cut, 'event');
  return [
    { kind: 'values', row: 2, column: start, cells: [[0]] },
    filled(plan, start, 3, `=${eventKey(at('dealValue'), L.from)}`),
    filled(plan, start, plan.dealRows + 3, `=${eventKey(at('dealValue'), L.until)}`),
    spilled(partColumn(plan, cut, 'sortedEvent'), `=SORT(${events};${by})`),
    spilled(partColumn(plan, cut, 'sortedEffect'), `=SORT(${effects};${by})`),
    {
      kind: 'fill',
      row: 2,
      column: partColumn(plan, cut, 'sum'),
      rows: lastEvent(plan) - 1,
      cells: runningFormulas(at),
    },
  ];
}

function eventKey(dealValue: string, day: string): string {
  const [number, row] = [`Ledger!$${L.number}2`, `Ledger!$${L.row}2`];
  const value = `INDEX($${dealValue}:$${dealValue};${row})`;
  const part = `(${number}*${PART_STEP}+${value})`;
  return `IF(${number}>=${UNCOUNTED};${LAST_KEY};${part}*${KEY_STEP}+Ledger!$${day}2)`;
}

function runningFormulas(at: (id: PartColumn) => string): readonly string[] {
  const key = (row: number) => `$${at('sortedEvent')}${row}`;
  const isSame = `INT(${key(2)}/${KEY_STEP})=INT(${key(1)}/${KEY_STEP})`;
  const carried = (id: PartColumn) => `IF(ROW()=2;0;IF(${isSame};$${at(id)}1;0))`;
  const begin = `INT(${key(2)}/${KEY_STEP})*${KEY_STEP}`;
  const end = `EOMONTH(${key(2)}-${begin};0)`;
  const reaches = `IF(${begin}+${end}<${key(3)};${end};0)`;
  const firstPaid = `IF($${at('sum')}2>=1/200;${reaches};0)`;
  return [
    `=$${at('sortedEffect')}2+${carried('sum')}`,
    `=IF(${carried('first')}>0;${carried('first')};${firstPaid})`,
    `=IF(${key(2)}>=${LAST_KEY};${UNCOUNTED};IF(ROW()=2;0;IF(${isSame};$${at('part')}1;$${at('part')}1+1)))`,
  ];
}

function filled({ dealRows }: Plan, column: number, row: number, formula: string): Block {
  return { kind: 'fill', row, column, rows: dealRows, cells: [formula] };
}

function spilled(column: number, formula: string): Block {
  return { kind: 'formulas', row: 2, column, cells: [[formula]] };
}
