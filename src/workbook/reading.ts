import { FIRST_DAY, LAST_DAY, NEVER } from '../core/days';
import type { FieldId } from '../core/report/fields';
import { dealColumn } from './deals';
import { area } from './look';
import type { Plan } from './plan';
import { READING as R, READING_COLUMNS } from './reading-columns';
import { stateFormula } from './reading-state';
import { span } from './references';
import { fact, setting, tableSpan } from './settings-list';
import type { Fill, Formulas, Tab } from './tab';
import { type Column, tableFill, tableLook } from './table';

/** The hidden Reading tab: every row of Deals, read into key, line, days, amount and state by plain formulas. */
export function readingTab(plan: Plan): Tab {
  const look = tableLook(READING_COLUMNS, { row: 1, rows: plan.dealRows });
  return {
    name: 'Reading',
    isHidden: true,
    rows: plan.dealRows + 1,
    columns: READING_COLUMNS.length,
    frozenRows: 1,
    frozenColumns: 1,
    hasGridlines: true,
    isProtected: true,
    widths: look.widths,
    blocks: [look.header, ...fills(plan), ...sorts(plan)],
    formats: [...look.formats, { area: area(2, 1, plan.dealRows, 1), number: '0' }],
    notes: look.notes,
    choices: [],
    highlights: [],
    charts: [],
  };
}

type Id = (typeof READING_COLUMNS)[number]['id'];
const SPILLED: readonly Id[] = ['byId', 'replaced', 'byName', 'named', 'byLine', 'knownLine'];
const MOVEMENTS_ONLY: readonly Id[] = ['byLine', 'lines', 'lastLine', 'onlyLine', 'knownLine'];

/** Filled-down columns, in runs between the spilled ones. */
function fills(plan: Plan): Fill[] {
  const formulas = rowFormulas(plan);
  const isFilled = ({ id }: Column<Id>) => !SPILLED.includes(id) && formulas[id] !== '';
  return READING_COLUMNS.flatMap((column, index) => {
    if (!isFilled(column)) return [];
    const before = READING_COLUMNS[index - 1];
    if (before && isFilled(before)) return [];
    const rest = READING_COLUMNS.slice(index);
    const length = rest.findIndex((one) => !isFilled(one));
    const run = length < 0 ? rest : rest.slice(0, length);
    return [tableFill(run, formulas, { row: 2, column: index + 1, rows: plan.dealRows })];
  });
}

function rowFormulas(plan: Plan): Readonly<Record<Id, string>> {
  const d = (id: FieldId | 'import') => `INDEX(${dealColumn(plan, id)};$A2)`;
  const movements = plan.model === 'deal movements';
  const last = plan.dealRows + 1;
  const used = (formula: string, otherwise = '""') =>
    `IF($${R.used}2=0;${otherwise};IFERROR(${formula};${otherwise}))`;
  const formulas: Record<Id, string> = {
    row: 'ROW()',
    used: usedFormula(plan, d),
    id: used(`TRIM(${d('recordId')}&"")`),
    companyId: used(
      `LOWER(TRIM(IF(LEN(${d('companyId')})>0;${d('companyId')}&"";${firstOf(d('companyIds'))})))`,
    ),
    name: used(`LOWER(TRIM(${nameFormula(d)}))`),
    key: used(keyFormula()),
    line: used(`IF(LEN(TRIM(${d('line')}))=0;"0";"1"&LOWER(TRIM(${d('line')})))`, '"0"'),
    category: used(categoryFormula(plan, d), '0'),
    date: used(`IF(LEN(${d('contractStart')})>0;${d('contractStart')};${d('closeDate')})`, '"?"'),
    start: used(startFormula()),
    end: used(endFormula(plan, d), '"unreadable"'),
    typed: used(typedFormula(d), '"unreadable"'),
    covers: used(coversFormula(plan, d), '0'),
    rate: used(rateFormula(d), '0'),
    amount: used(amountFormula()),
    state: stateFormula(plan, d),
    byId: '',
    replacedBy: sortedPair(R.byId, R.id, last),
    replaced: '',
    byName: '',
    idOfName: idOfNameFormula(),
    named: '',
    byLine: '',
    ...lineFormulas(last),
    knownLine: '',
    ownLine: movements
      ? `IF(AND($${R.line}2="0";$${R.knownLine}2>0);INDEX($${R.line}:$${R.line};$${R.knownLine}2);$${R.line}2)`
      : `$${R.line}2`,
  };
  if (!movements) for (const id of MOVEMENTS_ONLY) formulas[id] = '';
  return formulas;
}

type Field = (id: FieldId | 'import') => string;

