import type { FieldId } from '../../core/report/fields';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { tableSpan } from '../settings/tables';
import { type Field, own, whenUsed } from './fields';

type Who =
  | 'brought'
  | 'id'
  | 'companyId'
  | 'customer'
  | 'name'
  | 'ownKey'
  | 'sameByKey'
  | 'sameByName'
  | 'key'
  | 'line'
  | 'type'
  | 'category';

/** How the key of a row begins that has neither ID nor number: several rows may bear it. */
export const ABOUT = 'k:';

/** Which record, which customer, which product line, which revenue category. */
export function whoFormulas(plan: Plan, d: Field): Readonly<Record<Who, string>> {
  const used = (formula: string, otherwise = '""') => whenUsed(plan, formula, otherwise);
  const [id, named, name] = [own(plan, 'companyId'), own(plan, 'named'), own(plan, 'name')];
  const place = (found: string) => `XLOOKUP(${found};${tableSpan('sameAs')};SEQUENCE(100);0;0;-1)`;
  const same = (found: string) => `IF(${fact('sameListed')}*LEN(${found})=0;0;${place(found)})`;
  const [byKey, byName] = [own(plan, 'sameByKey'), own(plan, 'sameByName')];
  return {
    brought: used(broughtFormula(plan, d), '0'),
    id: used(idFormula(plan, d)),
    companyId: used(
      `LOWER(IF(LEN(${d('companyId')})>0;${d('companyId')};TRIM(${firstOf(d('companyIds'))})))`,
    ),
    customer: `IF(${own(plan, 'used')}=0;"";IF(LEN(${d('company')})>0;${d('company')};IF(LEN(${d('companies')})>0;${d('companies')};${d('contact')})))`,
    name: used(`LOWER(TRIM(${nameFormula(d)}))`),
    ownKey: `IF(LEN(${id})>0;${id};IF(LEN(${named})>0;${named};${name}))`,
    sameByKey: same(own(plan, 'ownKey')),
    sameByName: same(name),
    key: `IF(${byKey}+${byName}=0;${own(plan, 'ownKey')};LOOKUP(IF(${byKey}>${byName};${byKey};${byName});SEQUENCE(100);${tableSpan('sameAs', 2)})&"")`,
    line: used(`IF(LEN(${d('line')})=0;"0";"1"&LOWER(${d('line')}))`, '"0"'),
    type: used(typeFormula(plan, d)),
    category: `IF(LEN(${own(plan, 'type')})=0;0;XLOOKUP(${own(plan, 'type')};${tableSpan('types')};${tableSpan('types', 2)};0))`,
  };
}

/** The import that brought the row; a row pasted by hand comes half a step after the nearest imported row above it. */
function broughtFormula(plan: Plan, d: Field): string {
  const isOne = `ISNUMBER(${d('import')})*(${own(plan, 'used')}=1)`;
  const above = `LOOKUP(${own(plan, 'row')};FILTER(${own(plan, 'row')};${isOne});FILTER(${d('import')};${isOne}))`;
  return `IF(ISNUMBER(${d('import')});${d('import')};IFERROR(${above};0)+1/2)`;
}

/**
 * Record ID; else number and line of an invoice; else what the row is about: its company, day or month, and line. Keys of
 * the last kind begin with {@link ABOUT}.
 */
function idFormula(plan: Plan, d: Field): string {
  const company = `IF(LEN(${own(plan, 'companyId')})>0;${own(plan, 'companyId')};${own(plan, 'name')})`;
  const about = `"${ABOUT}"&${company}&"|"&${occasion(plan, d)}&"|"&${own(plan, 'line')}`;
  const number = d('invoiceNumber');
  const isInvoices = plan.model === 'invoices or orders';
  const otherwise = isInvoices
    ? `IF(LEN(${number})>0;"${ABOUT}n:"&LOWER(${number})&"|"&${own(plan, 'line')};${about})`
    : about;
  return `IF(LEN(${d('recordId')})>0;${d('recordId')};${otherwise})`;
}

/** The month of a snapshot, the day of an invoice, the day and the name of a deal; what is no date, as typed. */
function occasion(plan: Plan, d: Field): string {
  const day = own(plan, 'day');
  const typed = `LOWER(TRIM(${own(plan, 'date')}&""))`;
  if (plan.model === 'monthly snapshots')
    return `IF(ISNUMBER(${day});YEAR(${day})*12+MONTH(${day});${typed})`;
  if (plan.model === 'invoices or orders') {
    const invoiced = d('invoiceDate');
    return `IF(ISNUMBER(${invoiced});INT(${invoiced});LOWER(TRIM(${invoiced}&"")))`;
  }
  return `IF(ISNUMBER(${day});${day};${typed})&"|"&LOWER(${d('dealName')})`;
}

function firstOf(list: string): string {
  return `LEFT(${list};FIND(";";${list}&";")-1)`;
}

function nameFormula(d: Field): string {
  const several = `ISNUMBER(FIND(";";${d('companyIds')}))`;
  const companies = `IF(${several};${firstOf(d('companies'))};${d('companies')})`;
  return `IF(LEN(${d('company')})>0;${d('company')};IF(LEN(${d('companies')})>0;${companies};${d('contact')}))`;
}

function typeFormula(plan: Plan, d: Field): string {
  const isRecurring = plan.model === 'recurring deals';
  const [first, second]: readonly [FieldId, FieldId] = isRecurring
    ? ['recurringType', 'type']
    : ['type', 'recurringType'];
  return `IF(LEN(${d(first)})>0;${d(first)};${d(second)})`;
}
