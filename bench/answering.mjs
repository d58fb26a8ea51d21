// node bench/answering.mjs [MEGABYTES]...: for how long at most the sidebar could not answer a person while it reads a CSV of
// that size, up to the limit of 100 MB, in Chromium on the built page. A test holds that a worker reads; this tells how well.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from '../scripts/build.mjs';
import { servePage } from '../scripts/serve.mjs';
import { csvOf, history } from './history.mjs';

const sizes = process.argv.slice(2).map(Number);
const TICK_MS = 10;
const LONGEST_WAIT_MS = 600_000;

/** A made report, its rows repeated until it is as large. */
function report(megabytes) {
  const [header, ...lines] = csvOf(history(1000)).trimEnd().split('\n');
  const body = `${lines.join('\n')}\n`;
  const times = Math.floor((megabytes * 1e6) / body.length);
  return `${header}\n${body.repeat(Math.max(1, times))}`;
}

/** Runs in the sidebar: the longest pause, while it reads, of a clock that ticks only when the page could answer, too. */
function watch(tick) {
  window.longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    const isReading = document.querySelector('.progress')?.textContent.startsWith('Reading');
    if (isReading) window.longest = Math.max(window.longest, now - last);
    last = now;
  }, tick);
}

async function measure(browser, url, path) {
  const page = await browser.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.goto(url);
  const file = page.frameLocator('#sidebar iframe').locator('input#report-file');
  await file.waitFor({ state: 'attached' });
  const frame = page.frames().find((one) => one.url().endsWith('frame.html'));
  await frame.evaluate(watch, TICK_MS);
  const start = performance.now();
  await file.setInputFiles(path);
  const progress = frame.locator('.progress').filter({ hasText: 'Reading' });
  await progress.waitFor();
  await progress.waitFor({ state: 'detached' });
  const seconds = (performance.now() - start) / 1000;
  const longest = await frame.evaluate(() => window.longest);
  await page.close();
  return { longest, seconds };
}

await build();
const server = await servePage({ port: 0 });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
const folder = mkdtempSync(join(tmpdir(), 'answering-'));
try {
  for (const megabytes of sizes.length > 0 ? sizes : [10, 100]) {
    const path = join(folder, 'deals.csv');
    writeFileSync(path, report(megabytes));
    const { longest, seconds } = await measure(browser, server.url, path);
    const taken = `read in ${seconds.toFixed(1)} s, no answer for at most ${longest.toFixed(0)} ms`;
    console.log(`${megabytes} MB: ${taken}`);
  }
} finally {
  rmSync(folder, { recursive: true });
  await browser.close();
  await server.close();
}
