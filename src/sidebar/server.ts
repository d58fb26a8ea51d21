import type { Server } from '../main';
import { plainReason } from './plain-reason';

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
 * The server as functions that return promises. A failure rejects with an Error that carries the server's sentence;
 * a function that the server lacks rejects too.
 */
export function serverOver<S extends object = Server>(run: ScriptRun): Remote<S> {
  const call = (name: string, args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      const fail = (error: unknown) => reject(new Error(sentenceOf(error)));
      const ready: unknown = run.withSuccessHandler(resolve).withFailureHandler(fail);
      const method: unknown = Reflect.get(Object(ready), name);
      if (typeof method !== 'function') return fail(`the server has no function ${name}`);
      Reflect.apply(method, ready, args);
    });
  const isCallable = (name: string | symbol): name is string =>
    typeof name === 'string' && name !== 'then';
  return new Proxy({} as Remote<S>, {
    get: (_, name) =>
      isCallable(name) ? (...args: readonly unknown[]) => call(name, args) : undefined,
  });
}

/**
 * The sentence of whatever was thrown, without the "Error: " that some transports put before it; what an exception comes
 * to where it is none of the server's own.
 */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : Reflect.get(Object(error), 'message');
  const text = typeof message === 'string' ? message : typeof error === 'string' ? error : '';
  return plainReason(text.replace(/^(?:Exception|ScriptError|Error): /, '').trim());
}
