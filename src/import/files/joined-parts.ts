import { joinedReports } from '../../core/dropped/joined/joined-reports';
import type { Refusal } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import { headerOf, plainLabel } from '../../core/report/headers';
import { filesWords } from './files-words';

/** The cells of one file of several. */
export interface NamedCells {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * The report that the files of an archive are: parts of one, `-1` before `-2` before `-10`, under the header of the first; or deals
 * and their line items, each in one part or several.
 */
export function joinedParts(
  parts: readonly NamedCells[],
  archive: string,
): readonly (readonly Cell[])[] | Refusal {
  const [first, ...others] = [...parts].sort((a, b) => byNumber.compare(a.name, b.name));
  if (!first) return [];
  const labels = labelsOf(first);
  const isAlike = (other: NamedCells) => labelsOf(other) === labels;
  const [unlike, ...rest] = others.filter((other) => !isAlike(other));
  const whole = underOneHeader(first, others.filter(isAlike));
  if (!unlike) return whole;
  const areTwo = labelsOf(unlike) !== '' && rest.every((one) => labelsOf(one) === labelsOf(unlike));
  const joined = areTwo ? joinedReports(whole, underOneHeader(unlike, rest)) : null;
  return joined ?? { problem: filesWords.differentReports(archive, first.name, unlike.name) };
}

function underOneHeader(first: NamedCells, others: readonly NamedCells[]): NamedCells['cells'] {
  const rows = [...first.cells];
  for (const { cells } of others)
    for (const row of cells.slice((headerOf(cells)?.row ?? 0) + 1)) rows.push(row);
  return rows;
}

const byNumber = new Intl.Collator('en', { numeric: true });

function labelsOf({ cells }: NamedCells): string {
  return (headerOf(cells)?.labels ?? []).map(plainLabel).join('\n');
}
