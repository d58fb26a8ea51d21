import { addTo } from '../core/grouped';
import type { Cell } from '../core/report/cell';
import { comparable } from '../core/settings';
import { cellsAsDays } from '../script/day-cells';
import { headerRow, placesOf } from '../workbook/sheet/places';
import type { KeptLines, Tab } from '../workbook/sheet/tab';
import type { Book } from './book';
import type { TypedLines } from './calls';
import * as refusals from './refusals';
import { writeTab } from './write-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Line = readonly (string | number | boolean)[];

/**
 * Writes a tab into whose lines people type. What stands there now is read at this moment and goes along in the one call
 * that writes the lines: no run that ends early leaves them empty. A tab whose headers somebody has changed stays beside it.
 */
export function writeKept({ tabs, timeZone }: Book, sheet: Sheet, tab: Tab, kept: KeptLines): void {
  const shown = cellsAsDays(sheet.getDataRange().getValues(), timeZone());
  const isBlank = shown.every((row) => row.every((cell) => cell === ''));
  const found = isBlank ? NO_LINES : shownLines(shown, kept);
  if (found === null) {
    tabs.replace(tab.name, (made) => {
      writeTab(made, withLines(tab, kept, kept.lines, 0), { tabs, isNew: true });
    });
    return;
  }
  const last = Math.max(0, shown.length - kept.row);
  const content = withLines(tab, kept, keptLines(found.lines, kept), last);
  writeTab(sheet, content, { tabs, keepsCells: true });
}

const NO_LINES: Shown = { first: 1, of: [], lines: [] };

/** The tab with its lines, and blank ones as far as older ones reach. */
function withLines(tab: Tab, kept: KeptLines, lines: readonly Line[], last: number): Tab {
  const blank = kept.headers.map(() => '');
  const cells = [
    ...lines,
    ...Array.from({ length: Math.max(0, last - lines.length) }, () => blank),
  ];
  if (cells.length === 0) return tab;
  const block = { kind: 'values', row: kept.row + 1, column: 1, cells } as const;
  const rows = Math.max(tab.rows, kept.row + cells.length);
  return { ...tab, rows, blocks: [...tab.blocks, block] };
}

/** Lines as a tab shows them. */
interface Shown {
  /** The row of the first of them, counted from 1. */
  readonly first: number;
  /** The column of each header, counted from 0; -1 where it is gone. */
  readonly of: readonly number[];
  /** The cells of each line, in the order of the headers. */
  readonly lines: readonly Line[];
}

/** The lines that stand there, wherever their columns do; null where one is gone that is needed. */
function shownLines(
  shown: readonly (readonly Cell[])[],
  { headers, keys, typed }: Pick<KeptLines, 'headers' | 'keys' | 'typed'>,
): Shown | null {
  const top = headerRow(shown, headers);
  const { of } = placesOf(shown[top] ?? [], headers);
  const isRead =
    top >= 0 && [...keys.flat(), ...typed].every((column) => (of[column - 1] ?? -1) >= 0);
  const lines = shown.slice(top + 1).map((row) => of.map((place) => row[place] ?? ''));
  return isRead ? { first: top + 2, of, lines } : null;
}

/** What makes a line the same as another. */
function keyOf(line: Line, keys: KeptLines['keys']): string {
  return keys
    .map((some) => {
      const column = some.find((one) => isFilled(line, one)) ?? 0;
      return comparable(String(line[column - 1] ?? ''));
    })
    .join('|');
}

function isFilled(line: Line, column: number): boolean {
  const cell = line[column - 1] ?? '';
  return cell !== '' && cell !== false;
}

/**
 * Writes cells into lines that are told by what makes them the same, column by column; answers how many lines stand there.
 * @throws where nobody can tell which column is which
 */
export function typeLines({ tabs, timeZone }: Book, typing: TypedLines): number {
  const sheet = tabs.need(typing.tab);
  const cells = cellsAsDays(sheet.getDataRange().getValues(), timeZone());
  const shown = shownLines(cells, typing);
  if (shown === null) throw new Error(refusals.headersGone(typing.tab));
  const { first, of, lines } = shown;
  const wanted = new Map(typing.lines.map(({ key, cells }) => [key, cells]));
  const found = lines.map((line) => wanted.get(keyOf(line, typing.keys)));
  if (lines.length > 0)
    typing.typed.forEach((column, at) => {
      const values = lines.map((line, row) => [found[row]?.[at] ?? line[column - 1] ?? '']);
      sheet.getRange(first, (of[column - 1] ?? 0) + 1, values.length, 1).setValues(values);
    });
  return found.filter((cells) => cells !== undefined).length;
}

/** New lines with what was typed into those of the same key; then lines that are no more, where something was typed. */
function keptLines(shown: readonly Line[], { lines, keys, typed }: KeptLines): readonly Line[] {
  const before = new Map<string, Line[]>();
  for (const line of shown)
    if (line.some((cell) => cell !== '')) addTo(before, keyOf(line, keys), line);
  const merged = lines.map((line) => {
    const same = before.get(keyOf(line, keys))?.shift();
    return same ? line.map((cell, at) => (typed.includes(at + 1) ? (same[at] ?? '') : cell)) : line;
  });
  const isTyped = (line: Line) => typed.some((column) => isFilled(line, column));
  return [...merged, ...[...before.values()].flat().filter(isTyped)];
}
