import { CATEGORIES, type RevenueCategory } from '../core/category';
import { parseMonth } from '../core/days';
import { comparable, DEFAULT_SETTINGS, keptOf, type Settings } from '../core/settings';
import type { PlainSettings } from '../workbook/plan';

/** The settings of a workbook, but for the as-of month. */
export function workbookSettings(plain: PlainSettings): Settings {
  const { model, amountMeans, renewalMeans, reported } = plain;
  return {
    ...DEFAULT_SETTINGS,
    ...keptOf({ ...plain, historyFrom: parseMonth(plain.historyFrom) }),
    ...{ model, amountMeans, renewalMeans, reported, asOf: null },
    types: new Map(plain.types.flatMap(knownType)),
    wonStages: new Set(plain.wonStages.map(comparable)),
    pipelines: new Set(plain.pipelines.map(comparable)),
    excluded: new Set(plain.excluded.map(comparable)),
    sameAs: new Map(plain.sameAs.map(([from, to]) => [comparable(from), comparable(to)])),
    currency: comparable(plain.currency),
    rates: new Map(plain.rates.map(([code, rate]) => [comparable(code), rate])),
  };
}

function knownType([type, written]: readonly [string, string]): [string, RevenueCategory][] {
  const category = CATEGORIES.find((one) => one === written);
  return category === undefined ? [] : [[comparable(type), category]];
}
