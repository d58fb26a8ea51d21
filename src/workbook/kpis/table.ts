import { nrrSpan } from '../nrr/columns';
import { whereSeen } from '../nrr/losses';
import { nrrLine } from '../nrr/now';
import type { Plan } from '../plan';
import { saysWhenDue } from '../renewals/columns';
import { renewalMonths } from '../renewals/months';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { MONEY_TIMES } from '../settings/money';
import type { Fill } from '../sheet/tab';
import { tableFill } from '../sheet/table';
import { KPI, KPI_COLUMNS, KPI_HEADER_ROW, KPI_MONTHS, type KpiColumn } from './columns';

const ROW = KPI_HEADER_ROW + 1;
const at = (id: KpiColumn) => `$${KPI[id]}${ROW}`;

/** The monthly table: the last 24 months, the as-of month last. */
export function kpiFill(plan: Plan): Fill {
  return tableFill(KPI_COLUMNS, formulas(plan), { row: ROW, rows: KPI_MONTHS });
}

type NrrId = Parameters<typeof nrrSpan>[1];

function formulas(plan: Plan): Readonly<Record<KpiColumn, string>> {
  const back = `${KPI_HEADER_ROW + KPI_MONTHS}-ROW()`;
  const end = `EOMONTH(${fact('asOfEnd')};-(${back}))`;
  const isShown = `${fact('months')}-(${back})>=${fact('shownFrom')}`;
  const shown = (formula: string) => `IF(${at('line')}=0;"";${formula})`;
  const figure = (id: NrrId) => `INDEX(${nrrSpan(plan, id)};${at('line')})`;
  const lost = (above: string, below: string) =>
    shown(whereSeen(plan, `IF(${below}>0;(${above})/${below};"")`));
  return {
    month: `IF(${isShown};${end};"")`,
    line: `IF(ISNUMBER(${at('month')});${nrrLine(plan, at('month'))};0)`,
    meanLogoChurn: shown(meanChurn(plan)),
    contractionRate: lost(figure('contractedCustomers'), figure('openingCustomers')),
    revenueChurn: lost(`${figure('contraction')}+${figure('churn')}`, figure('opening')),
    arpa: shown(figure('arpa')),
    lifetimeValue: lifetimeValue(),
    renewalRate: shown(renewed(plan, 'byCustomers')),
    renewalRateMrr: shown(renewed(plan, 'byMrr')),
  };
}

/** A rate of the month on the Renewals tab; blank without that tab, and in models that do not say when one is due. */
function renewed(plan: Plan, id: 'byCustomers' | 'byMrr'): string {
  if (!plan.tabs.includes('Renewals') || !saysWhenDue(plan.model)) return '""';
  const line = `IFERROR(MATCH(${at('month')};${renewalMonths(plan, 'month')};0);0)`;
  return `IF(${line}=0;"";INDEX(${renewalMonths(plan, id)};${line}))`;
}

/** The mean of six months' logo churn, if all six have one. */
function meanChurn(plan: Plan): string {
  const [month, churn] = [nrrSpan(plan, 'month'), nrrSpan(plan, 'logoChurn')];
  const six = `${month};"<="&${at('month')};${month};">"&EOMONTH(${at('month')};-6)`;
  return `IF(COUNTIFS(${churn};">=0";${six})=6;AVERAGEIFS(${churn};${six});"")`;
}

function lifetimeValue(): string {
  const [margin, arpa, churn] = [setting('grossMargin'), at('arpa'), at('meanLogoChurn')];
  const isKnown = `IF(ISNUMBER(${margin});IF(ISNUMBER(${arpa});ISNUMBER(${churn});FALSE);FALSE)`;
  return `IF(${isKnown};IF(${churn}>0;${arpa}/${MONEY_TIMES}*${margin}/${churn};"");"")`;
}
