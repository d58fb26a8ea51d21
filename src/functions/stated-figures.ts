import { isRefusal, type Refusal } from '../core/refusal';
import { gapOf, isLoss, type Stated } from './bridge-proof';
import {
  countOrMoney,
  gapIn,
  inLine,
  maybeShare,
  notSum,
  shareOfWhat,
  sumOfOthers,
  theSummary,
  twoEnds,
} from './function-words';
import { isTotalName } from './sum-rows';

/** A figure of a summary, as its line states it. */
export interface Figure extends Stated {
  readonly label: string;
  /** The row or column of its line, counted from 1. */
  readonly place: number;
  readonly isShare: boolean;
}

type Figures = readonly Figure[];

const MOVES: readonly string[] = ['new', 'reactivation', 'expansion', 'contraction', 'churn'];

/** The figures that count once each: no shares beside their amounts, no totals of others, and a bridge that meets its closing. */
export function provedFigures(given: Figures): Figures | Refusal {
  let figures = given;
  for (const step of [asAmounts, countsAsMoney, withoutTotals, eachOnce, largeAsShares, addingUp]) {
    const next = step(figures);
    if (isRefusal(next)) return next;
    figures = next;
  }
  return figures;
}

/** Shares of the opening as amounts, where their labels say that they are; those that repeat an amount are left out. */
function asAmounts(figures: Figures): Figures | Refusal {
  const openings = figures.filter(({ line }) => line === 'opening');
  if (openings.some(({ isShare }) => isShare)) return figures;
  const isAmount = ({ line }: Figure) => figures.some((one) => one.line === line && !one.isShare);
  const kept = figures.filter((one) => !one.isShare || !isAmount(one));
  const [opening, another] = openings;
  const wrong = kept.find(
    ({ isShare, amount }) => isShare && (!opening || another || Math.abs(amount) > 1),
  );
  if (wrong) return { problem: shareOfWhat(wrong.place, wrong.label) };
  return opening ? timesOpening(kept, opening, ({ isShare }) => isShare) : kept;
}

const AS_MONEY: Readonly<Record<string, Stated['line']>> = {
  newCustomers: 'new',
  churnedCustomers: 'churn',
};

/** "New customers" beside money is money where the bridge then meets its closing; "Lost customers" may be that anywhere. */
function countsAsMoney(figures: Figures): Figures | Refusal {
  const has = (line: string) => figures.some((one) => one.line === line);
  if (!has('opening') || has('openingCustomers') || has('closingCustomers')) return figures;
  const money = figures.map((one) => {
    const line = AS_MONEY[one.line];
    return line === undefined || has(line) ? one : { ...one, line };
  });
  if (gapOf(figures) !== 0 && gapOf(money) === 0) return money;
  const lost = figures.find(({ line }) => line === 'churnedCustomers');
  return lost && !has('churn') ? { problem: countOrMoney(lost.place, lost.label) } : figures;
}

function timesOpening(
  figures: Figures,
  { amount }: Figure,
  isShare: (figure: Figure) => boolean,
): Figures {
  return figures.map((one) => (isShare(one) ? { ...one, amount: one.amount * amount } : one));
}

function isMove({ line }: Figure): boolean {
  return MOVES.includes(line);
}

/** Without lines such as Total churn, each of which must be the sum of others. */
function withoutTotals(figures: Figures): Figures | Refusal {
  const totals = new Set(figures.filter((one) => isMove(one) && isTotalName(one.label)));
  const parts = figures.filter((one) => isMove(one) && !totals.has(one));
  for (const total of totals) {
    const kind = parts.filter(({ line }) => isLoss(line) === isLoss(total.line));
    const said = size(total);
    const sums = [kind, kind.filter(({ line }) => line === total.line)].map(sumOf);
    if (kind.length === 0) totals.delete(total);
    else if (!sums.some((sum) => near(sum, said)))
      return {
        problem: notSum(total.label, { said, found: sumOf(kind), of: inLine(total.place) }),
      };
  }
  return figures.filter((one) => !totals.has(one));
}

/** Both ends are named once, and no line is the sum of others of its kind. */
function eachOnce(figures: Figures): Figures | Refusal {
  for (const end of ['opening', 'closing']) {
    const labels = new Set(figures.flatMap(({ line, label }) => (line === end ? [label] : [])));
    if (labels.size > 1) return { problem: twoEnds([...labels]) };
  }
  const sum = figures.filter(isMove).find((one) => {
    const others = figures.filter(({ line, label }) => line === one.line && label !== one.label);
    return others.length > 1 && size(one) > 0 && near(sumOf(others), size(one));
  });
  return sum ? { problem: sumOfOthers(sum.place, sum.label) } : figures;
}

/** No opening of so much is in thousands or millions, and none of so little is counted in single units. */
const WHOLE = 1000;
const COUNTED = 20;

/** Figures below 1 beside a large opening: percentages where all movements are, amounts where the closing proves them. */
function largeAsShares(figures: Figures): Figures | Refusal {
  const [opening, another] = figures.filter(({ line }) => line === 'opening');
  const moves = figures.filter((one) => isMove(one) && one.amount !== 0);
  const [small, ...others] = moves.filter(isSmall);
  if (!small || !opening || another || opening.amount < COUNTED) return figures;
  if (gapOf(figures) === 0) return figures;
  const shares = timesOpening(figures, opening, isMove);
  const gap = gapOf(shares);
  const areAll = others.length + 1 === moves.length;
  if (areAll && (gap === 0 || (gap === null && opening.amount >= WHOLE))) return shares;
  // In thousands or millions other figures have fractions, too.
  const areFractions = figures.some((one) => !isSmall(one) && !Number.isInteger(one.amount));
  if (gap === null && areFractions) return figures;
  return { problem: maybeShare(small.place, small.label, small.amount) };
}

function isSmall({ amount }: Figure): boolean {
  return Math.abs(amount) < 1;
}

/** The bridge, where both ends are stated beside movements. */
function addingUp(figures: Figures): Figures | Refusal {
  const isMoving = figures.some((one) => isMove(one) && one.line !== 'new');
  const gap = isMoving ? gapOf(figures) : null;
  // An effect of exchange rates may stand beside a bridge without being part of it.
  const isBeside = gapOf(figures.filter(({ line }) => line !== 'other')) === 0;
  return gap === null || gap === 0 || isBeside ? figures : { problem: gapIn(theSummary, gap) };
}

function size({ line, amount }: Figure): number {
  return isLoss(line) ? Math.abs(amount) : amount;
}

function sumOf(figures: Figures): number {
  return figures.reduce((sum, figure) => sum + size(figure), 0);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.015;
}
