import { isRefusal, type Refusal } from '../core/refusal';
import { grossRetention, logoChurn, quickRatio, type Ratio } from '../core/retention/retention';
import { averageRevenue, revenueChurn, windowNetRetention } from '../core/retention/windows';
import { figuresOf, type Question, retentionChoices } from './figures';
import { noLine, noNewLine } from './function-words';
import type { Figures } from './labelled-figures';

/** A figure taken from a bridge: what it needs of it, and how it follows. */
interface Measure<Need extends keyof Figures> {
  readonly needs: readonly Need[];
  readonly from: (figures: Required<Pick<Figures, Need>>, question: Question) => Ratio;
}

const MOVES = ['opening', 'expansion', 'contraction', 'churn'] as const;

/** The words by which a summary's lines are asked for. */
const LINES: Readonly<Record<keyof Figures, string>> = {
  opening: 'Opening MRR',
  new: 'New',
  reactivation: 'Reactivation',
  expansion: 'Expansion, Contraction or Churn',
  contraction: 'Contraction',
  churn: 'Churn',
  closing: 'Closing MRR',
  kept: 'Churn',
  openingCustomers: 'Opening customers',
  closingCustomers: 'Closing customers',
  newCustomers: 'New customers',
  reactivatedCustomers: 'Reactivated customers',
  expandedCustomers: 'Expanded customers',
  contractedCustomers: 'Contracted customers',
  churnedCustomers: 'Churned customers',
  due: 'Due for renewal',
  renewed: 'Renewed',
};

/** NRR of the window. */
export const netRetentionOf = measure({
  needs: MOVES,
  from: (figures, question) =>
    windowNetRetention(
      { reactivation: 0, ...figures },
      question.when.months ?? 1,
      retentionChoices(question.given),
    ),
});

/** GRR of the window. */
export const grossRetentionOf = measure({ needs: ['opening', 'kept'], from: grossRetention });

/** Share of the customers at the opening who no longer pay at the closing. */
export const logoChurnOf = measure({
  needs: ['openingCustomers', 'churnedCustomers'],
  from: logoChurn,
});

/** Share of opening MRR lost to churn and contraction. */
export const revenueChurnOf = measure({
  needs: ['opening', 'contraction', 'churn'],
  from: revenueChurn,
});

/** What was won over what was lost. */
export const quickRatioOf = measure({
  needs: ['expansion', 'contraction', 'churn'],
  from: (figures, { given }) =>
    quickRatio({ new: 0, reactivation: 0, ...figures }, retentionChoices(given)),
});

/** Average revenue per account at the end of the window. */
export const averageRevenueOf = measure({
  needs: ['closing', 'closingCustomers'],
  from: averageRevenue,
});

function measure<Need extends keyof Figures>({ needs, from }: Measure<Need>) {
  return (question: Question): Ratio | Refusal => {
    const figures = figuresOf(question, needs.some(isLoss));
    if (figures === null || isRefusal(figures)) return figures;
    return hasAll(figures, needs) ? from(figures, question) : missing(figures, needs);
  };
}

function isLoss(need: keyof Figures): boolean {
  return need === 'churn' || need === 'kept' || need === 'churnedCustomers';
}

function hasAll<Need extends keyof Figures>(
  figures: Figures,
  needs: readonly Need[],
): figures is Figures & Required<Pick<Figures, Need>> {
  return needs.every((need) => figures[need] !== undefined);
}

function missing(figures: Figures, needs: readonly (keyof Figures)[]): Refusal {
  // Both ends alone do not tell: whoever is new would count as expansion.
  if (figures.opening !== undefined && figures.closing !== undefined && figures.churn === undefined)
    return { problem: noNewLine };
  const lines = needs.filter((need) => figures[need] === undefined).map((need) => LINES[need]);
  return { problem: noLine([...new Set(lines)].slice(0, 2)) };
}
