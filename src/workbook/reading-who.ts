import type { FieldId } from '../core/report/fields';
import type { Plan } from './plan';
import { READING as R } from './reading-columns';
import { type Field, isMonthly, whenUsed } from './reading-fields';
import { fact, tableSpan } from './settings-list';

type Who = 'latest' | 'brought' | 'id' | 'companyId' | 'name' | 'key' | 'line' | 'category';

/** Which record, which customer, which product line, which revenue category. */
export function whoFormulas(plan: Plan, d: Field): Readonly<Record<Who, string>> {
  const primary = d('companyId');
  const line = `TRIM(${d('line')}&"")`;
  return {
    latest: `MAX(IF(ROW()=2;0;$${R.latest}1);IFERROR(IF(ISNUMBER(${d('import')});${d('import')};0);0))`,
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

/** Record ID; a snapshot without one is its company, month and line, an invoice its number and line. */
function idFormula(plan: Plan, d: Field): string {
  const id = `TRIM(${d('recordId')}&"")`;
  if (!isMonthly(plan.model)) return id;
  const month = `(YEAR($${R.start}2)*12+MONTH($${R.start}2))`;
  const company = `IF(LEN($${R.companyId}2)>0;$${R.companyId}2;$${R.name}2)`;
  const snapshot = `IF(ISNUMBER($${R.start}2);"k:"&${company}&"|"&${month}&"|"&$${R.line}2;"")`;
  const number = `TRIM(${d('invoiceNumber')}&"")`;
  const invoice = `IF(LEN(${number})>0;"k:"&LOWER(${number})&"|"&$${R.line}2;"")`;
  return `IF(LEN(${id})>0;${id};${plan.model === 'monthly snapshots' ? snapshot : invoice})`;
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
