import type { Cell } from '../report/cell';
import type { ExtraId } from './label-words';
import { wideHeader } from './labels';
import { isByMonths } from './matrix/matrix';
import { isPeriodList } from './matrix/period-list';

/** Not a quantity: companies have seats, too. */
const OF_LINES: readonly ExtraId[] = ['unitPrice', 'lineItem', 'lineItemPrice'];

/** Whether cells are about revenue, though they name companies: line items, or a table or list of customers by months or longer periods. */
export function isOfRevenue(cells: readonly (readonly Cell[])[]): boolean {
  const header = wideHeader(cells);
  const isOfLines =
    header !== null &&
    (header.columns.has('billingFrequency') || OF_LINES.some((id) => header.extras.has(id)));
  return isOfLines || isByMonths(cells) || isPeriodList(cells);
}
