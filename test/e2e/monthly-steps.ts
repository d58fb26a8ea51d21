import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { updateWords } from '../../src/sidebar/words/update-words';
import { fixtureCells, fixtureJson, type TrueMonth, type Truth } from '../core/fixtures';
import { chooseTab, painted, paste, press, textAt, valuesAt } from './grid';
import { pressButton } from './keyboard';
import type { RetainedPage } from './retained-page';
import { ROOT } from './server';

export const OCTOBER = 'hubspot-crm-exports-all-deals-2026-11-01.csv';
export const NOVEMBER = 'hubspot-crm-exports-all-deals-2026-12-01.csv';
const { months } = fixtureJson<Truth>('sample/truth.json');

/** A row of a report by its headers. */
type Row = Readonly<Record<string, string>>;

/** The text of a report. */
export function textOf(name: string): string {
  return readFileSync(join(ROOT, 'test/fixtures/sample', name), 'utf8');
}

/** The figures that a month of the reports has in truth. */
export function truthOf(month: string): TrueMonth {
  const found = months.find((one) => one.month === month);
  if (!found) throw new Error(`the truth has no month ${month}`);
  return found;
}

/** The figures of the headline on the NRR tab, by the labels above them. */
export async function headline(retained: RetainedPage): Promise<Readonly<Record<string, unknown>>> {
  const [labels = [], figures = []] = await valuesAt(retained, 'NRR', 'B4:J5');
  const [below = [], more = []] = await valuesAt(retained, 'NRR', 'B10:J11');
  const all = [...figures, ...more];
  return Object.fromEntries([...labels, ...below].map((label, place) => [label, all[place]]));
}

/** Holds the headline on the NRR tab to what a month has in truth. */
export async function expectHeadline(retained: RetainedPage, month: string): Promise<void> {
  const { nrr, grr, nrr12, grr12, closing } = truthOf(month);
  const shown = await headline(retained);
  expect(shown['Closing MRR']).toBeCloseTo(closing ?? NaN, 2);
  for (const [label, ratio] of Object.entries({
    'NRR, month': nrr,
    'GRR, month': grr,
    'NRR, 12 months': nrr12,
    'GRR, 12 months': grr12,
  }))
    expect([label, shown[label]]).toEqual([label, expect.closeTo(ratio ?? NaN, 5)]);
}

/** A report's rows. */
export function sampleRows(name: string): readonly Row[] {
  const [headers = [], ...rows] = fixtureCells(`sample/${name}`);
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, place) => [String(header), String(row[place] ?? '')])),
  );
}

/** What November's report adds to October's, or changes. */
export function newsOfNovember(): readonly Row[] {
  const known = new Set(sampleRows(OCTOBER).map((row) => JSON.stringify(row)));
  return sampleRows(NOVEMBER).filter((row) => !known.has(JSON.stringify(row)));
}

/** A report's rows in the columns of Deals, as a person would copy them. */
async function inDealsColumns(
  retained: RetainedPage,
  rows: readonly Row[],
): Promise<readonly (readonly string[])[]> {
  const [headers = []] = await valuesAt(retained, 'Deals', 'A1:Z1');
  return rows.map((row) => headers.map((header) => row[String(header)] ?? ''));
}

/** Pastes rows below the last one of Deals. */
export async function pasteUnderDeals(retained: RetainedPage, rows: readonly Row[]): Promise<void> {
  const pasted = await inDealsColumns(retained, rows);
  const before = await rowsOfDeals(retained);
  await chooseTab(retained, 'Deals');
  await press(retained, 'Control+ArrowDown');
  await press(retained, 'ArrowDown');
  await paste(retained, pasted);
  const isThere = async () => (await rowsOfDeals(retained)) === before + rows.length;
  while (!(await isThere())) await painted(retained);
}

/** How many rows of Deals hold a record. */
async function rowsOfDeals(retained: RetainedPage): Promise<number> {
  const [headers = [], ...rows] = await valuesAt(retained, 'Deals', 'A1:Z1000');
  const place = headers.indexOf('Record ID');
  return rows.filter((row) => row[place] !== '').length;
}

/** Gives a setting another value on its tab, and answers the one before. */
export async function set(retained: RetainedPage, label: string, value: string): Promise<string> {
  const lines = await valuesAt(retained, 'Settings', 'A1:A60');
  const cell = `B${lines.findIndex(([one]) => one === label) + 1}`;
  const before = await textAt(retained, 'Settings', cell);
  await retained.page.evaluate(([at, text]) => window.host?.type('Settings', at, text), [
    cell,
    value,
  ] as const);
  return before;
}

/** Undoes the last import from the first screen on. */
export async function undoLast(retained: RetainedPage): Promise<void> {
  await pressButton(retained, updateWords.undoLast);
  await retained.screen(updateWords.undoTitle);
  await retained
    .sidebar()
    .getByText(/^NRR of the month goes from .+ back to .+ %, /)
    .waitFor();
  await pressButton(retained, updateWords.undo);
  await retained.screen(updateWords.undoneTitle);
  await retained
    .sidebar()
    .getByText(/ again\. NRR, month: .+ %\. Closing MRR: [0-9,]+\.$/)
    .waitFor();
}
