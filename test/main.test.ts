import { server } from '../src/main';
import * as refusals from '../src/sheets/refusals';

describe('a function that the sidebar calls', () => {
  test('fails with the cause behind the message where nobody foresaw it', () =>
    // Here is no Apps Script, which is such a failure.
    expect(() => server.readHeadline()).toThrow(
      /^SpreadsheetApp is not defined \[\[ReferenceError at \d+:\d+\]\]$/,
    ));

  test('refuses in the sentence alone', () => {
    const LockService = { getDocumentLock: () => ({ tryLock: () => false }) };
    Object.assign(globalThis, { LockService });
    try {
      expect(() => server.undoImport(1)).toThrow(new Error(refusals.busy));
    } finally {
      Reflect.deleteProperty(globalThis, 'LockService');
    }
  });
});
