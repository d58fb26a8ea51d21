import { causeOf } from '../core/cause';
import { publishedFor, sourceText } from '../core/kpi/benchmarks';
import { lifetimeValue } from '../core/kpi/lifetime-value';
import { isRefusal, type Refusal } from '../core/refusal';
import { type Cell, isBlank, textOf } from '../core/report/cell';
import { parseAmount } from '../core/report/values';
import { ratio } from '../core/retention/retention';
import { ACCURACY_BY, dataAccuracy } from './accuracy';
import {
  dayArgument,
  daysArgument,
  monthArgument,
  monthsArgument,
  numberArgument,
  shareArgument,
  sumArgument,
  wordArgument,
} from './arguments';
import { daysToValue } from './days-to-value';
import { type Question, renewedShare } from './figures';
import { nothingPublished, unforeseen } from './function-words';
import {
  averageRevenueOf,
  grossRetentionOf,
  logoChurnOf,
  netRetentionOf,
  quickRatioOf,
  revenueChurnOf,
} from './measures';
import { mrrAtRisk, renewalRows } from './renewals-due';
import { healthScores, promoterScore, satisfaction } from './scores';
import { type GivenSettings, settingsOf } from './settings-range';
import { type Shape, shapeOf } from './shape';
import { cohortRows, customerRows, movementRows, type Spilled } from './spilled';
import { onlyCell, type Table, tableOf, type Zone } from './table';

/** What a cell shows: a value, an empty text where there is none, or rows that fill cells. */
export type Answer = Cell | Spilled;

type Answering = (given: readonly Table[]) => Answer | Refusal;

const BY = ['customers', 'MRR'] as const;

/** What each function answers, its arguments read. */
const ANSWERS = {
  NRR: asked(netRetentionOf),
  GRR: asked(grossRetentionOf),
  LOGO_CHURN: asked(logoChurnOf),
  REVENUE_CHURN: asked(revenueChurnOf),
  QUICK_RATIO: asked(quickRatioOf),
  ARPA: asked(averageRevenueOf),
  RENEWAL_RATE: askedBy('customers', renewedShare),
  MRR_MOVEMENTS: asked(movementRows),
  MRR_BY_CUSTOMER: asked(customerRows),
  COHORT_RETENTION: askedBy('MRR', cohortRows),
  DATA_ACCURACY: accuracyAnswer,
  RENEWALS_DUE: renewalsAnswer,
  MRR_AT_RISK: riskAnswer,
  CLTV: lifetimeValueAnswer,
  CSAT: ([range = NOTHING, from = NOTHING]) => {
    const lowest = numberArgument(from, 'satisfied_from');
    return isRefusal(lowest) ? lowest : satisfaction(range, lowest);
  },
  NPS_SCORE: ([range = NOTHING]) => promoterScore(range),
  TIME_TO_VALUE: ([starts = NOTHING, values = NOTHING]) => daysToValue(starts, values),
  ADOPTION_RATE: adoptionAnswer,
  HEALTH_SCORE: ([metrics = NOTHING, weights = NOTHING]) => healthScores(metrics, weights),
  NRR_BENCHMARK: benchmarkAnswer,
} as const satisfies Readonly<Record<string, Answering>>;

/** The names of the custom functions. */
export type FunctionName = keyof typeof ANSWERS;

/** Whether a custom function has this name. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.keys(ANSWERS).includes(name);
}

/**
 * What a cell shows for a function with these arguments. A refusal leaves as an error with its sentence, and so does
 * anything unforeseen, never with a stack.
 */
export function answerInCell(name: FunctionName, given: readonly unknown[], zone: Zone): Answer {
  const answer = answerOf(name, given, zone);
  if (isRefusal(answer)) throw new Error(answer.problem);
  return answer ?? '';
}

function answerOf(name: FunctionName, given: readonly unknown[], zone: Zone): Answer | Refusal {
  try {
    return ANSWERS[name](given.map((one) => tableOf(one, zone)));
  } catch (error) {
    return { problem: unforeseen(name, causeOf(error)) };
  }
}

const NOTHING: Table = { cells: [], isDateAt: () => false };

/** A function of a range, a month, a number of months and settings. */
function asked(answer: (question: Question) => Answer | Refusal): Answering {
  return (given) => {
    const question = questionOf(given);
    return isRefusal(question) ? question : answer(question);
  };
}

