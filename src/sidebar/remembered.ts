import { CATEGORIES, type RevenueCategory } from '../core/category';
import type { Choices } from '../core/report/understanding';
import type { PlainSettings } from '../workbook/plan';

/**
 * The choices that a workbook already holds, for the next report: all but the as-of month, which moves on with it.
 */
export function rememberedChoices(settings: PlainSettings | null): Choices {
  if (settings === null) return {};
  const { asOf: _asOf, currency: _currency, types, columns, ...kept } = settings;
  return {
    ...kept,
    types: new Map(types.flatMap(typeLine)),
    columns: Object.fromEntries(columns),
  };
}

function typeLine([type, written]: readonly [string, string]): [string, RevenueCategory][] {
  const category = CATEGORIES.find((one) => one === written);
  return category ? [[type, category]] : [];
}
