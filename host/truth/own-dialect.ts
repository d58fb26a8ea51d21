/** A formula in the host's dialect, with the literal arrays that it stands on. */
export interface OwnFormula {
  readonly formula: string;
  /** Rows of formulas, one block below the other from A1 of the tab for arrays. */
  readonly arrays: readonly (readonly string[])[];
}

/** Why a formula of Google's is not one that the host can be asked. */
export class NotComparable extends Error {
  override readonly name = 'NotComparable';
}

/** The tab whose cells stand for literal arrays, which the dialect lacks. */
export const ARRAYS_TAB = 'Arrays';

const TOKENS =
  /"(?:[^"]|"")*"|#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])|[A-Za-z_$][\w.$]*|<>|[<>]=|\s+|[\s\S]/g;
const CELL = /^\$?[A-Za-z]{1,3}\$?\d+$/;

/** What Google calls operators where they are written as functions. */
const OPERATORS: Readonly<Record<string, string>> = {
  ADD: '+',
  MINUS: '-',
  MULTIPLY: '*',
  DIVIDE: '/',
  POW: '^',
  CONCAT: '&',
  EQ: '=',
  NE: '<>',
  GT: '>',
  GTE: '>=',
  LT: '<',
  LTE: '<=',
};

/**
 * A formula as typed in the United States in the host's dialect: `;` between arguments, quotients for decimals, cells for
 * literal arrays, operators for the functions that Google has in their place.
 * @throws NotComparable where it says something that the dialect has no words for
 */
export function inOwnDialect(typed: string): OwnFormula {
  const arrays: string[][] = [];
  const reader: Reader = { tokens: typed.slice(1).match(TOKENS) ?? [], at: 0, arrays };
  const formula = `=${expression(reader)}`;
  if (reader.at < reader.tokens.length) throw new NotComparable('it does not parse');
  return { formula, arrays };
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  readonly arrays: string[][];
}

const ENDS = new Set([',', ';', ')', '}']);

/** Everything up to what separates or ends it. */
function expression(reader: Reader): string {
  let text = '';
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || ENDS.has(token)) return text;
    reader.at += 1;
    text += part(reader, token);
  }
}

function part(reader: Reader, token: string): string {
  if (token === '{') return array(reader);
  if (token === '(') return `(${expression(reader)}${closed(reader, ')')}`;
  if (/^[\d.]/.test(token)) return quotient(token);
  if (token === ':' || token === '!') throw new NotComparable('it refers to cells');
  if (!/^[A-Za-z_$]/.test(token)) return token;
  if (reader.tokens[reader.at] === '(') return call(reader, token.toUpperCase());
  if (CELL.test(token)) throw new NotComparable('it refers to cells');
  return token;
}

function closed(reader: Reader, end: string): string {
  if (reader.tokens[reader.at] !== end) throw new NotComparable('it does not parse');
  reader.at += 1;
  return end;
}

/** Functions that take cells of a sheet, and no array that stands in the formula; SUMIF adds up one that it chooses from. */
const OF_CELLS = new Set([
  'ISFORMULA',
  'SUMIF',
  'SUMIFS',
  'AVERAGEIFS',
  'MAXIFS',
  'MINIFS',
  'ROW',
  'COLUMN',
]);

function call(reader: Reader, name: string): string {
  reader.at += 1;
  const next = reader.tokens[reader.at];
  if (/^(?:ROW|COLUMN)$/.test(name) && next === ')')
    throw new NotComparable('it depends on the cell that it stands in');
  const given = [expression(reader)];
  while (reader.tokens[reader.at] === ',') {
    reader.at += 1;
    given.push(expression(reader));
  }
  closed(reader, ')');
  if (OF_CELLS.has(name) && next === '{' && !(name === 'SUMIF' && given.length === 2))
    throw new NotComparable(`${name} takes cells only, and here it is given an array`);
  const operator = OPERATORS[name];
  const [left = '', right = ''] = given.map((one) => one.trim());
  if (operator !== undefined && given.length === 2 && left !== '' && right !== '')
    return `((${left})${operator}(${right}))`;
  if (name === 'UMINUS' && given.length === 1 && left !== '') return `(-(${left}))`;
  if (name === 'NA' && left === '') return NOT_AVAILABLE;
  return `${name}(${given.join(';')})`;
}

/** What NA gives, by a look-up that finds nothing. */
const NOT_AVAILABLE = 'MATCH(1;0;0)';

/** Cells that hold what a literal array holds. */
function array(reader: Reader): string {
  const rows: string[][] = [[]];
  for (;;) {
    const isNested = reader.tokens[reader.at] === '{';
    if (isNested) throw new NotComparable('an array stands in an array');
    rows.at(-1)?.push(`=${expression(reader)}`);
    const end = reader.tokens[reader.at];
    if (end === ';') rows.push([]);
    else if (end !== ',') break;
    reader.at += 1;
  }
  closed(reader, '}');
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width || row.includes('=')))
    throw new NotComparable('it has an array of unequal rows');
  const top = reader.arrays.length + 1;
  reader.arrays.push(...rows);
  return `${ARRAYS_TAB}!$A$${top}:$${String.fromCharCode(64 + width)}$${top + rows.length - 1}`;
}

/** A number without a decimal sign; a quotient of whole numbers is the same number. */
function quotient(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const digits = `${whole}${decimals}`.replace(/^0+(?=\d)/, '');
  const zeros = Number(exponent) - decimals.length;
  // Beyond these, one of the two would not be a whole number as the engine keeps it.
  if (digits.length > 15 || Math.abs(zeros) > 22) throw new NotComparable('a number is too long');
  if (zeros >= 0) return `${digits}${'0'.repeat(zeros)}`;
  return `(${digits}/1${'0'.repeat(-zeros)})`;
}
