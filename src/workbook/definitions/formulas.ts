import { customersSpan, mrrOf } from '../customers/customers';
import { HAS_YEAR, monthCell, monthsSpan, quartersSpan, yearSpan } from '../customers/year';
import { nrrSpan } from '../nrr/columns';
import type { Plan } from '../plan';
import { renewalMonths } from '../renewals/months';
import { fact } from '../settings/facts';
import type { AnyDefinition } from './list';

/** The formula of every definition, without its equals sign. */
export function definitionFormulas(plan: Plan): Readonly<Record<AnyDefinition, string>> {
  return {
    ...monthFormulas(),
    ...yearFormulas(plan),
    ...periodFormulas(),
    renewals: renewalsOnly(plan),
    cohort: monthCell('nrr12', 12),
    grossCohort: ofMonth(plan, 'grr12'),
    yearOnYear: ofMonth(plan, 'nrr12sum'),
    grossYearOnYear: ofMonth(plan, 'grr12sum'),
    fourQuarters: whereAll(4, quartersSpan('rate'), `SUM(${quartersSpan('rate')})/4`),
  };
}

/** A figure of the as-of month on the NRR tab. */
function ofMonth(plan: Plan, id: 'grr12' | 'nrr12sum' | 'grr12sum'): string {
  const line = monthCell('line', 12);
  return `IF(${line}=0;"";INDEX(${nrrSpan(plan, id)};${line}))`;
}

/** A formula over cells that must all hold a number. */
function whereAll(count: number, cells: string, formula: string): string {
  return `IF(COUNTIFS(${cells};">=0")=${count};${formula};"")`;
}

type MonthId =
  | 'yearAgoBase'
  | 'compounded'
  | 'trailingAverage'
  | 'monthlyMean'
  | 'monthlyAnnualised'
  | 'compoundedReactivated'
  | 'grossMovements';

function monthFormulas(): Readonly<Record<MonthId, string>> {
  const [opening, nrr, back] = [monthsSpan('opening'), monthsSpan('nrr'), monthsSpan('nrrBack')];
  const [rate, base] = [monthsSpan('nrr12'), monthsSpan('base')];
  const first = monthCell('opening', 1);
  const lost = `SUM(${monthsSpan('contraction')})-SUM(${monthsSpan('churn')})`;
  const overFirst = (sum: string) =>
    whereAll(12, opening, `IF(${first}>0;(${first}${sum}-${lost})/${first};"")`);
  return {
    yearAgoBase: overFirst(`+SUM(${monthsSpan('expansion')})`),
    grossMovements: overFirst(''),
    compounded: whereAll(12, nrr, monthCell('compounded', 12)),
    compoundedReactivated: whereAll(12, back, monthCell('compoundedBack', 12)),
    trailingAverage: whereAll(12, rate, `SUMPRODUCT(${rate}*${base})/SUM(${base})`),
    monthlyMean: whereAll(12, nrr, `SUM(${nrr})/12`),
    monthlyAnnualised: whereAll(12, nrr, `(SUMPRODUCT(${opening}*${nrr})/SUM(${opening}))^12`),
  };
}

/** Shares of MRR a year ago; who first paid by then is either in it or comes back later. */
function yearFormulas(plan: Plan): Readonly<Record<'cohortReactivated' | 'grossLowest', string>> {
  const was = `SUM(${yearSpan(plan, 'yearAgo')})`;
  const now = customersSpan('now');
  const paidBy = `(${customersSpan('first')}<=EOMONTH(${fact('asOfEnd')};-12))`;
  const share = (kept: string) => `IF(${HAS_YEAR};IF(${was}>0;(${kept})/${was};"");"")`;
  return {
    cohortReactivated: share(`SUMPRODUCT(${paidBy}*${now})`),
    grossLowest: share(`SUM(${yearSpan(plan, 'lowest')})`),
  };
}

function periodFormulas(): Readonly<Record<'period' | 'grossPeriod', string>> {
  const opening = mrrOf(fact('periodFrom'), -1);
  const closing = customersSpan('now');
  const share = (kept: string) => `IF(SUM(${opening})>0;${kept}/SUM(${opening});"")`;
  const lost = `SUMPRODUCT((${closing}<${opening})*(${opening}-${closing}))`;
  return {
    period: share(`SUMPRODUCT((${opening}>0)*${closing})`),
    grossPeriod: share(`1-${lost}`),
  };
}

/** What was kept of the MRR that was due in twelve months, from the months of the Renewals tab. */
function renewalsOnly(plan: Plan): string {
  const month = renewalMonths(plan, 'month');
  const year = (id: 'kept' | 'before') =>
    `SUMIFS(${renewalMonths(plan, id)};${month};">"&EOMONTH(${fact('asOfEnd')};-12))`;
  return `IF(${HAS_YEAR};IF(${year('before')}>0;${year('kept')}/${year('before')};"");"")`;
}
