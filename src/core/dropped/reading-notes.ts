import type { Deal } from '../report/deal';
import type { Choices } from '../report/understanding';
import { contradictionNotes } from './contradictions';
import { delayNotes } from './delayed-starts';
import type { Dropped } from './dropped';
import { endedNotes } from './ended-amounts';
import { joinedNotes } from './joined/joined-deals';
import { endNotes } from './lacking-ends';
import { nameNotes } from './name-notes';
import { pauseNotes } from './pause-notes';
import { plannedNotes } from './planned-rows';
import { priceNotes } from './price-notes';
import { scaleWords } from './scale-words';
import { beginningNotes } from './snapshot-beginnings';
import { movementNotes } from './snapshot-movements';
import { typeNotes } from './type-notes';

interface Beside {
  readonly choices: Choices;
  readonly fileName: string;
  /** The rows as deals, in their order. */
  readonly deals: readonly Deal[];
}

/** How rows were read where that could be otherwise, in sentences that a person should read before the figures. */
export function readingNotes(
  dropped: Dropped,
  { choices, fileName, deals }: Beside,
): readonly string[] {
  return [
    ...plannedNotes(dropped),
    ...(dropped.scale === null ? [] : [scaleWords.applied(dropped.scale)]),
    ...priceNotes(dropped, choices),
    ...delayNotes(dropped),
    ...pauseNotes(dropped, choices, deals),
    ...endedNotes(dropped),
    ...endNotes(dropped, deals),
    ...beginningNotes(dropped, deals),
    ...movementNotes(dropped, deals),
    ...contradictionNotes(dropped, deals),
    ...nameNotes(dropped, deals),
    ...typeNotes(dropped, deals),
    ...joinedNotes(dropped, fileName),
  ];
}
