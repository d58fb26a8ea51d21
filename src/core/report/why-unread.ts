import type { Refusal } from '../refusal';
import type { Settings } from '../settings';
import { type Cell, textOf } from './cell';
import type { Deal } from './deal';
import { FIELDS, type FieldKind, fieldOf } from './fields';
import type { Header } from './headers';
import { fieldReader, type Report } from './report';
import {
  emptyFile,
  noHeader,
  noModel,
  noneWon,
  nothingCounts,
  reasonOf,
  unreadCell,
  withStages,
} from './report-words';
import { type State, stateText } from './state';

/** Rows of which none counts, under the model that they were read by. */
interface Uncounted {
  readonly report: Report;
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

/** Why there is no revenue where no deal is won, with the stages that its deals are in. */
export function withoutWon({ fields, rows }: Report): Refusal {
  const read = fieldReader(fields);
  const stages = new Set(rows.map((row) => textOf(read(row, 'stage'))));
  stages.delete('');
  return { problem: withStages(noneWon(rows.length), [...stages].slice(0, 5)) };
}

/** Why none of a report's rows counts. */
export function uncounted({ report, deals, settings }: Uncounted): Refusal {
  if (deals.every((deal) => deal.state === 'not won')) return withoutWon(report);
  const problem = nothingCounts(deals.length, settings.model, reasonsOf(report, deals));
  return { problem, isAboutColumns: true };
}

/** Why rows do not count, the most frequent reason first, each with a cell that could not be read. */
function reasonsOf(report: Report, deals: readonly Deal[]): string {
  const rows = new Map<State, number>();
  for (const { state } of deals) rows.set(state, (rows.get(state) ?? 0) + 1);
  const sorted = [...rows].sort(([, a], [, b]) => b - a);
  return sorted
    .map(([state, count]) => reasonOf(stateText(state), count, unread(report, UNREAD[state])))
    .join(', ');
}

/** What a row that is left out for a reason has cells of that could not be read. */
const UNREAD: Partial<Record<State, FieldKind>> = {
  'unreadable date': 'day',
  'unreadable end': 'day',
  'unreadable amount': 'amount',
};

/** A cell of a kind that stayed a text, with its column; blank where there is none. */
function unread({ fields, rows }: Report, kind: FieldKind | undefined): string {
  const read = fieldReader(fields);
  const ids = FIELDS.filter((field) => field.kind === kind).map(({ id }) => id);
  for (const row of rows)
    for (const id of ids) {
      const cell = read(row, id);
      if (typeof cell === 'string') return unreadCell(cell, fieldOf(id).label);
    }
  return '';
}
