import { CompiledFormula, type Model, registries } from '@odoo/o-spreadsheet';
import { quietly } from '../engine/quiet';
import type { Compiled, StoredCell } from '../engine/types';

/** The XML files that the engine writes for a workbook, text by path. */
export type WorkbookParts = Map<string, string>;

/** What the engine writes of a model, and the formulas that stay formulas, by the ids of their cells. */
interface EngineExport {
  readonly parts: WorkbookParts;
  readonly formulas: ReadonlyMap<number, Compiled>;
}

/**
 * What the engine itself exports of a model, before anything is mended.
 *
 * Functions that the engine would replace by their values, although Excel can express them, stay
 * formulas. The engine recalculates everything first.
 */
export async function engineExport(model: Model): Promise<EngineExport> {
  const restore = [
    passXmlThrough(),
    keepFormulas(),
    askFormulasOnce(),
    spellFormulasOnce(),
    leaveRulesApart(model),
  ];
  try {
    const formulas = keptFormulas(model);
    const { files } = await quietly(() => model.exportXLSX());
    const parts: WorkbookParts = new Map();
    for (const file of files)
      if ('content' in file) parts.set(file.path, withDeclaration(file.content));
    return { parts, formulas };
  } finally {
    for (const undo of restore) undo();
  }
}

const withDeclaration = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml.trim()}`;

interface CellGetters {
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly StoredCell[];
}

/** Formulas of functions that Excel knows as well. */
function keptFormulas(model: Model): ReadonlyMap<number, Compiled> {
  const getters = model.getters as unknown as CellGetters;
  const cells = getters.getSheetIds().flatMap((sheetId) => getters.getCells(sheetId));
  return new Map(
    cells.flatMap((cell) => {
      if (!cell.isFormula) return [];
      const { compiledFormula } = cell;
      const { areAllFunctionsExportableToExcel } = compiledFormula as Exportable;
      return areAllFunctionsExportableToExcel.call(compiledFormula)
        ? [[cell.id, compiledFormula] as const]
        : [];
    }),
  );
}

const TRANSLATED = ['ARRAYFORMULA', 'FILTER', 'SORTN', 'OFFSET'];

function keepFormulas(): () => void {
  const { content } = registries.functionRegistry;
  const held = TRANSLATED.flatMap((name) => content[name] ?? []).filter((each) => !each.isExported);
  for (const each of held) each.isExported = true;
  return () => {
    for (const each of held) each.isExported = false;
  };
}

interface Exportable extends Compiled {
  areAllFunctionsExportableToExcel(this: Compiled): boolean;
}

interface FormulaClass {
  readonly prototype: Pick<Exportable, 'areAllFunctionsExportableToExcel'>;
}

/** Whether a formula stays one is told by its functions: copies of it, and what it fills, ask no second time. */
function askFormulasOnce(): () => void {
  const { prototype } = CompiledFormula as unknown as FormulaClass;
  const ask = prototype.areAllFunctionsExportableToExcel;
  const told = new WeakMap<Compiled['execute'], boolean>();
  prototype.areAllFunctionsExportableToExcel = function (this: Compiled) {
    const known = told.get(this.execute) ?? ask.call(this);
    told.set(this.execute, known);
    return known;
  };
  return () => {
    prototype.areAllFunctionsExportableToExcel = ask;
  };
}

interface SpellingClass {
  readonly prototype: { toFormulaString(this: object, getters: object, as?: object): string };
}

/** The text of a formula is asked for with each cell that it fills. */
function spellFormulasOnce(): () => void {
  const { prototype } = CompiledFormula as unknown as SpellingClass;
  const spell = prototype.toFormulaString;
  const texts = { plain: new WeakMap<object, string>(), bounded: new WeakMap<object, string>() };
  prototype.toFormulaString = function (this: object, getters: object, as?: object) {
    const known = texts[as ? 'bounded' : 'plain'];
    const text = known.get(this) ?? spell.call(this, getters, as);
    known.set(this, text);
    return text;
  };
  return () => {
    prototype.toFormulaString = spell;
  };
}

interface StyleGetters {
  getCellConditionalFormatStyle(position: object): object | undefined;
}

/** Rules of looks are written as rules: what they make of each cell now, the engine asks in search of links alone. */
function leaveRulesApart({ getters }: Model): () => void {
  const styles = getters as unknown as StyleGetters;
  const { getCellConditionalFormatStyle } = styles;
  styles.getCellConditionalFormatStyle = () => undefined;
  return () => {
    styles.getCellConditionalFormatStyle = getCellConditionalFormatStyle;
  };
}

/**
 * Lets the engine's text go by unparsed: Node has no XML parser, and in a browser a sheet of
 * 300,000 cells would become a document only to be written out again.
 */
function passXmlThrough(): () => void {
  const kept = { DOMParser: globalThis.DOMParser, XMLSerializer: globalThis.XMLSerializer };
  Object.assign(globalThis, { DOMParser: UnparsedDocument, XMLSerializer: TextOfUnparsed });
  return () => {
    Object.assign(globalThis, kept);
  };
}

const UnparsedDocument = class {
  parseFromString(xml: string): { xml: string; querySelector(): null } {
    return { xml, querySelector: () => null };
  }
};

const TextOfUnparsed = class {
  serializeToString(document: { xml: string }): string {
    return document.xml;
  }
};
