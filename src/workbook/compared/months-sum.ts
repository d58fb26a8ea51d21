import type { Cell } from '../../core/report/cell';
import { type NrrColumn, nrrColumns, nrrSpan } from '../nrr/columns';
import { NRR_HEADER_ROW } from '../nrr/places';
import type { Plan } from '../plan';

/**
 * What no other columns of a month are made of, and the rates that settings change. The place of each counts, so that
 * money which moves from one column or month to another changes the sum.
 */
const SUMMED: readonly NrrColumn[] = [
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
  'closing',
  'newCustomers',
  'reactivatedCustomers',
  'expandedCustomers',
  'contractedCustomers',
  'churnedCustomers',
  'closingCustomers',
  'nrr',
  'nrr12',
  'grr12',
  'quickRatio',
];

/**
 * One number made of the months that the NRR tab shows, in two parts to be added: another one as soon as one of their
 * figures is another.
 */
export function monthsSumFormulas(plan: Plan): readonly [string, string] {
  const place = nrrSpan(plan, 'place');
  const parts = SUMMED.map((id, index) => `${index + 1}*SUMPRODUCT(${place};${nrrSpan(plan, id)})`);
  const half = SUMMED.length / 2;
  return [parts.slice(0, half).join('+'), parts.slice(half).join('+')];
}

/** The same number, of the rows of the NRR tab as they were read, from the first on. */
export function sumOfMonths(
  rows: readonly (readonly Cell[])[],
  model: Pick<Plan, 'model'>,
): number {
  const monthly = rows.slice(NRR_HEADER_ROW);
  const columns = nrrColumns(model).map(({ id }) => id);
  const at = (row: readonly Cell[], id: NrrColumn) => numberIn(row[columns.indexOf(id)]);
  return SUMMED.reduce((sum, id, index) => {
    const column = monthly.reduce((total, row) => total + at(row, 'place') * at(row, id), 0);
    return sum + (index + 1) * column;
  }, 0);
}

/** A text counts as nothing, as it does in the formula. */
function numberIn(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}
