import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { auditWords } from '../../src/sidebar/words/audit-words';
import { formulaWords } from '../../src/sidebar/words/formula-words';
import { repairsWords } from '../../src/sidebar/words/repairs-words';
import { resultWords } from '../../src/sidebar/words/result-words';
import { tabsWords } from '../../src/sidebar/words/tabs-words';
import { updateWords } from '../../src/sidebar/words/update-words';
import { words } from '../../src/sidebar/words/words';
import {
  chooseTab,
  everything,
  press,
  serviceCalls,
  shownTabs,
  textAt,
  type,
  valuesAt,
} from './grid';
import { chooseByKeyboard, downloaded, goTo, pressButton, pressOn } from './keyboard';
import {
  expectHeadline,
  headline,
  NOVEMBER,
  newsOfNovember,
  OCTOBER,
  pasteUnderDeals,
  sampleRows,
  set,
  textOf,
  truthOf,
  undoLast,
} from './monthly-steps';
import { openedPage } from './opened-page';
import { step } from './story';

const AMOUNT = 'Recurring revenue amount';
/** The first row of Deals pays 1,960 in October and the month before; then a year of it is typed instead. */
const EDITED = { record: '30200008571', from: 1960, to: 23520 };
const CHARTS = [
  'Recurring revenue by month',
  'Movements by month',
  'NRR, GRR and the NRR target',
  'Gains to the right, losses to the left',
];

const retained = openedPage();

/** Goes from the first cell of Deals to the amount of the first deal. */
async function goToAmount(): Promise<void> {
  const [headers = []] = await valuesAt(retained, 'Deals', 'A1:Z1');
  await press(retained, 'ArrowRight', headers.indexOf(AMOUNT));
  await press(retained, 'ArrowDown');
}

step("A report of one's own, chosen by keyboard, brings the tabs and the true NRR", async () => {
  await chooseByKeyboard(retained, OCTOBER, textOf(OCTOBER));
  await retained.screen(words.understoodTitle);
  await pressButton(retained, words.build);
  await retained.sidebar().getByRole('progressbar').waitFor();
  await retained.screen(words.doneTitle('2026-10'));
  await expectHeadline(retained, '2026-10');
  const shown = await retained.sidebar().locator('.headline .figure').textContent();
  expect(shown).toBe(await textAt(retained, 'NRR', 'B5'));
  expect(await shownTabs(retained)).toEqual(
    expect.arrayContaining(['NRR', 'Customers', 'Ledger', 'Audit', 'Deals', 'Settings', 'Imports']),
  );
});

step('A tab that is added stands in the grid', async () => {
  await pressButton(retained, tabsWords.open);
  await pressButton(retained, tabsWords.addTab('Cohorts'));
  await retained.sidebar().getByText(tabsWords.added('Cohorts')).waitFor();
  await pressButton(retained, tabsWords.back);
  await retained.screen(words.doneTitle('2026-10'));
});

step('A file that cannot be used leaves the workbook as it is', async () => {
  const before = await everything(retained);
  await pressButton(retained, words.nextReport);
  await retained.chooseFile('notes.csv', 'Dear all,\nthe report follows on Monday.\n');
  await retained.screen(words.problemTitle);
  await pressButton(retained, words.back);
  await retained.screen(words.title);
  expect(await everything(retained)).toBe(before);
});

step('A setting changed on its tab changes NRR, and changed back gives the old one', async () => {
  const before = await set(retained, 'Reactivation in NRR', 'Yes');
  const { opening, closing, new: won } = truthOf('2026-10');
  const kept = ((closing ?? NaN) - (won ?? NaN)) / (opening ?? NaN);
  expect((await headline(retained))['NRR, month']).toBeCloseTo(kept, 9);
  await set(retained, 'Reactivation in NRR', before);
  await expectHeadline(retained, '2026-10');
});

step('An amount typed on Deals changes NRR without a click', async () => {
  const calls = await serviceCalls(retained);
  await chooseTab(retained, 'Deals');
  await goToAmount();
  await type(retained, String(EDITED.to));
  const { opening, closing, reactivation } = truthOf('2026-10');
  const more = EDITED.to - EDITED.from;
  const base = (opening ?? NaN) + more;
  const kept = (closing ?? NaN) - (reactivation ?? NaN) + more;
  expect((await headline(retained))['NRR, month']).toBeCloseTo(kept / base, 9);
  // All that runs asks where the edited cell stands, since it could be a comment on Board.
  expect((await serviceCalls(retained)) - calls).toBeLessThanOrEqual(4);
});

