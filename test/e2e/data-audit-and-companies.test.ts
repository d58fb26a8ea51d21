import { cellsOfCsv } from '../../src/import/files/csv';
import { auditWords } from '../../src/sidebar/words/audit-words';
import { companiesWords } from '../../src/sidebar/words/companies-words';
import { repairsWords } from '../../src/sidebar/words/repairs-words';
import { tabsWords } from '../../src/sidebar/words/tabs-words';
import { updateWords } from '../../src/sidebar/words/update-words';
import { words } from '../../src/sidebar/words/words';
import { FIRST_TABS } from '../../src/workbook/formula-tabs';
import { faultsOf, holdAnswers } from './accessibility';
import { shownTabs, valuesAt } from './grid';
import { chooseByKeyboard, downloaded, goTo, pressButton, pressOn } from './keyboard';
import { openedPage } from './opened-page';
import { repairedReport } from './repaired-report';
import { fixture } from './server';
import { changesFigures } from './settings-steps';
import { step } from './story';

/** A stage of one deal, beside that of all others. */
const SECOND_STAGE = 'Won and paid';
const SPOILT = fixture('recurring-spoilt.csv').replace('"Closed Won"', `"${SECOND_STAGE}"`);
const COMPANIES = fixture('hubspot-crm-exports-all-companies-2025-11-01.csv');
const FIRST = 'hubspot-crm-exports-all-deals-2025-11-01.csv';
const REPAIRED = 'hubspot-crm-exports-all-deals-2025-11-02.csv';
const YEARLY = 'Yearly amount in the monthly field';

const retained = openedPage();
let findings: number;
/** The header of the file for deals, then its lines. */
let fixes: readonly (readonly string[])[];
/** The lines of the file for companies: a deal, and the company it is then associated with. */
let moves: readonly (readonly string[])[];

const main = () => retained.sidebar().locator('main');
const shown = (text: string | RegExp) => main().getByText(text).first().waitFor();
const unfold = () =>
  pressOn(retained, main().locator('summary', { hasText: /^Show .* more finding/ }));

/** The button behind which a finding of this check is accepted. */
const acceptOf = (check: string) =>
  retained.sidebar().getByRole('button', { name: auditWords.acceptAbout(check, '') });

const settings = () => valuesAt(retained, 'Settings', 'A1:AP60');

/** How many findings the screen speaks of. */
async function findingsShown(): Promise<number> {
  const text = await main()
    .getByText(/^\d+ findings?\. .* of the records have none\.$/)
    .textContent();
  return Number(/^\d+/.exec(text ?? '')?.[0]);
}

step('Findings stand on the screen before anything is written', async () => {
  await chooseByKeyboard(retained, FIRST, SPOILT);
  await retained.screen(words.understoodTitle);
  expect(await findingsShown()).toBeGreaterThan(5);
  await unfold();
  await shown('The deal is associated with no company.');
  expect(await faultsOf(retained)).toEqual([]);
  expect(await shownTabs(retained)).toEqual(['Sheet1']);
});

step('Tabs come and go by the gallery, one after the other', async () => {
  await pressButton(retained, words.build);
  await retained.screen(words.doneTitle('2025-10'));
  await main()
    .getByText(/\d+ findings, [\d,]+ of MRR at stake\./)
    .waitFor();
  expect(await faultsOf(retained)).toEqual([]);
  await pressButton(retained, auditWords.open);
  // Each copy of a record stands on Deals: nothing is left that only the report showed.
  expect(await findingsShown()).toBeGreaterThan(5);
  expect(await main().getByText(auditWords.moreOnTab(1)).count()).toBe(0);
  await pressButton(retained, auditWords.back);
  await retained.screen(words.doneTitle('2025-10'));
  await pressButton(retained, tabsWords.open);
  await retained.screen(tabsWords.title);
  expect(await faultsOf(retained)).toEqual([]);
  const before = await shownTabs(retained);
  expect(before.slice(0, 5)).toEqual(['Board', 'NRR', 'Categories', 'Movers', 'Renewals']);
  await pressButton(retained, tabsWords.addTab('Cohorts'));
  await shown(tabsWords.added('Cohorts'));
  expect(await shownTabs(retained)).toEqual([
    ...['Board', 'NRR', 'Categories', 'Cohorts'],
    ...before.slice(3),
  ]);
  for (const tab of ['Cohorts', ...FIRST_TABS] as const) {
    await pressButton(retained, tabsWords.removeTab(tab));
    await shown(tabsWords.removed(tab));
  }
  expect(await shownTabs(retained)).toEqual(['NRR', 'Categories', ...before.slice(5)]);
  await pressButton(retained, tabsWords.back);
  await retained.screen(words.doneTitle('2025-10'));
});

