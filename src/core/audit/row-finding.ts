import { ADDING } from '../category';
import { NEVER } from '../days';
import { amountsOff } from '../report/agreement';
import { textOf } from '../report/cell';
import type { Fields } from '../report/fields';
import { isLostStage } from '../report/stage-words';
import type { Entry } from '../retention/ledger-entry';
import type { Settings } from '../settings';
import type { CheckId } from './check-name-words';
import type { Judging, LedgerRow } from './ledger-row';
import {
  changesNothingPaid,
  disagreesOnChurn,
  disagreesOnDirection,
  hasGap,
  hasNoEndDate,
  isMultiYear,
  isNewWhilePaying,
  isReplaced,
  isTwice,
  isYearly,
} from './neighbour-tests';

/** The first check that finds something wrong with a counted row; null where none does. */
export function countedFinding(row: LedgerRow, judging: Judging): CheckId | null {
  return COUNTED_CHECKS.find(([, holds]) => holds(row, judging))?.[0] ?? null;
}

type Test = (row: LedgerRow, judging: Judging) => boolean;

/** In the order in which a row is judged: what makes others wrong comes first. */
const COUNTED_CHECKS: readonly (readonly [CheckId, Test])[] = [
  ['several companies', hasSeveralCompanies],
  ['one-time as recurring', ({ entry }) => entry.deal.category === 'one-time'],
  ['missing amount', lacksAmount],
  [
    'missing type',
    ({ entry, get }, { settings, conventions }) =>
      conventions.areTyped && entry.deal.category === null && typedText(get, settings) === '',
  ],
  [
    'unknown type',
    ({ entry, get }, { settings, conventions }) =>
      conventions.areTyped && entry.deal.category === null && typedText(get, settings) !== '',
  ],
  ['unclear stage', ({ get }) => isLostStage(textOf(get('stage')))],
  ['negative amount', isNegative],
  ['zero amount', ({ entry }, judging) => adds(entry, judging) && entry.deal.amount === 0],
  ['same deal twice', isTwice],
  ['yearly amount', isYearly],
  ['multi-year amount', isMultiYear],
  ['amounts disagree', disagree],
  ['never ended', (row, judging) => row.entry.until === NEVER && isReplaced(row, judging)],
  ['no end date', hasNoEndDate],
  ['overlap', (row, judging) => row.entry.until < NEVER && isReplaced(row, judging)],
  ['gap', hasGap],
  ['new while paying', isNewWhilePaying],
  ['change without paying', changesNothingPaid],
  ['churn disagrees', disagreesOnChurn],
  ['category disagrees', disagreesOnDirection],
];

/** A renewal adds what it renews, where its amount is all that is paid from then on. */
function adds({ deal: { category } }: Entry, { settings }: Judging): boolean {
  if (category === 'renewal') return settings.renewalMeans === 'full MRR';
  return category !== null && ADDING.includes(category);
}

function typedText(get: Fields, { model }: Settings): string {
  return model === 'recurring deals'
    ? textOf(get('recurringType')) || textOf(get('type'))
    : textOf(get('type')) || textOf(get('recurringType'));
}

function hasSeveralCompanies({ get }: LedgerRow): boolean {
  const isNamed = textOf(get('companyId')) !== '' || textOf(get('company')) !== '';
  return !isNamed && textOf(get('companyIds')).includes(';');
}

/**
 * Where nearly every deal carries a recurring amount, one that counts with another amount lacks its own; where nearly
 * every renewal or churn carries one, so should those that need none.
 */
function lacksAmount({ entry, get }: LedgerRow, { conventions }: Judging): boolean {
  const { category, amount } = entry.deal;
  if (amount === null)
    return category === 'churn' ? conventions.areChurnsPriced : conventions.areRenewalsPriced;
  return conventions.areRecurring && textOf(get('recurringAmount')) === '';
}

/** Of what was billed nothing recurs; totals are held against it where most of them are those of the term. */
function disagree({ entry, get }: LedgerRow, { settings, areTotalsWhole }: Judging): boolean {
  if (settings.model === 'invoices or orders') return false;
  const { year, total } = amountsOff(get, settings, entry.deal);
  return year === true || (areTotalsWhole && total === true);
}

/** Credit notes are negative; a deal, a contract or a snapshot is not, and a movement's sign is judged by its type. */
function isNegative({ entry }: LedgerRow, { settings: { model } }: Judging): boolean {
  const isMeant = model === 'deal movements' || model === 'invoices or orders';
  return !isMeant && (entry.deal.amount ?? 0) < 0;
}
