import { EvaluationError, registries } from '@odoo/o-spreadsheet';
import type { Outcome, Result } from '../engine/types';

/** What a function of formulas knows while it runs. */
export interface Context {
  readonly locale: { readonly decimalSeparator: string; readonly dateFormat: string };
  /** The serial number of now in the spreadsheet's zone; each host has its own. */
  readonly serialNow?: () => number;
}

export type Compute = (this: Context, ...args: (Outcome | undefined)[]) => unknown;

interface Description {
  readonly args: readonly {
    readonly name: string;
    readonly type?: readonly string[];
    readonly repeating?: boolean;
  }[];
  readonly compute: Compute;
}

// The registry types its functions by what the engine's own menus need of them.
const registry = registries.functionRegistry as unknown as {
  readonly content: Record<string, Description | undefined>;
  replace(name: string, description: Description): void;
};

/** The description of a function. @throws when the engine has none of that name */
export function described(name: string): Description {
  const found = registry.content[name];
  if (!found) throw new Error(`the engine has no function ${name}`);
  return found;
}

/** Gives a function another way to compute, from the one it had. */
export function recompute(name: string, from: (before: Compute) => Compute): void {
  const before = described(name);
  registry.replace(name, { ...before, compute: from(before.compute) });
}

/** Gives a function the parameters of another. */
export function replaceBy(name: string, other: string, compute: Compute): void {
  registry.replace(name, { ...described(other), compute });
}

/** Adds a function that takes ranges everywhere and is computed by each model's own context. */
export function declare(name: string, parameters: readonly string[]): void {
  if (registry.content[name]) return;
  const any = { type: ['ANY', 'RANGE'], description: '', optional: true } as const;
  const args = parameters.map((parameter) => ({ ...any, name: parameter }));
  const compute: Compute = () => new EvaluationError(`Unknown function: '${name}'.`, '#NAME?');
  const description = { description: name, args, compute };
  registry.replace(name, description);
}

/** ARRAYFORMULA, which the engine lacks: it gives what it is given, computed for every cell of the ranges in it. */
export function declareArrayFormula(): void {
  const args = [{ name: 'array', type: ['ANY', 'RANGE'], description: '' }];
  const compute: Compute = (given) => given ?? { value: null };
  registry.replace('ARRAYFORMULA', { ...{ description: '', args }, compute });
}

/** Whether a parameter takes a range as it is; ranges given to others are taken cell by cell. */
export function takesRange(name: string, index: number): boolean {
  const { args } = described(name);
  const first = args.findIndex(({ repeating }) => repeating);
  const count = args.filter(({ repeating }) => repeating).length;
  const at = index < args.length || first < 0 ? index : first + ((index - first) % count);
  return (args[at]?.type ?? []).some((type) => type.startsWith('RANGE'));
}

export const isFunction = (name: string): boolean => registry.content[name] !== undefined;

export const isMatrix = (outcome: Outcome | undefined): outcome is readonly (readonly Result[])[] =>
  Array.isArray(outcome);

/** One value; of a range, its first. */
export const single = (given: Outcome | undefined): Result | undefined =>
  isMatrix(given) ? given[0]?.[0] : given;

/** An error of Sheets. */
export const failure = (name: string, message: string): EvaluationError =>
  new EvaluationError(message, name);

const ERROR = /^#(N\/A|REF!|ERROR!|NAME\?|DIV\/0!|NUM!|SPILL!|VALUE!|NULL!)$/;

/** Whether a computed value is an error. */
export const isError = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('#') && ERROR.test(value);
