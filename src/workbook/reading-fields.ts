import type { FieldId } from '../core/report/fields';
import type { RevenueModel } from '../core/settings';
import { dealColumn } from './deals';
import { importStatus } from './imports-tab';
import type { Plan } from './plan';
import { READING as R } from './reading-columns';

/** One cell of Deals, for the row whose number stands in column A. */
export type Field = (id: FieldId | 'import') => string;

/** The cells of Deals as formulas of the Reading tab name them. */
export function fieldsOf(plan: Plan): Field {
  return (id) => `INDEX(${dealColumn(plan, id)};$A2)`;
}

/** A formula that a row in use computes; whatever fails in it, error cells of Deals included, gives `otherwise`. */
export function whenUsed(formula: string, otherwise = '""'): string {
  return `IF($${R.used}2<>1;${otherwise};IFERROR(${formula};${otherwise}))`;
}

/** Whether the rows of a model are months of revenue, not deals. */
export function isMonthly(model: RevenueModel): boolean {
  return model === 'monthly snapshots' || model === 'invoices or orders';
}

/** Fields that make a row more than a blank one. */
const CONTENT: readonly FieldId[] = [
  'recordId',
  'companyId',
  'companyIds',
  'company',
  'companies',
  'amount',
  'recurringAmount',
  'closeDate',
  'mrr',
  'arr',
  'acv',
  'tcv',
  'billed',
  'snapshotMonth',
  'invoiceDate',
];

/** Fields whose header, repeated in a row, shows that a header line was pasted. */
const HEADERS: Readonly<Record<RevenueModel, readonly FieldId[]>> = {
  'recurring deals': ['recordId', 'closeDate'],
  contracts: ['recordId', 'closeDate'],
  'deal movements': ['recordId', 'closeDate'],
  'monthly snapshots': ['snapshotMonth'],
  'invoices or orders': ['recordId', 'invoiceDate'],
};

/**
 * 1 for a row in use; 0 beyond the grid, on blank rows and pasted header lines, and for an import that is not in; 2 for
 * an import that is not on Imports at all.
 */
export function usedFormula(plan: Plan, d: Field): string {
  const repeats = HEADERS[plan.model]
    .map((id) => `${d(id)}&""=INDEX(${dealColumn(plan, id)};1)&""`)
    .join(';');
  const [id, ...rest] = CONTENT.map((field) => `LEN(${d(field)})`);
  // Nearly every row has an ID, which then is all that is looked at.
  const content = `IF(${id}>0;1;${rest.join('+')})`;
  const number = d('import');
  const status = importStatus(number);
  const listed = `IF(${status}="in";1;IF(OR(${number}<1;LEN(${status})=0);2;0))`;
  const imported = `IF(ISNUMBER(${number});${listed};1)`;
  const holds = `IF(IFERROR(${content};1)=0;0;IF(IFERROR(OR(${repeats});FALSE);0;${imported}))`;
  return `IF($A2>ROWS(${dealColumn(plan, 'recordId')});0;${holds})`;
}
