import { customersSpan } from '../customers/customers';
import { movesSpan } from '../movers/columns';
import type { Plan, SegmentColumn } from '../plan';
import { latestDeals } from '../segments/latest';
import { saidFormula } from '../segments/numbers';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { arraysOf, NOWHERE } from '../sheet/array-columns';
import { pointsOf } from '../sheet/in-words';
import { area, headerFormat, MONEY, POINTS, RATIO } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, onTab, span } from '../sheet/references';
import type { Area, Block, Format, Note, Tab } from '../sheet/tab';
import { type Column, tableLetters, tableLook } from '../sheet/table';
import { LARGEST, PAGE } from './places';
import { spanAt } from './spans';

const column = <Id extends string>(id: Id, header: string, note: string, number = '0') => ({
  id,
  header,
  note,
  width: 110,
  number,
});

/** In the rows of Customers: what each says and did, then the values one by one. */
const COLUMNS = [
  column('place', 'Place', 'Counts the rows of this tab.'),
  column('deal', 'Deals row', "The row of the customer's latest deal up to the as-of month."),
  column('said', 'Says', 'What companies report, else what that deal says.'),
  column(
    'key',
    'Value',
    '0: blank; 1 and the value in lower case; 9: pays nothing at the opening.',
  ),
  column('kept', 'Kept', 'What is left of its opening MRR, with what it pays more.', '#,##0.00'),
  column('byKey', 'Places by value', 'Places sorted by the value.'),
  column('sortedKey', 'Value, sorted', 'The value in this order.'),
  column('starts', 'Starts of values', 'Places at which a value begins in this order.'),
  column('value', 'Value no.', 'Of the customer in this order.'),
  column('sortedOpening', 'Opening, sorted', 'Opening MRR in this order.', '#,##0.00'),
  column('sortedKept', 'Kept, sorted', 'What is left of it in this order.', '#,##0.00'),
  column(
    'opening',
    'Opening of value',
    'Opening MRR of the value whose number is the place.',
    '#,##0.00',
  ),
  column('left', 'Left of value', 'What is left of it.', '#,##0.00'),
  column('byEffect', 'Values by effect', 'Numbers of the values, the largest change first.'),
] as const satisfies readonly Column<string>[];
type EffectColumn = (typeof COLUMNS)[number]['id'];

const E = tableLetters<EffectColumn>(COLUMNS);

/** The first column on Settings that belongs to customers and that a report has: revenue is cut by it on Board. */
export function chosenCut({ segments }: Pick<Plan, 'segments'>): SegmentColumn | undefined {
  return segments.find(({ of, field }) => of === 'customer' && field !== 'contract size');
}

/** The hidden Effects tab: what customers of each segment did to NRR of the period. */
export function effectsTab(plan: Plan): Tab {
  const look = tableLook<string>(COLUMNS, { row: 1, rows: plan.customerRows });
  return newTab({
    name: 'Effects',
    isHidden: true,
    rows: plan.customerRows + 2,
    columns: COLUMNS.length,
    widths: look.widths,
    blocks: [look.header, arraysOf<EffectColumn>(COLUMNS, formulas(plan))],
    formats: look.formats,
    notes: look.notes,
  });
}

function own({ customerRows }: Plan, id: EffectColumn, shift: -1 | 0 = 0): string {
  return span(E[id], 2 + shift, customerRows + 1 + shift);
}

