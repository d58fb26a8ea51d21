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

/**
 * The workbook's currency and one rate per currency, taken from the latest Exchange rate of each in the report. With one
 * currency, or none named, there are no rates to apply. Where no rate is 1 it is the workbook's own, which somebody may have said.
 */
export function guessCurrencies(rows: readonly Row[], own = ''): Currencies {
  const latest = new Map<
    string,
    { readonly day: number; readonly rate: number | null; readonly rows: number }
  >();
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
  const home = homeOf(latest, comparable(own));
  if (latest.size <= 1) return { home, rates: new Map() };
  const rates = new Map<string, number>();
  for (const [code, { rate }] of latest)
    if (code === home) rates.set(code, 1);
    else if (rate !== null) rates.set(code, rate);
  return { home, rates };
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

/** The currency whose rate is 1; else the one that is said; else the one most deals are in. */
function homeOf(
  latest: ReadonlyMap<string, { readonly rate: number | null; readonly rows: number }>,
  own: string,
): string {
  const ranked = [...latest].sort((a, b) => b[1].rows - a[1].rows);
  const isOwn = ([code]: readonly [string, unknown]) => code === own;
  return (ranked.find(([, { rate }]) => rate === 1) ?? ranked.find(isOwn) ?? ranked[0])?.[0] ?? '';
}