/** Rows beyond the grid, blank rows, pasted header lines, and rows of an import that is not in are not in use. */
function usedFormula(plan: Plan, d: Field): string {
  const header = (id: FieldId) => `INDEX(${dealColumn(plan, id)};1)`;
  const repeats = `OR(${d('recordId')}&""=${header('recordId')}&"";${d('closeDate')}&""=${header('closeDate')}&"")`;
  const ids: FieldId[] = [
    'recordId',
    'companyId',
    'companyIds',
    'company',
    'companies',
    'amount',
    'recurringAmount',
    'closeDate',
  ];
  const content = ids.map((id) => `LEN(${d(id)})`).join('+');
  const imported = `IF(ISNUMBER(${d('import')});IF(INDEX(Imports!$B:$B;${d('import')}+1)="in";1;0);1)`;
  return `IF($A2>ROWS(${dealColumn(plan, 'recordId')});0;IFERROR(IF(${content}=0;0;IF(${repeats};0;${imported}));1))`;
}

function firstOf(list: string): string {
  return `LEFT(${list}&"";FIND(";";${list}&";")-1)`;
}

function nameFormula(d: Field): string {
  const several = `ISNUMBER(FIND(";";${d('companyIds')}&""))`;
  const companies = `IF(${several};${firstOf(d('companies'))};${d('companies')}&"")`;
  return `IF(LEN(${d('company')})>0;${d('company')}&"";IF(LEN(${d('companies')})>0;${companies};${d('contact')}&""))`;
}

function keyFormula(): string {
  const own = `IF(LEN($${R.companyId}2)>0;$${R.companyId}2;IF($${R.named}2>0;INDEX($${R.companyId}:$${R.companyId};$${R.named}2);$${R.name}2))`;
  const from = tableSpan('sameAs');
  const same = `SUMPRODUCT(MAX(((${from}=$${R.companyId}2)+(${from}=$${R.name}2)>0)*(LEN(${from})>0)*(ROW(${from})-1)))`;
  const to = `LOWER(TRIM(INDEX(${tableSpan('sameAs', 1)};${same})&""))`;
  return `IF(${fact('sameListed')}=0;${own};IF(${same}=0;${own};${to}))`;
}

function categoryFormula(plan: Plan, d: Field): string {
  const [first, second]: readonly FieldId[] =
    plan.model === 'recurring deals' ? ['recurringType', 'type'] : ['type', 'recurringType'];
  const type = `TRIM(IF(LEN(${d(first ?? 'type')})>0;${d(first ?? 'type')};${d(second ?? 'type')})&"")`;
  return `IF(LEN(${type})=0;0;SUMPRODUCT(MAX((${tableSpan('types')}=${type})*${tableSpan('types', 2)})))`;
}

/** A date typed as text in HubSpot's own form is read; any other text is not a date. */
function readDay(cell: string): string {
  return `IF(ISNUMBER(${cell});INT(${cell});DATE(MID(${cell};1;4)*1;MID(${cell};6;2)*1;MID(${cell};9;2)*1))`;
}

function startFormula(): string {
  const day = readDay(`$${R.date}2`);
  return `IF(AND(${day}>=${FIRST_DAY};${day}<${LAST_DAY});${day};"")`;
}

function endFormula(plan: Plan, d: Field): string {
  if (plan.model === 'deal movements') return String(NEVER);
  const cell = plan.model === 'contracts' ? d('contractEnd') : d('inactiveDate');
  const day = readDay(cell);
  if (plan.model !== 'contracts')
    return `IF(LEN(${cell})=0;${NEVER};IF(${day}>=${LAST_DAY};${NEVER};${day}))`;
  const start = `$${R.start}2`;
  const ofMonth = (x: string) => `(${x}-EOMONTH(${x};-1))`;
  const exclusive = `IF(AND(ISNUMBER(${start});${day}>${start});IF(${ofMonth(day)}=${ofMonth(start)};${day};${day}+1);${day}+1)`;
  const byTerm = `IF(AND(ISNUMBER(${start});ISNUMBER(${d('term')}));IF(${d('term')}>0;EDATE(${start};ROUND(${d('term')};0));${NEVER});${NEVER})`;
  return `IF(LEN(${cell})=0;${byTerm};IF(${day}>=${LAST_DAY};${NEVER};${exclusive}))`;
}

function typedFormula(d: Field): string {
  const filled = (id: FieldId, otherwise: string) => `IF(LEN(${d(id)})>0;${d(id)};${otherwise})`;
  return filled('recurringAmount', filled('mrr', filled('arr', filled('amount', '"none"'))));
}

function coversFormula(plan: Plan, d: Field): string {
  const means = setting('amountMeans');
  const [start, end] = [`$${R.start}2`, `$${R.end}2`];
  const whole = `ROUND((${end}-${start})*48/1461;0)`;
  const between = `IF(${whole}<1;(${end}-${start})*48/1461;IF(ABS(EDATE(${start};${whole})-${end})<=1;${whole};(${end}-${start})*48/1461))`;
  const spans = `IF(AND(ISNUMBER(${start});ISNUMBER(${end}));IF(OR(${end}>=${NEVER};${end}<=${start});0;${between});0)`;
  const term = `IF(ISNUMBER(${d('term')});IF(${d('term')}>0;${d('term')};${spans});${spans})`;
  const frequencies = tableSpan('frequencies');
  const billing = `IF(SUMPRODUCT((${frequencies}=TRIM(${d('billingFrequency')}&""))*(LEN(${frequencies})>0))=0;1;SUMPRODUCT(MAX((${frequencies}=TRIM(${d('billingFrequency')}&""))*${tableSpan('frequencies', 1)})))`;
  const amount = `IF($${R.category}2=8;1;IF(${means}="MRR";1;IF(OR(${means}="ARR";${means}="ACV");12;IF(${means}="TCV";${plan.model === 'contracts' ? term : `IF(ISNUMBER(${d('term')});MAX(0;${d('term')});0)`};${billing}))))`;
  return `IF(LEN(${d('recurringAmount')})+LEN(${d('mrr')})>0;1;IF(LEN(${d('arr')})>0;12;${amount}))`;
}

