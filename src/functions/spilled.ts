import { isRefusal, type Refusal } from '../core/refusal';
import { cohortsOf } from '../core/retention/cohorts';
import { bridgeOf, type Movement } from '../core/retention/movements';
import { grossRetention } from '../core/retention/retention';
import { windowNetRetention } from '../core/retention/windows';
import { historyOf, type Question, retentionChoices } from './figures';
import { tooLarge } from './function-words';
import { type History, placeOf } from './history';

/** A result that fills cells: a header and rows. */
export type Spilled = readonly (readonly (string | number)[])[];

/** Sheets refuses a larger result. */
const MOST_CELLS = 400000;

const MOVEMENTS: readonly Movement[] = ['new', 'reactivation', 'expansion', 'contraction', 'churn'];

const MOVEMENT_HEADERS = [
  'Month',
  'Opening MRR',
  'New',
  'Reactivation',
  'Expansion',
  'Contraction',
  'Churn',
  'Closing MRR',
  'NRR',
  'GRR',
];

/** One row a month: opening, the five movements, closing, NRR and GRR. */
export function movementRows(question: Question): Spilled | Refusal {
  const shown = shownOf(question);
  if (isRefusal(shown)) return shown;
  const { history, places } = shown;
  const choices = retentionChoices(question.given);
  const rows = places
    .filter((place) => history.isWhole || place > 0)
    .map((place) => {
      const bridge = bridgeOf(history.matrix.customers, place - 1, place);
      const rates = [windowNetRetention(bridge, 1, choices), grossRetention(bridge)];
      return [
        history.labels[place] ?? '',
        bridge.opening,
        ...MOVEMENTS.map((movement) => bridge[movement]),
        bridge.closing,
        ...rates.map((rate) => rate ?? ''),
      ];
    });
  return [MOVEMENT_HEADERS, ...rows];
}

/** One row a customer, one column a month: MRR at month end. */
export function customerRows(question: Question): Spilled | Refusal {
  const shown = shownOf(question);
  if (isRefusal(shown)) return shown;
  const { history, places } = shown;
  const rows = history.matrix.customers.map(({ name, key, mrr }) => [
    name || key,
    ...places.map((place) => mrr[place] ?? 0),
  ]);
  return withinLimits([
    ['Customer', ...places.map((place) => history.labels[place] ?? '')],
    ...rows,
  ]);
}

/** One row a month in which somebody first paid: the cohort's size and what is left of it, by months since. */
export function cohortRows(question: Question, by: 'customers' | 'MRR'): Spilled | Refusal {
  const history = historyOf(question, true);
  if (isRefusal(history)) return history;
  const last = placeOf(history, question.when.month);
  if (typeof last !== 'number') return last;
  const { matrix, labels } = history;
  const cohorts = cohortsOf(upTo(matrix, last));
  const ages = Math.min(last + 1, question.when.months ?? last + 1);
  const rows = cohorts.map((cohort) => {
    const paid = by === 'MRR' ? cohort.mrr : cohort.customers;
    const base = paid[0] ?? 0;
    const shares = Array.from({ length: ages }, (_, age) => paid[age]);
    return [
      labels[cohort.first] ?? '',
      cohort.customers[0] ?? 0,
      ...shares.map((share) => (share === undefined || base === 0 ? '' : share / base)),
    ];
  });
  const header = ['First month', 'Customers', ...Array.from({ length: ages }, (_, age) => age)];
  return withinLimits([header, ...rows]);
}

function upTo({ months, customers }: History['matrix'], last: number): History['matrix'] {
  return {
    months: months.slice(0, last + 1),
    customers: customers.filter(({ firstPaid }) => firstPaid <= last),
  };
}

/** The history with the places to show: the last so many up to the month asked for, all unless said. */
function shownOf(
  question: Question,
): { readonly history: History; readonly places: readonly number[] } | Refusal {
  const history = historyOf(question, false);
  if (isRefusal(history)) return history;
  const last = placeOf(history, question.when.month);
  if (typeof last !== 'number') return last;
  const first = Math.max(0, last + 1 - (question.when.months ?? last + 1));
  return {
    history,
    places: Array.from({ length: last + 1 - first }, (_, place) => first + place),
  };
}

function withinLimits(rows: Spilled): Spilled | Refusal {
  const width = rows[0]?.length ?? 0;
  if (rows.length * width <= MOST_CELLS) return rows;
  return { problem: tooLarge(rows.length, width) };
}
