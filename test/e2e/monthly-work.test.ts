import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { updateWords } from '../../src/sidebar/update-words';
import { words } from '../../src/sidebar/words';
import { fixtureCells, fixtureJson, type TrueMonth, type Truth } from '../core/fixtures';
import {
  chooseTab,
  everything,
  paste,
  press,
  serviceCalls,
  shownTabs,
  textAt,
  type,
  valuesAt,
} from './grid';
import { openRetained, type RetainedPage } from './retained-page';
import { type Server, serveBuilt } from './server';

const OCTOBER = 'hubspot-crm-exports-all-deals-2026-11-01.csv';
const NOVEMBER = 'hubspot-crm-exports-all-deals-2026-12-01.csv';
const { months } = fixtureJson<Truth>('sample/truth.json');
const AMOUNT = 'Recurring revenue amount';
/** The first row of Deals, a deal that pays 1,960 in October and the month before. */
const EDITED = { from: 1960, to: 3960 };
const CHARTS = [
  'Closing MRR by month',
  'What moved MRR, by month',
  'NRR and GRR against the NRR target',
  'ARPA, last',
  'Who moved most',
];

let server: Server;
let retained: RetainedPage;

beforeAll(async () => {
  server = await serveBuilt();
  retained = await openRetained(server.url);
});
afterAll(async () => {
  await retained?.close();
  await server?.stop();
});

const truthOf = (month: string): TrueMonth => {
  const found = months.find((one) => one.month === month);
  if (!found) throw new Error(`the truth has no month ${month}`);
  return found;
};

/** The figures of the headline on the NRR tab, by the labels above them. */
async function headline(): Promise<Readonly<Record<string, unknown>>> {
  const [labels = [], figures = []] = await valuesAt(retained, 'NRR', 'A4:Z5');
  return Object.fromEntries(labels.map((label, place) => [label, figures[place]]));
}

async function expectHeadline(month: string): Promise<void> {
  const { nrr, grr, nrr12, grr12, closing } = truthOf(month);
  const shown = await headline();
  expect(shown['Closing MRR']).toBeCloseTo(closing ?? NaN, 2);
  for (const [label, ratio] of Object.entries({
    'NRR, month': nrr,
    'GRR, month': grr,
    'NRR, 12 months': nrr12,
    'GRR, 12 months': grr12,
  }))
    expect([label, shown[label]]).toEqual([label, expect.closeTo(ratio ?? NaN, 5)]);
}

/** Goes by keyboard to the button with this name, from wherever the sidebar has the focus, and presses it. */
async function pressButton(name: string): Promise<void> {
  const button = retained.button(name);
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await press(retained, 'Tab');
    if (await button.evaluate((one) => one === document.activeElement)) break;
  }
  await press(retained, 'Enter');
}

/** A report's rows in the columns of Deals, as a person would copy them. */
async function inDealsColumns(
  rows: readonly Readonly<Record<string, string>>[],
): Promise<readonly (readonly string[])[]> {
  const [headers = []] = await valuesAt(retained, 'Deals', 'A1:Z1');
  return rows.map((row) => headers.map((header) => row[String(header)] ?? ''));
}

/** A sample's rows by their headers. */
function sampleRows(name: string): readonly Readonly<Record<string, string>>[] {
  const [headers = [], ...rows] = fixtureCells(`sample/${name}`);
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, place) => [String(header), String(row[place] ?? '')])),
  );
}

/** What November's sample adds to October's, or changes. */
function newsOfNovember(): readonly Readonly<Record<string, string>>[] {
  const known = new Set(sampleRows(OCTOBER).map((row) => JSON.stringify(row)));
  return sampleRows(NOVEMBER).filter((row) => !known.has(JSON.stringify(row)));
}

async function pasteUnderDeals(rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const pasted = await inDealsColumns(rows);
  await chooseTab(retained, 'Deals');
  await press(retained, 'Control+ArrowDown');
  await press(retained, 'ArrowDown');
  await paste(retained, pasted);
  await retained.page.waitForTimeout(500);
}

test('One click on the sample, then the keyboard alone, brings the tabs and the true NRR', async () => {
  await retained.dropSample(OCTOBER);
  await retained.screen(words.understoodTitle);
  await pressButton(words.build);
  await retained.sidebar().getByRole('progressbar').waitFor();
  await retained.screen(words.doneTitle('2026-10'));
  await expectHeadline('2026-10');
  const shown = await retained.sidebar().locator('.headline .figure').textContent();
  expect(shown).toBe(await textAt(retained, 'NRR', 'A5'));
  expect(await shownTabs(retained)).toEqual(
    expect.arrayContaining(['NRR', 'Customers', 'Ledger', 'Audit', 'Deals', 'Settings', 'Imports']),
  );
});

