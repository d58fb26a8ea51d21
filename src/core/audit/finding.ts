import type { Day } from '../days';
import { type FieldId, fieldOf } from '../report/fields';
import { comparable, type RevenueModel } from '../settings';
import { asCalled, nounOfModel } from './called';
import { COLUMN } from './check';
import type { CheckId } from './check-name-words';
import { checkOf } from './checks';

/** Something wrong with a record, or with the whole report, and what it may cost. */
export interface Finding {
  readonly check: CheckId;
  /** The row of the record as the audit counts; null where the finding is about the whole report. */
  readonly row: number | null;
  /** Empty where the record has none, too. */
  readonly recordId: string;
  readonly customer: string;
  readonly owner: string;
  /** The column that is wrong; null where it is no single one. */
  readonly column: FieldId | null;
  readonly message: string;
  /** Money a month that may be wrong. */
  readonly mrr: number;
  /** Whether the row and its neighbours on the Ledger show it, so that a formula finds it there. */
  readonly isOnLedger: boolean;
  /** The money a month of the record among those that count; null where it does not. */
  readonly counted: number | null;
  /** When the money at stake is paid; null where nobody knows. */
  readonly paid: Paid | null;
}

/** From the first day paid until, not including, the first day not paid. */
export interface Paid {
  readonly from: Day;
  readonly until: Day;
}

/** What makes two findings the same one, before and after a repair; records without an ID are told by their customer. */
export function findingKey({
  check,
  recordId,
  customer,
}: Pick<Finding, 'check' | 'recordId' | 'customer'>): string {
  const id = comparable(recordId);
  return id === '' ? `${check}||${comparable(customer)}` : `${check}|${id}`;
}

const AMOUNT: Readonly<Record<RevenueModel, FieldId>> = {
  'recurring deals': 'recurringAmount',
  contracts: 'amount',
  'deal movements': 'amount',
  'monthly snapshots': 'mrr',
  'invoices or orders': 'billed',
};

const DATE: Readonly<Record<RevenueModel, FieldId>> = {
  'recurring deals': 'closeDate',
  contracts: 'contractStart',
  'deal movements': 'closeDate',
  'monthly snapshots': 'snapshotMonth',
  'invoices or orders': 'invoiceDate',
};

/** The column in which a model's records hold what a check judges. */
export function columnOf(check: CheckId, model: RevenueModel): FieldId | null {
  const { column } = checkOf(check);
  if (column === 'amount' || column === 'recurringAmount') return AMOUNT[model];
  if (column === 'closeDate') return DATE[model];
  const isRecurring = model === 'recurring deals';
  if (check === 'amounts disagree' && isRecurring) return 'recurringAmount';
  if (column === 'contractEnd') return isRecurring ? 'inactiveDate' : column;
  if (column === 'inactiveDate' && model === 'contracts') return 'contractEnd';
  if (column === 'type') return isRecurring ? 'recurringType' : column;
  return column;
}

/** What is wrong with records that a check finds, in a sentence. */
export function wrongText(check: CheckId, called: Called): string {
  const wrong = checkOf(check).wrong.replace(COLUMN, columnLabel(check, called.model));
  return aboutRecords(check, wrong, called);
}

/** What decides what records are called: their model, and the noun of their report where that is known. */
export interface Called {
  readonly model: RevenueModel;
  readonly noun?: string | undefined;
}

/** A sentence about what a check finds as it is said of some records; a ramp is of a deal, whatever counts. */
export function aboutRecords(check: CheckId, text: string, { model, noun }: Called): string {
  return check === 'ramp added up' ? text : asCalled(text, noun ?? nounOfModel(model));
}

/** The header over that column; empty where a check is about no single one. */
export function columnLabel(check: CheckId, model: RevenueModel): string {
  const column = columnOf(check, model);
  return column === null ? '' : fieldOf(column).label;
}
