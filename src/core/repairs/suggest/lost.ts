import type { LostRenewal } from '../../audit/lost-renewals';
import { type Day, dayText } from '../../days';
import { textOf } from '../../report/cell';
import type { Deal } from '../../report/deal';
import type { Fields } from '../../report/fields';
import type { Change } from '../repair';
import { repairWords } from '../repair-words';
import type { Place } from '../scene';
import { missingChurn } from './churns';
import { endColumn, lastBefore } from './days';

/** A deal as an earlier report had it. */
export interface Earlier {
  readonly deal: Deal;
  readonly get: Fields;
}

/**
 * A deal that was won and is lost now comes back as it was, and ends on the day on which it was lost: HubSpot writes that
 * day over its close date.
 */
export function wonAgain(place: Place, earlier: Earlier | null): readonly Change[] {
  if (!earlier) return [];
  const { get, options, settings, has } = place;
  const stage = textOf(earlier.get('stage'));
  const [closed, lost] = [earlier.get('closeDate'), get('closeDate')];
  if (stage === '' || typeof closed !== 'number' || typeof lost !== 'number' || lost <= closed)
    return [];
  const why = repairWords.wonBefore(dayText(closed));
  const back: readonly Change[] = [
    { column: 'stage', value: stage, why },
    { column: 'closeDate', value: closed, why },
  ];
  const reason = has('inactiveReason') ? options.reason('churned') : null;
  const reasoned: readonly Change[] =
    reason === null || settings.model !== 'recurring deals'
      ? []
      : [{ column: 'inactiveReason', value: reason, why: repairWords.lostOn(dayText(lost)) }];
  return [...back, ...endOn(place, lost, earlier), ...reasoned];
}

/** The end of the deal; among movements a deal of its own that takes away what it brought. */
function endOn(place: Place, lost: Day, { deal, get }: Earlier): readonly Change[] {
  const why = repairWords.lostOn(dayText(lost));
  const column = endColumn(place);
  if (column !== null) return [{ column, value: lastBefore(place, lost), why }];
  const isWhole = deal.category === 'new business' || deal.category === 'renewal';
  const category = isWhole ? 'churn' : 'downgrade';
  const churn = missingChurn(place, { deal, get, mrr: deal.amount ?? 0, category });
  return churn === null ? [] : [{ column: 'churn', value: lost, why, churn }];
}

/**
 * A lost renewal of a deal that is still paid: either the renewal is none, or the deal ended when it was lost. Nothing
 * says which.
 */
export function eitherOfRenewal(
  place: Place,
  { deal: { row }, paying }: LostRenewal,
): readonly Change[] {
  const why = repairWords.deleteIfWrong(paying.deal.recordId);
  const lost = place.get('closeDate');
  const left = typeof lost === 'number' ? repairWords.endIfLeft(dayText(lost)) : why;
  const record: Change = { row, column: 'record', value: null, why };
  const column = endColumn(place);
  const paid = paying.deal.row;
  if (column !== null) return [record, { row: paid, column, value: null, why: left }];
  const get = place.fieldsOf(paying.deal);
  const churn = missingChurn(place, { deal: paying.deal, get, mrr: paying.mrr, category: 'churn' });
  return churn === null
    ? [record]
    : [record, { row: paid, column: 'churn', value: null, why: left, churn }];
}
