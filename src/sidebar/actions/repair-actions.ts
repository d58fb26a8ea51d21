import type { Front } from '../state/desk';
import type { Actions } from './actions';
import { makeMeetingPage } from './meeting';
import { makeFiles } from './repairing';

/** What a person can do about repairs. */
export function repairActions(front: Front): Pick<Actions, 'makeFiles' | 'makeMeetingPage'> {
  return {
    makeFiles: (selection) => makeFiles(front, selection),
    makeMeetingPage: (choice) => makeMeetingPage(front, choice),
  };
}
