import { causeOf } from '../../core/cause';
import { failureWords } from './failure-words';
import { reasonIn } from './plain-reason';

/** Why something failed. */
export interface Failure {
  /** What is wrong and what to do; the words of Retained, or of Google in the language of whoever reads them. */
  readonly sentence: string;
  /** For whoever looks into what nobody foresaw: where it arose, with nothing of what the spreadsheet holds; else null. */
  readonly cause: string | null;
}

const TOLD = new WeakMap<object, Failure>();

/** An Error that is told as this failure, wherever it is caught. */
export function failureError(failure: Failure): Error {
  const error = new Error(failure.sentence);
  TOLD.set(error, failure);
  return error;
}

/** Why something failed: an Error of the server or of the page, a sentence, or anything else that was thrown. */
export function failureOf(error: unknown): Failure {
  const { name, message } = Object(error);
  return (
    TOLD.get(Object(error)) ??
    failureFrom(typeof error === 'string' ? error : message, {
      isBug: error instanceof Error && name !== 'Error',
      causeHere: () => causeOf(error),
    })
  );
}

/** What some transports put before a message, however often; in other languages it is told by standing there twice. */
const PREFIXES = /^(?:(?:Exception|ScriptError|Error)\s*:\s*)+/;
const TWICE = /^([^\s:：]+)\s*[:：]\s*(?:\1\s*[:：]\s*)+/;

function withoutPrefixes(message: string): string {
  const text = message.replace(PREFIXES, '').replace(TWICE, '');
  return text === message ? text.trim() : withoutPrefixes(text);
}

/** A message and the cause behind it, as the server writes both; null where it writes none. */
function causeBehind(whole: string): { readonly message: string; readonly cause: string | null } {
  const from = whole.lastIndexOf('[[');
  const cause = whole.endsWith(']]') && from >= 0 ? whole.slice(from + 2, -2) : null;
  if (cause === null || /[[\]]/.test(cause)) return { message: whole, cause: null };
  return { message: whole.slice(0, from), cause };
}

interface Origin {
  /** Whether the page itself made a mistake. */
  readonly isBug: boolean;
  readonly causeHere: () => string;
}

function failureFrom(message: unknown, { isBug, causeHere }: Origin): Failure {
  const said = causeBehind(typeof message === 'string' ? message : '');
  const { cause } = said;
  const text = withoutPrefixes(said.message);
  const known = isBug ? 'unforeseen' : reasonIn(text);
  if (known === 'unforeseen' || (known === null && cause !== null)) {
    const isGoogles = known === null && cause?.startsWith('Exception');
    const sentence = isGoogles ? failureWords.refused : failureWords.unforeseen;
    return { sentence, cause: cause ?? /^[A-Z]\w*Error\b/.exec(text)?.[0] ?? causeHere() };
  }
  const sentence = known === null ? text || failureWords.noReason : failureWords[known];
  return { sentence, cause: null };
}