function rateFormula(d: Field): string {
  const codes = tableSpan('rates');
  const currency = `TRIM(${d('currency')}&"")`;
  return `IF(${fact('ratesListed')}=0;1;IF(LEN(${currency})=0;1;SUMPRODUCT(MAX((${codes}=${currency})*${tableSpan('rates', 1)}))))`;
}

function amountFormula(): string {
  const typed = `$${R.typed}2`;
  return `IF(ISNUMBER(${typed});IF($${R.covers}2=0;"no term";IF($${R.rate}2=0;"no rate";${typed}/$${R.covers}2*$${R.rate}2));IF(${typed}="none";"none";"unreadable"))`;
}

/** For a sorted list of rows: the row below it in the list, where both have the same text in a column; else 0. */
function sortedPair(list: string, column: string, last: number): string {
  const [here, next] = [
    `INDEX($${column}:$${column};$${list}2)`,
    `INDEX($${column}:$${column};$${list}3)`,
  ];
  return `IF(ROW()=${last};0;IF(LEN(${here})=0;0;IF(${here}=${next};$${list}3;0)))`;
}

/** Down the list of a name's rows: the row of its company ID, -1 once a second ID turns up, 0 where it has none. */
function idOfNameFormula(): string {
  const at = (column: string, row: string) => `INDEX($${column}:$${column};$${R.byName}${row})`;
  const id = (row: string) => `INDEX($${R.companyId}:$${R.companyId};${row})`;
  const own = `IF(LEN(${at(R.companyId, '2')})>0;$${R.byName}2;0)`;
  const above = `$${R.idOfName}1`;
  const goesOn = `IF(${above}<=0;${above};IF(LEN(${at(R.companyId, '2')})=0;${above};IF(${at(R.companyId, '2')}=${id(above)};${above};-1)))`;
  const isSame = `IF(ROW()=2;FALSE;${at(R.name, '2')}=${at(R.name, '1')})`;
  return `IF(LEN(${at(R.name, '2')})=0;0;IF(${isSame};${goesOn};${own}))`;
}

/** Up the list of a customer's counted rows: how many product lines are named, and where the only one stands. */
function lineFormulas(last: number): Pick<Record<Id, string>, 'lines' | 'lastLine' | 'onlyLine'> {
  const at = (column: string, row: string) => `INDEX($${column}:$${column};$${R.byLine}${row})`;
  const counts = `${at(R.state, '2')}=0`;
  const goesOn = `IF(ROW()=${last};FALSE;IF(${at(R.state, '3')}=0;${at(R.key, '2')}=${at(R.key, '3')};FALSE))`;
  const isNamed = `(${at(R.line, '2')}<>"0")*1`;
  const isOther = `(${at(R.line, '2')}<>"0")*(${at(R.line, '2')}<>${at(R.line, '3')})`;
  return {
    lines: `IF(${counts};IF(${goesOn};$${R.lines}3+${isOther};${isNamed});0)`,
    lastLine: `IF(${counts};IF(${goesOn};$${R.lastLine}3;$${R.byLine}2);0)`,
    onlyLine: `IF($${R.lines}2=1;$${R.lastLine}2;0)`,
  };
}

/** The spilled sorts: row numbers by a column, and what was found for them back in the order of Deals. */
function sorts(plan: Plan): Formulas[] {
  const column = (id: Id) => span(R[id], 2, plan.dealRows + 1);
  const sort = (values: Id, ...keys: readonly (readonly [Id, boolean])[]) =>
    `=SORT(${column(values)};${keys.map(([id, ascending]) => `${column(id)};${ascending ? 'TRUE' : 'FALSE'}`).join(';')})`;
  const formulas: Partial<Record<Id, string>> = {
    byId: sort('row', ['id', true], ['row', true]),
    replaced: sort('replacedBy', ['byId', true]),
    byName: sort('row', ['name', true], ['companyId', false], ['row', true]),
    named: sort('idOfName', ['byName', true]),
    ...(plan.model === 'deal movements' && {
      byLine: sort('row', ['state', true], ['key', true], ['line', true], ['row', true]),
      knownLine: sort('onlyLine', ['byLine', true]),
    }),
  };
  return READING_COLUMNS.flatMap(({ id }, index) => {
    const formula = formulas[id];
    return formula
      ? [{ kind: 'formulas' as const, row: 2, column: index + 1, cells: [[formula]] }]
      : [];
  });
}
