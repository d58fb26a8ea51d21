import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { madeWorkbook, madeZip } from '../import/made-files';
import { fixture } from '../workbook/dropped';

/** Exports of every kind, as HubSpot makes them. */
const EXPORTS = ['recurring', 'contracts', 'movements', 'snapshots', 'invoices'] as const;
const COMPANIES = 'hubspot-crm-exports-all-companies-2025-11-01';

/** How many rows of an export are kept: a spoilt file of a few says as much as one of many. */
const ROWS = 40;

const cellsOf = (name: string) => fixture(`small/${name}.csv`).slice(0, ROWS);
const quoted = (cell: unknown) => `"${String(cell ?? '').replace(/"/g, '""')}"`;
const csvOf = (name: string) =>
  cellsOf(name)
    .map((row) => `${row.map(quoted).join(',')}\r\n`)
    .join('');

/** A file before anything happens to it. */
export interface Whole {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is packed in it, by name; none where it is no archive. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** Each export as CSV, as a workbook, and in an archive. */
export async function wholeFiles(): Promise<readonly Whole[]> {
  const files = [...EXPORTS, COMPANIES].flatMap((name) => {
    const csv = csvOf(name);
    const rows = cellsOf(name).map((row) => row.map((cell) => String(cell ?? '')));
    return [
      ...[new File([csv], `${name}.csv`), new File([csv], `${name}.txt`)],
      madeWorkbook([rows], `${name}.xlsx`),
      madeZip({ [`${name}-1.csv`]: csv, [`${name}-2.csv`]: csv }, `${name}.zip`),
    ];
  });
  return Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { name: file.name, bytes, parts: /xlsx|zip/.test(file.name) ? unzipSync(bytes) : {} };
    }),
  );
}

/** One change of a file's bytes; places are shares of its length. */
interface Spoiling {
  readonly kind: 'set' | 'insert' | 'remove' | 'repeat' | 'cut';
  readonly place: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** Bytes that mean something to a reader of CSV, XML, zip or text. */
const TOKENS = [
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\0',
    '\uFEFF',
    '\u200B',
    '\u202E',
    '<',
    '>',
    '&',
  ],
  ...[
    '&#x10FFFF;',
    '&lol;',
    '<!DOCTYPE x [',
    ']]>',
    '<c r="XFD1048576">',
    'r="A999999999"',
    '</row>',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '=1+1',
    '-',
    '1e999',
    'NaN',
    '2026-02-30',
    '99/99/9999',
  ],
  ...[
    'PK\u0003\u0004',
    'PK\u0001\u0002',
    'Record ID',
    'Amount',
    'Close Date',
    '\uD800',
    '9'.repeat(400),
  ],
];

const bytes = fc.oneof(
  fc.constantFrom(...TOKENS).map((token) => new TextEncoder().encode(token)),
  fc.uint8Array({ minLength: 1, maxLength: 12 }),
);

/** Some changes, fewer more often. */
export const spoilings: fc.Arbitrary<readonly Spoiling[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('set', 'set', 'insert', 'insert', 'remove', 'repeat', 'cut'),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 60 }),
    bytes,
  }),
  { minLength: 1, maxLength: 8 },
);

/** Where a file is spoilt: its own bytes, or those of one of the parts that are packed in it. */
export const insides = fc.option(fc.nat(), { freq: 2 });

/** A file after these changes, one after the other. */
export function spoiltFile(
  { bytes: whole, parts }: Whole,
  changes: readonly Spoiling[],
  inside: number | null,
): Uint8Array {
  const names = Object.keys(parts);
  const part = inside === null ? undefined : names[inside % names.length];
  if (part === undefined) return spoilt(whole, changes);
  const content = spoilt(parts[part] ?? new Uint8Array(), changes);
  return zipSync({ ...parts, [part]: content }, { level: 1 });
}

function spoilt(whole: Uint8Array, changes: readonly Spoiling[]): Uint8Array {
  return changes.reduce((file, { kind, place, length, bytes: given }) => {
    const at = Math.floor(place * file.length);
    const [before, after] = [file.subarray(0, at), file.subarray(at)];
    if (kind === 'set') return joined(before, given, after.subarray(given.length));
    if (kind === 'insert') return joined(before, given, after);
    if (kind === 'remove') return joined(before, after.subarray(length));
    if (kind === 'repeat') return joined(before, after.subarray(0, length), after);
    // A file that breaks off in its first half says little.
    return place < 0.5 ? file : before;
  }, whole);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
