import { andSeen } from '../nrr/losses';
import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { span } from '../sheet/references';
import { type Cut, isByField } from './cuts';
import { allGroup, G, type GroupColumn, groupRows } from './group-columns';
import {
  allMembers,
  CODE_STEP,
  type MemberColumn,
  MOVEMENTS,
  membersSpan,
  stepSpan,
  UNMOVED,
} from './member-columns';

type Window = 'period' | 'month' | 'year';

/** Where the members of some segments stand, and what the lines of Groups about them add up. */
interface Source {
  /** A column of the lines on Groups. */
  readonly at: (id: GroupColumn) => string;
  /** A measure of each segment, its members as the window has them. */
  readonly sum: (id: MemberColumn, window: Window) => string;
  /** A measure of the members with a movement. */
  readonly moved: (movement: number, id: MemberColumn, window: 'period' | 'month') => string;
  /** How many have that movement. */
  readonly count: (movement: number, window: 'period' | 'month') => string;
}

interface Where {
  readonly lines: { readonly first: number; readonly last: number };
  readonly segments: Readonly<Record<Window, string>>;
  readonly codes: Readonly<Record<'period' | 'month', string>>;
  readonly measure: (id: MemberColumn) => string;
}

function sourceAt({ lines, segments, codes, measure }: Where): Source {
  const at = (id: GroupColumn) => span(G[id], lines.first, lines.last);
  const code = (movement: number) => `${at('place')}*${CODE_STEP}+${movement}`;
  return {
    at,
    sum: (id, window) => `SUMIF(${segments[window]};${at('place')};${measure(id)})`,
    moved: (movement, id, window) => `SUMIF(${codes[window]};${code(movement)};${measure(id)})`,
    count: (movement, window) => `COUNTIF(${codes[window]};${code(movement)})`,
  };
}

/** The segments of a cut. */
export function sourceOf(plan: Plan, cut: Cut): Source {
  const lines = groupRows(plan, cut);
  const measure = (id: MemberColumn) => membersSpan(plan, cut, id);
  if (!isByField(cut))
    return sourceAt({
      lines,
      measure,
      segments: {
        period: measure('bandPeriod'),
        month: measure('bandMonth'),
        year: measure('bandYear'),
      },
      codes: { period: measure('bandPeriodCode'), month: measure('bandMonthCode') },
    });
  const group = stepSpan(plan, cut, 'group');
  return sourceAt({
    lines,
    measure,
    segments: { period: group, month: group, year: group },
    codes: { period: stepSpan(plan, cut, 'period'), month: stepSpan(plan, cut, 'month') },
  });
}

/** All customers as one segment. */
export function sourceOfAll(plan: Plan): Source {
  const measure = (id: MemberColumn) => membersSpan(plan, allMembers(plan), id);
  const all = measure('all');
  return sourceAt({
    lines: { first: allGroup(plan), last: allGroup(plan) },
    measure,
    segments: { period: all, month: all, year: all },
    codes: { period: measure('allPeriod'), month: measure('allMonth') },
  });
}

type Formulas = Partial<Record<GroupColumn, string>>;

/** The figures of the as-of month, shown as said, and of the chosen period. */
export function figureFormulas(
  plan: Plan,
  source: Source,
  shown: (formula: string) => string,
): Formulas {
  const { sum } = source;
  return {
    ...bridge(source, 'month', shown),
    ...bridge(source, 'period', (formula) => formula),
    nrr12: shown(rateFormula(plan, sum('now', 'year'), sum('yearAgo', 'year'))),
    grr12: shown(rateFormula(plan, sum('kept', 'year'), sum('yearAgo', 'year'))),
  };
}

/** From opening to closing, in money and in customers. */
function bridge(
  { at, sum, moved, count }: Source,
  window: 'period' | 'month',
  shown: (formula: string) => string,
): Formulas {
  const isMonth = window === 'month';
  const [opening, size]: readonly MemberColumn[] = isMonth
    ? ['monthOpening', 'monthSize']
    : ['opening', 'size'];
  const named = <Id extends string>(id: Id) => (isMonth ? id : (`${id}InPeriod` as const));
  const customers = MOVEMENTS.map((id) => at(named(`${id}Customers` as const)));
  const unmoved = count(UNMOVED, window);
  const moves = MOVEMENTS.flatMap((id, index) => [
    [named(id), shown(moved(index + 1, size ?? 'size', window))],
    [named(`${id}Customers`), shown(count(index + 1, window))],
  ]);
  return {
    ...Object.fromEntries(moves),
    [named('opening')]: shown(sum(opening ?? 'opening', window)),
    [named('closing')]: shown(sum('closing', window)),
    [named('openingCustomers')]: shown(`${customers.slice(2).join('+')}+${unmoved}`),
    [named('closingCustomers')]: shown(`${customers.slice(0, 4).join('+')}+${unmoved}`),
  };
}

/** What movements add to what was there, as NRR counts them. */
export function netFormula(
  at: (id: 'reactivation' | 'expansion' | 'contraction' | 'churn') => string,
): string {
  const back = `IF(${setting('reactivationInNrr')}="Yes";${at('reactivation')};0)`;
  return `${at('expansion')}-${at('contraction')}-${at('churn')}+${back}`;
}

/** A share of what was there; blank where nothing was. */
export function ratioFormula(above: string, below: string): string {
  return `IF(${below}>0;(${above})/(${below});"")`;
}

/** A share that was kept of what was there: blank where nothing was, and where churn cannot be seen. */
export function rateFormula(plan: Plan, above: string, below: string): string {
  return `IF(${andSeen(plan, `(${below}>0)`)};(${above})/(${below});"")`;
}
