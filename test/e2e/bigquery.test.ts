import { aboutWords } from '../../src/sidebar/words/about-words';
import { sqlWords } from '../../src/sidebar/words/sql-words';
import { words } from '../../src/sidebar/words/words';
import { faultsOf } from './accessibility';
import { openedPage } from './opened-page';
import { step } from './story';

const retained = openedPage();

/** More lines than a spreadsheet of formulas carries well. */
const LINES = Array.from(
  { length: 14000 },
  (_, index) => `2026-0${1 + (index % 9)}-05,Company ${index % 90},${100 + (index % 7)}`,
);
const REPORT = ['Invoice date,Company name,Amount billed', ...LINES].join('\n');

const script = () => retained.sidebar().getByLabel(sqlWords.sql, { exact: true }).inputValue();

step('It stands under help, and asks for a report first', async () => {
  const { page } = retained;
  await page.locator('#addon-menu').click();
  await page.getByRole('menuitem', { name: aboutWords.open }).click();
  await retained.screen(aboutWords.title);
  await retained.button(sqlWords.open).click();
  await retained.screen(sqlWords.title);
  await retained.sidebar().getByText(sqlWords.needsReport).waitFor();
  await retained.button(sqlWords.back).click();
  await retained.screen(aboutWords.title);
  await retained.button(aboutWords.back).click();
  await retained.screen(words.title);
});

step('A report that is too large leads to its SQL', async () => {
  await retained.chooseFile('invoices-2026-10-01.csv', REPORT);
  await retained.screen(words.understoodTitle);
  await retained.button(sqlWords.open).click();
  await retained.screen(sqlWords.title);
  expect(await script()).toContain('source.`Invoice_date`');
  expect(await faultsOf(retained)).toEqual([]);
});

step('A table that cannot be is refused in words, without SQL', async () => {
  const table = retained.sidebar().getByLabel(sqlWords.source);
  await table.fill('invoices');
  await retained.sidebar().getByRole('alert').getByText('cannot be a table of BigQuery').waitFor();
  expect(await retained.sidebar().getByLabel(sqlWords.sql, { exact: true }).count()).toBe(0);
  await table.fill('billing.invoices');
  expect(await script()).toContain('FROM `billing`.`invoices` AS source');
});

step('The SQL is taken away by keyboard', async () => {
  const { page } = retained;
  await retained.button(sqlWords.copy).focus();
  await page.keyboard.press('Enter');
  await retained
    .sidebar()
    .getByRole('status')
    .getByText(/copied|selected/)
    .waitFor();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('retention.sql');
});

step('and the way back leads to the report', async () => {
  await retained.button(sqlWords.back).press('Enter');
  await retained.screen(words.understoodTitle);
  expect(retained.errors).toEqual([]);
  expect(retained.outside).toEqual([]);
});
