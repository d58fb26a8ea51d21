import { addMonths } from '../../days';
import { documentState, isPaused, isPausedFrom } from '../../dropped/document-states';
import { extraOf, rowsOf } from '../../dropped/dropped';
import { paidBackAt } from '../../dropped/paid-back';
import { plainWords } from '../../dropped/plain-words';
import { reportDays, reportedDay } from '../../dropped/report-days';
import { type Cell, textOf } from '../../report/cell';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Facts, mostAsked, when } from '../question';

/** Whether rows count whose state nobody knows, or that are over before their end, where other rows show that the column says what counts. */
export const askStates: Ask = (facts) => {
  const { header } = facts.dropped;
  const column = header.extras.get('status');
  if (column === undefined) return [];
  const known = new Set([...(facts.choices.states?.keys() ?? [])].map(plainWords));
  const states = statesOf(facts);
  if (![...states.keys()].some((state) => documentState(state) !== null)) return [];
  const unknown = [...states].filter(
    ([state]) =>
      (documentState(state) === null || lacksRefund(facts, state) || isEndedAhead(facts, state)) &&
      !known.has(plainWords(state)),
  );
  return mostAsked(unknown, ([, rows]) => rows).map(([state, rows]) => ({
    about: `Status ${state}`,
    readings: [
      {
        says: words.stateCounts(state),
        choices: { states: new Map([[state, true]]) },
        set: `Status ${state}=counts`,
        evidence: isOver(state)
          ? when(true, 1, words.paidUntilEnd)
          : when(!isPaused(state), 1, words.stateUnknown(rows)),
      },
      {
        says: words.stateDoesNot(state),
        choices: { states: new Map([[state, false]]) },
        set: `Status ${state}=left out`,
        evidence: [
          ...when(isPaused(state), 1, words.pausedPays),
          ...when(isPartly(state), 0.5, words.refundUnknown),
          ...when(isOver(state), 0.5, words.endsAhead),
        ],
      },
    ],
  }));
};

const isPartly = (state: string) => documentState(state) === 'refunded in part';

/** Whether rows were refunded in part and nothing says how much. */
function lacksRefund({ dropped }: Facts, state: string): boolean {
  if (!isPartly(state)) return false;
  return dropped.body.some((_, place) => {
    const written = textOf(extraOf(dropped, place, 'status'));
    return plainWords(written) === plainWords(state) && !(Number(paidBackAt(dropped, place)) > 0);
  });
}

const isOver = (state: string) => ['cancelled', 'ended'].includes(documentState(state) ?? '');

/** Whether rows say that they are over, no day says since when, and their end comes after the report was made. */
function isEndedAhead({ dropped, fileName, choices }: Facts, state: string): boolean {
  if (!isOver(state)) return false;
  const made = reportedDay(dropped, fileName, choices.asOf ?? null) ?? reportDays(dropped).started;
  const get = rowsOf(dropped);
  return dropped.body.some((_, place) => {
    const written = textOf(extraOf(dropped, place, 'status'));
    const end = endOf(get(place));
    const isDated = textOf(extraOf(dropped, place, 'endedEarly')) !== '';
    const isAhead = typeof end === 'number' && made !== null && end > made;
    return plainWords(written) === plainWords(state) && isAhead && !isDated;
  });
}

/** The day on which a row says that it ends, or its term does. */
function endOf(get: Facts['won'][number]): Cell {
  const [end, term] = [get('contractEnd'), get('term')];
  const start = get('contractStart') ?? get('closeDate');
  if (end !== null || typeof start !== 'number' || typeof term !== 'number') return end;
  return addMonths(start, Math.round(term)) - 1;
}

/** How many rows bear each state, as it is first written; what is paused from a day on asks nothing. */
function statesOf({ dropped }: Facts): ReadonlyMap<string, number> {
  const states = new Map<string, number>();
  dropped.body.forEach((_, place) => {
    const state = textOf(extraOf(dropped, place, 'status'));
    if (state !== '' && !isPausedFrom(dropped, place))
      states.set(state, (states.get(state) ?? 0) + 1);
  });
  return states;
}
