import { type UnderstoodFile, understandDropped } from '../dropped/understand-dropped';
import { isRefusal } from '../refusal';
import type { Cell } from '../report/cell';
import type { Choices } from '../report/understanding';
import { differ, distance, type Headline, headlineOf } from './headline';
import {
  type Answered,
  evidenceFor,
  joinedChoices,
  type Reading,
  SURE,
  TIE,
  type TypedRate,
} from './question';

/** A guess that could be otherwise and would change a figure. */
export interface Doubt {
  /** What it is about, as it is called: "Amount". */
  readonly about: string;
  /** How the report was read, as a clause. */
  readonly assumed: string;
  /** What speaks for that, and what against it. */
  readonly because: string;
  readonly but: string;
  /** The next best reading, as a clause. */
  readonly otherwise: string;
  /** NRR of the as-of month under the one and the other; null where there is none, or churn cannot be seen. */
  readonly nrr: number | null;
  readonly nrrOtherwise: number | null;
  /** MRR at the end of that month. */
  readonly mrr: number;
  readonly mrrOtherwise: number;
  /** The setting that reads it otherwise, and the one that says it was right. */
  readonly set: string;
  readonly keep: string;
  readonly choicesOtherwise: Choices;
  readonly choicesKept: Choices;
  /** Whether neither the report nor the workbook tells the two apart, so that somebody must. */
  readonly isOpen: boolean;
  /** A rate that whoever answers otherwise has to type. */
  readonly typed?: TypedRate;
}

/** A file that was dropped, and what was said of it. */
export interface File {
  readonly cells: readonly (readonly Cell[])[];
  readonly fileName: string;
  readonly choices: Choices;
}

/**
 * What was guessed of a file, could be otherwise, and would change a figure, the most consequential first: core computes the
 * headline once more under each next best reading.
 */
export function doubtsOf(file: File, understood: UnderstoodFile): readonly Doubt[] {
  const unsure = understood.questions.filter(({ next, margin }) => next !== null && margin < SURE);
  if (unsure.length === 0) return [];
  const now = headlineOf(understood);
  return unsure
    .flatMap((question) => {
      const other = question.next && headlineUnder(file, question.next);
      return other && differ(now, other) ? [{ question, other }] : [];
    })
    .sort((a, b) => distance(now, b.other) - distance(now, a.other))
    .flatMap(({ question, other }) => doubt(question, now, other));
}

function headlineUnder({ cells, fileName, choices }: File, reading: Reading): Headline | null {
  const other = understandDropped(cells, fileName, joinedChoices(choices, reading.choices));
  return isRefusal(other) ? null : headlineOf(other);
}

function doubt(
  { about, best, next, margin, isHeld }: Answered,
  now: Headline,
  other: Headline,
): Doubt[] {
  if (!next) return [];
  return [
    {
      about,
      assumed: best.says,
      because: evidenceFor(best),
      but: evidenceFor(next),
      otherwise: next.says,
      nrr: shownRate(now),
      nrrOtherwise: shownRate(other),
      mrr: now.closing,
      mrrOtherwise: other.closing,
      set: next.set,
      keep: best.set,
      choicesOtherwise: next.choices,
      choicesKept: best.choices,
      isOpen: margin < TIE && !isHeld,
      ...(next.typed && { typed: next.typed }),
    },
  ];
}

function shownRate({ nrr, seesChurn }: Headline): number | null {
  return seesChurn ? nrr : null;
}