/** The same, with a fifth argument that says what is counted. */
function askedBy(
  usual: (typeof BY)[number],
  answer: (question: Question, by: (typeof BY)[number]) => Answer | Refusal,
): Answering {
  return (given) => {
    const [, , , , by = NOTHING] = given;
    const counted = by.cells.length === 0 ? usual : wordArgument(by, 'by', BY);
    const question = questionOf(given);
    if (isRefusal(counted)) return counted;
    return isRefusal(question) ? question : answer(question, counted);
  };
}

function questionOf([
  range = NOTHING,
  month = NOTHING,
  months = NOTHING,
  settings = NOTHING,
]: readonly Table[]): Question | Refusal {
  const when = { month: monthArgument(month), months: monthsArgument(months) };
  if (isRefusal(when.month)) return when.month;
  if (isRefusal(when.months)) return when.months;
  const given = settingsOf(settings);
  if (isRefusal(given)) return given;
  const shape = shapeOf(range);
  if (isRefusal(shape)) return shape;
  return { shape, when: { month: when.month, months: when.months }, given };
}

/** What a range says under settings that stand in a range of their own. */
function answered(
  range: Table,
  settings: Table,
  answer: (shape: Shape, given: GivenSettings) => Answer | Refusal,
): Answer | Refusal {
  const given = settingsOf(settings);
  if (isRefusal(given)) return given;
  const shape = shapeOf(range);
  return isRefusal(shape) ? shape : answer(shape, given);
}

function accuracyAnswer([range = NOTHING, by = NOTHING, settings = NOTHING]: readonly Table[]):
  | Answer
  | Refusal {
  const counted = wordArgument(by, 'by', ACCURACY_BY);
  if (isRefusal(counted)) return counted;
  return answered(range, settings, (shape, given) => dataAccuracy(shape, given, counted));
}

function renewalsAnswer([
  range = NOTHING,
  first = NOTHING,
  last = NOTHING,
  settings = NOTHING,
]: readonly Table[]): Answer | Refusal {
  const [from, to] = [dayArgument(first, 'from'), dayArgument(last, 'to')];
  if (isRefusal(from)) return from;
  if (isRefusal(to)) return to;
  return answered(range, settings, (shape, given) => renewalRows(shape, given, { from, to }));
}

function riskAnswer([range = NOTHING, ahead = NOTHING, settings = NOTHING]: readonly Table[]):
  | Answer
  | Refusal {
  const days = daysArgument(ahead);
  if (isRefusal(days)) return days;
  return answered(range, settings, (shape, given) => mrrAtRisk(shape, given, days));
}

function lifetimeValueAnswer([arpa = NOTHING, margin = NOTHING, churn = NOTHING]: readonly Table[]):
  | Answer
  | Refusal {
  const given = [
    numberArgument(arpa, 'arpa'),
    shareArgument(margin, 'gross_margin'),
    shareArgument(churn, 'churn'),
  ];
  const refused = given.find(isRefusal);
  if (refused) return refused;
  const [first, second, third] = given;
  if (typeof first !== 'number' || typeof second !== 'number' || typeof third !== 'number')
    return null;
  return lifetimeValue({ arpa: first, grossMargin: second, churn: third });
}

function adoptionAnswer([active = NOTHING, licensed = NOTHING]: readonly Table[]):
  | Answer
  | Refusal {
  const [used, available] = [sumArgument(active, 'active'), sumArgument(licensed, 'licensed')];
  if (isRefusal(used)) return used;
  if (isRefusal(available)) return available;
  return used === null || available === null ? null : ratio(used, available);
}

function benchmarkAnswer([of = NOTHING, what = NOTHING]: readonly Table[]): Answer | Refusal {
  const wanted = wordArgument(what, 'what', ['NRR', 'GRR', 'source']);
  if (isRefusal(wanted)) return wanted;
  const cell = onlyCell(of);
  const segment = isBlank(cell) ? 'all' : (parseAmount(cell, 'point') ?? textOf(cell));
  const [nrr, grr] = [publishedFor('nrr', segment), publishedFor('grr', segment)];
  const found = { NRR: nrr, GRR: grr, source: nrr ?? grr }[wanted];
  if (found) return wanted === 'source' ? sourceText(found) : found.ratio;
  return { problem: nothingPublished(wanted, textOf(cell)) };
}
