import type { Remote } from '../../import/server/server';
import type { Answer } from '../probe';
import type { Place, SelfCheckServer } from '../server';
import { countOf, differences, type ExpectedCells, expectedRows } from './expected-cells';
import { type ExpectedAnswers, knownLocale, type Line, lineOf } from './report';
import { selfCheckWords as words } from './self-check-words';

/** What the checking asks. */
export type Asked = Remote<SelfCheckServer>;

/** Puts every probe to Sheets, one after the other, and hands each line on as it comes. */
export async function checkProbes(
  server: Asked,
  { locale, probes }: Place,
  expected: ExpectedAnswers,
  onLine: (line: Line) => void,
): Promise<void> {
  const known = expected[knownLocale(Object.keys(expected), locale) ?? ''] ?? {};
  for (const { name, isMeasured } of probes) {
    const answer = await timed(() => server.runSelfCheckProbe(name));
    onLine(lineOf(name, isMeasured ? null : (known[name] ?? null), answer));
  }
  await server.endSelfCheck();
}

/** What something answers; a failure is an answer, too. */
export async function timed(ask: () => Promise<Answer | string>): Promise<Answer> {
  const start = Date.now();
  try {
    const answer = await ask();
    if (typeof answer !== 'string') return answer;
    return { got: answer, said: '', ms: Date.now() - start };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { got: words.noAnswer, said, ms: Date.now() - start };
  }
}

/** Compares every cell of every tab with what the sample makes in the host. */
export async function checkCells(
  server: Asked,
  expected: ExpectedCells,
  locale: string,
  onLine: (line: Line) => void,
): Promise<void> {
  for (const tab of Object.keys(expected.tabs)) {
    const wanted = expectedRows(expected, locale, tab);
    const whole = words.cellsAlike(countOf(wanted));
    const answer = await timed(async () => {
      const found = await rowsOf(server, tab);
      if (!found) return words.noTab;
      const other = differences(tab, wanted, found);
      return other.length === 0 ? whole : words.cellsDiffer(other);
    });
    onLine(lineOf(words.cellsOf(tab), whole, answer));
  }
}

async function rowsOf(server: Asked, tab: string) {
  const rows: (readonly (string | number | boolean)[])[] = [];
  for (let from: number | null = 1; from !== null; ) {
    const page = await server.readSelfCheckTab(tab, from);
    if (!page) return null;
    for (const row of page.rows) rows.push(row);
    from = page.next;
  }
  return rows;
}
