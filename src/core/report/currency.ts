import { comparable } from '../settings';
import { type Cell, textOf } from './cell';
import type { FieldId } from './fields';
import type { Choices } from './understanding';

type Row = (id: FieldId) => Cell;

/** A currency, and what one unit of others is worth in it. */
export interface Currencies {
  readonly home: string;
  readonly rates: ReadonlyMap<string, number>;
}

interface InReport {
  /** The latest Exchange rate, null where the report has none. */
  readonly rate: number | null;
  readonly day: number;
  readonly rows: number;
}

/**
 * The workbook's currency and one rate per currency, taken from the latest Exchange rate of each in the report. Where all is in
 * the workbook's currency, or none is named, there are no rates to apply. Rates of a report of another company's currency are
 * turned into the workbook's, and are none where the report does not say what that is worth.
 */
export function guessCurrencies(rows: readonly Row[], own = ''): Currencies {
  const latest = latestRates(rows);
  const said = comparable(own);
  const base = baseOf(latest, said);
  const home = said || base;
  const rates = new Map<string, number>();
  if ([...latest.keys()].every((code) => code === home)) return { home, rates };
  const worth = base === home ? 1 : latest.get(home)?.rate;
  for (const [code, { rate }] of latest)
    if (code === home) rates.set(home, 1);
    else if (rate !== null && worth) rates.set(code, rate / worth);
  return { home, rates: rates.set(home, 1) };
}

function latestRates(rows: readonly Row[]): ReadonlyMap<string, InReport> {
  const latest = new Map<string, InReport>();
  for (const row of rows) {
    const code = comparable(textOf(row('currency')));
    if (code === '') continue;
    const before = latest.get(code) ?? { day: -1, rate: null, rows: 0 };
    const [day, rate] = [Number(row('closeDate') ?? 0) || 0, row('exchangeRate')];
    const isNewer = typeof rate === 'number' && rate > 0 && day >= before.day;
    latest.set(code, {
      day: isNewer ? day : before.day,
      rate: isNewer ? rate : before.rate,
      rows: before.rows + 1,
    });
  }
  return latest;
}

/** The workbook's currency as somebody says it; else the one that the report rates, or of which somebody says that it is worth 1. */
export function ownCurrency(
  { home, rates }: Currencies,
  { currency, rates: said = [] }: Pick<Choices, 'currency' | 'rates'>,
): string {
  if (currency !== undefined) return comparable(currency);
  if (rates.has(home)) return home;
  return comparable(said.find(([, rate]) => rate === 1)?.[0] ?? home);
}

/** The currency that a report's rates are in: one whose rate is 1; else the one that is said; else the one most deals are in. */
function baseOf(latest: ReadonlyMap<string, InReport>, own: string): string {
  const ranked = [...latest].sort(
    (a, b) => Number(b[0] === own) - Number(a[0] === own) || b[1].rows - a[1].rows,
  );
  return ranked.find(([, { rate }]) => rate === 1)?.[0] || own || ranked[0]?.[0] || '';
}
