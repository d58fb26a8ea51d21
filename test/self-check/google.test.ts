import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownLocale, type Report } from '../../src/self-check/page/report';
import { askedOf, hostOf, selfCheckCode } from './built';

/** What real spreadsheets answered to the self-check, as its page gave it to be copied. */
const ANSWERS = 'test/host/google';

/** The locales of which the host knows how numbers and dates are written. */
const LOCALES = ['en_US', 'en_GB', 'de_DE', 'fr_FR', 'nl_NL', 'ja_JP'];

let code = '';
beforeAll(() => {
  code = selfCheckCode();
});

/** Where the host answers otherwise than Sheets did, or is not asked any more. */
async function departures(path: string): Promise<readonly string[]> {
  const { locale, timeZone, answers } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const server = askedOf(
    hostOf(code, { locale: knownLocale(LOCALES, locale) ?? locale, timeZone }),
  );
  const asked = new Map((await server.readSelfCheck()).probes.map((probe) => [probe.name, probe]));
  const found: string[] = [];
  for (const { probe, got } of answers) {
    const known = asked.get(probe);
    if (!known) found.push(`${probe}: no probe of this name`);
    if (!known || known.isMeasured) continue;
    const answer = await server.runSelfCheckProbe(probe);
    if (answer.got !== got) found.push(`${probe}: Sheets ${got}, the host ${answer.got}`);
  }
  return found;
}

const saved = existsSync(ANSWERS)
  ? readdirSync(ANSWERS).filter((name) => /\.json$/.test(name))
  : [];

// One a spreadsheet: while none is saved, nothing here claims that the host is like Sheets.
for (const name of saved)
  test(`the host answers each probe as Sheets did in ${name}`, async () =>
    expect(await departures(join(ANSWERS, name))).toEqual([]));

describe('a saved report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'google-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const line = { expected: null, said: '', ms: 812, verdict: 'differs' } as const;
  const reportOf = (locale: string, answers: Readonly<Record<string, string>>): string => {
    const report: Report = {
      ...{ version: '0.1.0', browser: 'made', locale, timeZone: 'Europe/Berlin' },
      answers: Object.entries(answers).map(([probe, got]) => ({ ...line, probe, got })),
      found: [{ ...line, probe: 'A round trip of 5 MB', got: 'no answer' }],
    };
    const path = join(folder, `${locale}.json`);
    writeFileSync(path, JSON.stringify(report));
    return path;
  };

  test('holds where the host answers the same, whatever the page found', async () =>
    expect(
      await departures(
        reportOf('de', {
          'TEXT of a ratio': '"0,9"',
          'MINIFS of none': '0',
          '1000 customers, each with a search among the steps of all': 'no answer',
        }),
      ),
    ).toEqual([]));
  test('names each probe that the host answers otherwise', async () =>
    expect(await departures(reportOf('en_US', { 'TEXT of a ratio': '"0,9"' }))).toEqual([
      'TEXT of a ratio: Sheets "0,9", the host "0.9"',
    ]));
  test('names a probe that is no more', async () =>
    expect(await departures(reportOf('en_GB', { 'A probe of old': '1' }))).toEqual([
      'A probe of old: no probe of this name',
    ]));
});
