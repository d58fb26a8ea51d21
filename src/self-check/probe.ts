type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A question to Sheets whose answer decides whether the add-on works as it does in the local host. */
export interface Probe {
  /** What is tried, in a few words; each name is there once. */
  readonly name: string;
  /** Writes into an empty tab, and answers what is read back. Services are called as the add-on calls them. */
  readonly ask: (tab: Sheet) => string;
  /** The formula that is tried, where it is but one. */
  readonly formula?: string;
  /** Nothing is expected: the answer is another on every machine. */
  readonly isMeasured?: true;
}

/** What a probe came to. */
export interface Answer {
  readonly got: string;
  /** What the service said where it refused; in the user's language, so it is shown and never compared. */
  readonly said: string;
  readonly ms: number;
}

/** What is got where a service throws. */
const REFUSED = 'refused';

/** A probe that is put to Sheets; a refusal is an answer, too. */
export function answerOf(probe: Probe, tab: Sheet): Answer {
  const start = Date.now();
  const ended = (got: string, said: string): Answer => ({ got, said, ms: Date.now() - start });
  try {
    const got = probe.ask(tab);
    SpreadsheetApp.flush();
    return ended(got, '');
  } catch (error) {
    return ended(REFUSED, error instanceof Error ? error.message : String(error));
  }
}
