// Makes the pictures of the documents from the local host's page, with the sample report.
// node scripts/screenshot.mjs [FOLDER]; the folder is docs/images unless given.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { servePage } from './serve.mjs';

const folder = process.argv[2] ?? 'docs/images';
const SIZE = { width: 1600, height: 920 };

/** The pictures, each taken once its step is done; the next step goes on from there. */
const STEPS = [
  { picture: 'understood', run: understand },
  { picture: 'nrr', run: (page) => buildTabs(page).then(() => showTab(page, 'NRR')) },
  { picture: 'ledger', run: (page) => showTab(page, 'Ledger') },
];

await build();
const server = await servePage({ port: 0 });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: SIZE });
  await page.goto(server.url);
  await page.locator('body[data-ready=true]').waitFor();
  for (const { picture, run } of STEPS) {
    await run(page);
    await settled(page);
    await page.screenshot({ path: join(folder, `${picture}.png`) });
  }
} finally {
  await browser.close();
  await server.close();
}

function sidebar(page) {
  return page.frameLocator('#sidebar iframe');
}

function primary(page) {
  return sidebar(page).locator('button.primary');
}

async function understand(page) {
  await sidebar(page).locator('#report-file').waitFor({ state: 'attached' });
  await page.locator('#samples button').first().click();
  await primary(page).waitFor();
}

async function buildTabs(page) {
  await primary(page).click();
  await sidebar(page).locator('.headline').waitFor({ timeout: 120_000 });
}

async function showTab(page, name) {
  await sidebar(page).getByRole('button', { name, exact: true }).click();
  await page.locator('.o-sheet.active', { hasText: name }).waitFor();
  await sidebar(page)
    .locator('h1')
    .evaluate((title) => title.scrollIntoView({ block: 'end' }));
  await page.mouse.move(0, 0);
}

/** Charts grow for a moment after they come. */
function settled(page) {
  return page.waitForTimeout(1500);
}
