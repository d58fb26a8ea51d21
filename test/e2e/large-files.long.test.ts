import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { words } from '../../src/sidebar/words/words';
import { madeWorkbook } from '../import/made-files';
import { answeredAt, watchAnswering } from './answering';
import { type LargeFiles, largeFiles } from './large-files';
import { openRetained, type RetainedPage } from './retained-page';
import { type Server, serveBuilt } from './server';

/** From here on the worker hands the rows over, a part each time that the page has asked for it. */
const HANDING_OVER = 80;

let files: LargeFiles;
let server: Server;
let retained: RetainedPage;

beforeAll(async () => {
  files = await largeFiles();
  server = await serveBuilt();
});
beforeEach(async () => {
  retained = await openRetained(server.url);
});
afterEach(() => retained?.close());
afterAll(async () => {
  await server?.stop();
  files?.remove();
});

const choose = (path: string) =>
  retained.sidebar().locator('input#report-file').setInputFiles(path);
const progress = (text: string | RegExp) =>
  retained.sidebar().locator('.progress').filter({ hasText: text }).waitFor();

/** Reads a file, and holds that a worker did it, between whose slices the page took events. */
async function isReadAside(path: string): Promise<void> {
  const workers: unknown[] = [];
  retained.page.on('worker', (worker) => workers.push(worker));
  await watchAnswering(retained);
  await choose(path);
  await retained.screen(words.understoodTitle);
  expect(workers).toHaveLength(1);
  const answered = await answeredAt(retained, words.reading(basename(path)));
  expect(answered.filter((percent) => percent >= HANDING_OVER).length).toBeGreaterThan(10);
}

test('A file is read in a worker that reaches no network, and that Cancel ends', async () => {
  await choose(files.csv);
  await progress(/ [1-9]\d %/);
  const [worker] = retained.page.workers();
  const reach = (url: string) => fetch(url).then(String, ({ name }: Error) => name);
  expect(await worker?.evaluate(reach, server.url)).toBe('TypeError');
  const ended = worker?.waitForEvent('close');
  await retained.button(words.cancel).click();
  await ended;
  await retained.screen(words.title);
});

test('A workbook of 19 MB is read in a worker while the page answers', async () => {
  await isReadAside(files.workbook);
  const said = await retained.sidebar().locator('main').textContent();
  expect(said).toContain(words.whole(files.rows));
});

test('A CSV of 100 MB is read in a worker while the page answers', () => isReadAside(files.csv));

test('Where no worker may start, a workbook is read in the page', async () => {
  await retained.sidebar().evaluate(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "worker-src 'none'";
    document.head.append(policy);
  });
  const report = madeWorkbook([
    [
      ['Record ID', 'Close Date', 'Deal Stage', 'Company name', 'Recurring revenue amount'],
      ['1', { serial: 46000 }, 'Closed Won', 'Acme', 100],
    ],
  ]);
  const path = join(files.folder, report.name);
  writeFileSync(path, new Uint8Array(await report.arrayBuffer()));
  const workers: unknown[] = [];
  retained.page.on('worker', (worker) => workers.push(worker));
  await choose(path);
  await retained.screen(words.understoodTitle);
  expect(workers).toEqual([]);
});
