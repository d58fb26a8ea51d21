import { customersSpan, matrix, matrixMonths } from './customers';
import { reportedNrr } from './imports-tab';
import { ledgerSpan } from './ledger-columns';
import { NRR as N, type NRR_COLUMNS, NRR_HEADER_ROW, nrrColumns } from './nrr-columns';
import type { Plan } from './plan';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import type { Fill } from './tab';
import { tableFill } from './table';
import { trailingYear } from './trailing';

type Id = (typeof NRR_COLUMNS)[number]['id'];
const ROW = NRR_HEADER_ROW + 1;
const at = (id: Id) => `$${N[id]}${ROW}`;

/** The monthly table: one row a month from the first to the as-of month, each over whole columns of the matrix. */
export function nrrTableFill(plan: Plan): Fill {
  return tableFill(nrrColumns(plan), nrrFormulas(plan), { row: ROW, rows: plan.months });
}

function nrrFormulas(plan: Plan): Readonly<Record<Id, string>> {
  const month = (formula: string) => `IF(${at('place')}=0;"";${formula})`;
  const opening = `INDEX(${matrix(plan)};0;${at('place')})`;
  const closing = `INDEX(${matrix(plan)};0;${at('place')}+1)`;
  const first = customersSpan(plan, 'first');
  const sum = (formula: string) => month(`SUMPRODUCT(${formula})`);
  const isNew = `(${first}=${at('month')})`;
  const isBack = `(${opening}=0)*(${first}<${at('month')})`;
  return {
    place: `IF(ROW()-${NRR_HEADER_ROW}<=${fact('months')};ROW()-${NRR_HEADER_ROW};0)`,
    month: month(`INDEX(${matrixMonths(plan)};1;${at('place')}+1)`),
    opening: month(`SUM(${opening})`),
    new: sum(`${isNew}*${closing}`),
    reactivation: sum(`${isBack}*${closing}`),
    expansion: sum(`(${opening}>0)*(${closing}>${opening})*(${closing}-${opening})`),
    contraction: sum(`(${closing}>0)*(${closing}<${opening})*(${opening}-${closing})`),
    churn: sum(`(${closing}=0)*${opening}`),
    closing: month(`SUM(${closing})`),
    ...ratios(plan, month),
    openingCustomers: sum(`(${opening}>0)*1`),
    newCustomers: sum(`${isNew}*(${closing}>0)`),
    reactivatedCustomers: sum(`${isBack}*(${closing}>0)`),
    expandedCustomers: sum(`(${opening}>0)*(${closing}>${opening})`),
    contractedCustomers: sum(`(${closing}>0)*(${closing}<${opening})`),
    churnedCustomers: sum(`(${closing}=0)*(${opening}>0)`),
    closingCustomers: sum(`(${closing}>0)*1`),
    reported: month(reportedNrr(at('month'))),
    restated: month(
      `IF(ISNUMBER(${at('nrr')});IF(ISNUMBER(${at('reported')});ROUND(${at('nrr')}-${at('reported')};9);"");"")`,
    ),
    ...checks(plan, month),
    ...(plan.model === 'invoices or orders'
      ? yearOnYear(plan, month)
      : { nrr12sum: '', grr12sum: '' }),
  };
}

type Wrap = (formula: string) => string;

function ratios(
  plan: Plan,
  month: Wrap,
): Pick<
  Record<Id, string>,
  'nrr' | 'grr' | 'nrr12' | 'grr12' | 'logoChurn' | 'quickRatio' | 'arpa'
> {
  const over = (above: string, below: string) => month(`IF(${below}>0;(${above})/(${below});"")`);
  const back = `IF(${setting('reactivationInNrr')}="Yes";${at('reactivation')};0)`;
  const yearAgo = `INDEX(${matrix(plan)};0;${at('place')}-11)`;
  const now = `INDEX(${matrix(plan)};0;${at('place')}+1)`;
  const year = (above: string) =>
    month(`IF(${at('place')}<13;"";IF(SUM(${yearAgo})>0;(${above})/SUM(${yearAgo});""))`);
  return {
    nrr: over(
      `${at('opening')}+${at('expansion')}-${at('contraction')}-${at('churn')}+${back}`,
      at('opening'),
    ),
    grr: over(`${at('opening')}-${at('contraction')}-${at('churn')}`, at('opening')),
    nrr12: year(`SUMPRODUCT((${yearAgo}>0)*${now})`),
    grr12: year(`SUM(${yearAgo})-SUMPRODUCT((${now}<${yearAgo})*(${yearAgo}-${now}))`),
    logoChurn: over(at('churnedCustomers'), at('openingCustomers')),
    quickRatio: over(
      `${at('new')}+IF(${setting('quickRatioReactivation')}="No";0;${at('reactivation')})+${at('expansion')}`,
      `${at('contraction')}+${at('churn')}`,
    ),
    arpa: over(at('closing'), at('closingCustomers')),
  };
}

function checks(plan: Plan, month: Wrap): Pick<Record<Id, string>, 'ledger' | 'credits' | 'check'> {
  const ledger = ['number', 'from', 'until'] as const;
  const [number, from, until] = ledger.map((id) => ledgerSpan(plan, id));
  const paid = `${number};"<1000000000";${from};"<="&${at('month')};${until};">"&${at('month')}`;
  return {
    ledger: month(`SUMIFS(${ledgerSpan(plan, 'mrr')};${paid})`),
    credits: month(`ROUND(${at('closing')}-${at('ledger')};6)`),
    check: month(
      `ROUND(${at('opening')}+${at('new')}+${at('reactivation')}+${at('expansion')}-${at('contraction')}-${at('churn')}-${at('closing')};6)`,
    ),
  };
}

/** Orders: a year's revenue of the customers of the year before, over theirs then. */
function yearOnYear(plan: Plan, month: Wrap): Pick<Record<Id, string>, 'nrr12sum' | 'grr12sum'> {
  const then = trailingYear(plan, `${at('place')}-12`);
  const now = trailingYear(plan, at('place'));
  const share = (kept: string) =>
    month(`IF(${at('place')}<24;"";IF(SUM(${then})>0;(${kept})/SUM(${then});""))`);
  return {
    nrr12sum: share(`SUMPRODUCT((${then}>0)*${now})`),
    grr12sum: share(`SUM(${then})-SUMPRODUCT((${now}<${then})*(${then}-${now}))`),
  };
}
