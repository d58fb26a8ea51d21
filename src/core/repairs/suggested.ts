import type { Chosen } from './applied';
import type { Repair } from './repair';

/** The repairs for which a value is suggested, with that value chosen. */
export function suggestedOf(
  repairs: readonly Repair[],
): readonly (Chosen & { readonly repair: Repair })[] {
  return repairs.flatMap((repair) =>
    repair.suggested === null ? [] : [{ repair, value: repair.suggested }],
  );
}
