import { comparable } from '../settings';
import { type Cell, textOf } from './cell';
import type { FieldId } from './fields';

type Row = (id: FieldId) => Cell;

/**
 * The workbook's currency and one rate per currency, taken from the latest Exchange rate of each in the report. With one
 * currency, or none named, there are no rates to apply.
 */
export function guessCurrencies(rows: readonly Row[]): {
  readonly home: string;
  readonly rates: ReadonlyMap<string, number>;
} {
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
  const home = homeOf(latest);
  if (latest.size <= 1) return { home, rates: new Map() };
  const rates = new Map<string, number>();
  for (const [code, { rate }] of latest)
    if (code === home) rates.set(code, 1);
    else if (rate !== null) rates.set(code, rate);
  return { home, rates };
}

/** The currency whose rate is 1; else the one most deals are in. */
function homeOf(
  latest: ReadonlyMap<string, { readonly rate: number | null; readonly rows: number }>,
): string {
  const ranked = [...latest].sort((a, b) => b[1].rows - a[1].rows);
  return (ranked.find(([, { rate }]) => rate === 1) ?? ranked[0])?.[0] ?? '';
}
