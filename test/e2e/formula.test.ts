import { formulaWords } from '../../src/sidebar/words/formula-words';
import { words } from '../../src/sidebar/words/words';
import { faultsOf } from './accessibility';
import { textAt } from './grid';
import { openedPage } from './opened-page';
import { step } from './story';

const CUSTOMERS = [
  ['Customer', 'Opening MRR', 'Closing MRR'],
  ['Acme', '100', '120'],
  ['Beta', '50', '30'],
  ['Gamma', '50', '0'],
];

const retained = openedPage();

beforeAll(async () => {
  await retained.page.evaluate((rows) => window.host?.paste('Sheet1', 'A1', rows), CUSTOMERS);
});

const press = (name: string) => retained.button(name).click();
const field = (name: string) => retained.sidebar().getByLabel(name, { exact: false });

/** Selects cells as a drag over the grid does. */
const select = (col: number, row: number, right = col, bottom = row) =>
  retained.page.evaluate(
    ([left, top, right, bottom]) =>
      window.host?.model.selection.selectZone({
        cell: { col: left, row: top },
        zone: { left, top, right, bottom },
      }),
    [col, row, right, bottom] as const,
  );

step('The add-on’s menu opens the formula helper', async () => {
  const { page } = retained;
  await page.locator('#addon-menu').click();
  await page.getByRole('menuitem', { name: 'Insert a formula' }).click();
  await retained.screen(formulaWords.title);
  expect(await retained.sidebar().locator('.function').count()).toBe(20);
  expect(await faultsOf(retained)).toEqual([]);
});

step('A word finds the functions that are about it', async () => {
  await retained.sidebar().getByRole('searchbox').fill('churn logo');
  expect(await retained.sidebar().locator('.function .name').allInnerTexts()).toEqual([
    'LOGO_CHURN',
  ]);
  await retained.sidebar().getByRole('searchbox').fill('nothing like it');
  await retained.sidebar().getByText(formulaWords.noneFound).waitFor();
  await retained.sidebar().getByRole('searchbox').fill('net revenue');
});

step('A function shows its help, and takes the cells that are selected', async () => {
  await retained.sidebar().locator('.function').first().click();
  await retained.screen('NRR');
  expect(await retained.button(formulaWords.insert).isDisabled()).toBe(true);
  await select(0, 0, 2, 3);
  await press(formulaWords.useSelectionFor('range'));
  await retained.sidebar().getByText('=NRR(Sheet1!A1:C4)').waitFor();
  expect(await faultsOf(retained)).toEqual([]);
});

step('It is not put into a cell that it reads, nor unasked into one that is filled', async () => {
  await press(formulaWords.insert);
  await retained.sidebar().getByText(formulaWords.readsItself('Sheet1!A1')).waitFor();
  await retained.page.evaluate(() => window.host?.type('Sheet1', 'E2', 'mine'));
  await select(4, 1);
  await press(formulaWords.insert);
  await retained.button(formulaWords.replace('Sheet1!E2')).waitFor();
  expect(await faultsOf(retained)).toEqual([]);
  expect(await textAt(retained, 'Sheet1', 'E2')).toBe('mine');
});

step('It is put into the chosen cell by keyboard, and its result is shown', async () => {
  await retained.button(formulaWords.replace('Sheet1!E2')).focus();
  await retained.page.keyboard.press('Enter');
  await retained.screen(formulaWords.insertedTitle);
  expect(await retained.sidebar().locator('.result').textContent()).toBe('0.75');
  expect(await textAt(retained, 'Sheet1', 'E2')).toBe('0.75');
  expect(await faultsOf(retained)).toEqual([]);
});

step('What a function cannot answer is told in its sentence', async () => {
  await press(formulaWords.editFormula);
  await retained.screen('NRR');
  await field('months').last().fill('0');
  await select(4, 3);
  await press(formulaWords.insert);
  await retained.screen(formulaWords.insertedWithErrorTitle);
  expect(await retained.sidebar().locator('.problem').textContent()).toMatch(
    /^Months is 0; expected/,
  );
  expect(await faultsOf(retained)).toEqual([]);
});

step('The way back leads to the first screen', async () => {
  await press(formulaWords.close);
  await retained.screen(words.title);
  await press(formulaWords.open);
  await retained.screen(formulaWords.title);
  expect(retained.errors).toEqual([]);
});