step('Period and target are changed from the sidebar, and an odd target is refused in words', () =>
  changesFigures(retained),
);

step(
  'The data audit shows the findings of the workbook, without a fault while it reads',
  async () => {
    const release = await holdAnswers(retained);
    await pressButton(retained, auditWords.open);
    await retained.sidebar().getByRole('progressbar').waitFor();
    expect(await retained.sidebar().evaluate(() => document.getAnimations().length)).toBe(1);
    expect(await faultsOf(retained)).toEqual([]);
    await release();
    await retained.screen(auditWords.title);
    findings = await findingsShown();
    await unfold();
    expect(await main().locator('.findings li').count()).toBe(findings);
  },
);

step('A check is switched off, and on again', async () => {
  await pressOn(retained, acceptOf(YEARLY));
  expect(await faultsOf(retained)).toEqual([]);
  await pressButton(retained, auditWords.switchOff);
  await shown(auditWords.offTitle);
  expect(await findingsShown()).toBe(findings - 1);
  expect(await faultsOf(retained)).toEqual([]);
  await pressButton(retained, auditWords.switchOnCheck(YEARLY));
  await main().getByText(auditWords.offTitle).waitFor({ state: 'detached' });
  await retained.screen(auditWords.title);
  expect(await findingsShown()).toBe(findings);
});

step('A finding is accepted with a reason, which Settings keeps', async () => {
  await pressOn(retained, acceptOf('Same deal twice').first());
  const accept = retained.button(auditWords.acceptSure);
  expect(await accept.isDisabled()).toBe(true);
  await retained.page.keyboard.type('Two sites, two contracts');
  await pressOn(retained, accept);
  await shown(auditWords.acceptedTitle);
  expect(await findingsShown()).toBe(findings - 1);
  expect(await faultsOf(retained)).toEqual([]);
  expect((await settings()).flat()).toContain('Two sites, two contracts');
});

step('An accepted finding is told again once that is taken back', async () => {
  await pressOn(
    retained,
    main().getByRole('button', { name: /^Take the acceptance back: Same deal twice / }),
  );
  await main().getByText(auditWords.acceptedTitle).waitFor({ state: 'detached' });
  await retained.screen(auditWords.title);
  expect(await findingsShown()).toBe(findings);
  expect((await settings()).flat()).not.toContain('Two sites, two contracts');
});

step('The files for HubSpot are made of the Repairs tab and downloaded', async () => {
  await pressButton(retained, repairsWords.make);
  const { name, text } = await downloaded(retained, /^Download the file for \d+ deals$/);
  fixes = cellsOfCsv(text).map((row) => row.map(String));
  expect(name).toBe('hubspot-deals.csv');
  expect(fixes[0]?.[0]).toBe('Record ID');
  expect(fixes.length).toBeGreaterThan(1);
  const companies = await downloaded(retained, /^Download the file for the companies/);
  expect(companies.name).toBe('hubspot-companies-of-deals.csv');
  const [labels, ...lines] = cellsOfCsv(companies.text).map((row) => row.map(String));
  expect(labels).toEqual(['Record ID', 'Company ID']);
  moves = lines;
});

