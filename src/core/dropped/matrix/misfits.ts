import type { Month } from '../../days';
import type { Kinds, Misfit } from './kinds';
import { matrixWords } from './matrix-words';
import type { Line } from './sums';

/** So many months of a wrong total are told. */
const TOLD = 6;

/** What is said of rows that explain a total, and of each month in which a total is not the sum of the customers. */
export function totalNotes(
  lines: readonly Line[],
  told: Kinds,
  periods: readonly Month[],
): readonly string[] {
  const { kinds, misfits, unsure } = told;
  const explaining = lines.flatMap(({ name }, at) => (kinds[at] === 'explains' ? [name] : []));
  const notes = explaining.length > 0 ? [matrixWords.leftOut(explaining)] : [];
  const others = misfits.length - TOLD;
  const called = unsure.map((at) => lines[at]?.name ?? '');
  return [
    ...notes,
    ...(called.length > 0 ? [matrixWords.unsure(called)] : []),
    ...misfits.slice(0, TOLD).map((misfit) => misfitNote(lines, { told, misfit, periods })),
    ...(others > 0 ? [matrixWords.otherMisfits(others)] : []),
  ];
}

interface Found {
  readonly told: Kinds;
  readonly misfit: Misfit;
  readonly periods: readonly Month[];
}

function misfitNote(lines: readonly Line[], { told, misfit, periods }: Found): string {
  const { line, period, sum } = misfit;
  const { name, amounts } = lines[line] ?? { name: '', amounts: [] };
  const total = amounts[period] ?? 0;
  const leftOut = lines.flatMap((other, at) => {
    const amount = other.amounts[period] ?? null;
    const isLacking =
      told.kinds[at] !== 'customer' && amount !== null && fills(amount, total - sum);
    return at !== line && isLacking ? [{ name: other.name, text: other.texts[period] ?? '' }] : [];
  });
  const isElsewhereRight = amounts.some(
    (amount, at) => (amount ?? 0) !== 0 && told.misfits.every((one) => one.period !== at),
  );
  return matrixWords.misfit({
    ...{ name, month: periods[period] ?? 0, total, sum, isElsewhereRight },
    leftOut: leftOut[0] ?? null,
  });
}

/** Whether an amount is what a sum lacks, or has too much. */
function fills(amount: number, lack: number): boolean {
  return lack !== 0 && Math.abs(amount - Math.abs(lack)) <= 1;
}
