import { customersSpan } from '../customers/customers';
import { customerKeys } from '../customers/keys';
import { companyColumn } from '../data/companies';
import { importSpan, isInUse } from '../data/import-columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { TABLE_ROWS, tableSpan } from '../settings/tables';
import { NOWHERE } from '../sheet/array-columns';
import { mirrored } from '../sheet/mirrored';
import {
  ATTRIBUTES,
  bothRows,
  numberOnCompanies,
  ownSpan,
  reportedNumbers,
  saidIds,
} from './health-columns';

/** Rows that are not in use stand below all customers. */
const UNUSED = 1000000000;

type Formulas = Readonly<Record<string, string>>;

/** The rows of Companies as they stand there, and whether and for whom each counts. */
export function companyFormulas(plan: Plan): Formulas {
  const rows = plan.companyRows ?? 0;
  const own = (id: string) => ownSpan(plan, id);
  const given = (column: string) => mirrored(column, rows, 'as it is');
  const text = (column: string) => mirrored(column, rows, 'text');
  const line = (found: string) =>
    `IF(LEN(${found})=0;0;XLOOKUP(${found};${tableSpan('sameAs')};SEQUENCE(${TABLE_ROWS});0;0;-1))`;
  const [byKey, byName] = [line(own('own')), line(`LOWER(${own('company')})`)];
  const isSaid = `ISNUMBER(${own('reported')})*(LEN(${own('companyKey')})>0)`;
  const status = `XLOOKUP(${own('import')};${importSpan('number')};${importSpan('status')};"")`;
  const isIn = `IF(ISNUMBER(${own('import')});${isInUse(status)}>0;TRUE)`;
  return {
    row: `SEQUENCE(${rows})`,
    import: given(companyColumn('import')),
    companyId: text(companyColumn('companyId')),
    company: text(companyColumn('company')),
    reported: given(companyColumn('reported')),
    since: given(companyColumn('since')),
    firstValue: given(companyColumn('firstValue')),
    ...Object.fromEntries(
      reportedNumbers(plan).map((name) => [`say ${name}`, numberSaid(plan, name)]),
    ),
    ...Object.fromEntries(ATTRIBUTES.map((id) => [`say ${id}`, text(companyColumn(id))])),
    own: `LOWER(IF(LEN(${own('companyId')})>0;${own('companyId')};${own('company')}))`,
    same: `IF(${own('row')}*${fact('sameListed')}=0;0;IF(${byKey}>${byName};${byKey};${byName}))`,
    companyKey: `IF(${own('same')}=0;${own('own')};LOOKUP(${own('same')};SEQUENCE(${TABLE_ROWS});${tableSpan('sameAs', 2)})&"")`,
    idle: `IF(${isSaid}=0;1;IF(${isIn};0;1))`,
  };
}

/** A number as Companies has it; a time to value else from customer since to first value. */
function numberSaid(plan: Plan, name: string): string {
  const said = mirrored(numberOnCompanies(plan, name), plan.companyRows ?? 0, 'as it is');
  if (name !== 'Time to value (days)') return said;
  const [since, first] = [ownSpan(plan, 'since'), ownSpan(plan, 'firstValue')];
  const between = `IF(ISNUMBER(${since})*ISNUMBER(${first});INT(${first})-INT(${since});"")`;
  return `IF(ISNUMBER(${said});${said};${between})`;
}

/**
 * Customers and rows of Companies in one list, by key and date: each company comes to stand below the customer of the
 * same key, so that no text is searched for.
 */
export function orderFormulas(plan: Plan): Formulas {
  const own = (id: string) => ownSpan(plan, id);
  const place = own('place');
  const { customerRows } = plan;
  const ofCustomer = (values: string) => `LOOKUP(${place};SEQUENCE(${customerRows});${values})`;
  const ofCompany = (values: string) => `LOOKUP(${place}-${customerRows};${own('row')};${values})`;
  const either = (customer: string, company: string) =>
    `IF(${place}<=${customerRows};${customer};${company})`;
  const by = (['unused', 'key', 'time', 'place'] as const).map((id) => `${own(id)};TRUE`).join(';');
  const ordered = (id: string) => `LOOKUP(${own('order')};${place};${own(id)})`;
  const begins = `(${own('order')}<=${customerRows})*(${ordered('unused')}=0)`;
  const block = `LOOKUP(LOOKUP(${place};${own('starts')});${place};${own('order')})`;
  const reported = `LOOKUP(${place}-${customerRows};${own('row')};${own('reported')})`;
  return {
    place: `SEQUENCE(${bothRows(plan)})`,
    key: either(ofCustomer(customerKeys(plan)), ofCompany(own('companyKey'))),
    time: either('0', `IFERROR(INT(${reported});0)`),
    unused: either(`IF(${ofCustomer(customersSpan('number'))}>0;0;1)`, ofCompany(own('idle'))),
    order: `SORT(${place};${by})`,
    starts: `SORT(IF(${begins};${place};${NOWHERE});1;TRUE)`,
    customer: `IF(${ordered('unused')}=1;${UNUSED};IFERROR(${block};0))`,
    source: sourceFormula(plan, ordered),
    ...Object.fromEntries(saidIds(plan).map((id) => [`known ${id}`, knownFormula(plan, id)])),
  };
}

/** The row of Companies that says something of the customer while it paid; 0 for any other row. */
function sourceFormula(plan: Plan, ordered: (id: string) => string): string {
  const own = (id: string) => ownSpan(plan, id);
  const customer = own('customer');
  const isCompany = `(${own('order')}>${plan.customerRows})*(${customer}>0)*(${customer}<${UNUSED})`;
  const isSame = `${ordered('key')}=LOOKUP(${customer};${own('place')};${own('key')})`;
  const until = `LOOKUP(${customer};SEQUENCE(${plan.customerRows});${own('until')})`;
  const isInTime = `EOMONTH(${ordered('time')};-1)<=${until}`;
  return `IF(${isCompany}=0;0;IF(${isSame};IF(${isInTime};${own('order')}-${plan.customerRows - 1};0);0))`;
}

/** What the row of Companies says that counts at a place in the order. */
export function saidAt(plan: Plan, source: string, id: string): string {
  return `LOOKUP(${source}-1;${ownSpan(plan, 'row')};${ownSpan(plan, `say ${id}`)})`;
}

/** The places in the order at which a number is known, or a word said, one after the other. */
function knownFormula(plan: Plan, id: string): string {
  const own = (one: string) => ownSpan(plan, one);
  const said = saidAt(plan, own('source'), id);
  const isKnown = ATTRIBUTES.some((one) => one === id) ? `LEN(${said})>0` : `ISNUMBER(${said})`;
  return `SORT(IF(${own('source')}=0;${NOWHERE};IF(${isKnown};${own('place')};${NOWHERE}));1;TRUE)`;
}
