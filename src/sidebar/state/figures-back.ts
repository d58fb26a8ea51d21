import type { ImportLine } from '../../main';

export type ReportedFigures = NonNullable<ImportLine['reported']>;

type Figured = Pick<ImportLine, 'number' | 'status' | 'holds' | 'reported'>;

/** What was reported with an import of deals that counts, and with the one before it, whose figures an undo brings back; null where either is not known. */
export function figuresBack(
  { number }: Pick<ImportLine, 'number'>,
  imports: readonly Figured[],
): readonly [now: ReportedFigures, then: ReportedFigures] | null {
  const counted = imports.filter(({ status, holds }) => status === 'in' && holds === 'deals');
  const place = counted.findIndex((line) => line.number === number);
  const [now, then] = [counted[place]?.reported, counted[place - 1]?.reported];
  return now && then ? [now, then] : null;
}