function formulas(plan: Plan): Partial<Record<EffectColumn, string>> {
  const cut = chosenCut(plan);
  const at = (id: EffectColumn, shift: -1 | 0 = 0) => own(plan, id, shift);
  const [opening, closing] = [movesSpan(plan, 'opening'), movesSpan(plan, 'closing')];
  const by = `${at('key')};TRUE;${at('place')};TRUE`;
  const begins = `(${at('sortedKey')}<>"9")*((${at('place')}=1)+(${at('sortedKey')}<>${at('sortedKey', -1)})>0)`;
  const isBack = `(${opening}=0)*(${customersSpan('first')}<=EOMONTH(${fact('periodStart')};-1))*(${customersSpan('first')}>0)`;
  const counts = `${isBack}*(${setting('reactivationInNrr')}="Yes")`;
  const key = `IF(LEN(${at('said')})=0;"0";"1"&LOWER(${at('said')}))`;
  const sum = (id: EffectColumn) => `SUMIF(${at('value')};${at('place')};${at(id)})`;
  const rows = { first: 2, last: plan.customerRows + 1 };
  return {
    place: `SEQUENCE(${plan.customerRows})`,
    deal: `IF(${customersSpan('number')}=0;0;${latestDeals(plan, customersSpan('number'), fact('asOfEnd'))})`,
    said: cut ? saidFormula(plan, { ...cut, ...rows }, at('deal')) : '',
    key: `IF((${opening}>0)+(${counts})>0;${key};"9")`,
    kept: `IF((${opening}>0)+(${counts})>0;${closing};0)`,
    byKey: `SORT(${at('place')};${by})`,
    sortedKey: `SORT(${at('key')};${by})`,
    starts: `SORT(IF(${begins};${at('place')};${NOWHERE});1;TRUE)`,
    value: `IF(${at('sortedKey')}="9";0;MATCH(${at('place')};${at('starts')};1))`,
    sortedOpening: `SORT(${opening};${by})`,
    sortedKept: `SORT(${at('kept')};${by})`,
    opening: sum('sortedOpening'),
    left: sum('sortedKept'),
    byEffect: `SORT(${at('place')};ABS(${at('left')}-${at('opening')});FALSE;${at('opening')};FALSE;${at('place')};TRUE)`,
  };
}

/** Where a line of the list stands: its label takes two columns. */
const AT = { name: 1, opening: 3, nrr: 4, effect: 5 } as const;

/** The five segments that moved NRR of the period most, and all. */
export function effectBlocks(plan: Plan): Block[] {
  const cut = chosenCut(plan);
  if (!cut) return [];
  const of = (id: EffectColumn) => onTab('Effects', own(plan, id));
  const place = `INDEX(${of('byEffect')};ROW()-${PAGE.lower})`;
  const [opening, left] = [`INDEX(${of('opening')};${place})`, `INDEX(${of('left')};${place})`];
  const first = `INDEX(${of('byKey')};INDEX(${of('starts')};${place}))`;
  const isThere = `${opening}+${left}>0`;
  const all = spanAt(plan, 'period', 'opening');
  const said = `INDEX(${of('said')};${first})`;
  const shown = `ISNUMBER($${columnLetters(AT.opening)}${PAGE.lower + 1})`;
  return [
    {
      kind: 'values',
      row: PAGE.lower,
      column: 1,
      cells: [[`By ${cut.label.toLowerCase()}`, '', 'Opening', 'NRR', 'Effect']],
    },
    {
      kind: 'fill',
      row: PAGE.lower + 1,
      column: 1,
      rows: LARGEST,
      cells: [
        `=IF(${shown};IF(LEN(${said})=0;"(blank)";${said});"")`,
        '',
        `=IFERROR(IF(${isThere};${opening};"");"")`,
        `=IF(${shown};IF(${opening}>0;${left}/${opening};"");"")`,
        `=IF(${shown};IF(${all}>0;${pointsOf(`(${left}-${opening})/${all}`)};"");"")`,
      ],
    },
  ];
}

/** Names take two columns. */
export function effectMerges(plan: Plan): readonly Area[] {
  return chosenCut(plan) ? [area(PAGE.lower, AT.name, LARGEST + 1, 2)] : [];
}

/** The look of the list. */
export function effectFormats(plan: Plan): Format[] {
  if (!chosenCut(plan)) return [];
  return [
    headerFormat(PAGE.lower, 1, AT.effect),
    { area: area(PAGE.lower, AT.opening, 1, 3), align: 'right' },
    { area: area(PAGE.lower + 1, AT.opening, LARGEST), number: MONEY },
    { area: area(PAGE.lower + 1, AT.nrr, LARGEST), number: RATIO },
    { area: area(PAGE.lower + 1, AT.effect, LARGEST), number: POINTS },
  ];
}

/** What each column is. */
export function effectNotes(plan: Plan): Note[] {
  if (!chosenCut(plan)) return [];
  const texts: readonly (readonly [number, string])[] = [
    [
      AT.name,
      'The first column of customers in the list of segments on Settings; those that moved NRR most.',
    ],
    [AT.opening, 'What these customers paid at the opening of the period.'],
    [AT.nrr, 'What is left of it at the end of the period, with what they pay more.'],
    [
      AT.effect,
      'Points by which they moved NRR of all: (left - opening) / opening MRR of all customers.',
    ],
  ];
  return texts.map(([column, text]) => ({ row: PAGE.lower, column, text }));
}
