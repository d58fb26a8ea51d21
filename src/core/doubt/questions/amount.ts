import { extraOf, labelOf } from '../../dropped/dropped';
import { isOfJoined } from '../../dropped/joined/joined-as';
import type { ExtraId } from '../../dropped/label-words';
import { plainWords } from '../../dropped/plain-words';
import { isBlank, textOf } from '../../report/cell';
import { agreedMeaning } from '../../report/guesses';
import { lengthening, lengthOfTerm } from '../../report/lengthening';
import { billingMonths } from '../../report/term';
import { AMOUNT_MEANINGS, type AmountMeaning } from '../../settings';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Evidence, type Facts, when } from '../question';

/** What Amount is: money a month, a year, the term, or a billing period. */
export const askAmount: Ask = (facts) => {
  const { choices, won, dropped } = facts;
  if (choices.amountMeans || choices.model === 'invoices or orders') return [];
  if (!dropped.report.fields.includes('amount')) return [];
  const possible = AMOUNT_MEANINGS.filter(
    (meaning) => meaning !== 'ACV' && isPossible(meaning, facts),
  );
  const agreed = agreedMeaning(won);
  const readings = possible.map((meaning) => ({
    says: words.amountIs[meaning],
    choices: { amountMeans: meaning },
    set: `Amount means=${meaning}`,
    evidence: [
      ...(agreed?.value === meaning ? [{ says: agreed.reason, weight: 4 }] : []),
      ...when(
        isCalled(labelOf(dropped, 'amount'), meaning),
        3,
        words.labelSays(labelOf(dropped, 'amount')),
      ),
      ...FOR[meaning](facts),
    ],
  }));
  return [{ about: 'Amount', readings }];
};

const has = ({ won }: Facts, id: 'billingFrequency' | 'term' | 'contractEnd'): boolean =>
  won.some((get) => !isBlank(get(id)));

function isPossible(meaning: AmountMeaning, facts: Facts): boolean {
  if (meaning === 'per billing period') return has(facts, 'billingFrequency');
  // The net price of a line item is what each of its bills comes to.
  if (isOfJoined(facts.dropped) && has(facts, 'billingFrequency')) return false;
  return meaning !== 'TCV' || isTermed(facts);
}

function isTermed(facts: Facts): boolean {
  const { model } = facts.choices;
  if (areSubscriptions(facts) && !has(facts, 'term')) return false;
  const isEnded = model === 'contracts' && has(facts, 'contractEnd');
  return has(facts, 'term') || (isEnded && !isOnlyCutShort(facts));
}

const CUT_SHORT: readonly ExtraId[] = ['endedEarly', 'pausedFrom'];

/** Whether nothing but cancellations and pauses says how long anything is paid: they end no term. */
function isOnlyCutShort({ dropped }: Facts): boolean {
  const { columns, extras } = dropped.header;
  const isOfPeriods = dropped.body.some(
    (_, place) => !isBlank(extraOf(dropped, place, 'periodRange')),
  );
  const isCutShort = CUT_SHORT.some((id) => extras.has(id));
  return isCutShort && !columns.has('contractEnd') && !isOfPeriods;
}

/** Whether rows are called subscriptions and say how often they are billed: an end of theirs makes no total of Amount. */
function areSubscriptions(facts: Facts): boolean {
  const { dropped } = facts;
  const label = plainWords(labelOf(dropped, 'dealName') || labelOf(dropped, 'recordId'));
  const isDeal = (['stage', 'isWon'] as const).some((id) => dropped.header.columns.has(id));
  return /\bsubscription\b/.test(label) && !isDeal && has(facts, 'billingFrequency');
}

const NAMES: Readonly<Record<AmountMeaning, RegExp>> = {
  MRR: /\b(?:monthly|mrr|per month|mensual|mensuel|monatlich)\b/,
  ARR: /\b(?:annual|annualized|yearly|arr|per year|anual|annuel|jahrlich)\b/,
  ACV: /\bacv\b/,
  TCV: /\b(?:tcv|total contract|contract total)\b/,
  'per billing period': /\b(?:per billing|billed|per period)\b/,
};

function isCalled(label: string, meaning: AmountMeaning): boolean {
  return NAMES[meaning].test(plainWords(label));
}

/** What speaks for each meaning beside the columns that Amount agrees with and its own label. */
const FOR: Readonly<Record<AmountMeaning, (facts: Facts) => readonly Evidence[]>> = {
  MRR: (facts) => [
    ...when(facts.choices.model === 'deal movements', 0.5, words.usualInMovements),
    ...when(lengthening(facts.won, lengthOfTerm) === 'none', 1, words.sameForAnyTerm),
    ...when(lengthening(facts.won, periodOf) === 'none', 0.5, words.sameForAnyPeriod),
  ],
  ARR: (facts) => [
    ...when(lengthening(facts.won, lengthOfTerm) === 'none', 1, words.sameForAnyTerm),
    ...when(lengthening(facts.won, periodOf) === 'none', 1, words.sameForAnyPeriod),
  ],
  ACV: () => [],
  TCV: (facts) => [
    ...when(isTermed(facts), has(facts, 'billingFrequency') ? 0.75 : 1.5, words.usualInHubSpot),
    ...when(lengthening(facts.won, lengthOfTerm) === 'grows', 2, words.growsWithTerm),
    ...when(
      isTermed(facts) && lengthening(facts.won, periodOf) === 'none',
      1,
      words.sameForAnyPeriod,
    ),
  ],
  'per billing period': (facts) => [
    ...when(true, 1.5, words.hasFrequency),
    ...when(areNoDeals(facts), 0.75, words.noneIsDeal),
    ...when(isPrice(facts), 1.5, words.isPrice),
    ...when(lengthening(facts.won, periodOf) === 'grows', 2, words.growsWithPeriod),
  ],
};

/** Whether no row is a deal, whose Amount HubSpot makes the total of its term. */
function areNoDeals({ dropped: { header } }: Facts): boolean {
  return (['stage', 'isWon', 'dealName'] as const).every((id) => !header.columns.has(id));
}

/** Whether Amount is the price of something: of a line item, or of a plan that is charged at an interval. */
function isPrice({ dropped }: Facts): boolean {
  const { extras } = dropped.header;
  const labels = (['amount', 'billingFrequency'] as const).map((id) =>
    plainWords(labelOf(dropped, id)),
  );
  return (
    ['lineItem', 'lineItemPrice', 'quantity', 'unitPrice'].some((id) =>
      extras.has(id as ExtraId),
    ) || labels.some((label) => /\b(?:price|plan|interval|unit)\b/.test(label))
  );
}

type Get = Facts['won'][number];

function periodOf(get: Get): number | null {
  const frequency = textOf(get('billingFrequency'));
  return frequency === '' ? null : billingMonths(frequency);
}
