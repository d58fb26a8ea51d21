import type { FieldId } from '../../core/report/fields';
import type { RevenueModel } from '../../core/settings';
import { headerOfColumn } from '../data/deals';
import { importSpan, isInUse } from '../data/import-columns';
import { rowsSpan } from '../data/rows';
import type { Plan } from '../plan';
import { columnSpan } from '../sheet/array-columns';
import { READING as R, type ReadingColumn } from './columns';

/** One column of Deals, as Rows shows it. */
export type Field = (id: FieldId | 'import') => string;

/** The columns of Deals as formulas of the Reading tab name them. */
export function fieldsOf(plan: Plan): Field {
  return (id) => rowsSpan(plan, id);
}

/** A column of Reading as its own formulas name it, from its first row or from one above or below. */
export function own(plan: Plan, id: ReadingColumn, shift: -1 | 0 | 1 = 0): string {
  return columnSpan(R[id], plan.dealRows, shift);
}

/** Neighbouring columns of Reading, from one to another. */
export function ownSpan(plan: Plan, from: ReadingColumn, to: ReadingColumn): string {
  return `$${R[from]}$2:$${R[to]}$${plan.dealRows + 1}`;
}

/** A formula that rows in use compute; whatever fails in it gives `otherwise`. */
export function whenUsed(plan: Plan, formula: string, otherwise = '""'): string {
  return `IF(${own(plan, 'used')}<>1;${otherwise};IFERROR(${formula};${otherwise}))`;
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

/** How many characters a row holds that make it more than a blank one. */
export function contentFormula(d: Field): string {
  return CONTENT.map((field) => `LEN(${d(field)})`).join('+');
}

/** The word on Imports for the import that brought a row; blank where it is not there. */
export function importedFormula(d: Field): string {
  const [numbers, words] = [importSpan('number'), importSpan('status')];
  return `IF(ISNUMBER(${d('import')});XLOOKUP(${d('import')};${numbers};${words};"");"")`;
}

/** 1 for a row in use; 0 on blank rows and pasted header lines, and for an import that is not in; 2 for one that is not on Imports. */
export function usedFormula(plan: Plan, d: Field): string {
  const repeats = HEADERS[plan.model].map((id) => `(${d(id)}="${headerOfColumn(id)}")`).join('+');
  const word = own(plan, 'imported');
  const listed = `IF(${isInUse(word)}>0;1;IF((${d('import')}<1)+(LEN(${word})=0)>0;2;0))`;
  return `IF(${own(plan, 'content')}=0;0;IF(${repeats}+0>0;0;IF(ISNUMBER(${d('import')});${listed};1)))`;
}
