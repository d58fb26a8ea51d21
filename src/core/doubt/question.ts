import type { Dropped } from '../dropped/dropped';
import type { Cell } from '../report/cell';
import type { FieldId } from '../report/fields';
import type { Choices } from '../report/understanding';
import { doubtWords } from './doubt-words';

/** Something in a report that speaks for one way to read it, and how much: 1 is a hint, 2 is strong, 3 nearly a proof. */
export interface Evidence {
  /** A clause that follows "because" or "but". */
  readonly says: string;
  readonly weight: number;
}

/** One way to read what a report leaves open. */
export interface Reading {
  /** A clause that follows "if": "Amount is money a month". */
  readonly says: string;
  /** What reads the report so. */
  readonly choices: Choices;
  /** The same for the command line: `Amount means=MRR`. */
  readonly set: string;
  readonly evidence: readonly Evidence[];
  /** The currencies of a rate that somebody has to type, since no choice can name it: its figure is at a rate of 1. */
  readonly typed?: TypedRate;
}

/** A rate that is asked for: what one unit of the first is worth in the other. */
export interface TypedRate {
  readonly code: string;
  readonly home: string;
}

/** What a report leaves open, with every way to read it. */
export interface Question {
  /** What it is about, as it is called: "Amount". */
  readonly about: string;
  readonly readings: readonly Reading[];
}

/** What a question may look at: a report, what was chosen or decided before, and the rows of its won deals that count. */
export interface Facts {
  readonly dropped: Dropped;
  readonly choices: Choices;
  readonly fileName: string;
  readonly won: readonly ((id: FieldId) => Cell)[];
}

/** Asks a report one question; nothing where it leaves none open, or somebody has answered it. */
export type Ask = (facts: Facts) => readonly Question[];

/** A question with the two of its readings for which most speaks. */
export interface Answered {
  readonly about: string;
  readonly best: Reading;
  readonly next: Reading | null;
  /** By how much the best one outweighs the next. */
  readonly margin: number;
  /** Whether the best one is only what the workbook was read by before: then less may speak for it than for the next. */
  readonly isHeld: boolean;
}

/** How much the best reading must outweigh the next for nobody to be asked. */
export const SURE = 1.5;
/** Within so little two readings cannot be told apart. */
export const TIE = 0.25;

/** How much speaks for a reading. */
function weightOf({ evidence }: Reading): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}

/** What speaks for a reading, as a clause that follows "because". */
export function evidenceFor({ evidence }: Reading): string {
  const said = evidence.flatMap(({ says, weight }) => (weight > 0 ? says : []));
  return said.join('; ') || doubtWords.nothing;
}

/** The question with its readings weighed; the one that holds already stays first, and of equal ones the first. */
export function answered(
  { about, readings }: Question,
  isHeld: (reading: Reading) => boolean = () => false,
): Answered | null {
  const weighed = [...readings].sort((a, b) => weightOf(b) - weightOf(a));
  const there = weighed.find(isHeld);
  const best = there ?? weighed[0];
  if (!best) return null;
  const next = weighed.find((one) => one !== best) ?? null;
  const margin = next ? weightOf(best) - weightOf(next) : Number.POSITIVE_INFINITY;
  return { about, best, next, margin, isHeld: there !== undefined };
}

/** Choices with others put over them: lists and tables are joined. */
export function joinedChoices(before: Choices, after: Choices): Choices {
  const { types, wonStages, otherStages, states, columns, rates } = after;
  const { excluded, keptCustomers, sameAs, withoutRate } = after;
  return {
    ...before,
    ...after,
    ...(types && { types: new Map([...(before.types ?? []), ...types]) }),
    ...(wonStages && { wonStages: [...(before.wonStages ?? []), ...wonStages] }),
    ...(otherStages && { otherStages: [...(before.otherStages ?? []), ...otherStages] }),
    ...(states && { states: new Map([...(before.states ?? []), ...states]) }),
    ...(columns && { columns: { ...before.columns, ...columns } }),
    ...(excluded && { excluded: [...(before.excluded ?? []), ...excluded] }),
    ...(keptCustomers && { keptCustomers: [...(before.keptCustomers ?? []), ...keptCustomers] }),
    ...(sameAs && { sameAs: [...(before.sameAs ?? []), ...sameAs] }),
    ...(withoutRate && { withoutRate: [...(before.withoutRate ?? []), ...withoutRate] }),
    ...(rates && { rates: [...(before.rates ?? []), ...rates] }),
  };
}

/** Nobody answers more questions about one column, and the file is read once more for each. */
const MOST_ASKED = 24;

/**
 * Of values of one column that each would be a question, those of most rows. The others are read as they are without an
 * answer, and are asked for once these are answered.
 */
export function mostAsked<Value>(
  values: readonly Value[],
  rowsOf: (value: Value) => number,
): readonly Value[] {
  if (values.length <= MOST_ASKED) return values;
  return [...values].sort((a, b) => rowsOf(b) - rowsOf(a)).slice(0, MOST_ASKED);
}

/** Evidence where something holds, none where it does not. */
export function when(holds: boolean, weight: number, says: string): readonly Evidence[] {
  return holds && weight > 0 ? [{ says, weight }] : [];
}
