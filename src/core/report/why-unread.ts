import type { Refusal } from '../refusal';
import type { Settings } from '../settings';
import type { Cell } from './cell';
import type { Deal } from './deal';
import type { Header } from './headers';
import { emptyFile, noHeader, noModel, noneWon, nothingCounts, reasonOf } from './report-words';
import { type State, stateText } from './state';

/** Rows of which none counts, under the model that they were read by. */
interface Uncounted {
  readonly deals: readonly Deal[];
  readonly settings: Pick<Settings, 'model'>;
}

/** Why cells in which no row names columns are no report. */
export function unreadable(cells: readonly (readonly Cell[])[]): Refusal {
  const isEmpty = cells.every((row) => row.every((cell) => String(cell ?? '').trim() === ''));
  return { problem: isEmpty ? emptyFile : noHeader, isAboutColumns: true };
}

/** Why a report of which columns are known shows no revenue model. */
export function withoutModel(header: Header): Refusal {
  const named = header.labels
    .filter((label) => label !== '')
    .slice(0, 6)
    .join(', ');
  return { problem: noModel(named), isAboutColumns: true };
}

/** Why none of a report's rows counts. */
export function uncounted({ deals, settings }: Uncounted): Refusal {
  const isAnyWon = deals.some((deal) => deal.state !== 'not won');
  if (!isAnyWon) return { problem: noneWon(deals.length) };
  return { problem: nothingCounts(deals.length, settings.model, reasonsOf(deals)) };
}

/** Why rows do not count, the most frequent reason first. */
function reasonsOf(deals: readonly Deal[]): string {
  const rows = new Map<State, number>();
  for (const { state } of deals) rows.set(state, (rows.get(state) ?? 0) + 1);
  const sorted = [...rows].sort(([, a], [, b]) => b - a);
  return sorted.map(([state, count]) => reasonOf(stateText(state), count)).join(', ');
}
