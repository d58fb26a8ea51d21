import { CATEGORIES, type RevenueCategory } from '../core/category';
import { parseMonth } from '../core/days';
import type { Choices } from '../core/report/understanding';
import { keptOf } from '../core/settings';
import type { PlainSettings } from '../workbook/plan';

/**
 * The choices that a workbook already holds, for the next report: all but the as-of month, which moves on with it.
 */
export function rememberedChoices(settings: PlainSettings | null): Choices {
  if (settings === null) return {};
  const { model, amountMeans, renewalMeans, wonStages, pipelines, excluded, sameAs, rates } =
    settings;
  const { types, columns, historyFrom } = settings;
  return {
    ...keptOf({ ...settings, historyFrom: parseMonth(historyFrom) }),
    ...{ model, amountMeans, renewalMeans, wonStages, pipelines, excluded, sameAs, rates },
    types: new Map(types.map(typeLine)),
    columns: Object.fromEntries(columns),
  };
}

/** The choices but for those that depend on how a report is kept. */
export function withoutModel(choices: Choices): Choices {
  const { model: _model, amountMeans: _amount, renewalMeans: _renewal, ...rest } = choices;
  return rest;
}

/** A type without a category is one that nobody knows, and is not guessed again. */
function typeLine([type, written]: readonly [string, string]): [string, RevenueCategory | null] {
  return [type, CATEGORIES.find((one) => one === written) ?? null];
}
