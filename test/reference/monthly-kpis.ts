import type { Month } from '../../src/core/days';
import { lifetimeValue } from '../../src/core/kpi/lifetime-value';
import type { Bridge } from '../../src/core/retention/movements';
import { type Ratio, type RetentionMonth, ratio } from '../../src/core/retention/retention';
import { revenueChurn } from '../../src/core/retention/windows';

/** What a month says about the customers there are, beside its retention. */
export interface MonthlyKpis {
  readonly month: Month;
  readonly logoChurn: Ratio;
  /** Share of the customers at the opening who still pay, but less. */
  readonly contractionRate: Ratio;
  readonly revenueChurn: Ratio;
  /** The mean logo churn of six months. */
  readonly meanLogoChurn: Ratio;
  readonly arpa: Ratio;
  /** Customer lifetime value; null without a gross margin. */
  readonly lifetimeValue: Ratio;
  readonly quickRatio: Ratio;
}

const SIX = 6;

/** The figures of every month; lifetime value takes the mean logo churn of the six months that end with it. */
export function monthlyKpis(
  months: readonly RetentionMonth[],
  { grossMargin }: { readonly grossMargin: number | null },
): readonly MonthlyKpis[] {
  return months.map((month, place) => {
    const { arpa, logoChurn, quickRatio } = month;
    const churn = meanOf(months.slice(Math.max(0, place + 1 - SIX), place + 1));
    const isKnown = arpa !== null && grossMargin !== null && churn !== null;
    return {
      month: month.month,
      logoChurn,
      contractionRate: contractionRate(month),
      revenueChurn: revenueChurn(month),
      meanLogoChurn: churn,
      arpa,
      lifetimeValue: isKnown ? lifetimeValue({ arpa, grossMargin, churn }) : null,
      quickRatio,
    };
  });
}

/** Customers who pay less than at the opening over customers at the opening: it often runs ahead of churn. */
function contractionRate({
  contractedCustomers,
  openingCustomers,
}: Pick<Bridge, 'contractedCustomers' | 'openingCustomers'>): Ratio {
  return ratio(contractedCustomers, openingCustomers);
}

/** Six months with a value each, or none. */
function meanOf(months: readonly RetentionMonth[]): Ratio {
  const rates = months.flatMap(({ logoChurn }) => (logoChurn === null ? [] : [logoChurn]));
  return rates.length === SIX ? rates.reduce((sum, rate) => sum + rate, 0) / SIX : null;
}
