import type { Choices } from '../report/understanding';
import { comparable } from '../settings';
import { joinedChoices } from './question';

/** What is assumed, but for that of which somebody has said something. */
export function unsaid(assumed: Choices, said: Choices): Choices {
  const { types, states, wonStages, otherStages, excluded, keptCustomers, withoutRate, ...single } =
    assumed;
  const open = Object.entries(single).filter(([id]) => Reflect.get(said, id) === undefined);
  const stages = [...(said.wonStages ?? []), ...(said.otherStages ?? [])];
  const customers = [...(said.excluded ?? []), ...(said.keptCustomers ?? [])];
  return {
    ...Object.fromEntries(open),
    ...(types && { types: without(types, [...(said.types?.keys() ?? [])]) }),
    ...(states && { states: without(states, [...(said.states?.keys() ?? [])]) }),
    ...(withoutRate && {
      withoutRate: less(withoutRate, [...ratedIn(said), ...(said.withoutRate ?? [])]),
    }),
    ...(wonStages && { wonStages: less(wonStages, stages) }),
    ...(otherStages && { otherStages: less(otherStages, stages) }),
    ...(excluded && { excluded: less(excluded, customers) }),
    ...(keptCustomers && { keptCustomers: less(keptCustomers, customers) }),
  };
}

function ratedIn({ rates = [] }: Choices): readonly string[] {
  return rates.map(([code]) => code);
}

/** What a report is read by: what is said, over what is assumed, but for the assumptions that are asked about now. */
export function held(
  { assumed, ...said }: Choices,
  asked: readonly (keyof Choices)[] = [],
): Choices {
  if (!assumed) return said;
  const others = Object.entries(assumed).filter(([id]) => !asked.some((one) => one === id));
  return joinedChoices(unsaid(Object.fromEntries(others), said), said);
}

/** Whether all of some choices is assumed. */
export function isAssumed(choices: Choices, assumed: Choices): boolean {
  return Object.entries(choices).every(([id, choice]) => holds(Reflect.get(assumed, id), choice));
}

/** Whether a choice is part of another: single ones are the same, lists and tables have its lines. */
function holds(whole: unknown, part: unknown): boolean {
  if (part instanceof Map)
    return (
      whole instanceof Map &&
      [...part].every(([name, means]) =>
        [...whole].some((line) => isSame(line[0], name) && line[1] === means),
      )
    );
  if (!Array.isArray(part)) return whole === part;
  return Array.isArray(whole) && part.every((name) => whole.some((one) => isSame(one, name)));
}

function isSame(a: unknown, b: unknown): boolean {
  return comparable(String(a)) === comparable(String(b));
}

function without<T>(table: ReadonlyMap<string, T>, names: readonly string[]): Map<string, T> {
  return new Map([...table].filter(([name]) => !names.some((one) => isSame(one, name))));
}

function less(list: readonly string[], names: readonly string[]): readonly string[] {
  return list.filter((name) => !names.some((one) => isSame(one, name)));
}
