import { growthPhrase, pointsPhrase } from '../nrr/finding';
import type { Plan } from '../plan';
import { onTab } from '../sheet/references';
import type { Phrases } from '../words/cells';
import { kpiCell } from './columns';
import { companyPhrases } from './companies';

/** What KPIs says: what its charts show of the last year, and of companies. */
export function kpiPhrases(plan: Plan): Phrases<'KPIs'> {
  const at = (id: 'meanLogoChurn' | 'arpa', back: number) => onTab('KPIs', kpiCell(id, back));
  return {
    churned: pointsPhrase('"Mean logo churn"', at('meanLogoChurn', 0), at('meanLogoChurn', 12)),
    arpa: growthPhrase('"ARPA"', at('arpa', 0), at('arpa', 12)),
    ...companyPhrases(plan),
  };
}
