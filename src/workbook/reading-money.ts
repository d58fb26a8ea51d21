import { NEVER } from '../core/days';
import type { FieldId } from '../core/report/fields';
import type { Plan } from './plan';
import { isCoded, READING as R } from './reading-columns';
import { type Field, whenUsed } from './reading-fields';
import { columnLetters, onTab, whole } from './references';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import { type TableId, tableColumn, tableSpan } from './settings-tables';

type Money = 'typed' | 'covers' | 'rate' | 'amount';

/** What a row is worth, as money a month in the workbook's currency, or the word that says why it is not. */
export function moneyFormulas(plan: Plan, d: Field): Readonly<Record<Money, string>> {
  const typed = `$${R.typed}2`;
  const [covers, rate] = [`$${R.covers}2`, `$${R.rate}2`];
  const amount = `IF(${covers}<=0;IF(${covers}=0;"no term";"unknown frequency");IF(${rate}=0;"no rate";${typed}/${covers}*${rate}))`;
  return {
    typed: whenUsed(typedFormula(plan, d), '"unreadable"'),
    covers: whenUsed(coversFormula(plan, d), '0'),
    rate: whenUsed(rateFormula(d), '0'),
    amount: whenUsed(`IF(ISNUMBER(${typed});${amount};IF(${typed}="none";"none";"unreadable"))`),
  };
}

function typedFormula(plan: Plan, d: Field): string {
  const order: readonly FieldId[] =
    plan.model === 'invoices or orders'
      ? ['billed', 'amount']
      : ['recurringAmount', 'mrr', 'arr', 'amount', 'acv', 'tcv'];
  return order.reduceRight((rest, id) => `IF(LEN(${d(id)})>0;${d(id)};${rest})`, '"none"');
}

function coversFormula(plan: Plan, d: Field): string {
  const spans = spanMonths();
  if (plan.model === 'invoices or orders')
    return `IF(AND(LEN(${d('contractStart')})>0;LEN(${d('contractEnd')})>0);IF(${spans}=0;1;${spans});1)`;
  const term = d('term');
  const otherwise = plan.model === 'contracts' ? spans : '0';
  const wholeTerm = `IF(ISNUMBER(${term});IF(${term}>0;${term};${otherwise});${otherwise})`;
  const means = setting('amountMeans');
  const yearly = `OR(${means}="ARR";${means}="ACV")`;
  const amount = `IF(${means}="MRR";1;IF(${yearly};12;IF(${means}="TCV";${wholeTerm};${billingPeriod(d)})))`;
  const isMonthlyCell = `LEN(${d('recurringAmount')})+LEN(${d('mrr')})>0`;
  return `IF(${isMonthlyCell};1;IF(LEN(${d('arr')})>0;12;IF(${isCoded(`$${R.category}2`, 'one-time')};1;IF(LEN(${d('amount')})>0;${amount};IF(LEN(${d('acv')})>0;12;${wholeTerm})))))`;
}

/** Months from start to end: whole where the dates are at most a day off, else by days; 0 where nothing ends. */
function spanMonths(): string {
  const [start, end] = [`$${R.start}2`, `$${R.end}2`];
  const byDays = `(${end}-${start})*48/1461`;
  const whole = `ROUND(${byDays};0)`;
  const isWhole = `IF(${whole}<1;FALSE;ABS(EDATE(${start};${whole})-${end})<=1)`;
  const isSpan = `IF(AND(ISNUMBER(${start});ISNUMBER(${end}));AND(${end}<${NEVER};${end}>${start});FALSE)`;
  return `IF(${isSpan};IF(${isWhole};${whole};${byDays});0)`;
}

/** The months of the row's billing frequency, one where it has none; below 0 where Settings does not know it. */
function billingPeriod(d: Field): string {
  const frequency = `TRIM(${d('billingFrequency')}&"")`;
  return `IF(LEN(${frequency})=0;1;${numberBeside('frequencies', frequency, '-1')})`;
}

function rateFormula(d: Field): string {
  const currency = `TRIM(${d('currency')}&"")`;
  const rate = numberBeside('rates', currency, '0');
  return `IF(${fact('ratesListed')}=0;1;IF(LEN(${currency})=0;1;${rate}))`;
}

/** The number beside a name in a table of Settings; the header, which is none, stands for a name that is not there. */
function numberBeside(table: TableId, name: string, otherwise: string): string {
  const names = tableSpan(table);
  const row = `MAX(1;SUMPRODUCT(MAX((${names}=${name})*ROW(${names}))))`;
  const numbers = onTab('Settings', whole(columnLetters(tableColumn(table) + 1)));
  return `IFERROR(INDEX(${numbers};${row})*1;${otherwise})`;
}
