import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type MadeCell, madeWorkbook } from '../import/made-files';

/** Files too large to be kept with the project, made anew in a folder of their own. */
export interface LargeFiles {
  readonly folder: string;
  /** About 19 MB packed, 90 MB unpacked; the limit is 20 MB. */
  readonly workbook: string;
  /** 100 MB, the limit. */
  readonly csv: string;
  readonly rows: number;
  remove(): void;
}

const ROWS = 44_000;
const CSV_BYTES = 100_000_000;
const HEADER = [
  'Record ID',
  'Close Date',
  'Deal Stage',
  'Company name',
  'Recurring revenue amount',
];
const OTHERS = Array.from({ length: 25 }, (_, place) => `Note ${place}`);

/** Writes both files. Their cells differ from each other, so that they pack no better than real ones do. */
export async function largeFiles(): Promise<LargeFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'retained-large-'));
  const [workbook, csv] = [join(folder, 'deals-2026-11-01.xlsx'), join(folder, 'deals.csv')];
  const rows = Array.from({ length: ROWS }, (_, row) => rowOf(row));
  const sheet = [[...HEADER, ...OTHERS], ...rows];
  const file = madeWorkbook([sheet], basename(workbook), { level: 1 });
  writeFileSync(workbook, new Uint8Array(await file.arrayBuffer()));
  writeFileSync(csv, csvText());
  return { folder, workbook, csv, rows: ROWS, remove: () => rmSync(folder, { recursive: true }) };
}

function rowOf(row: number): readonly MadeCell[] {
  const own = [`${10 ** 9 + row}`, { serial: 45000 + (row % 1000) }, 'Closed Won'];
  return [...own, `Company ${row % 5000}`, row % 977, ...OTHERS.map(noteOf)];
}

function noteOf(_: string, place: number): string | number {
  return place % 2 === 0 ? Math.random() * 10 ** 6 : Math.random().toString(36).slice(2);
}

function longNoteOf(other: string, place: number): string {
  return `${noteOf(other, place)}`.repeat(4);
}

function csvText(): string {
  const lines = [[...HEADER, ...OTHERS].join()];
  for (let bytes = 0, row = 0; bytes < CSV_BYTES; row += 1) {
    const own = `${10 ** 9 + row},2026-03-14 10:00,Closed Won,Company ${row % 5000},${row % 977}`;
    const line = `${own},${OTHERS.map(longNoteOf).join()}`;
    lines.push(line);
    bytes += line.length + 1;
  }
  return lines.join('\n').slice(0, CSV_BYTES);
}
