import { isRefusal, type Refusal } from '../core/refusal';
import { isBlank } from '../core/report/cell';
import type { Bridge } from '../core/retention/movements';
import { amountReader, currenciesIn } from './amounts';
import { badCell, type Place } from './bad-cell';
import { isLoss } from './bridge-proof';
import { anAmount, inColumn, inRow, severalCurrencies, unknownLine } from './function-words';
import type { When } from './history';
import { columnsFor } from './labelled-columns';
import { type LabelledLine, type LabelledShape, linesOf } from './labelled-shape';
import { isBeside, isShare, type Line } from './labels';
import { namesGroups } from './name-column';
import { isOther } from './points';
import { type Figure, provedFigures } from './stated-figures';

/** What a summary says of a period; what it does not name is missing. */
export type Figures = Partial<Bridge> & { readonly due?: number; readonly renewed?: number };

/** The figures of the period asked for: that of the month, the only one, or the sum over a table's rows. */
export function labelledFigures(shape: LabelledShape, when: When): Figures | Refusal {
  const lines = linesOf(shape);
  const read = amountReader(lines.map(({ cells }) => cells));
  const several = currenciesIn(lines.flatMap(({ line, cells }) => (line ? cells : [])));
  if (several.length > 1) return { problem: severalCurrencies(several) };
  const columns = columnsFor({ shape, lines, read }, when);
  if (isRefusal(columns)) return columns;
  const given: Figure[] = [];
  for (const one of lines)
    for (const column of columns) {
      const figure = figureAt({ shape, read }, one, column);
      if (isRefusal(figure)) return figure;
      if (figure) given.push(figure);
    }
  const figures = provedFigures(given);
  if (isRefusal(figures)) return figures;
  const sums = new Map<Line, number>();
  for (const { line, amount } of figures)
    if (line !== 'other')
      sums.set(line, (sums.get(line) ?? 0) + (isLoss(line) ? Math.abs(amount) : amount));
  return completed(Object.fromEntries(sums));
}

/** What a line states in a column; null where that counts for nothing. */
function figureAt(
  { shape, read }: { shape: LabelledShape; read: ReturnType<typeof amountReader> },
  { line, label, place, cells }: LabelledLine,
  column: number,
): Figure | null | Refusal {
  const cell = cells[column] ?? null;
  if (isBlank(cell)) return null;
  const amount = read(cell);
  const beside = { label, place: place + 1, isShare: isShare(label) };
  if (line === null)
    return isBeside(label) && amount !== null ? { ...beside, line: 'other', amount } : null;
  if (line === undefined)
    // Beside a column of labels each line counts; of a table's columns those that are about something else do not.
    return amount === null || label === '' || (shape.isTurned && isAboutElse(label))
      ? null
      : { problem: unknownLine((shape.isTurned ? inColumn : inRow)(place + 1), label) };
  if (amount === null)
    return badCell(placeIn(shape, place, column), { found: cell, expected: anAmount });
  return { ...beside, line, amount };
}

const NUMBERS = /^(?:#|no|nr|id|rank|row)\b|\bid$/i;

function isAboutElse(label: string): boolean {
  return NUMBERS.test(label) || isOther(label) || namesGroups(label);
}

function placeIn({ isTurned }: LabelledShape, line: number, column: number): Place {
  return isTurned ? { row: column + 1, column: line + 1 } : { row: line + 1, column: column + 1 };
}

const MOVEMENTS = ['expansion', 'contraction', 'churn', 'reactivation'] as const;

/** What follows from the lines: a closing, and what was kept. An ending counts only where there are no movements. */
function completed(given: Figures): Figures {
  const { opening, closing } = given;
  if (opening === undefined) return onlyCustomers(given);
  const [grown, back] = [given.new ?? 0, given.reactivation ?? 0];
  if (MOVEMENTS.some((movement) => given[movement] !== undefined)) {
    const [expansion, contraction] = [given.expansion ?? 0, given.contraction ?? 0];
    const churn = given.churn ?? 0;
    const kept = opening - contraction - churn;
    const ending = closing ?? kept + expansion + grown + back;
    return withCustomers({ ...given, expansion, contraction, churn, closing: ending, kept });
  }
  // Without a line New nobody can tell new customers from expansion.
  if (closing === undefined || given.new === undefined) return onlyCustomers(given);
  const stayed = closing - grown;
  const kept = Math.min(opening, stayed);
  return withCustomers({
    ...given,
    expansion: Math.max(0, stayed - opening),
    contraction: opening - kept,
    churn: 0,
    kept,
  });
}

/** Where a summary counts customers only, a bare "Churned" is customers too. */
function onlyCustomers(given: Figures): Figures {
  const { churn, churnedCustomers = churn } = given;
  return withCustomers(churnedCustomers === undefined ? given : { ...given, churnedCustomers });
}

/** Customers lost follow from customers at both ends where nothing else names them. */
function withCustomers(given: Figures): Figures {
  const { openingCustomers, closingCustomers, newCustomers = 0, churnedCustomers } = given;
  if (churnedCustomers !== undefined || openingCustomers === undefined) return given;
  if (closingCustomers === undefined) return given;
  const lost = openingCustomers - (closingCustomers - newCustomers);
  return { ...given, churnedCustomers: Math.max(0, lost) };
}
