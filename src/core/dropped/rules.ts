import { isCounted } from '../doubt/questions/overlaps';
import type { Choices } from '../report/understanding';
import { withCopiesOnce } from './copies';
import type { Dropped } from './dropped';
import { overlapsIn, withOverlapsReplaced } from './overlaps';
import { renewedDeals, withRenewedEnded } from './renewed-deals';

/** The rows under what was decided of them together. */
export function withRules(given: Dropped, choices: Choices): Dropped {
  const dropped = choices.copies === 'count once' ? withCopiesOnce(given) : given;
  if (choices.overlaps !== 'the later replaces') return dropped;
  const isOne = isCounted({ dropped, choices });
  if (choices.model === 'contracts')
    return withOverlapsReplaced(dropped, overlapsIn(dropped, isOne));
  if (choices.model !== 'recurring deals') return dropped;
  return withRenewedEnded(dropped, renewedDeals(dropped, choices.types, isOne));
}
