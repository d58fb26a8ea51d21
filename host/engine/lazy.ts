import { referenceOf } from '../formulas/copied';
import { quickFunctions } from './quick-functions';
import type { Compiled, Outcome, Result } from './types';

type Execute = Compiled['execute'];
type Call = (...args: unknown[]) => Outcome;

/** The functions of formulas, which need each other. */
type Functions = Readonly<Record<'IF' | 'IFERROR', Call>>;

const STEP = /^const (_\d+) = ([\s\S]*?);$/gm;
const VARIABLE = /_\d+/g;

/**
 * The code of a formula that computes only what it chooses, as Sheets does: the branch of an IF that is taken, and the
 * second part of an IFERROR only where the first is an error. The engine computes every argument first, which is slow
 * and lets a branch that is not taken fail the whole formula. What the formula refers to is found as it is needed too.
 *
 * The engine's code is a list of steps, each used once; here they become one expression with the branches as functions.
 */
export function lazily(execute: Execute): Execute {
  const source = String(execute);
  // What does not parse has no steps.
  if (!source.startsWith('function anonymous(deps,ref,range')) return execute;
  const steps = new Map<string, string>();
  for (const [, name, expression] of source.matchAll(STEP)) steps.set(name ?? '', expression ?? '');
  const result = /return ([^;]+);\s*\}\s*$/.exec(source)?.[1];
  if (result === undefined) return execute;
  const lazy = new Function(
    'chosen',
    'unlessError',
    'quick',
    'referenceOf',
    `return function(deps, ref, range, getSymbolValue, ctx) { return ${nested(result, steps)}; };`,
  ) as (...parts: readonly unknown[]) => Execute;
  return lazy(chosen, unlessError, quickFunctions, referenceOf);
}

const CALL = /^ctx\['([A-Z.]+)'\]\((.*)\)$/;

function nested(expression: string, steps: ReadonlyMap<string, string>): string {
  const [, called = '', given = ''] = CALL.exec(expression) ?? [];
  const inline = (text: string) =>
    text
      .replace(/\bdeps\[(\d+)\]/g, 'referenceOf(this, $1)')
      .replace(VARIABLE, (name) => nested(steps.get(name) ?? name, steps));
  if (called in quickFunctions) return `quick.${called}(ctx, ${inline(given)})`;
  if (called !== 'IF' && called !== 'IFERROR') return inline(expression);
  const [first = 'undefined', ...rest] = given.split(',');
  const branches = rest.map((part) =>
    part.trim() === '' ? 'undefined' : `() => (${inline(part)})`,
  );
  const name = called === 'IF' ? 'chosen' : 'unlessError';
  return `${name}(ctx, ${inline(first)}, ${branches.join(', ')})`;
}

type Branch = (() => unknown) | undefined;

const THEN = { value: 1 };
const ELSE = { value: 2 };

/** IF: asks the engine's own function which branch it takes, then computes that one. */
function chosen(
  functions: Functions,
  condition: unknown,
  then?: Branch,
  otherwise?: Branch,
): Outcome {
  const plain = Array.isArray(condition) ? null : (condition as Result | undefined)?.value;
  if (typeof plain === 'boolean') return plain ? resultOf(then, 0) : resultOf(otherwise, false);
  if (isSeveral(condition)) return functions.IF(condition, then?.(), otherwise?.());
  const choice = functions.IF(condition, THEN, ELSE);
  if (isSeveral(choice)) return choice;
  if (firstValue(choice) === THEN.value) return resultOf(then, 0);
  return firstValue(choice) === ELSE.value ? resultOf(otherwise, false) : choice;
}

/** IFERROR: computes the second part only where the first is an error. */
function unlessError(functions: Functions, value: unknown, otherwise?: Branch): Outcome {
  if (isSeveral(value)) return functions.IFERROR(value, otherwise?.());
  const marker = { value: MARK };
  const kept = functions.IFERROR(value, marker);
  return firstValue(kept) === MARK ? resultOf(otherwise, '') : kept;
}

const MARK = 'retained-host-otherwise';

function resultOf(branch: Branch, missing: Result['value']): Outcome {
  return (branch?.() as Outcome | undefined) ?? { value: missing };
}

function isSeveral(value: unknown): boolean {
  return Array.isArray(value) && (value.length > 1 || (value[0] as unknown[])?.length > 1);
}

function firstValue(outcome: Outcome): unknown {
  if (!Array.isArray(outcome)) return (outcome as Result).value;
  return (outcome as readonly (readonly Result[])[])[0]?.[0]?.value;
}
