/** A formula as Excel reads it: its text without `=`, and whether it must be stored as an array formula. */
export interface ExcelFormula {
  readonly text: string;
  readonly isArray: boolean;
}

/** Arguments of one call, already in Excel's words; null means Excel has no such form. */
type Translate = (args: readonly string[]) => string | null;

/**
 * The Excel form of a Google formula (English names, `,` between arguments, no leading `=`).
 *
 * Null when the formula uses a form that Excel cannot express, so that its value must stand in.
 *
 * @example excelFormula('SORT(A2:A9,B2:B9,TRUE)')?.text //=> '_xlfn.SORTBY(A2:A9,B2:B9,1)'
 */
export function excelFormula(text: string): ExcelFormula | null {
  if (!SPECIAL.test(text)) return { text, isArray: false };
  const translated = translate(text);
  if (translated === null) return null;
  const isArray = OVER_RANGES.test(text) || DYNAMIC.test(translated);
  return { text: translated, isArray: isArray || CHOICE_IN_PRODUCT.test(text) };
}

/** Excel computes every array formula for each cell of the ranges in it. */
const OVER_RANGES = /\bARRAYFORMULA\(/i;
const DYNAMIC = /_xlfn\.(SORTBY|SEQUENCE|UNIQUE|_xlws\.)/;
// Google evaluates IF inside SUMPRODUCT over whole ranges; Excel does so in array formulas only.
const CHOICE_IN_PRODUCT = /\bSUMPRODUCT\(.*\bIF(ERROR|NA)?\(/;

const prefixed =
  (name: string): Translate =>
  (args) =>
    `${name}(${args.join(',')})`;

const NEWER: Readonly<Record<string, Translate>> = {
  CONCAT: prefixed('_xlfn.CONCAT'),
  IFNA: prefixed('_xlfn.IFNA'),
  IFS: prefixed('_xlfn.IFS'),
  ISFORMULA: prefixed('_xlfn.ISFORMULA'),
  MAXIFS: prefixed('_xlfn.MAXIFS'),
  MINIFS: prefixed('_xlfn.MINIFS'),
  SEQUENCE: prefixed('_xlfn.SEQUENCE'),
  SWITCH: prefixed('_xlfn.SWITCH'),
  TEXTJOIN: prefixed('_xlfn.TEXTJOIN'),
  UNIQUE: prefixed('_xlfn.UNIQUE'),
  XLOOKUP: prefixed('_xlfn.XLOOKUP'),
  FILTER: filtered,
  SORT: ([range = '', ...keys]) => sorted(range, keys),
  SORTN: firstSorted,
};

/** In an array formula a cell cannot lead elsewhere: it shows the label of its link. */
const IN_ARRAYS: Readonly<Record<string, Translate>> = {
  ...NEWER,
  HYPERLINK: ([to = '', label = to]) => label,
};

const SPECIAL = new RegExp(`\\b(${Object.keys(NEWER).join('|')}|ARRAYFORMULA|SUMPRODUCT)\\(`, 'i');

/** Excel's FILTER takes one condition: several are multiplied. */
function filtered([range = '', ...conditions]: readonly string[]): string {
  const include =
    conditions.length > 1 ? conditions.map((each) => `(${each})`).join('*') : conditions.join('');
  return `_xlfn._xlws.FILTER(${range},${include})`;
}

/** Google's keys come in pairs, a column and whether it ascends; the last direction may be missing. */
function sorted(range: string, keys: readonly string[]): string {
  if (keys.length === 0) return `_xlfn._xlws.SORT(${range})`;
  const [key = '', ascending = 'TRUE'] = keys;
  if (keys.length <= 2 && isPlace(key))
    return `_xlfn._xlws.SORT(${range},${key.trim()},${sortOrder(ascending)})`;
  const pairs: string[] = [];
  for (let at = 0; at < keys.length; at += 2) {
    pairs.push(sortKey(range, keys[at] ?? ''), sortOrder(keys[at + 1] ?? 'TRUE'));
  }
  return `_xlfn.SORTBY(${[range, ...pairs].join(',')})`;
}

function sortKey(range: string, key: string): string {
  return isPlace(key) ? `INDEX(${range},0,${key.trim()})` : key;
}

/** Whether a key is the place of a column, not a column of keys. */
const isPlace = (key: string) => /^\s*\d+\s*$/.test(key);

function sortOrder(ascending: string): string {
  const known: Readonly<Record<string, string>> = { TRUE: '1', FALSE: '-1', '1': '1', '0': '-1' };
  return known[ascending.trim().toUpperCase()] ?? `IF(${ascending},1,-1)`;
}

/** The first rows of a sort, without the ties that Google's other display modes add. */
function firstSorted(args: readonly string[]): string | null {
  const [range = '', count = '1', ties = '0', ...keys] = args;
  if (ties.trim() !== '0' && ties.trim() !== '') return null;
  const rows = `_xlfn.SEQUENCE(MIN(${count},ROWS(${range})))`;
  return `INDEX(${sorted(range, keys)},${rows},_xlfn.SEQUENCE(1,COLUMNS(${range})))`;
}

/** Copies a formula through, replacing the calls that Excel spells differently. */
function translate(text: string, calls = NEWER): string | null {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at);
    at += word.length;
    if (text[at] !== '(' || !/^[A-Z_]/i.test(word)) {
      out += word;
      continue;
    }
    const { args, end } = argumentsAt(text, at);
    const isArray = word.toUpperCase() === 'ARRAYFORMULA';
    const inner = args.map((each) => translate(each, isArray ? IN_ARRAYS : calls));
    if (inner.some((each) => each === null)) return null;
    const call = isArray ? inner.join() : callOf(word, inner.map(String), calls);
    if (call === null) return null;
    out += call;
    at = end;
  }
  return out;
}

function callOf(word: string, args: readonly string[], calls: typeof NEWER): string | null {
  const name = word.replace(/^_xlfn\.(_xlws\.)?/, '').toUpperCase();
  const newer = Object.hasOwn(calls, name) ? calls[name] : undefined;
  return newer ? newer(args) : prefixed(word)(args);
}

/** A quoted text or sheet name, a name or number, or one other character. */
function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? text.charAt(at);
}

const WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\w.$]+|[\s\S]/y;

/** The arguments of the call whose `(` is at the given place, and where the text goes on after `)`. */
function argumentsAt(text: string, open: number): { args: string[]; end: number } {
  const args: string[] = [];
  let depth = 0;
  let start = open + 1;
  let at = open;
  for (; at < text.length; ) {
    const word = wordAt(text, at);
    if (word === '(' || word === '{') depth += 1;
    if (word === ')' || word === '}') depth -= 1;
    if (depth === 0) break;
    if (word === ',' && depth === 1) {
      args.push(text.slice(start, at));
      start = at + 1;
    }
    at += word.length;
  }
  const last = text.slice(start, at);
  if (args.length > 0 || last.trim() !== '') args.push(last);
  return { args, end: at + 1 };
}
