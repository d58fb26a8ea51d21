import type { FieldId } from '../core/report/fields';
import type { Plan } from './plan';
import { READING as R } from './reading-columns';
import { type Field, whenUsed } from './reading-fields';
import { readDay } from './reading-when';
import { fact } from './settings-facts';
import { tableSpan } from './settings-tables';

type Who = 'latest' | 'brought' | 'id' | 'companyId' | 'name' | 'key' | 'line' | 'category';

/** How the key of a row begins that has neither ID nor number: several rows may bear it. */
export const ABOUT = 'k:';

/** Which record, which customer, which product line, which revenue category. */
export function whoFormulas(plan: Plan, d: Field): Readonly<Record<Who, string>> {
  const primary = d('companyId');
  const line = `TRIM(${d('line')}&"")`;
  return {
    latest: `MAX(IF(ROW()=2;0;$${R.latest}1);IF($${R.used}2<>1;0;IF(ISNUMBER(${d('import')});${d('import')};0)))`,
    brought: whenUsed(`IF(ISNUMBER(${d('import')});${d('import')};$${R.latest}2+1/2)`, '0'),
    id: whenUsed(idFormula(plan, d)),
    companyId: whenUsed(
      `LOWER(TRIM(IF(LEN(${primary})>0;${primary}&"";${firstOf(d('companyIds'))})))`,
    ),
    name: whenUsed(`LOWER(TRIM(${nameFormula(d)}))`),
    key: whenUsed(keyFormula()),
    line: whenUsed(`IF(LEN(${line})=0;"0";"1"&LOWER(${line}))`, '"0"'),
    category: whenUsed(categoryFormula(plan, d), '0'),
  };
}

/**
 * Record ID; else number and line of an invoice; else what the row is about: its company, day or month, and line. Keys of
 * the last kind begin with {@link ABOUT}.
 */
function idFormula(plan: Plan, d: Field): string {
  const id = `TRIM(${d('recordId')}&"")`;
  const company = `IF(LEN($${R.companyId}2)>0;$${R.companyId}2;$${R.name}2)`;
  const about = `"${ABOUT}"&${company}&"|"&${occasion(plan, d)}&"|"&$${R.line}2`;
  const number = `TRIM(${d('invoiceNumber')}&"")`;
  const isInvoices = plan.model === 'invoices or orders';
  const otherwise = isInvoices
    ? `IF(LEN(${number})>0;"n:"&LOWER(${number})&"|"&$${R.line}2;${about})`
    : about;
  return `IF(LEN(${id})>0;${id};${otherwise})`;
}

/** The month of a snapshot, the day of an invoice, the day and the name of a deal; what is no date, as typed. */
function occasion(plan: Plan, d: Field): string {
  const typed = `LOWER(TRIM($${R.date}2&""))`;
  const month = `YEAR($${R.day}2)*12+MONTH($${R.day}2)`;
  if (plan.model === 'monthly snapshots') return `IF(ISNUMBER($${R.day}2);${month};${typed})`;
  if (plan.model === 'invoices or orders')
    return `IFERROR(${readDay(d('invoiceDate'))};LOWER(TRIM(${d('invoiceDate')}&"")))`;
  return `IF(ISNUMBER($${R.day}2);$${R.day}2;${typed})&"|"&LOWER(TRIM(${d('dealName')}&""))`;
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
  const [id, name, named] = [`$${R.companyId}2`, `$${R.name}2`, `$${R.named}2`];
  const ids = `$${R.companyId}:$${R.companyId}`;
  const own = `IF(LEN(${id})>0;${id};IF(${named}>0;INDEX(${ids};${named});${name}))`;
  return treatedAsOne(own, name);
}

/** A customer's key, or the one that Settings says to treat it as: by its key or its name. */
export function treatedAsOne(own: string, name: string): string {
  const from = tableSpan('sameAs');
  const place = `SUMPRODUCT(MAX((((${from}=${own})+(${from}=${name}))>0)*(LEN(${from})>0)*(ROW(${from})-1)))`;
  const to = `INDEX(${tableSpan('sameAs', 2)};${place})&""`;
  return `IF(${fact('sameListed')}=0;${own};IF(${place}=0;${own};${to}))`;
}

function categoryFormula(plan: Plan, d: Field): string {
  const isRecurring = plan.model === 'recurring deals';
  const [first, second]: readonly [FieldId, FieldId] = isRecurring
    ? ['recurringType', 'type']
    : ['type', 'recurringType'];
  const type = `TRIM(IF(LEN(${d(first)})>0;${d(first)};${d(second)})&"")`;
  const code = `SUMPRODUCT(MAX((${tableSpan('types')}=${type})*${tableSpan('types', 2)}))`;
  return `IF(LEN(${type})=0;0;${code})`;
}
