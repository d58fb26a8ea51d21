import { textOf } from '../../report/cell';
import { comparable } from '../../settings';
import { type Change, RECORD_DEEDS } from '../repair';
import { repairWords } from '../repair-words';
import { dealWith, isSameAmount, type Place } from '../scene';

/** The currency of the deals beside it, where both have the same one and a rate. */
export function currencyOfNeighbours(place: Place): readonly Change[] {
  const { above, below, fieldsOf, settings } = place;
  const [first, ...others] = [above, below]
    .flatMap((entry) => (entry ? [textOf(fieldsOf(entry.deal)('currency'))] : []))
    .filter((currency) => currency !== '');
  if (first === undefined || others.some((other) => comparable(other) !== comparable(first)))
    return [];
  const isKnown = settings.rates.has(comparable(first)) || comparable(first) === settings.currency;
  return isKnown
    ? [{ column: 'currency', value: first, why: repairWords.othersInCurrency(first) }]
    : [];
}

/** A stage that says lost on a deal that is won: another deal goes on from it, or it has an end, as no lost deal has. */
export function wonStage({ options, get, below, deal }: Place): readonly Change[] {
  const value = options.wonStage(textOf(get('pipeline')));
  if (value === null || value === textOf(get('stage'))) return [];
  const goesOn = below !== null && below.deal.category !== 'new business';
  const hasEnd = get('inactiveDate') !== null || textOf(get('inactiveReason')) !== '';
  if (!goesOn && !hasEnd) return [];
  const why = goesOn
    ? repairWords.renewedSince(below.deal.recordId)
    : repairWords.hasEnd(deal.customer);
  return [{ column: 'stage', value, why }];
}

/** The frequency of a neighbour under which the deal pays the same a month as that one does. */
export function frequencyOfNeighbours(place: Place): readonly Change[] {
  const { above, below, fieldsOf } = place;
  for (const entry of [above, below]) {
    const value = entry ? textOf(fieldsOf(entry.deal)('billingFrequency')) : '';
    if (entry === null || value === '') continue;
    const { amount, state } = dealWith(place, { billingFrequency: value });
    if (state === 'counted' && isSameAmount(amount, entry.deal.amount))
      return [{ column: 'billingFrequency', value, why: repairWords.paysAs(entry.deal.recordId) }];
  }
  return [];
}

/** The second of two records of one deal goes; the first stays. */
export function oneOfTwo(place: Place): readonly Change[] {
  const { above, entry, below, finding } = place;
  const isSecond =
    above !== null &&
    entry !== null &&
    above.from === entry.from &&
    above.deal.amount === entry.deal.amount &&
    nameOf(place, above.deal.row) === nameOf(place, entry.deal.row);
  const other = isSecond ? above : below;
  if (other === null || finding.recordId === '') return [];
  return isSecond
    ? [
        {
          column: 'record',
          value: RECORD_DEEDS.remove,
          why: repairWords.sameAs(other.deal.recordId),
        },
      ]
    : [
        {
          column: 'record',
          value: RECORD_DEEDS.keep,
          why: repairWords.keptBeside(other.deal.recordId),
        },
      ];
}

function nameOf({ fieldsOf }: Place, row: number): string {
  return comparable(textOf(fieldsOf({ row })('dealName')));
}
