import type { Position } from '../engine/types';
import { evaluatedCells, storedCells } from '../workbook';
import { a1Of } from './a1';
import type { Area, Scope } from './scope';
import type { Rule } from './validation';

/**
 * Changes what cells hold. Where a rule refuses what one of them then holds, all keep what they had: a formula is judged by
 * its result, and an empty text that it gives is a value like others. What stood there before the rule came stays: Google's
 * documents know of input only that is rejected.
 * @throws in Apps Script's words
 */
export function validated(scope: Scope, area: Area, change: () => void): void {
  const refusing = cellsThatRefuse(scope, area);
  if (refusing.length === 0) {
    change();
    return;
  }
  const { engine } = scope.book;
  const before = storedCells(scope.book, area.sheetId, area.zone);
  change();
  const broken = refusing.find(({ place, rule }) => !isAllowed(scope, place, rule));
  if (!broken) return;
  const { top, left } = area.zone;
  engine.write(area.sheetId, area.zone, (row, col) => before[row - top]?.[col - left]);
  const { row, col } = broken.place;
  const cell = a1Of({
    sheetId: area.sheetId,
    zone: { top: row, bottom: row, left: col, right: col },
  });
  throw new Error(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}

/** The rule of a cell; undefined where it takes everything. */
export function ruleOfCell({ book }: Scope, place: Position): Rule | undefined {
  const found = book.engine.model.getters.getValidationRuleForCell(place);
  return (found && book.rules.get(found.id)) ?? undefined;
}

interface Refusing {
  readonly place: Position;
  readonly rule: Rule;
}

function cellsThatRefuse(scope: Scope, { sheetId, zone }: Area): readonly Refusing[] {
  const found: Refusing[] = [];
  const { getters } = scope.book.engine.model;
  if (!getters.getDataValidationRules(sheetId).some(({ isBlocking }) => isBlocking)) return found;
  for (let row = zone.top; row <= zone.bottom; row += 1)
    for (let col = zone.left; col <= zone.right; col += 1) {
      const rule = ruleOfCell(scope, { sheetId, row, col });
      if (rule && !rule.allowInvalid) found.push({ place: { sheetId, row, col }, rule });
    }
  return found;
}

function isAllowed(scope: Scope, place: Position, { criteria, given }: Rule): boolean {
  const { sheetId, row, col } = place;
  const zone = { top: row, bottom: row, left: col, right: col };
  const [[cell] = []] = evaluatedCells(scope.book, sheetId, zone);
  const [[stored] = []] = storedCells(scope.book, sheetId, zone);
  const value = cell?.value ?? '';
  if (!stored?.isFormula && value === '') return true;
  // Whether Sheets looks at the case of letters is not known: here it does.
  const [listed] = given(scope);
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(listed))
    return listed.map(String).includes(String(value));
  return scope.book.engine.model.getters.getValidationResultForCellValue(value, place).isValid;
}
