import { KEY_STEP, timelineSpan } from '../customers/timeline';
import { ledgerSpan } from '../ledger/columns';
import type { Plan } from '../plan';
import { arraysOf } from '../sheet/array-columns';
import { onTab, span } from '../sheet/references';
import { rowStepsTab } from '../sheet/steps-tab';
import type { Tab } from '../sheet/tab';
import { type Column, tableLetters } from '../sheet/table';

type LatestColumn = 'start' | 'row';

const COLUMNS: readonly Column<LatestColumn>[] = [
  {
    id: 'start',
    header: 'Starts, sorted',
    width: 130,
    number: '0',
    note: 'Customer number x 1,000,000 + first day, of every deal.',
  },
  {
    id: 'row',
    header: 'Deals row',
    width: 130,
    number: '0',
    note: 'The row of Deals, in the same order.',
  },
];
const L = tableLetters(COLUMNS);

/** The hidden Latest tab: every deal by customer and start, in which each customer's latest deal up to a day is found. */
export function latestTab(plan: Plan): Tab {
  const starts = timelineSpan(plan, 'key', { from: 3, to: plan.dealRows + 2 });
  const rows = ledgerSpan('row');
  const by = `${starts};TRUE;${rows};TRUE`;
  return rowStepsTab<LatestColumn>(plan, 'Latest', {
    columns: COLUMNS,
    formulas: arraysOf<LatestColumn>(COLUMNS, {
      start: `SORT(${starts};${by})`,
      row: `SORT(${rows};${by})`,
    }),
  });
}

/** The row of Deals of each customer's latest deal up to the as-of month; 0 where it has none yet. */
export function latestDeals(plan: Plan, customers: string, asOf: string): string {
  const [starts, rows] = (['start', 'row'] as const).map((id) =>
    onTab('Latest', span(L[id], 2, plan.dealRows + 1)),
  );
  const key = `${customers}*${KEY_STEP}+${asOf}`;
  const isOwn = `INT(LOOKUP(${key};${starts})/${KEY_STEP})=${customers}`;
  return `IFERROR(IF(${isOwn};LOOKUP(${key};${starts};${rows});0);0)`;
}
