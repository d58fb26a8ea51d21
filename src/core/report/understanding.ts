import type { RevenueCategory } from '../category';
import type { Day, Month } from '../days';
import type { Refusal } from '../refusal';
import {
  type AmountMeaning,
  comparable,
  DEFAULT_SETTINGS,
  type KeptSettings,
  keptOf,
  type RenewalMeaning,
  type RevenueModel,
  type Settings,
} from '../settings';
import { guessAsOf, latestKnown, reportedDay } from './as-of';
import type { Cell } from './cell';
import { type Currencies, guessCurrencies, ownCurrency } from './currency';
import type { Deal } from './deal';
import { dealsOf } from './deals';
import type { FieldId } from './fields';
import {
  type Guess,
  guessAmountMeaning,
  guessRenewalTypes,
  guessTypes,
  guessWonStages,
  wonRows,
} from './guesses';
import { type Header, headerOf } from './headers';
import { detectModel, type ModelFit, modelFits } from './model';
import { misfit } from './notes';
import type {
  AmountPer,
  BareDealRule,
  CopyRule,
  OtherSourceRule,
  OverlapRule,
  TermCount,
  UnreadMonthRule,
} from './reading-rules';
import { guessRenewalMeaning } from './renewal';
import { type Report, reportOf } from './report';
import { asChosen, noRows } from './report-words';
import type { Dialect } from './values';
import { uncounted, unreadable, withoutModel, withoutWon } from './why-unread';

/** What a person may say about a report instead of what its data suggests. */
export interface Choices extends Partial<KeptSettings> {
  readonly model?: RevenueModel;
  readonly amountMeans?: AmountMeaning;
  readonly renewalMeans?: RenewalMeaning;
  readonly asOf?: Month;
  /** The day on which the report was made. */
  readonly reported?: Day;
  /** The day on which somebody reads it. */
  readonly today?: Day;
  readonly dateOrder?: Dialect['dateOrder'];
  /** Column label to field; an empty field leaves the column out. */
  readonly columns?: Readonly<Record<string, FieldId | ''>>;
  /** Deal type to category, as in Settings; wins over the guess, also where it says that nobody knows. */
  readonly types?: ReadonlyMap<string, RevenueCategory | null>;
  /** Stages that mean won, beside those that the report tells, and stages that do not. */
  readonly wonStages?: readonly string[];
  readonly otherStages?: readonly string[];
  /** What becomes of a contract when the next one begins before it ends. */
  readonly overlaps?: OverlapRule;
  readonly copies?: CopyRule;
  readonly bareDeals?: BareDealRule;
  readonly unreadMonths?: UnreadMonthRule;
  /** What becomes of a report of another source than the workbook counts. */
  readonly otherSource?: OtherSourceRule;
  /** What an amount is for in a row of several pieces. */
  readonly amountPer?: AmountPer;
  /** What a term without a unit counts. */
  readonly termCounts?: TermCount;
  /** States of documents and contracts to whether they count. */
  readonly states?: ReadonlyMap<string, boolean>;
  readonly pipelines?: readonly string[];
  readonly excluded?: readonly string[];
  /** Customers that count though they are called like a trial. */
  readonly keptCustomers?: readonly string[];
  /** Customer name or ID to the one it is counted as. */
  readonly sameAs?: readonly (readonly [string, string])[];
  /** The workbook's own currency. */
  readonly currency?: string;
  /** Currency code to rate; wins over the report's own rate. */
  readonly rates?: readonly (readonly [string, number])[];
  /** Currencies of which somebody knows that their deals are left out for want of a rate. */
  readonly withoutRate?: readonly string[];
  /** What a workbook was read by and nobody has said: it holds on, and is doubted on. */
  readonly assumed?: Choices;
}

/** Everything the product made of a report before anything is written. */
export interface Understanding {
  readonly header: Header;
  readonly report: Report;
  readonly fit: ModelFit;
  readonly fits: readonly ModelFit[];
  readonly amountMeans: Guess<AmountMeaning>;
  readonly renewalMeans: Guess<RenewalMeaning>;
  readonly asOf: Guess<Month | null>;
  readonly types: ReadonlyMap<string, RevenueCategory | null>;
  /** The deal types of the report as it writes them, then those that only the choices name. */
  readonly typeLabels: readonly string[];
  readonly wonStages: readonly string[];
  readonly currencies: Currencies;
  readonly settings: Settings;
  readonly deals: readonly Deal[];
}

/** Reads a block of cells as a report and decides everything about it that the data can tell. */
export function understand(
  cells: readonly (readonly Cell[])[],
  fileName: string,
  choices: Choices = {},
): Understanding | Refusal {
  const header = headerOf(cells, choices.columns);
  if (!header) return unreadable(cells);
  return understandReport(reportOf(cells, header, choices.dateOrder), {
    header,
    fileName,
    choices,
  });
}

