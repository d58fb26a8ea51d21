import { FALLS } from '../core/kpi/renewals';
import { customersSpan, matrixColumn } from './customers';
import { PERIOD_LENGTH } from './nrr-periods';
import type { Plan } from './plan';
import { columnLetters, onTab } from './references';
import { COMING, type CUSTOMER_COLUMNS, coming, dueColumn } from './renewals-columns';
import { fact } from './settings-facts';
import { mrrAt } from './timeline';

type Id = (typeof CUSTOMER_COLUMNS)[number]['id'];
type Formulas = Partial<Record<Id, string>>;

/** What each customer will pay in the months to come, as the Timeline has it, and either way with what is due. */
export function comingFormulas(plan: Plan): Formulas {
  const number = numberOf(plan);
  const ledgerRow = `INDEX(${customersSpan(plan, 'ledgerRow')};ROW()-1)`;
  const signed = (k: number) => mrrAt(plan, number, `EOMONTH(${fact('asOfEnd')};${k})`, 'sum');
  const due = (id: `plus${number}` | `minus${number}`) => `INDEX(${dueColumn(id)};${ledgerRow})`;
  const mrr = (sum: string) => `IF(${number}=0;0;IF(${sum}<1/200;0;ROUND(${sum};6)))`;
  const ends = plan.model !== 'deal movements';
  return Object.fromEntries(
    COMING.flatMap((k) => [
      [`none${k}`, mrr(`${signed(k)}-${due(`minus${k}`)}`)],
      [`all${k}`, mrr(ends ? `${signed(k)}+${due(`plus${k}`)}` : signed(k))],
    ]),
  );
}

function numberOf(plan: Plan): string {
  return `INDEX(${customersSpan(plan, 'number')};ROW()-1)`;
}

/** What each customer paid now and one, two and three periods back, and how much it fell. */
export function fallFormulas(plan: Plan): Formulas {
  const isSummed = plan.model === 'invoices or orders';
  const paid = (back: number) => `$${coming(`paid${back}`)}2`;
  const needed = isSummed ? `${FALLS + 1}*${PERIOD_LENGTH}` : `${FALLS}*${PERIOD_LENGTH}+1`;
  const falls = Array.from({ length: FALLS }, (_, back) => `${paid(back + 1)}>${paid(back)}`);
  const isFalling = `AND(${paid(0)}>0;${falls.join(';')})`;
  const backs = Array.from({ length: FALLS + 1 }, (_, back) => back);
  return {
    ...Object.fromEntries(
      backs.map((back) => [`paid${back}`, isSummed ? revenueOf(plan, back) : mrrOf(plan, back)]),
    ),
    fall: `IF(${numberOf(plan)}=0;0;IF(${fact('months')}<${needed};0;IF(${isFalling};${paid(FALLS)}-${paid(0)};0)))`,
  };
}

function monthsOf(plan: Plan, row: string): string {
  const [first, last] = [0, plan.months].map((place) => columnLetters(matrixColumn(place)));
  return onTab('Customers', `$${first}${row}:$${last}${row}`);
}

function mrrOf(plan: Plan, back: number): string {
  const place = `MAX(1;${fact('months')}+1-${back}*${PERIOD_LENGTH})`;
  return `INDEX(${monthsOf(plan, '2')};1;${place})`;
}

function revenueOf(plan: Plan, back: number): string {
  const ends = monthsOf(plan, '$1');
  const monthsBack = (count: string) => `EOMONTH(${fact('asOfEnd')};-${count}*${PERIOD_LENGTH})`;
  return `SUMIFS(${monthsOf(plan, '2')};${ends};">"&${monthsBack(String(back + 1))};${ends};"<="&${monthsBack(String(back))})`;
}
