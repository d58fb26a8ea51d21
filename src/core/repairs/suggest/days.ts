import { replaces } from '../../audit/neighbour-tests';
import { addMonths, type Day, dayText, NEVER } from '../../days';
import { textOf } from '../../report/cell';
import { GOING_ON, saysLeft } from '../../report/deal';
import type { FieldId } from '../../report/fields';
import type { Entry } from '../../retention/ledger-entry';
import { comparable } from '../../settings';
import type { Reason } from '../options';
import type { Change } from '../repair';
import { repairWords } from '../repair-words';
import { dealWith, isSameAmount, type Place } from '../scene';
import type { Knowledge } from './knowledge';

/**
 * A deal ends when the one that takes its place starts; a contract the day before, where its end is still paid. None
 * where the amount is that of the time up to the end: with another end it would be another amount a month.
 */
export function endAtNext(place: Place): readonly Change[] {
  const { below, deal } = place;
  const field = endColumn(place);
  if (field === null || below === null) return [];
  const value = lastBefore(place, below.from);
  const { end, amount } = dealWith(place, { [field]: value });
  if (end !== below.from || !isSameAmount(amount, deal.amount)) return [];
  const why = repairWords.nextStarts(below.deal.recordId, dayText(below.from));
  return [{ column: field, value, why }];
}

/** The same for a deal whose end cannot be right or read: its reason then names what comes next, too. */
export function endOfUnread(place: Place): readonly Change[] {
  const { below, conventions, options } = place;
  const byTerm = endByTerm(place);
  if (byTerm.length > 0) return byTerm;
  if (below === null || !replaces(below, conventions)) return [];
  const field = endColumn(place);
  if (field === null) return [];
  const value = lastBefore(place, below.from);
  const { state } = dealWith(place, { [field]: value });
  if (state !== 'counted') return [];
  const why = repairWords.nextStarts(below.deal.recordId, dayText(below.from));
  const reason = saysLeft(place.get) ? options.reason(reasonFor(below)) : null;
  const reasoned: readonly Change[] =
    reason === null
      ? []
      : [{ column: 'inactiveReason', value: reason, why: repairWords.goesOn(below.deal.recordId) }];
  return saysLeft(place.get) && reason === null ? [] : [{ column: field, value, why }, ...reasoned];
}

/** What a deal's inactive reason says when another takes its place. */
export function reasonFor({ deal: { category } }: Entry): Reason {
  if (category === 'downgrade') return 'downgrade';
  return category === 'renewal' || category === 'new business' ? 'renewal' : 'upgrade';
}

/** The end that the start and the term tell. */
export function endByTerm(place: Place): readonly Change[] {
  const { get, settings, deal } = place;
  const term = get('term');
  if (settings.model !== 'contracts' || deal.start === null) return [];
  if (typeof term !== 'number' || term <= 0) return [];
  const value = lastBefore(place, addMonths(deal.start, Math.round(term)));
  return [{ column: 'contractEnd', value, why: repairWords.termSays(term) }];
}

/** The end of a contract whose value for a year tells how long its whole value is for. */
export function endByValue(place: Place): readonly Change[] {
  const { get, deal } = place;
  const [whole, year] = [get('amount'), get('acv')];
  if (typeof whole !== 'number' || typeof year !== 'number' || year <= 0 || deal.start === null)
    return endAtReplacing(place);
  const months = (12 * whole) / year;
  if (months <= 0 || Math.abs(months - Math.round(months)) > 1e-6) return endAtReplacing(place);
  const value = lastBefore(place, addMonths(deal.start, Math.round(months)));
  return [{ column: 'contractEnd', value, why: repairWords.valuesSayTerm(Math.round(months)) }];
}

/** A contract without a length lasted until the one that renews it. */
function endAtReplacing(place: Place): readonly Change[] {
  const { below, conventions } = place;
  if (below === null || !replaces(below, conventions)) return [];
  const value = lastBefore(place, below.from);
  const why = repairWords.nextStarts(below.deal.recordId, dayText(below.from));
  return [{ column: 'contractEnd', value, why }];
}

/** A gap closes where the deal itself says that it was renewed. */
export function endOfGap(place: Place): readonly Change[] {
  const reason = comparable(textOf(place.get('inactiveReason')));
  return GOING_ON.includes(reason) ? endAtNext(place) : [];
}

/** The day on which the one deal of the line ends that says that another follows, and after which none does. */
export function startWhereOneEnds(place: Place, knowledge: Knowledge): readonly Change[] {
  const { settings, finding, deal } = place;
  if (finding.column === null || settings.model === 'deal movements') return [];
  if (deal.category === 'new business' || place.undatedOn(deal) > 1) return [];
  const [only, another] = waitingFor(place, knowledge);
  if (!only || another) return [];
  const why = repairWords.endsWithout(only.deal.recordId, dayText(only.deal.end));
  return [{ column: finding.column, value: only.deal.end, why }];
}

/** Ends of a line that say that another deal follows, and after which none does. */
function waitingFor(
  { deal, fieldsOf, settings, lineOf }: Place,
  { waiting }: Knowledge,
): readonly Entry[] {
  const line = lineOf(deal);
  const known = waiting.get(line);
  if (known) return known;
  const begun = new Set(line.starts);
  const found = line.entries.filter(
    ({ deal: other, until }) =>
      other.end < NEVER &&
      !begun.has(other.end) &&
      !begun.has(until) &&
      (settings.model === 'contracts' || saysGoingOn(textOf(fieldsOf(other)('inactiveReason')))),
  );
  waiting.set(line, found);
  return found;
}

function saysGoingOn(reason: string): boolean {
  return GOING_ON.includes(comparable(reason));
}

/** The column in which the model's records hold their end. */
export function endColumn({ settings: { model } }: Pick<Place, 'settings'>): FieldId | null {
  if (model === 'recurring deals') return 'inactiveDate';
  return model === 'contracts' ? 'contractEnd' : null;
}

/** What to write for a deal that is not paid from a day on. */
export function lastBefore({ settings }: Pick<Place, 'settings'>, until: Day): Day {
  return settings.model === 'contracts' && settings.endMeans === 'last day paid'
    ? until - 1
    : until;
}
