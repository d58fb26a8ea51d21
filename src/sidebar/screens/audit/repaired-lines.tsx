import type { Repaired } from '../../../core/audit/repaired';
import { auditWords } from '../../words/audit-words';

/** How many findings a report has repaired, and how many it brings. */
export function RepairedLines({ repaired }: { readonly repaired: Repaired | null }) {
  if (repaired === null) return null;
  const { gone, added } = repaired;
  return (
    <>
      {gone > 0 && <p class="good">{`✓ ${auditWords.repaired(gone)}`}</p>}
      {added > 0 && <p>{auditWords.added(added)}</p>}
    </>
  );
}
