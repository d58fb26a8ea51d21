import type { Answer } from '../probe';

/** How an answer compares with that of the local host. A difference is a fact about Sheets, not a failure. */
export type Verdict = 'as expected' | 'differs' | 'measured';

/** One row of the table. */
export interface Line extends Answer {
  readonly probe: string;
  /** Null where nothing is expected. */
  readonly expected: string | null;
  readonly verdict: Verdict;
}

/** What is copied, and what becomes a test of the host. It holds nothing of the spreadsheet but the sample's cells. */
export interface Report {
  readonly version: string;
  readonly browser: string;
  readonly locale: string;
  readonly timeZone: string;
  /** What Sheets answered to the probes of the server, which the host can be asked again. */
  readonly answers: readonly Line[];
  /** What the page found: of its browser, and of the sample's cells. */
  readonly found: readonly Line[];
}

/** An answer beside what the host answers; null where it answers nothing. */
export function lineOf(probe: string, expected: string | null, answer: Answer): Line {
  const verdict =
    expected === null ? 'measured' : expected === answer.got ? 'as expected' : 'differs';
  return { probe, expected, ...answer, verdict };
}

/** The host's answers by locale of the spreadsheet, then by probe. */
export type ExpectedAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Which of the locales that the host answered for is the spreadsheet's; Sheets may say `de` for `de_DE`. Null: none. */
export function knownLocale(known: readonly string[], locale: string): string | null {
  return (
    known.find((one) => one === locale) ?? known.find((one) => one.startsWith(`${locale}_`)) ?? null
  );
}