test('A file that cannot be used leaves the workbook as it is', async () => {
  const before = await everything(retained);
  await pressButton(words.nextReport);
  await retained.chooseFile('notes.csv', 'Dear all,\nthe report follows on Monday.\n');
  await retained.screen(words.problemTitle);
  await pressButton(words.back);
  await retained.screen(words.title);
  expect(await everything(retained)).toBe(before);
});

test('An amount typed on Deals changes NRR without a click', async () => {
  const [headers = []] = await valuesAt(retained, 'Deals', 'A1:Z1');
  const calls = await serviceCalls(retained);
  await chooseTab(retained, 'Deals');
  await press(retained, 'ArrowRight', headers.indexOf(AMOUNT));
  await press(retained, 'ArrowDown');
  await type(retained, String(EDITED.to));
  const { opening, closing, reactivation } = truthOf('2026-10');
  const more = EDITED.to - EDITED.from;
  const base = (opening ?? NaN) + more;
  const kept = (closing ?? NaN) - (reactivation ?? NaN) + more;
  expect((await headline())['NRR, month']).toBeCloseTo(kept / base, 9);
  expect(await serviceCalls(retained)).toBe(calls);
});

test('The old amount typed again brings the old NRR back', async () => {
  await press(retained, 'ArrowUp');
  await type(retained, String(EDITED.from));
  await expectHeadline('2026-10');
});

test("Next month's rows pasted under Deals give next month's figures, each repeated record once", async () => {
  const calls = await serviceCalls(retained);
  await pasteUnderDeals(newsOfNovember());
  await expectHeadline('2026-11');
  expect(await serviceCalls(retained)).toBe(calls);
});

test('A pasted row that repeats a Record ID with another amount counts in its place', async () => {
  const [first] = sampleRows(OCTOBER);
  await pasteUnderDeals([{ ...first, [AMOUNT]: String(EDITED.to) }]);
  const { closing } = truthOf('2026-11');
  const more = EDITED.to - EDITED.from;
  expect((await headline())['Closing MRR']).toBeCloseTo((closing ?? NaN) + more, 6);
});

test("Next month's report sets right what was typed and pasted before it", async () => {
  await retained.dropSample(NOVEMBER);
  await retained.screen(words.understoodTitle);
  await pressButton(words.compare);
  await retained.screen(updateWords.title);
  await pressButton(updateWords.update);
  await retained.screen(words.doneTitle('2026-11'));
  await expectHeadline('2026-11');
  expect(
    await retained
      .sidebar()
      .getByText(/All \d+ checks hold/)
      .count(),
  ).toBe(1);
});

test('Undoing the last import brings the figures from before it back', async () => {
  await pressButton(words.nextReport);
  await retained.screen(words.title);
  await pressButton(updateWords.undoLast);
  await retained.screen(updateWords.undoTitle);
  await pressButton(updateWords.undo);
  await retained.screen(updateWords.undoneTitle);
  const more = EDITED.to - EDITED.from;
  const { closing } = truthOf('2026-11');
  expect((await headline())['Closing MRR']).toBeCloseTo((closing ?? NaN) + more, 6);
});

test('The downloaded workbook holds formulas, charts and number formats that Excel reads', async () => {
  const [download] = await Promise.all([
    retained.page.waitForEvent('download', { timeout: 150_000 }),
    retained.page.locator('#download').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const files = unzipSync(readFileSync(await download.path()));
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const paths = Object.keys(files);
  const sheets = paths.filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).map(text);
  const formulas = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula = '']) => formula),
  );
  expect(formulas.length).toBeGreaterThan(10_000);
  expect(formulas.filter((formula) => /(?<![.\w])(SORT|SEQUENCE)\(/.test(formula))).toEqual([]);
  const charts = paths.filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path)).map(text);
  for (const title of CHARTS)
    expect(charts.filter((chart) => chart.includes(title))).toHaveLength(1);
  for (const format of ['0.0 %', '#,##0', 'mmm yyyy'])
    expect(text('xl/styles.xml')).toContain(`formatCode="${format}"`);
});

test('Nothing outside this machine was asked for, and no script failed', () => {
  expect(retained.outside).toEqual([]);
  expect(retained.errors).toEqual([]);
});
