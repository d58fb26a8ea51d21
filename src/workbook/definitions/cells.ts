import type { Plan } from '../plan';
import { onTab } from '../sheet/references';
import { namedDefinitions } from './list';

/** The row of the first table's header, and the column of its figures. */
export const TOP = 4;
const VALUE = 'B';

/** The NRR of the chosen definition, as other tabs name it. */
export function chosenCell(): string {
  return onTab('Definitions', `$${VALUE}$${TOP + 1}`);
}

/** The NRR of the other definitions that speak of twelve months. */
export function othersOfYear(plan: Plan): string {
  const years = namedDefinitions(plan).net.filter(({ over }) => over === '12 months').length;
  return onTab('Definitions', `$${VALUE}$${TOP + 2}:$${VALUE}$${TOP + years}`);
}
