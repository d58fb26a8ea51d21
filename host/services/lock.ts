import { int } from '../kinds';
import { formsOf, strict, type Table } from '../strict';
import type { Scope } from './scope';

/** The locks of a document: who waits is another execution, so here it would wait for ever. */
export interface Locks {
  /** Held by the execution that runs. */
  held: boolean;
  /** Held by an execution elsewhere, which a test can pretend. */
  heldElsewhere: boolean;
  /** Times a lock was let go while writes were still buffered. */
  unflushed: number;
}

const form = formsOf<Scope>();

function tryLock({ locks }: Scope): boolean {
  if (locks.heldElsewhere) return false;
  locks.held = true;
  return true;
}

const lockTable: Table<Scope> = {
  name: 'LockService.Lock',
  methods: {
    tryLock: [form([int], tryLock)],
    waitLock: [
      form([int], (scope) => {
        if (!tryLock(scope))
          throw new Error('Lock timeout: another process was holding the lock for too long.');
      }),
    ],
    hasLock: [form([], ({ locks }) => locks.held)],
    releaseLock: [
      form([], ({ locks, book }) => {
        // What was written under the lock and not flushed is written after it is gone.
        if (locks.held && book.engine.recalculation.isPending()) locks.unflushed++;
        locks.held = false;
      }),
    ],
  },
};

const lockForm = form([], (scope) => strict(lockTable, scope, scope.watch));

/** LockService. */
export const lockServiceTable: Table<Scope> = {
  name: 'LockService',
  methods: { getDocumentLock: [lockForm], getUserLock: [lockForm], getScriptLock: [lockForm] },
};
