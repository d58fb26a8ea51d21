import type { Understanding } from '../report/understanding';
import { matrixOf } from '../retention/customer-months';
import { ledgerOf } from '../retention/ledger';
import { seesChurn } from '../retention/losses';
import { type Ratio, retentionMonths } from '../retention/retention';

/** What the headline of a report would show. */
export interface Headline {
  readonly nrr: Ratio;
  readonly nrr12: Ratio;
  /** Whether anything could have been lost: else the rates tell readings apart, but are not shown. */
  readonly seesChurn: boolean;
  /** MRR at the end of the as-of month. */
  readonly closing: number;
  /** The as-of month. */
  readonly last: number;
  /** MRR at every month's end, by month. */
  readonly closings: ReadonlyMap<number, number>;
}

/** The headline of the as-of month, computed by core. */
export function headlineOf({ deals, settings }: Understanding): Headline {
  const entries = ledgerOf(deals, settings);
  const matrix = matrixOf(entries, settings.asOf ?? 0);
  const months = matrix.months.length > 0 ? retentionMonths(matrix, settings) : [];
  const last = months[months.length - 1];
  return {
    nrr: last?.nrr ?? null,
    nrr12: last?.nrr12 ?? null,
    seesChurn: seesChurn({ entries, matrix, settings }),
    closing: last?.closing ?? 0,
    last: settings.asOf ?? 0,
    closings: new Map(months.map(({ month, closing }) => [month, closing])),
  };
}

/** Differences below this share of a figure are none. */
const SAME = 0.0005;

/** Whether two headlines, or the months behind them, show different figures. */
export function differ(one: Headline, other: Headline): boolean {
  const isShownByBoth = (month: number) => month <= one.last && month <= other.last;
  const months = [...one.closings.keys(), ...other.closings.keys()].filter(isShownByBoth);
  return (
    isOther(one.nrr, other.nrr) ||
    isOther(one.nrr12, other.nrr12) ||
    isOther(one.closing, other.closing) ||
    months.some((month) => isOther(one.closings.get(month) ?? 0, other.closings.get(month) ?? 0))
  );
}

function isOther(one: Ratio, other: Ratio): boolean {
  if (one === null || other === null) return one !== other;
  return Math.abs(one - other) > SAME * Math.max(Math.abs(one), Math.abs(other), 0.01);
}

/** How far two headlines lie apart: rates by their difference, money by its share of the larger. */
export function distance(one: Headline, other: Headline): number {
  const apart = (id: 'nrr' | 'nrr12') => Math.abs((one[id] ?? 0) - (other[id] ?? 0));
  const most = Math.max(one.closing, other.closing);
  const money = most > 0 ? Math.abs(one.closing - other.closing) / most : 0;
  return Math.max(apart('nrr'), apart('nrr12')) + money / 10;
}