step('The data audit finds the wrong deal, and the file says what is right', async () => {
  await retained.button(auditWords.open).focus();
  await pressButton(retained, auditWords.open);
  await retained.screen(auditWords.title);
  await retained.sidebar().getByText('Yearly amount in the monthly field').first().waitFor();
  await pressButton(retained, repairsWords.make);
  const { text } = await downloaded(retained, /^Download the file for 1 deal$/);
  expect(text.trim().split(/\r?\n/)).toEqual([
    `"Record ID","${AMOUNT}"`,
    `"${EDITED.record}","${EDITED.from}"`,
  ]);
  await pressButton(retained, auditWords.back);
  await retained.screen(words.title);
});

step('The right amount typed again brings the old NRR back', async () => {
  await chooseTab(retained, 'Deals');
  await goToAmount();
  await type(retained, String(EDITED.from));
  await expectHeadline(retained, '2026-10');
});

step(
  "Next month's rows pasted under Deals give next month's figures, each repeated record once",
  async () => {
    const calls = await serviceCalls(retained);
    await pasteUnderDeals(retained, newsOfNovember());
    await expectHeadline(retained, '2026-11');
    expect((await serviceCalls(retained)) - calls).toBeLessThanOrEqual(4);
  },
);

step('A pasted row that repeats a Record ID with another amount counts in its place', async () => {
  const [first] = sampleRows(OCTOBER);
  await pasteUnderDeals(retained, [{ ...first, [AMOUNT]: String(EDITED.to) }]);
  const { closing } = truthOf('2026-11');
  const more = EDITED.to - EDITED.from;
  expect((await headline(retained))['Closing MRR']).toBeCloseTo((closing ?? NaN) + more, 6);
});

step("Next month's report sets right what was typed and pasted before it", async () => {
  await retained.chooseFile(NOVEMBER, textOf(NOVEMBER));
  await retained.screen(words.understoodTitle);
  await retained.button(words.compare).focus();
  await pressButton(retained, words.compare);
  await retained.screen(updateWords.title);
  await pressButton(retained, updateWords.update);
  await retained.screen(words.doneTitle('2026-11'));
  await expectHeadline(retained, '2026-11');
  await retained.sidebar().getByText(resultWords.countedTitle).waitFor();
  expect(
    await retained
      .sidebar()
      .getByText(/All \d+ checks hold/)
      .count(),
  ).toBe(1);
});

step('A formula in a cell of one\u2019s own says what the NRR tab says', async () => {
  const { page } = retained;
  await retained.button(formulaWords.open).focus();
  await pressButton(retained, formulaWords.open);
  await retained.screen(formulaWords.title);
  await pressOn(retained, retained.sidebar().locator('.function', { hasText: /^NRR/ }).first());
  await retained.screen('NRR');
  for (const [field, text] of [
    ['range', 'Deals!A:AZ'],
    ['month', '2026-11'],
  ]) {
    await goTo(retained, retained.sidebar().locator(`#given-${field}`));
    await page.keyboard.type(text ?? '');
  }
  await page.locator('.o-add-sheet').click();
  await chooseTab(retained, 'Sheet2');
  await retained.button(formulaWords.insert).focus();
  await page.keyboard.press('Enter');
  await retained.screen(formulaWords.insertedTitle);
  const [[value] = []] = await valuesAt(retained, 'Sheet2', 'A1:A1');
  expect(value).toBeCloseTo(truthOf('2026-11').nrr ?? NaN, 5);
  await pressButton(retained, formulaWords.close);
  await retained.screen(words.doneTitle('2026-11'));
});

step('Undoing the last import brings the figures from before it back', async () => {
  await pressButton(retained, words.nextReport);
  await retained.screen(words.title);
  await undoLast(retained);
  const more = EDITED.to - EDITED.from;
  const { closing } = truthOf('2026-11');
  expect((await headline(retained))['Closing MRR']).toBeCloseTo((closing ?? NaN) + more, 6);
});

step(
  'The downloaded workbook holds formulas, charts and number formats that Excel reads',
  async () => {
    const [download] = await Promise.all([
      retained.page.waitForEvent('download'),
      // The page answers nothing while it writes.
      retained.page.locator('#download').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const files = unzipSync(readFileSync(await download.path()));
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    const paths = Object.keys(files);
    const sheets = paths.filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).map(text);
    const formulas = sheets.flatMap((sheet) =>
      [...sheet.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, formula = '']) => formula),
    );
    expect(formulas.length).toBeGreaterThan(5_000);
    expect(formulas.filter((formula) => /(?<![.\w])(SORT|SEQUENCE)\(/.test(formula))).toEqual([]);
    const charts = paths.filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path)).map(text);
    for (const title of CHARTS)
      expect(charts.filter((chart) => chart.includes(title))).toHaveLength(1);
    for (const format of ['0.0 %', '#,##0', 'mmm yyyy'])
      expect(text('xl/styles.xml')).toContain(`formatCode="${format}"`);
  },
);

step('Nothing outside this machine was asked for, and no script failed', () => {
  expect(retained.outside).toEqual([]);
  expect(retained.errors).toEqual([]);
});
