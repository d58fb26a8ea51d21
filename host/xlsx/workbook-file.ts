import { helpers, type Model } from '@odoo/o-spreadsheet';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Compiled } from '../engine/types';
import { addNotes } from './cell-notes';
import { mendedChart } from './chart-part';
import { mendedDropDowns } from './drop-downs';
import { engineExport, type WorkbookParts } from './engine-export';
import { labelDateFormat } from './label-dates';
import { mendedRules } from './rule-formulas';
import { type SharedTexts, sharedTexts } from './shared-texts';
import { type CellValue, mendedCells, type SheetReading } from './sheet-cells';
import { mendedWorkbook, type NamedReference } from './workbook-part';

/** What a workbook holds beside the engine's model. */
export interface WorkbookExtras {
  readonly notes?: readonly {
    readonly sheetName: string;
    readonly a1: string;
    readonly text: string;
  }[];
  /** The cells to which a link within the spreadsheet leads. */
  readonly linked?: (link: string) => { readonly sheetId: string } | undefined;
}

/** The workbook as an .xlsx file that Excel and LibreOffice calculate to the same values. */
export async function workbookFile(model: Model, extras: WorkbookExtras = {}): Promise<Uint8Array> {
  const { parts, formulas } = await engineExport(model);
  const texts = sharedTexts();
  for (const [index, sheetId] of model.getters.getSheetIds().entries()) {
    mendSheet(
      parts,
      `xl/worksheets/sheet${index}.xml`,
      sheetReading(model, sheetId, { texts, formulas, ...extras }),
    );
    const sheetName = model.getters.getSheetName(sheetId);
    addNotes(parts, index, extras.notes?.filter((note) => note.sheetName === sheetName) ?? []);
  }
  parts.set('xl/sharedStrings.xml', texts.xml());
  for (const [path, xml] of parts) {
    if (!path.startsWith('xl/charts/')) continue;
    parts.set(
      path,
      mendedChart(xml, (reference) => labelDateFormat(model, reference)),
    );
  }
  mendWorkbook(parts, namedRanges(model));
  return zipSync(zippable(parts), { level: 6 });
}

function mendSheet(parts: WorkbookParts, path: string, reading: SheetReading): void {
  parts.set(path, mendedRules(mendedDropDowns(mendedCells(parts.get(path) ?? '', reading))));
}

function mendWorkbook(parts: WorkbookParts, names: readonly NamedReference[]): void {
  const path = 'xl/workbook.xml';
  parts.set(path, mendedWorkbook(parts.get(path) ?? '', names));
}

interface Reading extends Pick<WorkbookExtras, 'linked'> {
  readonly texts: SharedTexts;
  readonly formulas: ReadonlyMap<number, Compiled>;
}

/** Google numbers the tab to whose cells links lead that begin so; other programs name it. */
const isLinkBegun = (text: string): boolean => /^#gid=\d+&range=$/.test(text);

function quoted(model: Model, sheetId: string): string {
  return `'${model.getters.getSheetName(sheetId).replace(/'/g, "''")}'`;
}

function sheetReading(
  model: Model,
  sheetId: string,
  { texts, formulas, linked }: Reading,
): SheetReading {
  const place = (a1: string) => ({ sheetId, ...helpers.toCartesian(a1) });
  const compiled = (a1: string) => formulas.get(model.getters.getCell(place(a1))?.id ?? -1);
  return {
    texts,
    value: (a1) => {
      const value = cellValue(model, place(a1));
      if (typeof value !== 'string' || !isLinkBegun(value)) return value;
      const to = linked?.(`${value}A1`);
      return to ? `#${quoted(model, to.sheetId)}!` : value;
    },
    isFormula: (a1) => compiled(a1) !== undefined,
    formula: (a1) => compiled(a1)?.toFormulaString(model.getters).slice(1) ?? '',
    rowsOf: (sheetName) => {
      const named = sheetName === undefined ? sheetId : model.getters.getSheetIdByName(sheetName);
      return named === undefined ? undefined : model.getters.getNumberRows(named);
    },
  };
}

function cellValue(model: Model, place: CellPosition): CellValue {
  const cell = model.getters.getEvaluatedCell(place);
  if (cell.type !== 'error') return cell.link ? cell.link.label : (cell.value ?? null);
  const stored = model.getters.getCell(place);
  // What nobody can read as a formula is kept as it was typed.
  if (stored?.isFormula && stored.compiledFormula.isBadExpression) {
    return stored.compiledFormula.toFormulaString(model.getters);
  }
  return { error: String(cell.value) };
}

interface CellPosition {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

function namedRanges(model: Model): NamedReference[] {
  const fixed = { colFixed: true, rowFixed: true };
  return model.getters.getNamedRanges().map(({ name, range: { sheetId, zone } }) => {
    const corners = [
      helpers.toXC(zone.left, zone.top, fixed),
      helpers.toXC(zone.right, zone.bottom, fixed),
    ];
    return { name, reference: `${quoted(model, sheetId)}!${[...new Set(corners)].join(':')}` };
  });
}

/** The archive's entries, dated alike so that one workbook is always one file. */
function zippable(parts: WorkbookParts): Zippable {
  const mtime = new Date(1980, 0, 1);
  return Object.fromEntries([...parts].map(([path, xml]) => [path, [strToU8(xml), { mtime }]]));
}
