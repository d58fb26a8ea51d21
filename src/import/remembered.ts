import { CATEGORIES, type RevenueCategory } from '../core/category';
import { parseMonth } from '../core/days';
import { isAssumed, unsaid } from '../core/doubt/assumed';
import { joinedChoices } from '../core/doubt/question';
import { isRefusal } from '../core/refusal';
import type { Choices } from '../core/report/understanding';
import { DEFAULT_SETTINGS, keptOf } from '../core/settings';
import type { WorkbookState } from '../main';
import type { PlainSettings } from '../workbook/plan';
import { withSettings } from './with-settings';

/** What a workbook knows for the next report; where no import is in, what somebody has typed on Settings. */
export function workbookChoices(
  workbook: Pick<WorkbookState, 'settings' | 'begun' | 'typed'> | null,
): Choices {
  const { settings = null, begun, typed } = workbook ?? {};
  return settings === null && begun ? typedChoices(begun, typed) : rememberedChoices(settings);
}

/**
 * The choices that differ from those that Settings begins with, and those over which somebody has typed; a list without
 * lines says nothing.
 */
function typedChoices(settings: PlainSettings, typed: WorkbookState['typed'] = []): Choices {
  const ids: readonly unknown[] = typed;
  const { model, amountMeans, renewalMeans } = DEFAULT_SETTINGS;
  const begun = { ...keptOf(DEFAULT_SETTINGS), model, amountMeans, renewalMeans };
  const isTyped = ([id, value]: readonly [string, unknown]) =>
    ids.includes(id) || ![textOf(Reflect.get(begun, id)), '[]'].includes(textOf(value));
  return Object.fromEntries(Object.entries(settingsChoices(settings)).filter(isTyped));
}

function textOf(value: unknown): string {
  return JSON.stringify(value instanceof Map ? [...value] : value);
}

/**
 * What a workbook knows for the next report: what Settings says and what somebody answered; and, as assumed, what reports
 * were read by and nobody has said. What Settings says is above both: somebody may have typed it since.
 */
export function rememberedChoices(settings: PlainSettings | null): Choices {
  if (settings === null) return {};
  const { answers = [], assumed = [] } = settings;
  const onTab = settingsChoices(settings);
  const said = joinedChoices(onTab, unsaid(joined(answers.map(choiceOf)), onTab));
  const open = assumed.map(choiceOf);
  const ofTab = open.filter((one) => isAssumed(one, onTab));
  const beside = open.filter((one) => !isOf(onTab, one));
  const held = joined(ofTab);
  return { ...unsaid(said, held), assumed: joinedChoices(held, unsaid(joined(beside), said)) };
}

/**
 * The choices that the Settings tab of a workbook holds, but for the as-of month, which moves on with the reports.
 */
export function settingsChoices(settings: PlainSettings): Choices {
  const { model, amountMeans, renewalMeans, wonStages, pipelines, excluded, sameAs, rates } =
    settings;
  const { types, columns, historyFrom, currency } = settings;
  return {
    ...keptOf({ ...settings, historyFrom: parseMonth(historyFrom) }),
    ...{ model, amountMeans, renewalMeans, wonStages, pipelines, excluded, sameAs, rates },
    ...(currency !== '' && { currency }),
    types: new Map(types.map(typeLine)),
    columns: Object.fromEntries(columns),
  };
}

/** The choices but for those that depend on how a report is kept. */
export function withoutModel({ assumed, ...choices }: Choices): Choices {
  const { model: _model, amountMeans: _amount, renewalMeans: _renewal, ...rest } = choices;
  return assumed ? { ...rest, assumed: withoutModel(assumed) } : rest;
}

/** What a kept line says; nothing where it is none that anybody knows. */
function choiceOf(written: string): Choices {
  const choices = withSettings([written]);
  return isRefusal(choices) ? {} : choices;
}

function joined(list: readonly Choices[]): Choices {
  return list.reduce(joinedChoices, {});
}

/** Whether some choices are among those that the tab holds, whatever it says of them. */
function isOf(onTab: Choices, choices: Choices): boolean {
  return Object.keys(choices).some((id) => Reflect.get(onTab, id) !== undefined);
}

/** A type without a category is one that nobody knows, and is not guessed again. */
function typeLine([type, written]: readonly [string, string]): [string, RevenueCategory | null] {
  return [type, CATEGORIES.find((one) => one === written) ?? null];
}