step(
  'The repaired report tells before and after the update how many findings are gone',
  async () => {
    await pressButton(retained, auditWords.back);
    await retained.screen(words.doneTitle('2025-10'));
    await pressButton(retained, words.nextReport);
    await retained.screen(words.title);
    await chooseByKeyboard(retained, REPAIRED, repairedReport({ spoilt: SPOILT, fixes, moves }));
    await retained.screen(words.understoodTitle);
    await pressButton(retained, words.compare);
    await retained.screen(updateWords.title);
    await shown(auditWords.repaired(fixes.length - 1 + moves.length));
    await unfold();
    const told = await main().locator('.findings').allInnerTexts();
    expect(told.join()).toContain('Duplicate record');
    expect(told.join()).not.toContain(YEARLY);
    expect(
      await main()
        .getByText(/finding is new|findings are new/)
        .count(),
    ).toBe(0);
    expect(await faultsOf(retained)).toEqual([]);
    await pressButton(retained, updateWords.update);
    await retained.screen(words.doneTitle('2025-10'));
    await shown(auditWords.repaired(fixes.length - 1 + moves.length));
    expect(await faultsOf(retained)).toEqual([]);
  },
);

step(
  'A report of companies waits for its day, and takes over the numbers that are ticked',
  async () => {
    await pressButton(retained, words.nextReport);
    await chooseByKeyboard(retained, 'companies.csv', COMPANIES);
    await retained.screen(companiesWords.title);
    await shown(companiesWords.noDay);
    expect(await retained.button(companiesWords.add).isDisabled()).toBe(true);
    expect(await faultsOf(retained)).toEqual([]);
    await pressOn(retained, retained.sidebar().getByLabel('Defect rate'), 'Space');
    await goTo(retained, retained.sidebar().getByLabel(companiesWords.day));
    await retained.page.keyboard.type('11012025');
    await shown(companiesWords.dayHint);
    await pressButton(retained, companiesWords.add);
    await retained.screen(words.doneTitle('2025-10'));
    await shown('26 companies imported.');
    const [headers = []] = await valuesAt(retained, 'Companies', 'A1:Z1');
    expect(headers).toContain('On-time delivery rate');
    expect(headers).not.toContain('Defect rate');
  },
);

step('Undoing it speaks of companies', async () => {
  await pressButton(retained, words.nextReport);
  await retained.screen(words.title);
  await shown(/^Imported: 26 companies, /);
  expect(await faultsOf(retained)).toEqual([]);
  await pressButton(retained, updateWords.undoLast);
  await retained.screen(updateWords.undoTitle);
  await shown(updateWords.undoAdded(26, { holds: 'companies' }));
  await shown(updateWords.undoRows.companies);
  expect(await faultsOf(retained)).toEqual([]);
  await pressButton(retained, updateWords.undo);
  await retained.screen(updateWords.undoneTitle);
  await shown(updateWords.undone({ file: 'companies.csv', holds: 'companies' }));
  await pressButton(retained, updateWords.toStart);
  await shown(/^Undone: 26 companies, /);
});

step('A won stage that was taken from Settings is not spoken of', async () => {
  const cells = await settings();
  const row = cells.findIndex((line) => line.includes(SECOND_STAGE));
  const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[cells[row]?.indexOf(SECOND_STAGE) ?? -1];
  await retained.page.evaluate(([cell]) => window.host?.type('Settings', cell, ''), [
    `${letter}${row + 1}`,
  ] as const);
  await pressButton(retained, tabsWords.open);
  await pressButton(retained, tabsWords.back);
  await retained.screen(words.title);
  await chooseByKeyboard(retained, FIRST, SPOILT);
  await retained.screen(words.understoodTitle);
  expect(await main().locator('.facts').textContent()).toMatch(/Won stagesClosed Won$/);
  expect(retained.errors).toEqual([]);
  expect(retained.outside).toEqual([]);
});
