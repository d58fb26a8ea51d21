import { lastDay, type Month } from '../days';
import type { Matrix } from '../retention/customer-months';
import {
  LATEST_PERIODS,
  PERIOD_MONTHS,
  type RetentionPeriod,
  retentionPeriods,
} from '../retention/periods';
import { type Retention, retentionMonths, shownPlace } from '../retention/retention';
import { trailingSums } from '../retention/trailing-sums';
import { rounded } from '../rounding';
import type { Settings } from '../settings';
import { headlineColumns, monthColumns, periodColumns, saidRate } from './compared-columns';
import type { Figure, FigureRow, TabFigures } from './tab-figures';

/** What the NRR tab is made of. */
export interface ShownRetention {
  readonly matrix: Matrix;
  /** What the ledger pays at every month end of the matrix, credits included. */
  readonly paid: readonly number[];
  readonly settings: Settings;
  /** Whether anything in the report could have been lost; no rate is shown where nothing could. */
  readonly seesChurn: boolean;
}

type Figures = Readonly<Record<string, Figure>>;

/** The monthly table of the NRR tab. */
export function monthFigures(shown: ShownRetention): TabFigures {
  const { matrix, settings } = shown;
  const { columns, ...table } = monthColumns(settings.model);
  const endsAt = measuresAt(shown);
  const rows = retentionMonths(matrix, settings).map((found, place): FigureRow => {
    const figures: Figures = { ...endsAt(found, found.month), month: lastDay(found.month) };
    return [place + 1, columns.map(({ id }) => figures[id] ?? null)];
  });
  return { ...table, columns, rows };
}

/** The latest periods of the NRR tab, and the headline that is made of them. */
export function latestFigures(shown: ShownRetention): readonly TabFigures[] {
  const { matrix, settings } = shown;
  const endsAt = measuresAt(shown);
  const latest = retentionPeriods(matrix, settings).slice(-LATEST_PERIODS).reverse();
  const periods = latest.map(
    (found): Figures => ({ ...endsAt(found, found.last), ...lengthOf(found, matrix) }),
  );
  const { columns, ...table } = periodColumns(settings.model);
  const rows = periods.map(
    (figures, place): FigureRow => [place + 1, columns.map(({ id }) => figures[id] ?? null)],
  );
  const asOf = latest[0]?.last ?? 0;
  const then = retentionMonths(matrix, settings).find(({ month }) => month === asOf - 12);
  const yearAgo = then ? endsAt(then, then.month) : {};
  return [{ ...table, columns, rows }, headlineFigures(periods, yearAgo, shown)];
}

function lengthOf({ first, last }: RetentionPeriod, { months }: Matrix): Figures {
  return { place: last - (months[0] ?? 0) + 1, months: last - first + 1 };
}

/** What is measured up to the end of a month, with what is taken from that month end alone. */
function measuresAt({
  matrix,
  paid,
  settings,
  seesChurn,
}: ShownRetention): (found: Retention, month: Month) => Figures {
  const first = matrix.months[0] ?? 0;
  const sums = settings.model === 'invoices or orders' ? trailingSums(matrix, settings) : [];
  const shownFrom = shownPlace(matrix, settings);
  return (found, month) => {
    const ledger = paid[month - first] ?? 0;
    const credits = rounded(found.closing - ledger, 6);
    const sum = sums[month - first - shownFrom];
    return { ...found, ...sum, ledger, credits, check: 0, ...(!seesChurn && NO_RATES) };
  };
}

/** The headline; what lasts is held against nothing that is over, but for what stands at a month's end. */
function headlineFigures(
  periods: readonly Figures[],
  yearAgo: Figures,
  of: ShownRetention,
): TabFigures {
  const { model, period } = of.settings;
  const { columns, ...table } = headlineColumns(model);
  const length = PERIOD_MONTHS[period];
  const [now, before, year] = [0, 1, 12 / length].map((place) => periods[place]);
  const isOver = periods[0]?.months === length;
  const changes = columns.map(({ id }) =>
    isOver || AT_AN_END.includes(id) ? changeOf(id, difference(now?.[id], before?.[id])) : null,
  );
  const years = columns.map(({ id }) => {
    if (AT_AN_END.includes(id)) return yearAgo[id] ?? null;
    return isOver ? (year?.[id] ?? null) : null;
  });
  const said = columns.map(({ id }) => now?.[id === 'said' ? saidRate(model) : id] ?? null);
  const rows = [said, changes, years];
  return { ...table, columns, rows: rows.map((figures, place): FigureRow => [place + 1, figures]) };
}

/** Figures of a month's end, whatever the period. */
const AT_AN_END = ['closing', 'nrr12', 'grr12', 'nrr12sum', 'grr12sum'];

/** What says how much was kept. */
const NO_RATES: Figures = { nrr: null, grr: null, nrr12: null, grr12: null, logoChurn: null };

/** A change as a card shows it: points and the quick ratio with one decimal. */
function changeOf(id: string, change: Figure): Figure {
  if (change === null || id === 'closing') return change;
  return id === 'quickRatio' ? rounded(change, 1) : rounded(100 * change, 1) / 100;
}

function difference(now: Figure = null, before: Figure = null): Figure {
  return now === null || before === null ? null : now - before;
}
