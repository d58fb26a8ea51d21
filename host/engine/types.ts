import type { AST } from '@odoo/o-spreadsheet';

/** A value of a cell as the engine computes it; null is blank. */
export type Scalar = string | number | boolean | null;

export interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

export interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a formula yields for one cell. */
export interface Result {
  value: Scalar;
  format?: string | undefined;
  message?: string | undefined;
  position?: Position | undefined;
}

/** Columns of rows, as the engine passes ranges. */
export type Matrix = readonly (readonly Result[])[];
export type Outcome = Result | Matrix;

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrapping?: 'overflow' | 'wrap' | 'clip';
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly fontSize?: number;
}

interface ReferencePart {
  readonly colFixed: boolean;
  readonly rowFixed: boolean;
  /** What the formula calls the reference. */
  readonly name?: string;
}

export interface Reference {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly unboundedZone: Partial<Zone> & Pick<Zone, 'left' | 'top'>;
  readonly parts: readonly ReferencePart[];
  readonly prefixSheet: boolean;
  /** The name of a tab that does not exist. */
  readonly invalidSheetName?: string;
}

/** A parsed formula; copies share all but the references. */
export interface Compiled {
  /** The tab that it was written on. */
  readonly sheetId: string;
  readonly rangeDependencies: readonly Reference[];
  readonly isBadExpression: boolean;
  readonly normalizedFormula: string;
  /** Names in it: of functions, and of ranges. */
  readonly symbols: readonly string[];
  execute: (
    this: Compiled,
    ...given: readonly [unknown, unknown, unknown, unknown, { readonly getters: unknown }]
  ) => Outcome;
  /** Its text, in which ranges have their names. */
  toFormulaString(getters: unknown): string;
  /** Its tree, in which they are cells. */
  getAst(getters: unknown): AST;
}

interface Looks {
  format?: string | undefined;
  style?: Style | undefined;
}

export interface LiteralCell extends Looks {
  readonly isFormula: false;
  readonly content: string;
  readonly parsedValue: Scalar;
}

export interface FormulaCell extends Looks {
  readonly isFormula: true;
  readonly compiledFormula: Compiled;
}

/** What a cell holds, before it is computed. */
export type Cell = LiteralCell | FormulaCell;
export type StoredCell = Cell & { readonly id: number };

export interface EvaluatedCell extends Result {
  readonly type: 'text' | 'number' | 'boolean' | 'error' | 'empty';
  readonly formattedValue: string;
  /** Where it leads. */
  readonly link?: { readonly url: string; readonly label: string };
}

/** Gives the new content of one cell; undefined empties it. */
export type CellChange = (
  row: number,
  col: number,
  before: StoredCell | undefined,
) => Cell | undefined;
