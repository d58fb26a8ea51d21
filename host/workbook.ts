import type { Engine, Locale } from './engine/engine';
import type { Cell, Compiled, EvaluatedCell, StoredCell, Style, Zone } from './engine/types';
import type { Compiler } from './formulas/compile';
import { engineFormula, sheetsFormula } from './formulas/dialect';
import type { ChartSelf } from './services/chart';
import type { ConditionalRule } from './services/conditional-format';
import type { Metadata } from './services/metadata';
import type { Protection } from './services/protection';
import type { Rule } from './services/validation';
import type { Tabs } from './tabs';
import { reading } from './values/literal';
import { serialOf } from './values/time-zone';

/** One spreadsheet: the engine's cells and what Sheets keeps beside them. */
export interface Workbook {
  readonly engine: Engine;
  readonly compiler: Compiler;
  readonly locale: Locale;
  readonly localeCode: string;
  readonly timeZone: string;
  readonly tabs: Tabs;
  /** Names of the script's own functions that formulas may call. */
  readonly customNames: Set<string>;
  readonly metadata: Metadata[];
  readonly protections: Protection[];
  /** Rules of what may be typed, by the engine's name; null where one was cleared. */
  readonly rules: Map<string, Rule | null>;
  readonly conditionalRules: Map<string, readonly ConditionalRule[]>;
  readonly charts: Map<string, ChartSelf>;
  nextChart: number;
}

/** The cells of a zone, row by row, as computed. */
export function evaluatedCells(
  book: Workbook,
  sheetId: string,
  zone: Zone,
): readonly (readonly EvaluatedCell[])[] {
  return book.engine.recalculation.read(sheetId, zone);
}

/** The cells of a zone, row by row, as stored. */
export function storedCells(
  book: Workbook,
  sheetId: string,
  zone: Zone,
): (StoredCell | undefined)[][] {
  return grid(zone, (row, col) => book.engine.stored({ sheetId, row, col }));
}

/** A value for each cell of a zone, row by row. */
export function grid<T>(zone: Zone, at: (row: number, col: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = zone.top; row <= zone.bottom; row++) {
    const cells: T[] = [];
    for (let col = zone.left; col <= zone.right; col++) cells.push(at(row, col));
    rows.push(cells);
  }
  return rows;
}

const styles = new Map<string, Style>();

/** One object for all cells of the same look, since a workbook has many cells and few looks. */
export function sharedStyle(style: Style): Style | undefined {
  const key = JSON.stringify(style);
  if (key === '{}') return undefined;
  const known = styles.get(key);
  if (known) return known;
  styles.set(key, style);
  return style;
}

type Looks = Pick<Cell, 'format' | 'style'>;

/** The cell with this content, looking as before; undefined when nothing would be left of it. */
export function withContent(
  before: Looks | undefined,
  content: Cell | undefined,
): Cell | undefined {
  const { format, style } = before ?? {};
  if (content) return { ...content, format: format ?? content.format, style };
  if (format === undefined && style === undefined) return undefined;
  return { isFormula: false, content: '', parsedValue: null, format, style };
}

/** Whether a cell takes every text literally. */
export const isPlainText = (cell: Pick<Cell, 'format'> | undefined): boolean =>
  cell?.format === '@';

/** The cell with a formula; one whose format is plain text takes the formula's text and calculates nothing, as in Sheets. */
export function withFormula(
  { engine }: Workbook,
  before: Looks | undefined,
  compiledFormula: Compiled,
): Cell | undefined {
  if (!isPlainText(before)) return withContent(before, { isFormula: true, compiledFormula });
  const text = sheetsFormula(compiledFormula.toFormulaString(engine.model.getters));
  return withContent(before, literal(text, '@'));
}

/** A cell holding a value as it is, whatever it looks like. */
export function literal(value: string | number | boolean, format?: string): Cell {
  if (typeof value === 'boolean')
    return { isFormula: false, content: value ? 'TRUE' : 'FALSE', parsedValue: value, format };
  if (typeof value === 'number')
    return { isFormula: false, content: String(value), parsedValue: value, format };
  return {
    isFormula: false,
    content: format === '@' ? value : marked(value),
    parsedValue: value,
    format,
  };
}

// The engine reads a cell's text again when its looks change; an apostrophe keeps it a text.
const marked = (value: string): string =>
  /^[\s\d.,+\-(%$€£¥'#=]|^(true|false|[a-z]{3,9} )/i.test(value) ? `'${value}` : value;

/** What a typed or set text becomes in a cell; a formula that does not parse shows #ERROR!. */
export function interpreted(
  book: Workbook,
  sheetId: string,
  text: string,
  before: StoredCell | undefined,
): Cell | undefined {
  if (text === '') return undefined;
  if (isPlainText(before)) return literal(text, '@');
  const read = reading(text, book.locale);
  if ('formula' in read) return formulaCell(book, sheetId, read.formula);
  return read.value === null ? undefined : literal(read.value, read.format);
}

function formulaCell(book: Workbook, sheetId: string, formula: string): Cell {
  try {
    return { isFormula: true, compiledFormula: book.compiler.compile(formula, sheetId) };
  } catch {
    return { isFormula: true, compiledFormula: book.compiler.broken(formula, sheetId) };
  }
}

/** What a value becomes in a cell when a script sets it. @throws FormulaRefused on a formula outside the dialect */
export function interpretedValue(
  book: Workbook,
  sheetId: string,
  value: unknown,
  before: StoredCell | undefined,
): Cell | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'boolean') return literal(value);
  if (typeof value === 'number') return Number.isFinite(value) ? literal(value) : literal('#NUM!');
  if (isDate(value))
    return literal(serialOf(value.getTime(), book.timeZone), book.locale.dateFormat);
  const text = String(value);
  if (text.length > 50_000)
    throw new Error(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  // What Sheets cannot parse either shows #ERROR!; what only the host parses is refused.
  if (text.startsWith('=') && !isPlainText(before)) engineFormula(text, book.customNames);
  return interpreted(book, sheetId, text, before);
}

const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';
