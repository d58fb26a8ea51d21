/** Columns beside each other that get one width. */
export interface Stroke {
  /** Counted from 1. */
  readonly from: number;
  readonly count: number;
  readonly width: number;
}

/**
 * Columns' widths as strokes over each other, each a call: the width that most runs have for all of them at once, then in the
 * same way those in between. Never more strokes than runs.
 * @example strokesOf([9, 24, 7]) //=> [{ from: 1, count: 3, width: 9 }, { from: 2, count: 2, width: 24 }, { from: 3, count: 1, width: 7 }]
 */
export function strokesOf(widths: readonly number[]): readonly Stroke[] {
  return painted(runsOf(widths));
}

function painted(runs: readonly Stroke[]): readonly Stroke[] {
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (!first || !last) return [];
  const often = (width: number) => runs.filter((run) => run.width === width).length;
  const most = runs.reduce(
    (best, { width }) => (often(width) > often(best) ? width : best),
    first.width,
  );
  const whole = { from: first.from, count: last.from + last.count - first.from, width: most };
  return [whole, ...between(runs, most).flatMap(painted)];
}

/** The runs before, between and after those of a width. */
function between(runs: readonly Stroke[], width: number): readonly (readonly Stroke[])[] {
  const parts: Stroke[][] = [[]];
  for (const run of runs)
    if (run.width === width) parts.push([]);
    else parts[parts.length - 1]?.push(run);
  return parts;
}

function runsOf(widths: readonly number[]): readonly Stroke[] {
  const runs: Stroke[] = [];
  widths.forEach((width, index) => {
    const last = runs[runs.length - 1];
    if (last?.width === width) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ from: index + 1, count: 1, width });
  });
  return runs;
}
