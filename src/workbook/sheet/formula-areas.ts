import type { Area, Block, Tab } from './tab';

/** Rows of one column that hold a formula each. */
interface Run {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The rectangles of a tab whose every cell holds a formula of its own, but for some rows; what formulas fill beside and below
 * themselves is in none.
 */
export function formulaAreas(
  { blocks }: Pick<Tab, 'blocks'>,
  leftOut: readonly number[] = [],
): readonly Area[] {
  const areas: Area[] = [];
  const runs = joined(blocks.flatMap(runsOf)).flatMap((run) => without(run, leftOut));
  for (const { column, from, to } of runs) {
    const rows = to - from + 1;
    const beside = areas.findIndex(
      (area) => area.row === from && area.rows === rows && area.column + area.columns === column,
    );
    const area = areas[beside];
    if (area) areas[beside] = { ...area, columns: area.columns + 1 };
    else areas.push({ row: from, column, rows, columns: 1 });
  }
  return areas;
}

function runsOf(block: Block): readonly Run[] {
  if (block.kind === 'values' || ('isWords' in block && block.isWords)) return [];
  const { row, column } = block;
  if (block.kind === 'formulas')
    return block.cells.flatMap((cells, down) => runsDown(cells, { row: row + down, column }, 1));
  const { cells, rows, across } = block;
  const formulas = across === undefined ? cells : new Array<string>(across).fill(cells[0] ?? '');
  return runsDown(formulas, { row, column }, rows);
}

function runsDown(
  formulas: readonly string[],
  { row, column }: Pick<Area, 'row' | 'column'>,
  rows: number,
): readonly Run[] {
  return formulas.flatMap((formula, across) =>
    formula === '' ? [] : [{ column: column + across, from: row, to: row + rows - 1 }],
  );
}

/** Column by column from above; runs of a column that follow one another are one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const sorted = [...runs].sort((a, b) => a.column - b.column || a.from - b.from);
  const whole: Run[] = [];
  for (const run of sorted) {
    const above = whole[whole.length - 1];
    if (above && above.column === run.column && run.from <= above.to + 1)
      whole[whole.length - 1] = { ...above, to: Math.max(above.to, run.to) };
    else whole.push(run);
  }
  return whole;
}

/** What is left of a run above, between and below some rows. */
function without({ column, from, to }: Run, leftOut: readonly number[]): readonly Run[] {
  const cuts = leftOut.filter((row) => row >= from && row <= to);
  const starts = [from, ...cuts.map((row) => row + 1)];
  const ends = [...cuts.map((row) => row - 1), to];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? to;
    return start <= end ? [{ column, from: start, to: end }] : [];
  });
}
