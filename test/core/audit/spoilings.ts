import { auditOf } from '../../../src/core/audit/audit';
import type { CheckId } from '../../../src/core/audit/check-name-words';
import type { RevenueCategory } from '../../../src/core/category';
import { day, madeReport, type Said, settingsWith } from '../made-deals';
import type { MadeModel } from './made-history';

const TYPES: ReadonlyMap<string, RevenueCategory> = new Map([
  ['new business', 'new business'],
  ['renewal', 'renewal'],
  ['upsell', 'upsell'],
  ['downgrade', 'downgrade'],
]);

/** What an audit of rows of a model looks at. */
export function auditedRows(rows: readonly Said[], model: MadeModel) {
  const report = madeReport(rows);
  const amountMeans = model === 'recurring deals' ? 'ARR' : 'MRR';
  const settings = settingsWith({ model, types: TYPES, amountMeans });
  return { table: report, report, settings, accepted: [], checksOff: [] };
}

/** What it finds. */
export function found(rows: readonly Said[], model: MadeModel) {
  return auditOf(auditedRows(rows, model)).findings;
}

/** What somebody does to one row; null: nothing that could be told of this row. */
export type Spoiling = (row: Said) => Said | readonly Said[] | null;
/** Models whose records are deals. */
export const ALL: readonly MadeModel[] = ['recurring deals', 'contracts', 'deal movements'];
const isRecurring = ({ recurringAmount }: Said) => recurringAmount !== undefined;
const amountField = (row: Said) =>
  isRecurring(row) ? 'recurringAmount' : 'mrr' in row ? 'mrr' : 'amount';
const dateField = (row: Said) => ('contractStart' in row ? 'contractStart' : 'closeDate');
const typeField = (row: Said) => (isRecurring(row) ? 'recurringType' : 'type');

/** What each check finds, by model. */
export const SPOILINGS: readonly (readonly [CheckId, readonly MadeModel[], Spoiling])[] = [
  ['missing company', ALL, (row) => ({ ...row, companyId: null, company: null })],
  ['unreadable amount', ALL, (row) => ({ ...row, [amountField(row)]: '12k?' })],
  ['unreadable date', ALL, (row) => ({ ...row, [dateField(row)]: 'soon' })],
  ['missing type', ALL, (row) => ({ ...row, [typeField(row)]: null })],
  ['unknown type', ALL, (row) => ({ ...row, [typeField(row)]: 'Misc' })],
  ['missing date', ['recurring deals', 'deal movements'], (row) => ({ ...row, closeDate: null })],
  ['missing amount', ['recurring deals'], (row) => ({ ...row, recurringAmount: null })],
  ['unclear stage', ALL, (row) => ({ ...row, stage: 'Closed Lost' })],
  [
    'yearly amount',
    ['recurring deals'],
    (row) => ({ ...row, recurringAmount: row.amount ?? null }),
  ],
  ['end before start', ['recurring deals'], (row) => ({ ...row, inactiveDate: day('2019-01-31') })],
  [
    'never ended',
    ['recurring deals'],
    (row) => (row.inactiveDate === null ? null : { ...row, inactiveDate: null }),
  ],
  [
    'no end date',
    ['recurring deals'],
    (row) => (row.inactiveDate === null ? { ...row, inactiveReason: 'Churned' } : null),
  ],
  ['same deal twice', ALL, (row) => [row, { ...row, recordId: `${row.recordId}1` }]],
  ['duplicate record', ALL, (row) => [row, row]],
  [
    'several companies',
    ALL,
    (row) => ({ ...row, companyId: null, company: null, companyIds: `${row.companyId};99` }),
  ],
];
