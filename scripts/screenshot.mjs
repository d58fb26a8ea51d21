// Makes the pictures of the documents, and those of the store's listing, from the local host's page with the sample
// report, and notes what they show. node scripts/screenshot.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { servePage } from './serve.mjs';
import { SHOWN, shownOn } from './shown.cjs';

/** Where the pictures go, and how large they are. */
const KINDS = [
  { folder: 'docs/images', size: { width: 1600, height: 920 } },
  { folder: 'docs/listing', size: { width: 1280, height: 800 } },
];

/** The pictures, each taken once its step is done; the next step goes on from there. */
const STEPS = [
  { picture: 'understood', tab: null, run: understand },
  {
    picture: 'board',
    tab: 'Board',
    run: (page) => buildTabs(page).then(() => showTab(page, 'Board')),
  },
  { picture: 'nrr', tab: 'NRR', run: (page) => showTab(page, 'NRR') },
  { picture: 'ledger', tab: 'Ledger', run: (page) => showTab(page, 'Ledger') },
  { picture: 'movers', tab: 'Movers', run: (page) => showTab(page, 'Movers') },
  { picture: 'cohorts', tab: 'Cohorts', run: (page) => addTab(page, 'Cohorts') },
];

await build();
const server = await servePage({ port: 0 });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  for (const { folder } of KINDS) mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ viewport: KINDS[0].size });
  await page.goto(server.url);
  await page.locator('body[data-ready=true]').waitFor();
  const shown = {};
  for (const { picture, tab, run } of STEPS) {
    await run(page);
    await takePictures(page, picture);
    shown[picture] = await shownOn(page, tab);
  }
  writeFileSync(SHOWN, `${JSON.stringify(shown, null, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
}

async function takePictures(page, picture) {
  for (const { folder, size } of KINDS) {
    await page.setViewportSize(size);
    await settled(page);
    await page.screenshot({ path: `${folder}/${picture}.png` });
  }
  await page.setViewportSize(KINDS[0].size);
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
  await sidebar(page).getByRole('button', { name, exact: true }).first().click();
  await page.locator('.o-sheet.active', { hasText: name }).waitFor();
  await sidebar(page)
    .locator('h1')
    .evaluate((title) => title.scrollIntoView({ block: 'end' }));
  await page.mouse.move(0, 0);
}

async function addTab(page, name) {
  await sidebar(page).getByRole('button', { name: 'Add or remove tabs' }).click();
  await sidebar(page)
    .getByRole('button', { name: `Add ${name}` })
    .click();
  await sidebar(page).getByText(`${name} is added.`).waitFor({ timeout: 60_000 });
  await page.locator('.o-sheet.active', { hasText: name }).waitFor();
  await page.mouse.move(0, 0);
}

/** Charts grow for a moment after they come. */
function settled(page) {
  return page.waitForTimeout(1500);
}
