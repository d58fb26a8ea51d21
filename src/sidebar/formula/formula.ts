import type { Refusal } from '../../core/refusal';
import { formulaWords } from '../words/formula-words';
import { parseRange, rangeText } from './cell-range';

/** The help of a custom function, as its comment says it. */
export interface FunctionHelp {
  readonly name: string;
  readonly summary: string;
  readonly returns: string;
  readonly parameters: readonly ParameterHelp[];
}

/** The help of one parameter. */
export interface ParameterHelp {
  readonly name: string;
  /** `range`, `date`, `number` or `string`. */
  readonly type: string;
  readonly text: string;
  /** Empty where the text names the choices. */
  readonly example: string;
  readonly isOptional: boolean;
}

/** The help of several functions, each parameter once: the functions give its place in the list. */
export interface PackedHelp {
  readonly parameters: readonly ParameterHelp[];
  readonly functions: readonly (Omit<FunctionHelp, 'parameters'> & {
    readonly parameters: readonly number[];
  })[];
}

/** The functions with their parameters. */
export function unpackedHelp({ parameters, functions }: PackedHelp): readonly FunctionHelp[] {
  return functions.map((help) => ({
    ...help,
    parameters: help.parameters.flatMap((place) => parameters[place] ?? []),
  }));
}

/** What a person typed for each parameter, by its name. */
export type Given = Readonly<Record<string, string>>;

/** The formula, or the sentence that says what is missing. */
export type Made = { readonly formula: string } | Refusal;

/**
 * The formula that calls a function with what was given. Optional parameters that were left out at the end are not
 * written; one before the end is written as an empty text, which the functions take as left out.
 */
export function formulaOf({ name, parameters }: FunctionHelp, given: Given): Made {
  const texts: string[] = [];
  for (const parameter of parameters) {
    const typed = (given[parameter.name] ?? '').trim();
    if (typed === '' && !parameter.isOptional)
      return { problem: formulaWords.missing(parameter.name) };
    const text = typed === '' ? EMPTY : argumentText(parameter, typed);
    if (text === null) return { problem: formulaWords.unreadable(parameter, typed) };
    texts.push(text);
  }
  const last = texts.reduce((found, text, place) => (text === EMPTY ? found : place), -1);
  return { formula: `=${name}(${texts.slice(0, last + 1).join(';')})` };
}

const EMPTY = '""';

/** The choices that a parameter's text names in quotes; empty where anything may be given. */
export function choicesOf({ type, text, example }: ParameterHelp): readonly string[] {
  if (type !== 'string' || example !== '') return [];
  return [...new Set([...text.matchAll(/"(\w+)"/g)].map(([, choice = '']) => choice))];
}

/** What was typed as a formula writes it; null where the parameter cannot take it. */
function argumentText({ type }: ParameterHelp, typed: string): string | null {
  const range = parseRange(typed);
  const isCells = range !== null && (type === 'range' || isNamedWithRow(range.a1));
  if (range && isCells) return rangeText(range);
  if (type === 'range') return null;
  const number = numberText(typed);
  if (type === 'number' || (type === 'string' && number !== null)) return number;
  return `"${typed.replace(/^"(.*)"$/, '$1').replace(/"/g, '""')}"`;
}

/** SMB and MRR are words, B1 is a cell. */
function isNamedWithRow(a1: string): boolean {
  return /\d/.test(a1);
}

/** A number without a decimal sign, which differs from country to country. @example numberText('0.8') //=> "8/10" */
function numberText(typed: string): string | null {
  const plain = THOUSANDS.test(typed) ? typed.replace(/,/g, '') : typed;
  const [, sign = '', whole = '', decimals = '', percent = ''] = NUMBER.exec(plain) ?? [];
  if (whole === '') return null;
  const digits = decimals.replace(/0{1,6}$/, '');
  const top = `${sign}${Number(`${whole}${digits}`)}`;
  if (digits === '') return `${top}${percent}`;
  return `${top}/${10 ** (digits.length + (percent ? 2 : 0))}`;
}

const THOUSANDS = /^-?[1-9]\d{0,2}(?:,\d{3})+$/;
const NUMBER = /^(-?)(\d{1,12})(?:[.,](\d{1,6}))?\s*(%?)$/;
