import { isDate } from '../script/day-cells';
import { HOLDS_OTHER } from '../workbook/data/held-rows';
import {
  FIRST_KEPT,
  FIRST_OPEN,
  IMPORT_COLUMNS,
  IMPORT_LINES,
  IN,
  IN_WORDS,
  KEPT_MONTHS,
  LINE_FORMATS,
  LINE_HEADERS,
  LINES_WITH_LOOKS,
} from '../workbook/data/import-columns';
import { headerRow, placesOf } from '../workbook/sheet/places';
import type { ImportLine } from './calls';
import { growTo } from './grid';
import * as refusals from './refusals';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What became of an import; only rows of imports that are `in` count. */
export type ImportStatus = 'writing' | 'in' | 'discarded' | 'undone';

/** Whether an import was taken out: a word that nobody knows may have been typed over `in`. */
export function isOut(status: string): boolean {
  return status === 'undone' || status === 'discarded';
}

/** A line of the Imports tab and the row in which it stands now. */
interface PlacedLine extends ImportLine {
  readonly row: number;
  /** Whether it has an as-of month, as reports of deals do. */
  readonly isDated: boolean;
}

/** The lines of the Imports tab. A line is told by its number, wherever it stands; one without a number is none. */
export interface ImportLines {
  /** Every line, the earliest import first, however they stand. */
  all(): readonly PlacedLine[];
  find(importNumber: number): PlacedLine | undefined;
  /** The headers of columns that are gone; null where every column is where formulas look for it. */
  lacking(): readonly string[] | null;
  /** Knows that the tab was made anew, without lines. */
  begin(): void;
  /** Opens a line below all others, its as-of month a day number. */
  open(line: ImportLine, days: ReportDays, assumed?: readonly string[]): void;
  /** Writes the one cell that puts an import's rows in or takes them out. */
  setStatus(importNumber: number, status: ImportStatus): void;
}

/** The lines of a tab, read when they are first needed. */
export function importLines(sheet: () => Sheet | undefined): ImportLines {
  let lines: readonly PlacedLine[] | undefined;
  let rows = 1;
  let lacking: readonly string[] | null = null;
  const read = () => {
    const cells = sheet()?.getDataRange().getValues() ?? [];
    rows = Math.max(1, cells.length);
    const top = headerRow(cells, LINE_HEADERS);
    const columns = placesOf(cells[top] ?? [], LINE_HEADERS);
    // Without its header row the tab begins with a line.
    const isWhole = columns.isWhole && top <= 0 && typeof cells[0]?.[0] !== 'number';
    lacking = isWhole ? null : columns.gone;
    return cells
      .flatMap((line, row) =>
        lineOf(
          columns.of.map((place) => line[place]),
          row + 1,
        ),
      )
      .sort((a, b) => a.number - b.number);
  };
  const all = () => (lines ??= read());
  const find = (importNumber: number) => all().find(({ number }) => number === importNumber);
  return {
    all,
    find,
    lacking: () => {
      all();
      return lacking;
    },
    begin: () => {
      lines = [];
      rows = 1;
    },
    open: (line, days, assumed = []) => {
      const before = all();
      rows += 1;
      if (rows > IMPORT_LINES + 1) throw new Error(refusals.importsFull(IMPORT_LINES));
      const placed = { ...line, row: rows, isDated: true };
      writeLine(sheet(), placed, [...days, assumed]);
      lines = [...before, placed];
    },
    setStatus: (importNumber, status) => {
      // Where somebody copied the line, formulas may find either of the two.
      const isSame = ({ number }: PlacedLine) => number === importNumber;
      for (const { row } of all().filter(isSame)) sheet()?.getRange(row, 2).setValue(word(status));
      lines = all().map((line) => (isSame(line) ? { ...line, status } : line));
    },
  };
}

