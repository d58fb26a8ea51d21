import type { CheckId } from '../../audit/check-name-words';
import { checkOf } from '../../audit/checks';
import { replaces } from '../../audit/neighbour-tests';
import { saysLeft } from '../../report/deal';
import { CALCULATED, type Change, type RepairColumn } from '../repair';
import { repairWords } from '../repair-words';
import type { Place } from '../scene';
import { theOddOne } from './agreement';
import {
  aPart,
  byOtherColumns,
  likeNeighbour,
  paidAtOnce,
  termOfDates,
  whatWasPaid,
  withoutMinus,
} from './amounts';
import { amongSeveral, byDealName, companyColumn, movedToKept } from './companies';
import { endAtNext, endByTerm, endByValue, endOfGap, endOfUnread, startWhereOneEnds } from './days';
import type { Knowledge } from './knowledge';
import { eitherOfRenewal, wonAgain } from './lost';
import { currencyOfNeighbours, frequencyOfNeighbours, oneOfTwo, wonStage } from './others';
import {
  churnThatAgrees,
  onceByName,
  typeByDirection,
  typeByMovement,
  typeOfFirst,
  typeOnce,
} from './types';

/** Finds the values that repair a record; none where the data does not leave just one. */
type Suggest = (place: Place, knowledge: Knowledge) => readonly Change[];

const firstOf =
  (...ways: readonly Suggest[]): Suggest =>
  (place, knowledge) => {
    for (const way of ways) {
      const changes = way(place, knowledge);
      if (changes.length > 0) return changes;
    }
    return [];
  };

/** What each check suggests. To add one, write a function from the record beside its neighbours to changes. */
const SUGGESTIONS: Readonly<Partial<Record<CheckId, Suggest>>> = {
  'missing company': (place, { companies }) => byDealName(place, companies),
  'several companies': (place, { companies }) => amongSeveral(place, companies),
  'two names': (place, { same }) => {
    const found = same.get(place.deal.customerKey);
    return found ? movedToKept(place, found) : [];
  },
  'missing amount': firstOf(whatWasPaid, byOtherColumns),
  'unreadable amount': byOtherColumns,
  'zero amount': byOtherColumns,
  'negative amount': withoutMinus,
  'yearly amount': firstOf(termOfDates, (place) => aPart(place, 12)),
  'multi-year amount': firstOf(termOfDates, likeNeighbour),
  'missing date': startWhereOneEnds,
  'unreadable date': startWhereOneEnds,
  'unreadable end': endOfUnread,
  'end before start': endOfUnread,
  'amounts disagree': theOddOne,
  'never ended': endAtNext,
  'no end date': (place) => (saysLeft(place.get) ? [] : endAtNext(place)),
  overlap: endAtNext,
  gap: endOfGap,
  'no term': firstOf(endByTerm, endByValue, onceByName),
  'missing type': typeByMovement,
  'unknown type': typeByMovement,
  'new while paying': typeByMovement,
  'change without paying': typeOfFirst,
  'category disagrees': typeByDirection,
  'churn disagrees': churnThatAgrees,
  'one-time as recurring': typeOnce,
  'unclear stage': wonStage,
  'no rate': currencyOfNeighbours,
  'unknown frequency': frequencyOfNeighbours,
  'same deal twice': oneOfTwo,
  'ramp added up': paidAtOnce,
  'won then lost': (place, { earlier }) =>
    wonAgain(place, earlier.get(place.deal.recordKey) ?? null),
  'renewal lost': (place, { lost }) => {
    const found = lost.get(place.deal.row);
    return found ? eitherOfRenewal(place, found) : [];
  },
};

/** What is to change so that a finding goes away, its first line the column that is wrong. */
export function changesFor(place: Place, knowledge: Knowledge): readonly Change[] {
  const suggested = (SUGGESTIONS[place.finding.check]?.(place, knowledge) ?? []).filter(
    ({ column }) => !CALCULATED.includes(column),
  );
  return suggested.length > 0 ? suggested : openChanges(place);
}

/** What a person must decide where nothing is suggested. */
function openChanges(place: Place): readonly Change[] {
  const { check } = place.finding;
  const why = check === 'duplicate record' ? repairWords.exportAgain : checkOf(check).todo;
  return columnsOf(place).map((column) => ({ column, value: null, why }));
}

function columnsOf(place: Place): readonly RepairColumn[] {
  const { finding, options, settings } = place;
  const { check, column } = finding;
  if (check === 'same deal twice' || check === 'duplicate record') return ['record'];
  if (column === null) return [];
  if (check === 'churn disagrees' && settings.model !== 'deal movements') return ['inactiveReason'];
  if (column === 'companyIds')
    return [check === 'several companies' ? 'companyId' : companyColumn(place)];
  if (column === 'type' || column === 'recurringType') return [options.typeColumn];
  return hasWrongReason(place) ? [column, 'inactiveReason'] : [column];
}

/** Whether a deal that another one continues says beside its wrong end that the customer left. */
function hasWrongReason({ finding: { check }, get, below, conventions }: Place): boolean {
  if (below === null || !saysLeft(get)) return false;
  const isOfEnd = check === 'end before start' || check === 'unreadable end';
  return isOfEnd && replaces(below, conventions);
}
