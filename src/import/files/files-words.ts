import type { SheetLook } from '../../core/refusal';
import { count, list } from '../texts';
import type { FileKind } from './kind';

const REFUSED: Readonly<Record<FileKind, string>> = {
  text: 'cannot be read.',
  zip: 'cannot be read.',
  workbook: 'cannot be read.',
  'old workbook': 'is an old Excel workbook. Save it as XLSX or CSV, or export the report as CSV.',
  pdf: 'is a PDF, which holds no rows that can be read. Export the report from HubSpot as CSV.',
  picture: 'is a picture. Export the report from HubSpot as CSV and choose that file.',
  'web page': 'is a web page, not a report. Download the export from HubSpot again.',
  other: 'is no text file. Export the report from HubSpot as CSV and choose that file.',
};

/** One sentence about why a file is not read, and what to do. */
export function fileRefused(fileName: string, kind: FileKind): string {
  return `${fileName} ${REFUSED[kind]}`;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;

function sheetText(sheet: SheetLook): string {
  return `"${sheet.name}" (${looksLike(sheet)})`;
}

function looksLike({ rows, labels }: SheetLook): string {
  return [count(rows, 'row'), ...labels].join(', ');
}

/** What is said about files that it cannot take. */
export const filesWords = {
  tooLarge: (file: string, bytes: number) =>
    `${file} is larger than ${megabytes(bytes)}, the most that can be read here. Export fewer columns, or only the columns of the deals that matter.`,
  tooLargeInside: (file: string, bytes: number) =>
    `${file} unpacks to more than ${megabytes(bytes)}, the most that can be read here. Export fewer columns.`,
  tooManyCells: (file: string) =>
    `${file} has more rows or columns than a spreadsheet holds. Export fewer columns, or only the deals that matter.`,
  openQuote: (file: string) =>
    `${file} has a quotation mark that is never closed, so that its rows cannot be told apart. Export it again as CSV or XLSX.`,
  broken: (file: string) =>
    `${file} is damaged: it cannot be unpacked. Download the export from HubSpot again.`,
  notReadable: (file: string) =>
    `${file} cannot be read: it was moved, or this browser has no room for it. Choose it again, or export fewer columns.`,
  unreadableWorkbook: (file: string) =>
    `${file} cannot be read as a workbook. Open it in a spreadsheet program and save it as CSV.`,
  nothingInside: (file: string) =>
    `${file} holds no CSV and no XLSX file. Choose the file that HubSpot sent.`,
  severalSheets: (file: string, sheets: readonly SheetLook[]) =>
    `${file} has several sheets that could be the report: ${list(sheets.map(sheetText), 'and')}. Choose the one that is meant.`,
  namedSheets: (file: string, sheets: readonly SheetLook[]) =>
    `${file} has several sheets that could be the report: ${list(sheets.map(sheetText), 'and')}. Say which one is meant, such as --sheet "${sheets[0]?.name ?? ''}".`,
  looksLike,
  whichSheet: 'Which sheet is the report?',
  chooseSheet: (file: string) =>
    `Several sheets of ${file} could be. Choose the one that is meant.`,
  noSuchSheet: (file: string, sheet: string, names: readonly string[]) =>
    `${file} has no sheet "${sheet}", but ${list(
      names.map((name) => `"${name}"`),
      'and',
    )}.`,
  differentReports: (file: string, first: string, second: string) =>
    `${file} holds different reports: ${first} and ${second} have different columns. Unpack it and drop one of them.`,
} as const;
