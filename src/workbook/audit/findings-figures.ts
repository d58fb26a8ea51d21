import { checkCode } from '../../core/audit/checks';
import { dealColumn } from '../data/deals';
import { LEDGER, ledgerSpan, UNCOUNTED } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { fact } from '../settings/facts';
import { MONEY_TIMES } from '../settings/money';
import { onTab, span } from '../sheet/references';
import { type FigureId, valueSpan } from './findings-columns';

/** What all records are judged by, but for what an import wrote down. */
export function figureFormulas(plan: Plan): Partial<Record<FigureId, string>> {
  const l = ledgerSpan;
  const counted = `${l('number')};"<${UNCOUNTED}"`;
  const open = `${l('stake')};">=0"`;
  const state = readingSpan(plan, 'state');
  const all = `COUNTIFS(${state};0)`;
  const typed = `COUNTIFS(${state};0;${readingSpan(plan, 'category')};">0")`;
  const amounts = `COUNTIFS(${dealColumn(plan, 'recurringAmount')};">-999999999999")`;
  const habit = (some: string, of: string) => `IF(10*${some}>=9*${of};1;0)`;
  const coded = (category: string) => `${l('category')};"${category}";${counted}`;
  const priced = (category: string) =>
    habit(
      `COUNTIFS(${coded(category)};${l('amount')};">-999999999999")`,
      `COUNTIFS(${coded(category)})`,
    );
  const cleanHere = `COUNTIFS(${valueSpan('open')};1;${valueSpan('counted')};">-999999999999")`;
  return {
    upsellsReplace: upsellsReplace(plan),
    areTyped: habit(typed, all),
    areRecurring: plan.model === 'recurring deals' ? habit(amounts, all) : '0',
    areRenewalsPriced: priced('renewal'),
    areChurnsPriced: priced('churn'),
    judgedFrom: `IF(${all}=0;0;EDATE(MINIFS(${l('from')};${counted});12))`,
    onLedger: `COUNTIFS(${open})`,
    here: `SUM(${valueSpan('open')})`,
    records: all,
    amount: `SUMIFS(${readingSpan(plan, 'amount')};${state};0)`,
    clean: `${all}-COUNTIFS(${counted};${open})-${cleanHere}`,
    whole: WHOLE_REPORT.map(
      (check) => `COUNTIFS(${valueSpan('check')};${checkCode(check)};${valueSpan('open')};1)`,
    ).join('+'),
    ...paidNow(),
  };
}

/** Checks of the report as a whole, whose findings are about no record. */
const WHOLE_REPORT = ['no losses', 'cut off'] as const;

/** What is paid at the as-of month's end, with a finding and without. */
function paidNow(): Partial<Record<FigureId, string>> {
  const now = (from: string, until: string) =>
    `${from};"<="&${fact('asOfEnd')};${until};">"&${fact('asOfEnd')}`;
  const onLedger = now(ledgerSpan('from'), ledgerSpan('until'));
  const here = `${valueSpan('open')};1;${now(valueSpan('from'), valueSpan('until'))}`;
  const mrr = `SUMIFS(${ledgerSpan('mrr')};${ledgerSpan('number')};"<${UNCOUNTED}";${onLedger}`;
  return {
    cleanMrr: `${mrr})-${mrr};${ledgerSpan('stake')};">0")-${MONEY_TIMES}*SUMIFS(${valueSpan('counted')};${here};${valueSpan('mrr')};">0")`,
    stakeNow: `SUMIFS(${ledgerSpan('stake')};${onLedger})+${MONEY_TIMES}*SUMIFS(${valueSpan('mrr')};${here})`,
  };
}

/** 1 where at least half of the upsells below another deal of their line, but for steps of ramps, take its place. */
function upsellsReplace({ dealRows }: Plan): string {
  const from = (letter: string, first: number) =>
    onTab('Ledger', span(letter, first, dealRows - 2 + first));
  const step = linesSpan({ dealRows: dealRows - 1 }, 'step', 1);
  const [line, above] = [from(LEDGER.lineNumber, 3), from(LEDGER.lineNumber, 2)];
  const upsells = `(${from(LEDGER.category, 3)}="upsell")*(${line}=${above})*(${line}<${UNCOUNTED})*(${step}=0)`;
  return `IF(2*SUMPRODUCT(${upsells}*(${from(LEDGER.before, 3)}>0))>=SUMPRODUCT(${upsells});1;0)`;
}
