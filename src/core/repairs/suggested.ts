import type { Chosen } from './applied';
import { isCalculated, type Repair } from './repair';

/** The repairs for which a value is suggested that a file may bring, with that value chosen. */
export function suggestedOf(
  repairs: readonly Repair[],
): readonly (Chosen & { readonly repair: Repair })[] {
  return repairs.flatMap((repair) =>
    repair.suggested === null || isCalculated(repair) ? [] : [{ repair, value: repair.suggested }],
  );
}
