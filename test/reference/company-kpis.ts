import { healthScore } from '../../src/core/kpi/health-score';
import { netPromoterScore, satisfiedShare } from '../../src/core/kpi/satisfaction';
import { median } from '../../src/core/kpi/time-to-value';
import type { Matrix } from '../../src/core/retention/customer-months';
import { type Ratio, ratio } from '../../src/core/retention/retention';
import { type CompanyRow, type KnownCustomer, knownCustomers } from './company-rows';

/** How much a number weighs in the health score, and the values that are worth nothing and everything there. */
export interface MetricWeight {
  readonly name: string;
  readonly weight: number;
  readonly worst: number;
  readonly best: number;
}

/** One number over the customers: now, and before they left against those who stayed. */
export interface CompanyKpi {
  readonly name: string;
  /** Over the customers who pay: a share, a score, a median or a mean, as the number has it. */
  readonly now: Ratio;
  /** Paying customers of whom it is known. */
  readonly customers: number;
  /** The mean over the customers who pay. */
  readonly stayed: Ratio;
  /** The mean of the last values before they left, over the customers who no longer pay. */
  readonly left: Ratio;
}

/** Numbers that are made of others. */
const ADOPTION = 'Adoption';
const HEALTH = 'Health score';

interface Measured {
  readonly matrix: Matrix;
  readonly rows: readonly CompanyRow[];
  /** Names of the numbers beside CSAT, NPS, time to value, adoption and health. */
  readonly others: readonly string[];
  readonly weights: readonly MetricWeight[];
}

/** Every number of the companies reports, in the order of the KPIs tab. */
export function companyKpis({ matrix, rows, others, weights }: Measured): readonly CompanyKpi[] {
  const known = knownCustomers(matrix, rows).map((one) => ({
    ...one,
    numbers: withMade(one.numbers, weights),
  }));
  return ['CSAT', 'NPS', 'Time to value (days)', ADOPTION, HEALTH, ...others].map((name) =>
    kpiOf(name, known),
  );
}

function withMade(
  numbers: CompanyRow['numbers'],
  weights: readonly MetricWeight[],
): CompanyRow['numbers'] {
  const { 'Licensed users': licensed = null, 'Active users': active = null } = numbers;
  const adoption = licensed === null || active === null ? null : ratio(active, licensed);
  const all: CompanyRow['numbers'] = { ...numbers, [ADOPTION]: adoption };
  const weighing = weights.filter(({ weight }) => weight > 0);
  const scaled = weighing.map((one) => scaledNumber(all[one.name] ?? null, one));
  const score = healthScore(
    scaled,
    weighing.map(({ weight }) => weight),
  );
  return { ...all, [HEALTH]: score };
}

/** A number between its worst (0) and best (100) value; either may be the larger one. */
function scaledNumber(value: number | null, { worst, best }: MetricWeight): number | null {
  if (value === null || best === worst) return null;
  return 100 * Math.max(0, Math.min(1, (value - worst) / (best - worst)));
}

function kpiOf(name: string, customers: readonly KnownCustomer[]): CompanyKpi {
  const values = (paying: boolean) =>
    customers.flatMap(({ isPaying, numbers }) => {
      const value = numbers[name] ?? null;
      return isPaying === paying && value !== null ? [value] : [];
    });
  const [stayed, left] = [values(true), values(false)];
  const paying = customers.filter(({ isPaying }) => isPaying).map(({ numbers }) => numbers);
  return {
    name,
    now: overAll(name, stayed, paying),
    customers: stayed.length,
    stayed: meanOf(stayed),
    left: meanOf(left),
  };
}

/** Answers outside their scale are no answers: the number then has no value rather than a wrong one. */
function overAll(
  name: string,
  values: readonly number[],
  paying: readonly CompanyRow['numbers'][],
): Ratio {
  const within = (least: number, most: number) =>
    values.every((value) => value >= least && value <= most);
  if (name === 'CSAT') return within(1, 5) ? satisfiedShare(values) : null;
  if (name === 'NPS') return within(0, 10) ? netPromoterScore(values) : null;
  if (name === 'Time to value (days)') return median(values);
  return name === ADOPTION ? adoptionOf(paying) : meanOf(values);
}

/** Active users of all customers over their licensed users. */
function adoptionOf(paying: readonly CompanyRow['numbers'][]): Ratio {
  const known = paying.filter((numbers) => (numbers[ADOPTION] ?? null) !== null);
  const sum = (name: string) => known.reduce((all, numbers) => all + (numbers[name] ?? 0), 0);
  return ratio(sum('Active users'), sum('Licensed users'));
}

function meanOf(values: readonly number[]): Ratio {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
