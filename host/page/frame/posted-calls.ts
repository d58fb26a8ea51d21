import type { FromFrame, Outcome } from '../messages';
import type { Send } from './script-run';

/** Calls that travel as messages, matched to their answers by number. */
export interface PostedCalls {
  readonly send: Send;
  answered(id: number, outcome: Outcome): void;
}

/** Numbers each call and keeps who waits for it; answers may come in any order. */
export function postedCalls(post: (message: FromFrame) => void): PostedCalls {
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let last = 0;
  return {
    send(name, args, settle) {
      const id = ++last;
      try {
        post({ type: 'retained-host-call', id, name, args });
      } catch {
        // Functions and elements cannot be posted; Google refuses them with these words.
        throw new TypeError('Failed due to illegal value in property: 0');
      }
      waiting.set(id, settle);
    },
    answered(id, outcome) {
      const settle = waiting.get(id);
      waiting.delete(id);
      settle?.(outcome);
    },
  };
}
