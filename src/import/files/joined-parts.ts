import type { Refusal } from '../../core/refusal';
import type { Cell } from '../../core/report/cell';
import { headerOf, plainLabel } from '../../core/report/headers';
import { filesWords } from './files-words';

/** The cells of one file of several. */
export interface NamedCells {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** The parts of one report, `-1` before `-2` before `-10`, under the header of the first. */
export function joinedParts(
  parts: readonly NamedCells[],
  archive: string,
): readonly (readonly Cell[])[] | Refusal {
  const [first, ...others] = [...parts].sort((a, b) => byNumber.compare(a.name, b.name));
  if (!first) return [];
  const rows = [...first.cells];
  const labels = labelsOf(first);
  for (const other of others) {
    const header = headerOf(other.cells);
    if (!header || labelsOf(other) !== labels)
      return { problem: filesWords.differentReports(archive, first.name, other.name) };
    for (const row of other.cells.slice(header.row + 1)) rows.push(row);
  }
  return rows;
}

const byNumber = new Intl.Collator('en', { numeric: true });

function labelsOf({ cells }: NamedCells): string {
  return (headerOf(cells)?.labels ?? []).map(plainLabel).join('\n');
}
