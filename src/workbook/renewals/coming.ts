import { FALLS } from '../../core/kpi/renewals';
import { customersSpan } from '../customers/customers';
import { KEY_STEP, mrrAt } from '../customers/timeline';
import { PERIOD_LENGTH } from '../periods/period-length';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { HALF_CENT, MONEY_TIMES } from '../settings/money';
import { dueSpan, ofCustomer } from './cells';
import { BACK, COMING, type CustomerColumn, PARTS_A_YEAR } from './columns';
import { OPEN_APART } from './lines';

export type CustomerFormulas = Partial<Record<CustomerColumn, string>>;

/** What each customer will pay in the months to come, as the Timeline has it, and either way with what is due. */
export function comingFormulas(plan: Plan): CustomerFormulas {
  const number = customersSpan('number');
  const exists = (formula: string) => `IF(${number}=0;0;${formula})`;
  const ends = plan.model !== 'deal movements';
  return Object.fromEntries(
    COMING.flatMap((k) => {
      const month = `EOMONTH(${fact('asOfEnd')};${k})`;
      const of = (id: 'signed' | 'plus' | 'minus') => ofCustomer(plan, `${id}${k}`);
      const year = `EOMONTH(${fact('asOfEnd')};${k - 12})`;
      return [
        [`signed${k}`, exists(mrrAt(plan, number, month, 'sum'))],
        ...(ends ? [[`plus${k}`, exists(dueBy(plan, month))]] : []),
        [`minus${k}`, exists(dueBy(plan, month, `+${OPEN_APART}`))],
        [`none${k}`, mrr(`${of('signed')}-${of('minus')}`)],
        [`all${k}`, mrr(ends ? `${of('signed')}+${of('plus')}` : of('signed'))],
        [`then${k}`, exists(mrrAt(plan, number, year))],
      ];
    }),
  );
}

/** MRR as Customers shows it: below half a cent it is 0. */
function mrr(sum: string): string {
  return `IF(ROUND(${sum};6)<${HALF_CENT};0;ROUND(${sum};6))`;
}

/** What is due of a customer by a month: the last sum of its own so far. */
function dueBy(plan: Plan, month: string, apart = ''): string {
  const customer = `(${customersSpan('number')}${apart})`;
  const at = (id: 'byComingGroup' | 'comingSum') =>
    `LOOKUP(${customer}*${KEY_STEP}+${month};${dueSpan(plan, 'byComing')};${dueSpan(plan, id)})`;
  return `IF(IFERROR(${at('byComingGroup')};0)=${customer};${at('comingSum')};0)`;
}

/** What each customer paid now and one, two and three periods back, and how much it fell. */
export function fallFormulas(plan: Plan): CustomerFormulas {
  const isSummed = plan.model === 'invoices or orders';
  const number = customersSpan('number');
  const paid = (back: number) => ofCustomer(plan, `paid${back}`);
  const needed = isSummed ? `${FALLS + 1}*${PERIOD_LENGTH}` : `${FALLS}*${PERIOD_LENGTH}+1`;
  const falls = BACK.slice(1).map((back) => `*(${paid(back)}>${paid(back - 1)})`);
  const isFalling = `(${paid(0)}>0)${falls.join('')}`;
  const fall = ofCustomer(plan, 'fall');
  return {
    ...(isSummed ? revenueFormulas(plan) : paidFormulas(plan)),
    fall: `IF(${number}=0;0;IF(${fact('months')}<${needed};0;IF(${isFalling};${paid(FALLS)}-${paid(0)};0)))`,
    byFall: `SORT(${number};${fall};FALSE;${number};TRUE)`,
  };
}

/** MRR at the ends of the periods, or at that of the month before the first one. */
function paidFormulas(plan: Plan): CustomerFormulas {
  const number = customersSpan('number');
  const end = (back: number) =>
    `EOMONTH(${fact('asOfEnd')};-MIN(${back}*${PERIOD_LENGTH};${fact('months')}))`;
  return Object.fromEntries(
    BACK.map((back) => [`paid${back}`, `IF(${number}=0;0;${mrrAt(plan, number, end(back))})`]),
  );
}

/** Revenue of the periods, from that of months or quarters. */
function revenueFormulas(plan: Plan): CustomerFormulas {
  const part = (place: number) => ofCustomer(plan, `part${place}`);
  const year = (back: number) =>
    Array.from({ length: PARTS_A_YEAR }, (_, index) => part(back * PARTS_A_YEAR + index));
  return Object.fromEntries([
    ...Array.from({ length: BACK.length * PARTS_A_YEAR }, (_, place) => [
      `part${place}`,
      partOf(plan, place),
    ]),
    ...BACK.map((back) => [
      `paid${back}`,
      `IF(${PERIOD_LENGTH}=12;${year(back).join('+')};${part(back)})`,
    ]),
  ]);
}

/** The revenue of a month so many back, or of a quarter so many back. */
function partOf(plan: Plan, back: number): string {
  const number = customersSpan('number');
  const isMonth = `${setting('period')}="month"`;
  const month = (more: number) =>
    mrrAt(plan, number, `EOMONTH(${fact('asOfEnd')};-${back}*IF(${isMonth};1;3)-${more})`);
  return `IF(${number}=0;0;(${month(0)}+IF(${isMonth};0;${month(1)}+${month(2)}))/${MONEY_TIMES})`;
}
