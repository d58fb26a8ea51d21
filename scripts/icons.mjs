// Makes the icons and the banner of the store's listing from docs/listing/icon.svg. node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const FOLDER = 'docs/listing';
const ICONS = [32, 48, 96, 128];
const BANNER = { width: 220, height: 140 };
const svg = readFileSync(`${FOLDER}/icon.svg`, 'utf8');

const page = (body) =>
  `<style>* { margin: 0 } svg { display: block; width: 100%; height: 100% }</style>${body}`;

/** The icon above the name. */
const banner = page(`
  <div style="width:220px;height:140px;background:#F5F7FA;text-align:center;font:600 22px Arial,sans-serif;color:#1F2937">
    <div style="width:64px;height:64px;margin:0 auto;padding:20px 0 8px">${svg}</div>
    Retained
  </div>`);

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
try {
  const tab = await browser.newPage();
  const take = async (name, viewport, content) => {
    await tab.setViewportSize(viewport);
    await tab.setContent(content);
    writeFileSync(`${FOLDER}/${name}.png`, await tab.screenshot({ omitBackground: true }));
  };
  for (const size of ICONS)
    await take(
      `icon-${size}`,
      { width: size, height: size },
      page(`<div style="width:${size}px;height:${size}px">${svg}</div>`),
    );
  await take('banner', BANNER, banner);
} finally {
  await browser.close();
}
