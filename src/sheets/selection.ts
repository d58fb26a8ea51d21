import { TEXT } from '../workbook/sheet/look';
import type { Book } from './book';
import type { FormulaRequest, Inserted, Selection } from './calls';
import * as refusals from './refusals';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What the custom functions answer, by name; undefined where there is none of that name. */
export type Answering = (name: string) => ((given: readonly unknown[]) => unknown) | undefined;

/** What a person has selected. */
export function readSelection({ spreadsheet, tabs }: Book): Selection {
  const range = spreadsheet.getActiveRange();
  if (!range) throw new Error(refusals.nothingSelected);
  const sheet = range.getSheet();
  return {
    tab: sheet.getName(),
    range: range.getA1Notation(),
    isOwn: tabs.isOwn(sheet),
    isEmpty: isEmpty(range.getCell(1, 1)),
  };
}

/** Writes the formula of one custom function into a cell, and reads what the cell then shows. */
export function insertFormula(
  { spreadsheet, tabs }: Book,
  { tab, cell, formula, replace }: FormulaRequest,
  answering: Answering,
): Inserted {
  const sheet = spreadsheet.getSheetByName(tab);
  const [, name = '', list = ''] = /^=(\w+)\((.+)\)$/.exec(formula) ?? [];
  const pieces = piecesOf(list);
  const answer = pieces && answering(name);
  if (!answer) throw new Error(refusals.noFormula(formula));
  if (!sheet || !/^[A-Z]+\d+$/.test(cell)) throw new Error(refusals.noCell(tab, cell));
  if (tabs.isOwn(sheet)) throw new Error(refusals.cellIsOwn(tab));
  const range = sheet.getRange(cell);
  if (!replace && !isEmpty(range)) throw new Error(refusals.cellNotEmpty(tab, cell));
  // In a cell of plain text the formula would stay a text.
  if (range.getNumberFormat() === TEXT) range.setNumberFormat('General');
  range.setFormula(formula);
  SpreadsheetApp.flush();
  const text = range.getDisplayValue();
  // A cell keeps the sentence of its error to itself, and may still be calculating: the function is asked once more.
  if (!/^(#ERROR|Loading)/.test(text)) return { text, isError: text.startsWith('#') };
  try {
    const shown = answer(pieces.map((piece) => handedOver(sheet, piece)));
    return { text: String([shown].flat(2)[0]), isError: false };
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error), isError: true };
  }
}

/** Texts, numbers, shares, and ranges with or without their tab; quoted names of tabs alone are found too. */
const PIECES = /(?:"[^"]*")+|(?:'[^']*')+(?:![-\w$:/%]+)?|(?:\w+!)?[-\w$:/%]+/g;

/** The arguments of a formula; null where it calls or calculates anything else. */
function piecesOf(list: string): readonly string[] | null {
  const pieces = list.match(PIECES) ?? [];
  const isWhole = list !== '' && pieces.join(';') === list;
  return isWhole && pieces.every((piece) => !piece.endsWith("'")) ? pieces : null;
}

/** What an argument holds, as Sheets hands it to a function. */
function handedOver(sheet: Sheet, piece: string): unknown {
  if (piece.startsWith('"')) return piece.slice(1, -1).replace(/""/g, '"');
  const [top, under] = piece.split(/[/%]/);
  if (/^-?\d/.test(piece)) return Number(top) / (under === undefined ? 1 : Number(under) || 100);
  return (piece.includes('!') ? sheet.getParent() : sheet).getRange(piece).getValues();
}

function isEmpty(cell: Range): boolean {
  return cell.isBlank() && !cell.getFormula();
}
