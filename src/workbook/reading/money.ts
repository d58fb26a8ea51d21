import { NEVER } from '../../core/days';
import type { FieldId } from '../../core/report/fields';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { type TableId, tableSpan } from '../settings/tables';
import { type Field, own, whenUsed } from './fields';

type Money = 'typed' | 'span' | 'period' | 'covers' | 'rate' | 'amount';

/** What a row is worth, as money a month in the workbook's currency, or the word that says why it is not. */
export function moneyFormulas(plan: Plan, d: Field): Readonly<Record<Money, string>> {
  const [typed, covers, rate] = [own(plan, 'typed'), own(plan, 'covers'), own(plan, 'rate')];
  const amount = `IF(${covers}<=0;IF(${covers}=0;"no term";"unknown frequency");IF(${rate}=0;"no rate";${typed}/${covers}*${rate}))`;
  return {
    typed: whenUsed(plan, typedFormula(plan, d), '"unreadable"'),
    span: hasSpan(plan) ? whenUsed(plan, spanMonths(plan), '0') : '',
    period: isMoneyOnly(plan) ? '' : whenUsed(plan, billingPeriod(d), '0'),
    covers: whenUsed(plan, coversFormula(plan, d), '0'),
    rate: whenUsed(plan, rateFormula(d), '0'),
    amount: whenUsed(
      plan,
      `IF(ISNUMBER(${typed});${amount};IF(${typed}="none";"none";"unreadable"))`,
    ),
  };
}

function hasSpan({ model }: Plan): boolean {
  return model === 'contracts' || model === 'invoices or orders';
}

/** Whether amounts of a model are what was billed, whatever Amount means. */
function isMoneyOnly({ model }: Plan): boolean {
  return model === 'invoices or orders';
}

function typedFormula(plan: Plan, d: Field): string {
  const order: readonly FieldId[] = isMoneyOnly(plan)
    ? ['billed', 'amount']
    : ['recurringAmount', 'mrr', 'arr', 'amount', 'acv', 'tcv'];
  return order.reduceRight((rest, id) => `IF(LEN(${d(id)})>0;${d(id)};${rest})`, '"none"');
}

function coversFormula(plan: Plan, d: Field): string {
  const spans = own(plan, 'span');
  if (isMoneyOnly(plan)) return `IF(${spans}=0;1;${spans})`;
  const term = d('term');
  const otherwise = hasSpan(plan) ? spans : '0';
  const wholeTerm = `IF(ISNUMBER(${term})*(${term}>0);${term};${otherwise})`;
  const means = setting('amountMeans');
  const yearly = `(${means}="ARR")+(${means}="ACV")`;
  const amount = `IF(${means}="MRR";1;IF(${yearly}>0;12;IF(${means}="TCV";${wholeTerm};${own(plan, 'period')})))`;
  const isMonthlyCell = `LEN(${d('recurringAmount')})+LEN(${d('mrr')})>0`;
  return `IF(${isMonthlyCell};1;IF(LEN(${d('arr')})>0;12;IF(${own(plan, 'once')}=1;1;IF(LEN(${d('amount')})>0;${amount};IF(LEN(${d('acv')})>0;12;${wholeTerm})))))`;
}

/** Months from start to end: whole where the dates are at most a day off, else by days; 0 where nothing ends. */
function spanMonths(plan: Plan): string {
  const [start, end] = [own(plan, 'start'), own(plan, 'end')];
  const byDays = `(${end}-${start})*48/1461`;
  const whole = `ROUND(${byDays};0)`;
  const isWhole = `IF(${whole}<1;FALSE;ABS(EDATE(${start};${whole})-${end})<=1)`;
  const isPeriod = plan.model === 'invoices or orders' ? `*(LEN(${own(plan, 'ends')})>0)` : '';
  const isSpan = `ISNUMBER(${start})*ISNUMBER(${end})*(${end}<${NEVER})*(${end}>${start})${isPeriod}`;
  return `IF(${isSpan};IF(${isWhole};${whole};${byDays});0)`;
}

/** The months of the row's billing frequency, one where it has none; below 0 where Settings does not know it. */
function billingPeriod(d: Field): string {
  const frequency = d('billingFrequency');
  return `IF(LEN(${frequency})=0;1;${numberBeside('frequencies', frequency, '-1')})`;
}

/** The rate of the row's currency; 1 where it needs none: the workbook's own one counts as it is unless Settings rates it. */
function rateFormula(d: Field): string {
  const [currency, home] = [d('currency'), `TRIM(${setting('currency')})`];
  const isOwn = `(${currency}=${home})*(${numberBeside('rates', home, '0')}=0)`;
  const needsNone = `(${fact('ratesListed')}=0)+(LEN(${currency})=0)+${isOwn}>0`;
  return `IF(${needsNone};1;${numberBeside('rates', currency, '0')})`;
}

/** The number beside a name in a table of Settings. */
function numberBeside(table: TableId, name: string, otherwise: string): string {
  return `IFERROR(XLOOKUP(${name};${tableSpan(table)};${tableSpan(table, 1)})*1;${otherwise})`;
}
