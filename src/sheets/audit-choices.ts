import { comparable } from '../core/settings';
import { TABLE_ROWS, tableColumn } from '../workbook/settings/tables';
import type { Book } from './book';
import { refuseMoved } from './moved';
import * as refusals from './refusals';

/** A finding that somebody accepts, and why; without a reason it is not accepted any more. */
export interface Accepted {
  readonly recordId: string;
  /** The name of the check. */
  readonly check: string;
  readonly reason: string;
}

/**
 * Lists findings on Settings as right as they are, or takes them off that list, all or none; one without a Record ID would
 * speak for all records without one.
 */
export function acceptFindings(book: Book, all: readonly Accepted[]): void {
  if (all.some(({ recordId }) => comparable(recordId) === ''))
    throw new Error(refusals.noRecordToAccept);
  refuseMoved(book);
  const said = all.map(({ recordId, check, reason }) => [recordId, check, reason]);
  const keys = new Set(said.map(keyOf));
  writeLines(book, 'accepted', [
    ...linesOf(book, 'accepted', 3).filter((line) => !keys.has(keyOf(line))),
    ...said.filter(([, , reason]) => reason !== ''),
  ]);
}

function keyOf([recordId = '', check = '']: readonly string[]): string {
  return `${comparable(recordId)}|${comparable(check)}`;
}

/** Lists a check on Settings as switched off, or takes it off that list. */
export function switchCheck(book: Book, check: string, isOn: boolean): void {
  refuseMoved(book);
  const lines = linesOf(book, 'checksOff', 1);
  const others = lines.filter(([name = '']) => comparable(name) !== comparable(check));
  writeLines(book, 'checksOff', isOn ? others : [...others, [check]]);
}

type Table = 'accepted' | 'checksOff';

function linesOf(book: Book, table: Table, width: number): string[][] {
  return tableRange(book, table, width)
    .getValues()
    .map((line) => line.map(String))
    .filter((line) => line.some((cell) => cell !== ''));
}

function writeLines(book: Book, table: Table, lines: readonly string[][]): void {
  const width = table === 'accepted' ? 3 : 1;
  if (lines.length > TABLE_ROWS) throw new Error(refusals.tooManyAccepted(TABLE_ROWS));
  const blank = new Array<string>(width).fill('');
  const cells = Array.from({ length: TABLE_ROWS }, (_, index) => lines[index] ?? blank);
  const range = tableRange(book, table, width);
  range.setNumberFormat('@');
  range.setValues(cells);
}

function tableRange({ tabs }: Book, table: Table, width: number) {
  return tabs.need('Settings').getRange(2, tableColumn(table), TABLE_ROWS, width);
}
