import { readFileSync, rmSync } from 'node:fs';
import type { Report } from '../../src/self-check/page/report';
import { selfCheckWords } from '../../src/self-check/page/self-check-words';
import { words } from '../../src/sidebar/words/words';
import { type Built, builtSelfCheck } from '../self-check/built';
import { faultsOf } from './accessibility';
import { openRetained, type RetainedPage } from './retained-page';
import { type Server, serveBuilt } from './server';

/** Every tab is built and read once more, on a machine that may be busy. */
const LONGEST_WAIT_MS = 150_000;

let built: Built;
let server: Server;
let retained: RetainedPage;
beforeAll(async () => {
  built = builtSelfCheck(['en_US']);
  server = await serveBuilt(built.pushed);
});
afterAll(async () => {
  await server?.stop();
  rmSync(built?.folder ?? '', { recursive: true, force: true });
});
beforeEach(async () => {
  retained = await openRetained(server.url);
  await retained.page.locator('#addon-menu').click();
  await retained.page.getByRole('menuitem', { name: 'Self-check' }).click();
  await retained.screen(selfCheckWords.title);
  await retained.screen(words.title);
});
afterEach(() => retained.close());

/** Presses a button of the self-check and waits until it has said how that went. */
async function pressed(name: string, said: string): Promise<void> {
  await retained.button(name).click();
  const status = retained.sidebar().locator('#self-check').getByRole('status');
  await status.getByText(said, { exact: true }).waitFor({ timeout: LONGEST_WAIT_MS });
}

async function report(): Promise<Report> {
  const text = await retained.sidebar().getByLabel(selfCheckWords.json).inputValue();
  return JSON.parse(text) as Report;
}

const otherwise = ({ answers, found }: Report) =>
  [...answers, ...found].filter(({ verdict }) => verdict === 'differs');

/** The probes whose rows of the table carry a verdict. */
const rows = (verdict: string) =>
  retained
    .sidebar()
    .getByRole('row')
    .filter({ has: retained.sidebar().getByRole('cell', { name: verdict, exact: true }) })
    .getByRole('rowheader')
    .allInnerTexts();

test('The probes fill a table, which is copied as JSON', async () => {
  await pressed(selfCheckWords.run, selfCheckWords.ran);
  const told = await report();
  expect(otherwise(told)).toEqual([]);
  expect(told).toMatchObject({ locale: 'en_US', timeZone: 'Etc/UTC' });
  expect(told.found.map(({ probe }) => probe)).toEqual([
    selfCheckWords.script,
    selfCheckWords.starts,
    selfCheckWords.worker,
    selfCheckWords.byData,
    selfCheckWords.byBlob,
    selfCheckWords.roundTrip(1),
    selfCheckWords.roundTrip(5),
  ]);
  const all = [...told.answers, ...told.found];
  for (const verdict of ['as expected', 'measured', 'differs'])
    expect((await rows(verdict)).sort()).toEqual(
      all
        .filter((line) => line.verdict === verdict)
        .map(({ probe }) => probe)
        .sort(),
    );
  await retained.button(selfCheckWords.copy).click();
  await retained.sidebar().getByText(selfCheckWords.copied, { exact: true }).waitFor();
  expect(await faultsOf(retained)).toEqual([]);
  expect(retained.errors).toEqual([]);
  expect(retained.outside).toEqual([]);
});

test('A file that was downloaded comes back by a drop, which the sidebar does not take for a report', async () => {
  const download = retained.page.waitForEvent('download');
  await retained.sidebar().getByRole('link', { name: selfCheckWords.download }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  const drop = (field: Element, content: string) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'probe.txt'));
    const how = { bubbles: true, cancelable: true, dataTransfer };
    field.dispatchEvent(new DragEvent('drop', how));
  };
  const field = retained.sidebar().locator('#self-check-file');
  await field.evaluate(drop, `${text}!`);
  const got = retained.sidebar().getByRole('row', { name: selfCheckWords.file });
  await got.getByText(selfCheckWords.fileOther('probe.txt', text.length + 1)).waitFor();
  await field.evaluate(drop, text);
  await got.getByText('as expected').waitFor();
  await retained.screen(words.title);
});

test('The sidebar imports the sample, and every cell is compared; a report of the user stays as it is', async () => {
  await pressed(selfCheckWords.sample, selfCheckWords.ran);
  expect(otherwise(await report())).toEqual([]);
  expect((await report()).found.map(({ probe }) => probe)).toContain(selfCheckWords.cellsOf('NRR'));
  await retained.page.evaluate(() => window.host?.type('NRR', 'C1', 'Mine'));
  await pressed(selfCheckWords.sample, selfCheckWords.ran);
  expect(await rows('differs')).toEqual([selfCheckWords.cellsOf('NRR')]);
  await retained.page.evaluate(() => window.host?.type('Imports', 'C2', 'october.csv'));
  await pressed(selfCheckWords.sample, selfCheckWords.stopped(selfCheckWords.holdsReport));
});
