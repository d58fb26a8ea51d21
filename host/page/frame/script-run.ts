import type { Outcome } from '../messages';

/** Sends one call to the server side and hears, later, how it ended. */
export type Send = (name: string, args: unknown[], settle: (outcome: Outcome) => void) => void;

export type ScriptRun = Readonly<Record<string, (...args: unknown[]) => unknown>>;

interface Handlers {
  readonly success?: unknown;
  readonly failure?: unknown;
  readonly userObject?: unknown;
}

const CHAINING: Readonly<Record<string, keyof Handlers>> = {
  withSuccessHandler: 'success',
  withFailureHandler: 'failure',
  withUserObject: 'userObject',
};

/**
 * Google's runner over another way to send calls.
 *
 * Each `with...` gives a new runner and leaves the one before as it was, so that a shared runner
 * never keeps the handlers of an earlier call. A call itself returns nothing.
 */
export function scriptRun(send: Send, handlers: Handlers = {}): ScriptRun {
  return new Proxy({} as ScriptRun, {
    get(_, name) {
      if (typeof name !== 'string') return undefined;
      const handler = Object.hasOwn(CHAINING, name) ? CHAINING[name] : undefined;
      if (handler) return (value: unknown) => scriptRun(send, { ...handlers, [handler]: value });
      return (...args: unknown[]) => {
        send(name, args, (outcome) => settle(handlers, name, outcome));
      };
    },
  });
}

function settle({ success, failure, userObject }: Handlers, name: string, outcome: Outcome): void {
  if (outcome.ok) {
    if (typeof success === 'function') success(outcome.value, userObject);
    return;
  }
  const error = Object.assign(new Error(outcome.message), { name: 'ScriptError' });
  if (typeof failure === 'function') failure(error, userObject);
  else console.error(`${name} failed:`, error);
}
