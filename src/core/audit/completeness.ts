import type { FieldId } from '../report/fields';
import type { RevenueModel } from '../settings';

/** A column that figures or the audit rest on. */
export interface ColumnThatMatters {
  /** The column; that of the company's name stands for any that says who the customer is. */
  readonly id: FieldId;
  /** Only records with this column filled need it. */
  readonly among?: FieldId;
}

const WHO = { id: 'companies' } as const;
const OWNER = { id: 'owner' } as const;

/** The columns that matter to each model, in the order in which they are shown. */
export const COLUMNS_THAT_MATTER: Readonly<Record<RevenueModel, readonly ColumnThatMatters[]>> = {
  'recurring deals': [
    ...([
      WHO,
      { id: 'closeDate' },
      { id: 'recurringAmount' },
      { id: 'recurringType' },
      OWNER,
    ] as const),
    { id: 'inactiveReason', among: 'inactiveDate' },
  ],
  contracts: [
    ...([
      WHO,
      { id: 'contractStart' },
      { id: 'contractEnd' },
      { id: 'amount' },
      { id: 'type' },
    ] as const),
    OWNER,
    // What may stand in the place of an end, and of an amount for the whole contract.
    ...([{ id: 'term' }, { id: 'mrr' }, { id: 'arr' }] as const),
  ],
  'deal movements': [
    ...([
      WHO,
      { id: 'closeDate' },
      { id: 'type' },
      { id: 'amount' },
      { id: 'line' },
      OWNER,
    ] as const),
  ],
  'monthly snapshots': [WHO, { id: 'snapshotMonth' }, { id: 'mrr' }],
  'invoices or orders': [WHO, { id: 'invoiceDate' }, { id: 'billed' }, OWNER],
};