function lineOf(cells: readonly unknown[], row: number): readonly PlacedLine[] {
  const [number, status, file, when, holds, count, asOf, added, changed, unchanged, gone] = cells;
  if (!isImportNumber(number)) return [];
  const line: PlacedLine = {
    ...{
      row,
      number,
      status: statusOf(textOf(status).toLowerCase()),
      file: textOf(file),
      when: textOf(when),
      isDated: isRecent(asOf),
    },
    holds: holds === 'companies' || holds === HOLDS_OTHER ? holds : 'deals',
    says: textOf(holds),
    ...reportedOn(cells),
    rows: Number(count),
    counts: {
      added: Number(added),
      changed: Number(changed),
      unchanged: Number(unchanged),
      gone: Number(gone),
    },
  };
  return [line];
}

/** NRR and closing MRR as its line keeps them. */
function reportedOn(cells: readonly unknown[]): Pick<ImportLine, 'reported'> {
  const [nrr, closing] = [0, KEPT_MONTHS].map((place) => cells[FIRST_KEPT - 1 + place]);
  const isKept = typeof nrr === 'number' && typeof closing === 'number';
  return isKept ? { reported: { nrr, closing } } : {};
}

/** A status as its line says it, and the other way round. */
function word(status: string): string {
  return status === IN ? IN_WORDS[0] : status;
}
function statusOf(word: string): string {
  return word === IN_WORDS[0] ? IN : word;
}

/** The end of 1979, as a point in time and as a day number: what is earlier is no month of a report. */
const [LONG_AGO, LONG_AGO_DAY] = [315532800000, 29220];

function isRecent(cell: unknown): boolean {
  if (isDate(cell)) return cell.getTime() > LONG_AGO;
  return typeof cell === 'number' && cell > LONG_AGO_DAY;
}

/** More reports than anybody imports: from larger numbers, the next one could not be told. */
const MOST = 1_000_000;

/** Whether a cell holds the number of an import, and not one that somebody typed. */
export function isImportNumber(cell: unknown): cell is number {
  return typeof cell === 'number' && Number.isInteger(cell) && cell > 0 && cell < MOST;
}

function textOf(cell: unknown = ''): string {
  return String(cell);
}

/** The as-of month of a report as its first day, and the day on which it was made; a report beside deals says neither. */
type ReportDays = readonly [asOf: number | '', reported: number | ''];

function writeLine(
  sheet: Sheet | undefined,
  line: PlacedLine,
  [asOf, reported, assumed]: readonly [...ReportDays, assumed: readonly string[]],
): void {
  if (!sheet) return;
  const { row, number, status, file, when, holds, says = holds, rows, counts } = line;
  const { added, changed, unchanged, gone } = counts;
  growTo(sheet, row, LINE_HEADERS.length);
  if (row > LINES_WITH_LOOKS + 1) lookAsFirst(sheet, row);
  const days = [asOf, added, changed, unchanged, gone, reported];
  sheet
    .getRange(row, 1, 1, IMPORT_COLUMNS.length)
    .setValues([[number, status, file, when, says, rows, ...days]]);
  if (assumed.length > 0) writeOpen(sheet, row, assumed);
}

/** What nobody has answered, under its headers, which an older version has not written. */
function writeOpen(sheet: Sheet, row: number, assumed: readonly string[]): void {
  const at = (line: number) => sheet.getRange(line, FIRST_OPEN, 1, 2);
  at(1).setValues([LINE_HEADERS.slice(-2)]);
  at(row).setValues([[assumed.length, assumed.join(' ')]]);
}

/** Gives a line the looks of the first, before it is written, so that texts stay texts. */
function lookAsFirst(sheet: Sheet, row: number): void {
  const looks = SpreadsheetApp.CopyPasteType.PASTE_FORMAT;
  const line = (at: number) => sheet.getRange(at, 1, 1, LINE_HEADERS.length);
  line(2).copyTo(line(row), looks, false);
  // Whatever somebody has made of the first, texts stay texts.
  line(row).setNumberFormats([[...LINE_FORMATS]]);
}
