import type { RevenueModel } from '../core/settings';

const HEAD = `-- Net revenue retention by Retained, in BigQuery.
-- The definitions are those of the tabs; every choice of Settings stands in a variable or in the table settings.`;

/** Where rows bring their ends, a table without any shows no loss, and its rates no more than that. */
const UNSEEN = `
-- Where no row of the report ends anything (no end of a deal, no deal of churn), churn cannot be seen: nrr and grr then
-- say nothing, whatever they show.`;

/** What a script says of itself before its first statement. */
export function headOf(model: RevenueModel): string {
  const showsLosses = model === 'monthly snapshots' || model === 'invoices or orders';
  return showsLosses ? HEAD : `${HEAD}${UNSEEN}`;
}
