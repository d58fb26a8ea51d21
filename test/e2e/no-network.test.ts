import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { servedHtml } from '../../host/services/served-html';
import { POLICY } from '../../src/sidebar/policy';
import { words } from '../../src/sidebar/words/words';
import { type PretendedGoogle, pretendedGoogle } from './pretended-google';
import { patientBrowser, patientPage } from './retained-page';
import { ROOT } from './server';

const PAGE = readFileSync(join(ROOT, 'dist', 'sidebar.html'), 'utf8');
const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** Every way in which a page can ask for something elsewhere, each under a name of its own. */
const WAYS = [
  ...['fetch', 'request', 'image', 'beacon', 'socket', 'events', 'form', 'style', 'script.js'],
  ...['module.js', 'frame', 'object', 'video', 'font', 'background', 'imported.js', 'fetched'],
  'base.js',
];

/** Asks by what a script can call; runs in the frame. */
function askByCalls(to: string): void {
  const attempt = (ask: () => unknown) => {
    try {
      void Promise.resolve(ask()).catch(() => {});
    } catch {
      // Some ways are refused at once.
    }
  };
  attempt(() => fetch(`${to}fetch`));
  attempt(() => {
    const request = new XMLHttpRequest();
    request.open('GET', `${to}request`);
    request.send();
  });
  attempt(() => navigator.sendBeacon(`${to}beacon`, 'x'));
  attempt(() => new WebSocket(`${to.replace('http', 'ws')}socket`));
  attempt(() => new EventSource(`${to}events`));
  attempt(() => import(`${to}module.js`));
  attempt(() => new FontFace('Other', `url(${to}font)`).load());
  const code = `try { importScripts('${to}imported.js') } catch {} fetch('${to}fetched').catch(() => {})`;
  attempt(() => new Worker(`data:text/javascript,${encodeURIComponent(code)}`));
}

/** Asks by what a page can hold; runs in the frame. */
function askByElements(to: string): void {
  const add = (tag: string, given: Record<string, string>) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    document.body.append(element);
  };
  add('img', { src: `${to}image` });
  add('iframe', { name: 'answer' });
  add('form', { action: `${to}form`, method: 'post', target: 'answer' });
  document.forms[document.forms.length - 1]?.submit();
  add('link', { rel: 'stylesheet', href: `${to}style` });
  add('script', { src: `${to}script.js` });
  add('iframe', { src: `${to}frame` });
  add('object', { data: `${to}object` });
  add('video', { src: `${to}video` });
  add('p', { style: `background: url(${to}background)` });
  document.head.append(Object.assign(document.createElement('base'), { href: to }));
  add('script', { src: 'base.js' });
}

/** Tries all of them in the frame, and gives a browser that may the time to ask. */
async function tryAll(frame: Frame, outside: string): Promise<void> {
  await frame.evaluate(askByCalls, outside);
  await frame.evaluate(askByElements, outside);
  await pauseIn(frame);
}

const pauseIn = (frame: Frame) =>
  frame.evaluate(() => new Promise((done) => setTimeout(done, 2000)));

let browser: Browser;
beforeAll(async () => {
  browser = await patientBrowser();
});
afterAll(() => browser?.close());

/**
 * Shows a page in the frame, once it has heard from the server, and answers what it then reached. A busy machine may need
 * more time for as many ways as `expected`.
 */
async function reachedFrom(html: string, expected = 0): Promise<readonly string[]> {
  const google: PretendedGoogle = await pretendedGoogle(html);
  try {
    const page = await patientPage(browser);
    await page.goto(google.url);
    await page
      .frameLocator('#sidebar')
      .getByRole('heading', { level: 1, name: words.title })
      .waitFor();
    const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
    if (!frame) throw new Error('the page has no frame');
    await tryAll(frame, google.outside);
    while (google.reached.size < expected) await pauseIn(frame);
    await page.close();
    return [...google.reached].sort();
  } finally {
    await google.stop();
  }
}

test('The page says its policy in its source, before anything else could ask', () => {
  const [meta = ''] = META.exec(PAGE) ?? [];
  expect(meta).toContain(`content="${POLICY}"`);
  expect(PAGE.indexOf(meta)).toBeLessThan(PAGE.indexOf('<style'));
});

test('Under it no way leads out of the page, though the server answers through the frame around', async () =>
  expect(await reachedFrom(PAGE)).toEqual([]));

test('Its script keeps to it as the page is served, where the source’s word is not heeded', async () => {
  const served = servedHtml(PAGE);
  expect(served).not.toMatch(META);
  expect(await reachedFrom(served)).toEqual([]);
});

test('Without either every way would lead out', async () => {
  const policy = /\["default-src 'none'".*?\]\.join\([^)]*\)/;
  const free = servedHtml(PAGE).replace(policy, '""');
  expect(free).not.toContain('default-src');
  expect(await reachedFrom(free, WAYS.length)).toEqual([...WAYS].sort());
});
