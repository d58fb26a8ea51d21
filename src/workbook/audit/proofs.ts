import { bridgeDifference } from '../board/waterfall';
import { customersSpan } from '../customers/customers';
import { dealColumn } from '../data/deals';
import { importSpan } from '../data/import-columns';
import { SPOILT_COLUMNS, SPOILT_SENTENCE } from '../guards/cells';
import { ledgerSpan, UNCOUNTED } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import { nrrAt, nrrSpan } from '../nrr/columns';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { dealCuts, partRows } from '../segments/cuts';
import { partCount } from '../segments/part-columns';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { MONEY_TIMES } from '../settings/money';
import { rowsOfReason } from './columns';
import { reportRows } from './reasons';
import { CONTROL_DIFFERENCE } from './words';

/** One line of arithmetic that must come to nothing. */
export interface Proof {
  readonly name: string;
  readonly about: string;
  /** A formula for what is said instead where there is more to say. */
  readonly said?: string;
  /** The difference, as a formula. */
  readonly difference: string;
}

/** The checks that every number rests on, in the order of their lines on Audit. */
export function proofs(plan: Plan): readonly Proof[] {
  return [...moneyProofs(plan), ...roomProofs(plan)];
}

/** Money that must be the same on every tab. */
function moneyProofs(plan: Plan): readonly Proof[] {
  const largest = (span: string) => `MAX(MAX(${span});-MIN(${span}))`;
  const state = readingSpan(plan, 'state');
  const amounts = `SUMIFS(${readingSpan(plan, 'amount')};${state};0)`;
  const ledger = `SUMIFS(${ledgerSpan('amount')};${ledgerSpan('number')};"<${UNCOUNTED}")`;
  const now = `SUM(${customersSpan('now')})`;
  const at = (id: 'closing' | 'ledger') => nrrAt(plan, id);
  const credited = `${at('ledger')}+SUM(${customersSpan('credits')})-${now}`;
  const ofMonth = 'MRR of the as-of month.';
  return [
    proof(
      'Opening + movements = closing',
      'In every month of the NRR tab.',
      largest(nrrSpan(plan, 'check')),
    ),
    proof(
      'Board: bridge = closing',
      'Opening and what moved it, as its chart draws them, lead to closing.',
      plan.tabs.includes('Board') ? bridgeDifference() : '0',
    ),
    proof(
      'Deals = Ledger',
      'The amounts of all deals that count.',
      `${MONEY_TIMES}*${amounts}-${ledger}`,
    ),
    proof('Ledger + credits = Customers', ofMonth, credited),
    proof('Customers = NRR', ofMonth, `${now}-${at('closing')}`),
    proof(
      'No month below the Ledger',
      'Customers never show less than the Ledger pays.',
      `MIN(0;MIN(${nrrSpan(plan, 'credits')}))`,
    ),
    proof(
      'Control totals agree',
      'The largest difference from billing, of the months that Settings lists.',
      CONTROL_DIFFERENCE,
    ),
  ];
}

/** Room that the formulas must have, and what they rely on. */
function roomProofs(plan: Plan): readonly Proof[] {
  const extend = 'below the last formula: import a report to extend them.';
  const [ids, company] = [dealColumn(plan, 'recordId'), dealColumn(plan, 'companies')];
  // A cell that shows an error holds something too.
  const length = (column: string) => `IFERROR(LEN(${column});1)`;
  const below = `SUMPRODUCT((${length(ids)}+${length(company)}>0)*(ROW(${ids})>${plan.dealRows + 1}))`;
  const numbers = importSpan('number');
  const twice = `SUMPRODUCT(ISNUMBER(${numbers})*(COUNTIFS(${numbers};${numbers})>1))`;
  return [
    everyRow(plan),
    proof('Every deal row is read', `Rows of Deals ${extend}`, below),
    proof(
      'Every customer has a row',
      `Customers ${extend}`,
      `MAX(0;${fact('customers')}-${plan.customerRows})`,
    ),
    proof(
      'Every month has a column',
      `Months ${extend}`,
      `MAX(0;${fact('months')}-${plan.months})`,
    ),
    proof(
      'Every segment value has a row',
      'Values beyond the rows of Segments: let that column belong to customers.',
      unseenParts(plan),
    ),
    proof(
      'Every import has one line',
      'Each number stands on one line of Imports: Deals looks it up there.',
      twice,
    ),
    {
      ...proof('Every formula column is whole', 'On every tab, hidden ones too.', SPOILT_COLUMNS),
      said: SPOILT_SENTENCE,
    },
    proof(
      'Tabs fit the revenue model',
      'The tabs were built for the model on Settings.',
      `IF(${setting('model')}="${plan.model}";0;1)`,
    ),
  ];
}

/** Rows that stand for several months are told, too, where another one holds one of these, since it would count twice. */
function everyRow(plan: Plan): Proof {
  const name = 'Every row is counted or left out';
  const about = 'Rows of Deals in use, less those that count and those left out.';
  const difference = `${reportRows(plan, 'used', '">0"')}-SUM(${rowsOfReason()})`;
  if (plan.model !== 'monthly snapshots') return proof(name, about, difference);
  const within = 'Rows that begin within the Snapshot months of another row are added: shorten it.';
  return proof(name, `${about} ${within}`, `${difference}+SUM(${linesSpan(plan, 'within')})`);
}

function proof(name: string, about: string, difference: string): Proof {
  return { name, about, difference };
}

/** Customers' values for which Portions has no row, in the column of deals that has most. */
function unseenParts(plan: Plan): string {
  const cuts = plan.tabs.includes('Segments') ? dealCuts(plan) : [];
  if (cuts.length === 0) return '0';
  const counts = cuts.map((cut) => partCount(plan, cut));
  return `MAX(0;MAX(${counts.join(';')})-${partRows(plan)})`;
}
