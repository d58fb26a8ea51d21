import { createHost, type Host } from '../host';
import { ARRAYS_TAB, inOwnDialect, NotComparable, type OwnFormula } from './own-dialect';
import type { TruthRow } from './truth-rows';

/** How a row of Google's came out in the host. */
export type Verdict =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'differs'; readonly got: string }
  | { readonly kind: 'not compared'; readonly why: string };

/** A row and how it came out. */
export interface Judged {
  readonly row: TruthRow;
  /** The function that the formula begins with, or `operators`. */
  readonly name: string;
  readonly verdict: Verdict;
}

const SCRIPT = `
function prepare() { SpreadsheetApp.getActive().insertSheet('${ARRAYS_TAB}'); }
function calculate(formula, arrays) {
  const [sheet, cells] = SpreadsheetApp.getActive().getSheets();
  sheet.getRange('A1').clear();
  arrays.forEach((row, place) => cells.getRange(place + 1, 1, 1, row.length).setFormulas([row]));
  sheet.getRange('A1').setFormula(formula);
}`;

/** How each row comes out, one after the other in one spreadsheet of the host. */
export function judged(rows: readonly TruthRow[]): readonly Judged[] {
  const host = createHost({ code: SCRIPT, html: {}, isWatched: false });
  host.run('prepare');
  return rows.map((row) => ({ row, name: nameOf(row.formula), verdict: verdictOn(host, row) }));
}

const nameOf = (formula: string): string =>
  /^=([A-Z][\w.]*)\(/i.exec(formula)?.[1]?.toUpperCase() ?? 'operators';

const notCompared = (why: string): Verdict => ({ kind: 'not compared', why });

const SEVERAL = 'it gives several values, and Google had other things in the cells beside it';
const FILLS = /^=(?:IFERROR\()?(?:SORT|SORTN|FILTER|UNIQUE|SEQUENCE)\(/i;

function verdictOn(host: Host, row: TruthRow): Verdict {
  if (row.expected === '#REF!' && FILLS.test(row.formula)) return notCompared(SEVERAL);
  try {
    const { formula, arrays } = asked(row.formula);
    host.run('calculate', formula, arrays);
  } catch (error) {
    return notCompared(reasonOf(error));
  }
  const shown = host.values('Sheet1', 'A1:F20').flat();
  const [value, ...beside] = shown;
  if (beside.some((one) => one !== '')) return notCompared(SEVERAL);
  return isAlike(value, row) ? { kind: 'agrees' } : { kind: 'differs', got: String(value) };
}

const CHANGING = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\(/i;

function asked(formula: string): OwnFormula {
  if (CHANGING.test(formula)) throw new NotComparable('it depends on the day or on chance');
  return inOwnDialect(formula);
}

/** What a refusal says, without the formula that it is about. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (text.includes('is not among')) return 'it calls a function that the host does not know';
  if (text.endsWith('does not parse.')) return 'the host refuses it when it is written';
  return /is refused: ([\s\S]*)\.$/.exec(text)?.[1] ?? text;
}

/** How Google told a date: midnight in New York, or in Greenwich. */
const MIDNIGHT = /^(\d{4}-\d\d-\d\d)T0[045]:00:00\.000Z$/;
const MILLISECONDS_A_DAY = 86_400_000;
/** The serial number of 1970-01-01. */
const EPOCH = 25_569;

function isAlike(value: unknown, { expected, type }: TruthRow): boolean {
  const day = MIDNIGHT.exec(expected)?.[1];
  if (day) return value === Date.parse(day) / MILLISECONDS_A_DAY + EPOCH;
  if (typeof value === 'boolean')
    return type === 'boolean' && `${value}`.toUpperCase() === expected;
  if (typeof value === 'number') return type === 'number' && isNear(value, Number(expected));
  return type !== 'number' && type !== 'boolean' && value === expected;
}

/** The last of sixteen digits may differ by the order of additions. */
const isNear = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
