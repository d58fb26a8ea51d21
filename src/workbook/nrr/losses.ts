import { NEVER } from '../../core/days';
import { ledgerSpan, UNCOUNTED } from '../ledger/columns';
import type { Plan } from '../plan';
import { numberAt, wordsAt } from '../words/cells';
import { nrrSpan } from './columns';

/** What tells of churn in a model: how much of it there is, as a formula, and what to say where there is none. */
export interface Losses {
  readonly count: string;
  readonly why: string;
}

const WHY: Readonly<Partial<Record<Plan['model'], string>>> = {
  'recurring deals': 'no record has an end',
  contracts: 'no record has an end',
  'deal movements': 'no deal type says that a customer left or pays less',
};

/** Ends of deals, and what movements took away; null where what is lost shows by itself, in snapshots and invoices. */
export function lossesIn(plan: Plan): Losses | null {
  const why = WHY[plan.model];
  if (why === undefined) return null;
  const ended = `COUNTIFS(${ledgerSpan('number')};"<${UNCOUNTED}";${ledgerSpan('until')};"<${NEVER}")`;
  const lost = (['churn', 'contraction'] as const).map((id) => `SUM(${nrrSpan(plan, id)})`);
  const moved = `ROUND(${lost.join('+')};2)`;
  return { count: plan.model === 'deal movements' ? moved : `${ended}+${moved}`, why };
}

/** Whether something in the report could have been lost, as a condition; null where that shows by itself. */
export function isSeen(plan: Plan): string | null {
  return lossesIn(plan) && `${numberAt('NRR', 'ends')}>0`;
}

/** A rate of what was kept or lost: blank where nothing could have been lost, since it could say nothing else. */
export function whereSeen(plan: Plan, rate: string): string {
  const seen = isSeen(plan);
  return seen ? `IF(${seen};${rate};"")` : rate;
}

/** The same where one formula fills a column: a condition on one cell alone would leave the rest of the column unfilled. */
export function andSeen(plan: Plan, condition: string): string {
  const seen = isSeen(plan);
  return seen ? `${condition}*(${seen})` : condition;
}

/** What a tab says above such rates, as a formula: why they are blank, or what it says else. */
export function aboutRates(plan: Plan, otherwise: string): string {
  const seen = isSeen(plan);
  return seen ? `IF(${seen};${otherwise};${wordsAt('NRR', 'unrated')})` : otherwise;
}
