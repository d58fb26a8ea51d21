import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { words } from '../../src/sidebar/words/words';
import { openRetained, type RetainedPage } from './retained-page';
import { ROOT, type Server, startIn } from './server';

const NEEDED = ['src', 'host', 'scripts', 'samples', 'package.json', 'appsscript.json'];
const CONFIGURATIONS = ['tsconfig.json', 'tsconfig.base.json', 'package-lock.json'];

let folder: string;
let server: Server;
let retained: RetainedPage;

/** A copy in which nothing is built, so that the files that other tests read stay as they are. */
function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'retained-'));
  for (const path of [...NEEDED, ...CONFIGURATIONS])
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

beforeAll(async () => {
  folder = copyOfSources();
  server = await startIn(folder);
  retained = await openRetained(server.url);
});
afterAll(async () => {
  await retained?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('npm start builds everything and answers with a page that shows the sidebar', async () => {
  expect(await retained.page.locator('#samples button').allInnerTexts()).toEqual([
    '1 Nov 2026',
    '1 Dec 2026',
    'Companies, 1 Nov 2026',
  ]);
  expect(retained.errors).toEqual([]);
});

test('The page asks for nothing outside this machine', () => {
  expect(retained.outside).toEqual([]);
});

test('Neither the sidebar nor the page can reach the network', async () => {
  const reach = (url: string) =>
    fetch(url, { mode: 'no-cors' }).then(
      () => 'reached',
      (error: Error) => error.name,
    );
  const { sidebar, page } = retained;
  for (const url of [server.url, 'https://example.com/']) {
    expect(await sidebar().evaluate(reach, url)).toBe('TypeError');
    expect(await page.evaluate(reach, url)).toBe('TypeError');
  }
  expect(retained.outside).toEqual([]);
});

test('The sidebar opens again from the menu, by keyboard', async () => {
  const { page } = retained;
  await page.getByRole('button', { name: 'Close sidebar' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#sidebar').waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Open Retained' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#sidebar').waitFor();
  await retained.screen(words.title);
});