/** What the rows of a report are understood with. */
export interface Beside {
  readonly header: Header;
  readonly fileName: string;
  readonly choices: Choices;
}

/** Decides everything about a report in standard columns that its rows can tell. */
export function understandReport(
  report: Report,
  { header, fileName, choices }: Beside,
): Understanding | Refusal {
  if (report.rows.length === 0) return { problem: noRows };
  const won = wonRows(report, new Set(choices.wonStages?.map(comparable)));
  const fits = modelFits(report, won);
  const model = choices.model ?? detectModel(fits)?.model;
  if (!model) return won.length > 0 ? withoutModel(header) : withoutWon(report);
  const told = guessAsOf(report, fileName);
  const understanding = decide(report, { header, model, won, fits, told, fileName, choices });
  const { deals, settings } = understanding;
  const refusal = misfit(report, { settings, known: latestKnown(report, fileName, model) });
  if (refusal) return refusal;
  // Where rates are all that lacks, they are asked for.
  const mayCount = deals.some(({ state }) => state === 'counted' || state === 'no rate');
  return mayCount ? understanding : uncounted(understanding);
}

interface Basis {
  readonly header: Header;
  readonly model: RevenueModel;
  /** The rows of the won deals. */
  readonly won: ReturnType<typeof wonRows>;
  readonly fits: readonly ModelFit[];
  /** The last complete month as the report tells it. */
  readonly told: Guess<Month | null>;
  readonly fileName: string;
  readonly choices: Choices;
}

function decide(report: Report, basis: Basis): Understanding {
  const { model, won, fits, choices } = basis;
  const types = new Map([...guessTypes(won, model), ...guessRenewalTypes(report, model)]);
  const others = new Set(choices.otherStages?.map(comparable));
  const guessed = guessWonStages(report).filter((stage) => !others.has(comparable(stage)));
  const wonStages = withoutRepeats([...guessed, ...(choices.wonStages ?? [])]);
  const found = guessCurrencies(won, choices.currency);
  const currencies = { ...found, home: ownCurrency(found, choices) };
  const amountMeans = said(choices.amountMeans, guessAmountMeaning(won, model));
  const renewalMeans = said(choices.renewalMeans, guessRenewalMeaning(won, types));
  const asOf = said(choices.asOf, basis.told);
  const settings: Settings = {
    ...keptSettings(choices),
    model,
    amountMeans: amountMeans.value,
    renewalMeans: renewalMeans.value,
    asOf: asOf.value,
    reported: choices.reported ?? reportedDay(report, basis.fileName, asOf.value),
    types: typeTable(types, choices.types),
    wonStages: new Set(wonStages.map(comparable)),
    currency: currencies.home,
    rates: new Map([...currencies.rates, ...pairs(choices.rates)]),
  };
  const typeLabels = firstSpellings([...types.keys(), ...(choices.types?.keys() ?? [])]);
  const fit = fits.find((one) => one.model === model) ?? { model, rows: 0, of: 0 };
  const deals = dealsOf(report, settings);
  return {
    header: basis.header,
    report,
    fit,
    fits,
    amountMeans,
    renewalMeans,
    asOf,
    types,
    typeLabels,
    wonStages,
    currencies,
    settings,
    deals,
  };
}

/** The settings that a report cannot tell: as chosen, else the defaults. */
function keptSettings(choices: Choices): Settings {
  return {
    ...DEFAULT_SETTINGS,
    ...keptOf(choices),
    pipelines: new Set(choices.pipelines?.map(comparable)),
    excluded: new Set(choices.excluded?.map(comparable)),
    sameAs: new Map(pairs(choices.sameAs).map(([name, as]) => [name, comparable(as)])),
  };
}

function pairs<T>(list: readonly (readonly [string, T])[] = []): readonly (readonly [string, T])[] {
  return list.map(([key, value]) => [comparable(key), value]);
}

function withoutRepeats(texts: readonly string[]): readonly string[] {
  return [...new Map(texts.map((text) => [comparable(text), text])).values()];
}

function firstSpellings(texts: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const text of texts) if (!found.has(comparable(text))) found.set(comparable(text), text);
  return [...found.values()];
}

function said<T>(choice: T | undefined, guess: Guess<T>): Guess<T> {
  return choice === undefined ? guess : { value: choice, reason: asChosen, isSure: true };
}

function typeTable(
  guessed: ReadonlyMap<string, RevenueCategory | null>,
  chosen: ReadonlyMap<string, RevenueCategory | null> = new Map(),
): ReadonlyMap<string, RevenueCategory> {
  const table = new Map<string, RevenueCategory>();
  for (const [type, category] of guessed) if (category) table.set(comparable(type), category);
  for (const [type, category] of chosen)
    if (category) table.set(comparable(type), category);
    else table.delete(comparable(type));
  return table;
}
