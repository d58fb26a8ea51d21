/** What a file is, told from how it begins: names and types given by a browser can be wrong. */
export type FileKind =
  | 'text'
  | 'zip'
  | 'workbook'
  | 'old workbook'
  | 'pdf'
  | 'picture'
  | 'web page'
  | 'other';

/** How many bytes {@link kindOf} wants to see. */
export const SEEN_BYTES = 4096;

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['old workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['other', [0x1f, 0x8b]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const WORKBOOK_PARTS = /\[Content_Types\]\.xml|_rels\/\.rels|xl\//;

/** What a file that begins with these bytes is. */
export function kindOf(start: Uint8Array, fileName: string): FileKind {
  if (beginsWith(start, ZIP)) return isWorkbook(start, fileName) ? 'workbook' : 'zip';
  const signed = SIGNATURES.find(([, bytes]) => beginsWith(start, bytes));
  if (signed) return signed[0];
  if (isUtf16(start)) return 'text';
  if (start.includes(0)) return 'other';
  return /^\s*<(!doctype|html|\?xml)/i.test(latin(start.slice(0, 200))) ? 'web page' : 'text';
}

/** Whether a file begins with the byte order mark of UTF-16, in either order. */
export function isUtf16(start: Uint8Array): boolean {
  return beginsWith(start, [0xff, 0xfe]) || beginsWith(start, [0xfe, 0xff]);
}

function beginsWith(start: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => start[place] === byte);
}

function isWorkbook(start: Uint8Array, fileName: string): boolean {
  return /\.xls[xm]$/i.test(fileName) || WORKBOOK_PARTS.test(latin(start));
}

/** The bytes as characters one to one; enough to look for plain English in them. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
