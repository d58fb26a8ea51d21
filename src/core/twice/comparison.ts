import { monthOf, monthText } from '../days';
import type {
  ComparedTab,
  Figure,
  FigureColumn,
  FigureKind,
  FigureRow,
  NrrPart,
  TabFigures,
} from './tab-figures';

/** What came of computing the months twice, by the formulas and by the core. */
export interface Comparison {
  /** How many months were compared, and in how many every figure is the same. */
  readonly months: number;
  readonly agree: number;
  /** What the NRR tab shows otherwise, month by month. */
  readonly differ: readonly MonthDifference[];
  /** What the headline and the latest periods show otherwise. */
  readonly latest: readonly LatestDifference[];
  /** Every column that departs; the first one is where the fault is to be looked for. */
  readonly departures: readonly Departure[];
}

/** One figure of the NRR tab that differs. */
interface Difference {
  /** The column of the NRR tab, by the name that its formulas know it by. */
  readonly figure: string;
  readonly kind: FigureKind;
  readonly shown: Figure;
  readonly computed: Figure;
}

/** One figure of a month that differs. */
export interface MonthDifference extends Difference {
  /** `YYYY-MM` */
  readonly month: string;
}

/** One figure of the headline or of the latest periods that differs. */
export interface LatestDifference extends Difference {
  readonly part: NrrPart;
  /** Its row there, counted from 1. */
  readonly row: number;
}

/** A column of a tab in which cells differ from what the core computes. */
export interface Departure {
  readonly tab: ComparedTab;
  readonly part?: NrrPart;
  readonly column: string;
  readonly cells: number;
  /** The smallest and the largest number of days by which they are off; null where it is not about days alone. */
  readonly days: readonly [least: number, most: number] | null;
}

/** Compares tab by tab in the order of the flow of data; both sides list the same tabs. */
export function comparison(
  shown: readonly TabFigures[],
  computed: readonly TabFigures[],
): Comparison {
  const pairs = computed.map((table, place) => {
    const { rows = [] } = shown[place] ?? {};
    return { table, rows: pairedRows(rows, table.rows) };
  });
  const departures = pairs.flatMap(({ table, rows }) => departuresOf(table, rows));
  const ofNrr = pairs.filter(({ table }) => table.tab === 'NRR');
  const months = ofNrr.filter(({ table }) => !table.part);
  const differ = months.flatMap(({ table, rows }) =>
    rows.flatMap((row) => monthDifferences(row, table.columns)),
  );
  // The headline is made of the periods, and is read before them.
  const latest = [...ofNrr].reverse().flatMap(({ table, rows }) => latestDifferences(table, rows));
  const count = months.reduce((sum, { rows }) => sum + rows.length, 0);
  const differing = new Set(differ.map(({ month }) => month));
  return { months: count, agree: count - differing.size, differ, latest, departures };
}

/** One row on both sides; null on the side that lacks it. */
interface PairedRow {
  readonly key: number;
  readonly shown: FigureRow[1] | null;
  readonly computed: FigureRow[1] | null;
}

/** The rows of both sides by their keys. A row that is shown a second time stands for itself: nothing computes it. */
function pairedRows(
  shown: readonly FigureRow[],
  computed: readonly FigureRow[],
): readonly PairedRow[] {
  const left = new Map(computed);
  const rows = shown.map(([key, figures]): PairedRow => {
    const found = left.get(key) ?? null;
    left.delete(key);
    return { key, shown: figures, computed: found };
  });
  return [...rows, ...[...left].map(([key, found]) => ({ key, shown: null, computed: found }))];
}

function departuresOf(
  { tab, part, rowsBy, columns }: Omit<TabFigures, 'rows'>,
  rows: readonly PairedRow[],
): readonly Departure[] {
  const where = { tab, ...(part && { part }) };
  const lone = rows.filter(({ shown, computed }) => shown === null || computed === null).length;
  const missing = lone > 0 ? [{ ...where, column: rowsBy, cells: lone, days: null }] : [];
  const found = columns.flatMap(({ id, kind }, place): readonly Departure[] => {
    const off = rows.flatMap(({ shown, computed }) => {
      if (shown === null || computed === null) return [];
      const pair = { shown: shown[place] ?? null, computed: computed[place] ?? null };
      return isSame(pair, kind) ? [] : [pair];
    });
    const days = kind === 'day' ? daysOff(off) : null;
    return off.length > 0 ? [{ ...where, column: id, cells: off.length, days }] : [];
  });
  return [...missing, ...found];
}

interface Pair {
  readonly shown: Figure;
  readonly computed: Figure;
}

function daysOff(pairs: readonly Pair[]): Departure['days'] {
  let [least, most] = [Infinity, -Infinity];
  for (const { shown, computed } of pairs) {
    if (shown === null || computed === null) return null;
    least = Math.min(least, shown - computed);
    most = Math.max(most, shown - computed);
  }
  return least <= most ? [least, most] : null;
}

function monthDifferences(
  row: PairedRow,
  columns: readonly FigureColumn[],
): readonly MonthDifference[] {
  const [day = 0] = row.computed ?? row.shown ?? [];
  const month = monthText(monthOf(day ?? 0));
  return differences(row, columns).map((one) => ({ month, ...one }));
}

function latestDifferences(
  { part, columns }: Omit<TabFigures, 'rows'>,
  rows: readonly PairedRow[],
): readonly LatestDifference[] {
  if (!part) return [];
  return rows.flatMap((row) =>
    differences(row, columns).map((one) => ({ part, row: row.key, ...one })),
  );
}

function differences(
  { shown, computed }: PairedRow,
  columns: readonly FigureColumn[],
): readonly Difference[] {
  return columns.flatMap(({ id, kind }, place) => {
    const pair = { shown: shown?.[place] ?? null, computed: computed?.[place] ?? null };
    return isSame(pair, kind) ? [] : [{ figure: id, kind, ...pair }];
  });
}

/** How far apart two figures may be that are the same: money half a cent, as in every check of the workbook. */
const APART: Readonly<Record<FigureKind, number>> = {
  count: 0,
  day: 0,
  money: 0.005,
  ratio: 5e-7,
  said: 5.005e-4,
};

/** What is left of a sum that is added up in another order, as a share of it. */
const ROUNDING = 1e-12;

function isSame({ shown, computed }: Pair, kind: FigureKind): boolean {
  if (shown === null || computed === null) return shown === computed;
  const rounding = kind === 'money' ? Math.abs(computed) * ROUNDING : 0;
  return Math.abs(shown - computed) <= Math.max(APART[kind], rounding);
}
