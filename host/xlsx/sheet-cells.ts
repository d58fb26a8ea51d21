import { excelFormula } from './excel-formula';
import type { SharedTexts } from './shared-texts';
import { fixedColumns, type RowsOf } from './whole-columns';
import { textOfXml, xmlText } from './xml-text';

/** What a cell holds once calculated; null is a blank cell. */
export type CellValue = string | number | boolean | CellError | null;

/** A cell that shows an error, such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** A sheet as the model knows it, asked by cell. */
export interface SheetReading {
  value(a1: string): CellValue;
  /** Whether the cell itself holds a formula that stays one, not text that starts with `=`. */
  isFormula(a1: string): boolean;
  /** Its text, without `=`. */
  formula(a1: string): string;
  readonly rowsOf: RowsOf;
  readonly texts: SharedTexts;
}

/**
 * The XML of a sheet with every cell mended.
 *
 * The engine stores each formula as an array formula, in Google's words, without the values it
 * spills: here plain formulas are plain, newer functions carry Excel's names, and each cell has
 * the value last calculated, with its type.
 */
export function mendedCells(sheetXml: string, sheet: SheetReading): string {
  return sheetXml
    .replace(CELL, (_, attributes: string, formula?: string) =>
      mendedCell(attributes, formula ?? '', sheet),
    )
    .replace(/\s*<row r="\d+">\s*<\/row>/g, '');
}

const CELL = /<c ([^>]*)>\s*(<f[^>]*>[\s\S]*?<\/f>)?(?:<v>[\s\S]*?<\/v>)?\s*<\/c>/g;

function mendedCell(attributes: string, engineXml: string, sheet: SheetReading): string {
  const a1 = /r="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
  const style = /\bs="\d+"/.exec(attributes)?.[0] ?? '';
  const start = `<c r="${a1}"${style === '' ? '' : ` ${style}`}`;
  const value = sheet.value(a1);
  // The engine leaves a formula out that shows nothing.
  const ownXml = () => engineXml || `<f ref="${a1}">${xmlText(sheet.formula(a1))}</f>`;
  const formula = sheet.isFormula(a1) ? formulaXml(ownXml(), sheet) : null;
  if (formula !== null) return formulaCell(start, formula, value);
  if (value === null || value === '') return style === '' ? '' : `${start}/>`;
  if (typeof value === 'string') return `${start} t="s"><v>${sheet.texts.numberOf(value)}</v></c>`;
  const { type, text } = stored(value);
  return `${start}${type}><v>${text}</v></c>`;
}

interface MendedFormula {
  readonly xml: string;
  readonly isArray: boolean;
}

/** The engine's `<f>` in Excel's words; null when Excel has none for it. */
function formulaXml(engineXml: string, { rowsOf }: SheetReading): MendedFormula | null {
  const body = engineXml.slice(engineXml.indexOf('>') + 1, -'</f>'.length);
  const formula = excelFormula(fixedColumns(textOfXml(body), rowsOf));
  if (formula === null) return null;
  const reference = /ref="([^"]*)"/.exec(engineXml)?.[1] ?? '';
  const isArray = formula.isArray || reference.includes(':');
  const opening = isArray ? `<f t="array" ref="${reference}">` : '<f>';
  return { xml: `${opening}${xmlText(formula.text)}</f>`, isArray };
}

/** `cm="1"` makes an array formula a dynamic one, which spills as far as it needs to. */
function formulaCell(start: string, formula: MendedFormula, value: CellValue): string {
  const { type, text } = stored(value ?? '');
  return `${start}${formula.isArray ? ' cm="1"' : ''}${type}>${formula.xml}<v>${text}</v></c>`;
}

function stored(value: Exclude<CellValue, null>): { type: string; text: string } {
  if (typeof value === 'number') return { type: '', text: String(value) };
  if (typeof value === 'boolean') return { type: ' t="b"', text: value ? '1' : '0' };
  if (typeof value === 'string') return { type: ' t="str"', text: xmlText(value) };
  return { type: ' t="e"', text: EXCEL_ERRORS.has(value.error) ? value.error : '#VALUE!' };
}

const EXCEL_ERRORS = new Set(['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!']);
