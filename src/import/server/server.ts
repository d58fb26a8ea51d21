import { withCause } from '../../core/cause';
import type { Server } from '../../main';
import { failureError, failureOf } from './failure';

/** An object of functions as it looks from another place: every answer takes time and may fail. */
export type Remote<S> = {
  readonly [Name in keyof S]: S[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Result>
    : never;
};

/** What `google.script.run` is: handlers are set first, then one function of the server is called. */
export interface ScriptRun {
  withSuccessHandler(onSuccess: (result: unknown) => void): ScriptRun;
  withFailureHandler(onFailure: (error: unknown) => void): ScriptRun;
}

/**
 * The server as functions that return promises. A failure rejects with an Error that says why in a sentence; so does a
 * function that the server lacks, since the page is older or newer than it.
 */
export function serverOver<S extends object = Server>(run: ScriptRun): Remote<S> {
  const call = (name: string, args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      const fail = (error: unknown) => reject(failureError(failureOf(withName(error))));
      const ready: unknown = run.withSuccessHandler(resolve).withFailureHandler(fail);
      const method: unknown = Reflect.get(Object(ready), name);
      if (typeof method !== 'function') return fail(withCause('', `no function ${name}`));
      Reflect.apply(method, ready, args);
    });
  const isCallable = (name: string | symbol): name is string =>
    typeof name === 'string' && name !== 'then';
  return new Proxy({} as Remote<S>, {
    get: (_, name) =>
      isCallable(name) ? (...args: readonly unknown[]) => call(name, args) : undefined,
  });
}

/** What failed, as a text that begins with its name, which some transports keep apart; names are the same in all languages. */
function withName(error: unknown): string {
  const { name, message = error } = Object(error);
  const text = String(message ?? '');
  return typeof name === 'string' && !text.startsWith(name) ? `${name}: ${text}` : text;
}
