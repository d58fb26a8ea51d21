import { customersSpan, mrrOf } from '../customers/customers';
import { trailingYear } from '../customers/trailing';
import { ledgerSpan, UNCOUNTED } from '../ledger/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import type { NrrColumn } from './columns';
import { whereSeen } from './losses';

/** What a row of the NRR tab is measured from; the row's place says its closing month, 0 that it is empty. */
export interface MeasuredRow {
  /** The row's own cells. */
  readonly at: (id: NrrColumn) => string;
  /** MRR of every customer at the opening. */
  readonly opening: string;
  /** The days that decide both ends. */
  readonly openingEnd: string;
  readonly closingEnd: string;
}

type Measures = Partial<Record<NrrColumn, string>>;

/** Opening, movements, closing and everything taken from them: the same formulas for a month and for a period. */
export function measureFormulas(plan: Plan, row: MeasuredRow): Measures {
  const { at } = row;
  const filled = (formula: string) => `IF(${at('place')}=0;"";${formula})`;
  const measures: Measures = {
    ...movements(row),
    ...ratios(plan, at),
    ...checks(row),
  };
  return {
    ...Object.fromEntries(Object.entries(measures).map(([id, formula]) => [id, filled(formula)])),
    // An empty row has no year behind it.
    ...trailing(plan, at),
    ...(plan.model === 'invoices or orders' ? yearOnYear(plan, at) : {}),
  };
}

function movements({ at, opening, openingEnd, closingEnd }: MeasuredRow): Measures {
  const closing = mrrOf(at('place'));
  const first = customersSpan('first');
  const isNew = `(${first}>${openingEnd})*(${first}<=${closingEnd})`;
  const isBack = `(${opening}=0)*(${first}<=${openingEnd})`;
  const sum = (formula: string) => `SUMPRODUCT(${formula})`;
  return {
    opening: `SUM(${opening})`,
    new: sum(`${isNew}*${closing}`),
    reactivation: sum(`${isBack}*${closing}`),
    expansion: sum(`(${opening}>0)*(${closing}>${opening})*(${closing}-${opening})`),
    contraction: sum(`(${closing}>0)*(${closing}<${opening})*(${opening}-${closing})`),
    churn: sum(`(${closing}=0)*${opening}`),
    closing: `SUM(${closing})`,
    openingCustomers: sum(`(${opening}>0)*1`),
    newCustomers: sum(`${isNew}*(${closing}>0)`),
    reactivatedCustomers: sum(`${isBack}*(${closing}>0)`),
    expandedCustomers: sum(`(${opening}>0)*(${closing}>${opening})`),
    contractedCustomers: sum(`(${closing}>0)*(${closing}<${opening})`),
    churnedCustomers: sum(`(${closing}=0)*(${opening}>0)`),
    closingCustomers: sum(`(${closing}>0)*1`),
  };
}

type At = MeasuredRow['at'];

function ratios(plan: Plan, at: At): Measures {
  const over = (above: string, below: string) => `IF(${below}>0;(${above})/(${below});"")`;
  const kept = (above: string, below: string) => whereSeen(plan, over(above, below));
  const back = `IF(${setting('reactivationInNrr')}="Yes";${at('reactivation')};0)`;
  const gained = `IF(${setting('quickRatioReactivation')}="No";0;${at('reactivation')})`;
  return {
    nrr: kept(
      `${at('opening')}+${at('expansion')}-${at('contraction')}-${at('churn')}+${back}`,
      at('opening'),
    ),
    grr: kept(`${at('opening')}-${at('contraction')}-${at('churn')}`, at('opening')),
    logoChurn: kept(at('churnedCustomers'), at('openingCustomers')),
    quickRatio: over(
      `${at('new')}+${gained}+${at('expansion')}`,
      `${at('contraction')}+${at('churn')}`,
    ),
    arpa: over(at('closing'), at('closingCustomers')),
  };
}

/** The customers who paid twelve months before: no month end before the first opening is looked at. */
function trailing(plan: Plan, at: At): Measures {
  const then = mrrOf(at('place'), -12);
  const now = mrrOf(at('place'));
  const past = `IF(${at('place')}<${fact('shownFrom')}+11;0;SUM(${then}))`;
  return {
    nrr12: whereSeen(plan, `IF(${past}>0;SUMPRODUCT((${then}>0)*${now})/SUM(${then});"")`),
    grr12: `IF(${at('nrr12')}="";"";1-SUMPRODUCT((${now}<${then})*(${then}-${now}))/SUM(${then}))`,
  };
}

function checks({ at, closingEnd }: MeasuredRow): Measures {
  const moved = `${at('new')}+${at('reactivation')}+${at('expansion')}-${at('contraction')}-${at('churn')}`;
  return {
    ledger: ledgerMrr(closingEnd),
    credits: `ROUND(${at('closing')}-${at('ledger')};6)`,
    check: `ROUND(${at('opening')}+${moved}-${at('closing')};6)`,
  };
}

/** MRR that the Ledger pays at the end of a day, credits included. */
export function ledgerMrr(day: string): string {
  const spans = (['number', 'from', 'until'] as const).map(ledgerSpan);
  const [number, from, until] = spans;
  return `SUMIFS(${ledgerSpan('mrr')};${number};"<${UNCOUNTED}";${from};"<="&${day};${until};">"&${day})`;
}

/** Orders: a year's revenue of the customers of the year before, over theirs then. */
function yearOnYear(plan: Plan, at: At): Measures {
  const then = trailingYear(plan, at('place'), -12);
  const now = trailingYear(plan, at('place'));
  const past = `IF(${at('place')}<${fact('shownFrom')}+23;0;SUM(${then}))`;
  return {
    nrr12sum: `IF(${past}>0;SUMPRODUCT((${then}>0)*${now})/SUM(${then});"")`,
    grr12sum: `IF(${at('nrr12sum')}="";"";1-SUMPRODUCT((${now}<${then})*(${then}-${now}))/SUM(${then}))`,
  };
}
