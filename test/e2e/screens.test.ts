import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { doubtText } from '../../src/import/doubt-words';
import { aboutWords } from '../../src/sidebar/words/about-words';
import { columnsWords } from '../../src/sidebar/words/columns-words';
import { pastedWords } from '../../src/sidebar/words/pasted-words';
import { tourWords } from '../../src/sidebar/words/tour-words';
import { updateWords } from '../../src/sidebar/words/update-words';
import { words } from '../../src/sidebar/words/words';
import { faultsOf, holdAnswers } from './accessibility';
import { everything } from './grid';
import { pressButton } from './keyboard';
import { openedPage } from './opened-page';
import { fixture, ROOT } from './server';
import { step } from './story';

/** A small company's report, and the next month's, in which mistakes are mended. */
const REPORT = fixture('recurring-spoilt.csv');
const NEXT_REPORT = fixture('recurring.csv');
const HEADERS =
  '"Record ID","Deal Name","Amount","Close Date","Deal Stage","Is Closed Won","Deal Type","Associated Company"';
const OPEN_DEALS = `${HEADERS}
"1","Acme","100","2026-01-05 10:00","Contract Sent","false","New Business","Acme"
"2","Bolt","200","2026-02-05 10:00","Closed Lost","false","New Business","Bolt"
`;

const TWO_CURRENCIES = `Record ID,Close Date,Deal Stage,Company name,Recurring revenue amount,Recurring revenue inactive date,Currency
1,2025-01-14,Closed Won,Acme,1000,,USD
2,2025-02-14,Closed Won,Bolt,200,2025-08-01,USD
3,2025-02-20,Closed Won,Cory,600,,EUR
`;

const UNKNOWN_LABELS = `Nummer,Abnehmer,Wert,Beginn
1,Acme,100,2026-01-05
2,Bolt,200,2026-02-05
`;

const retained = openedPage();

async function unfoldAll(): Promise<void> {
  for (const folded of await retained.sidebar().locator('details').all())
    await folded.evaluate((one) => one.setAttribute('open', ''));
}
const press = (name: string) => retained.button(name).click();

/** Opens the sidebar anew. */
async function openFromMenu(): Promise<void> {
  const { page } = retained;
  await page.locator('#addon-menu').click();
  await page.getByRole('menuitem', { name: 'Open Retained' }).click();
  await retained.screen(words.title);
}

step('The first screen has no fault that axe knows', async () =>
  expect(await faultsOf(retained)).toEqual([]),
);

step('Version and help stand on a screen of their own, which the menu opens', async () => {
  const { page } = retained;
  await page.locator('#addon-menu').click();
  await page.getByRole('menuitem', { name: aboutWords.open }).click();
  await retained.screen(aboutWords.title);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  await retained.sidebar().getByText(aboutWords.version(version), { exact: true }).waitFor();
  await unfoldAll();
  expect(await faultsOf(retained)).toEqual([]);
  await pressButton(retained, aboutWords.back);
  await retained.screen(words.title);
});

step('The tour is taken by keyboard, left half-way, and not offered again', async () => {
  await pressButton(retained, tourWords.take);
  const [first, second] = tourWords.steps;
  await retained.screen(first?.title ?? '');
  expect(await faultsOf(retained)).toEqual([]);
  await pressButton(retained, tourWords.next);
  await retained.screen(second?.title ?? '');
  await pressButton(retained, tourWords.leave);
  await retained.screen(words.title);
  await openFromMenu();
  await retained.sidebar().getByText(words.trySample).waitFor();
  expect(await retained.sidebar().getByText(tourWords.offer).count()).toBe(0);
});

step('Where nothing was imported, a sample report is at hand', async () => {
  await pressButton(retained, words.trySample);
  await retained.screen(words.understoodTitle);
  await retained.sidebar().getByText('Oct 2026').first().waitFor({ state: 'attached' });
  await pressButton(retained, words.otherFile);
  await retained.screen(words.title);
});

describe('a file that holds nothing to measure is answered by one plain sentence', () => {
  const isRefused = async (name: string, text: string, sentence: RegExp) => {
    const before = await everything(retained);
    await retained.chooseFile(name, text);
    await retained.screen(words.problemTitle);
    const said = (await retained.sidebar().locator('.problem').textContent()) ?? '';
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^[A-Z].*\.$/);
    expect(await everything(retained)).toBe(before);
    expect(await faultsOf(retained)).toEqual([]);
    await press(words.back);
    await retained.screen(words.title);
  };

  step('where it is no report', () =>
    isRefused('notes.csv', 'Dear all,\nthe report follows on Monday.\n', /./),
  );
  step('where it is empty', () => isRefused('deals.csv', '', /./));
  step('where no deal is closed won', () => isRefused('deals.csv', OPEN_DEALS, /won/));
});

step('A table of unknown labels is asked about without a fault', async () => {
  await retained.chooseFile('kunden.csv', UNKNOWN_LABELS);
  await retained.screen(columnsWords.mapTitle);
  expect(await faultsOf(retained)).toEqual([]);
  await press(words.otherFile);
  await retained.screen(words.title);
});

step('A rate that the report lacks is typed before anything is built', async () => {
  await retained.chooseFile('deals-2025-11-01.csv', TWO_CURRENCIES);
  await retained.screen(words.understoodTitle);
  expect(await retained.button(words.build).isDisabled()).toBe(true);
  expect(await faultsOf(retained)).toEqual([]);
  expect(await retained.button(doubtText.useRate).isDisabled()).toBe(true);
  const rate = doubtText.rateLabel({ code: 'EUR', home: 'USD' });
  await retained.sidebar().getByLabel(rate).fill('1,1');
  await press(doubtText.useRate);
  await retained.sidebar().getByLabel(rate).waitFor({ state: 'detached' });
  expect(await retained.button(words.build).isDisabled()).toBe(false);
  await press(words.otherFile);
  await retained.screen(words.title);
});

step('What was understood is shown without a fault', async () => {
  await retained.chooseFile('all-deals-2025-11-01.csv', REPORT);
  await retained.screen(words.understoodTitle);
  await unfoldAll();
  expect(await faultsOf(retained)).toEqual([]);
});

step('Progress is shown without a fault', async () => {
  const release = await holdAnswers(retained);
  await press(words.build);
  await retained.sidebar().getByRole('progressbar').waitFor();
  expect(await faultsOf(retained)).toEqual([]);
  await release();
});

step('The result is shown without a fault', async () => {
  await retained.screen(words.doneTitle('2025-10'));
  expect(await faultsOf(retained)).toEqual([]);
});

step('The tour goes along on the tabs, once there are some', async () => {
  await press(words.nextReport);
  await retained.screen(words.title);
  await pressButton(retained, aboutWords.open);
  await pressButton(retained, tourWords.take);
  for (const { title, tab } of tourWords.steps) {
    await retained.screen(title);
    if (tab) await retained.page.locator('.o-sheet.active', { hasText: tab }).waitFor();
    const isLast = title === tourWords.steps[tourWords.steps.length - 1]?.title;
    await pressButton(retained, isLast ? tourWords.done : tourWords.next);
  }
  await pressButton(retained, aboutWords.back);
  await retained.screen(words.title);
});

step('What a report changes is shown without a fault', async () => {
  expect(await faultsOf(retained)).toEqual([]);
  await retained.chooseFile('all-deals-2025-12-01.csv', NEXT_REPORT);
  await retained.screen(words.understoodTitle);
  await press(words.compare);
  await retained.screen(updateWords.title);
  await unfoldAll();
  expect(await faultsOf(retained)).toEqual([]);
});

step('An import that failed is told without a fault, and can be taken up again', async () => {
  const { page } = retained;
  await page.evaluate(() => {
    const { host } = window;
    if (!host) return;
    const { run } = host;
    host.run = (name, ...args) => {
      if (name !== 'addRows') return run(name, ...args);
      host.run = run;
      throw new Error('Service error: Spreadsheets');
    };
  });
  await press(updateWords.update);
  await retained.screen(words.problemTitle);
  expect(await faultsOf(retained)).toEqual([]);
  await press(words.tryAgain);
  await retained.screen(words.doneTitle('2025-11'));
});

step('The question before an import is undone has no fault', async () => {
  await press(words.nextReport);
  await retained.screen(words.title);
  await press(updateWords.undoLast);
  await retained.screen(updateWords.undoTitle);
  expect(await faultsOf(retained)).toEqual([]);
});

/** Types a row below Deals in which Google Sheets would take the dates and the amount for text. */
async function pasteText(): Promise<void> {
  await retained.page.evaluate(() => {
    const { host } = window;
    if (!host) return;
    const [headers = []] = host.values('Deals', 'A1:Z1');
    const ids = host.values('Deals', 'A2:A1000').map(([id]) => id);
    const row = ids.indexOf('') + 2;
    const pasted: Readonly<Record<string, string>> = {
      ...{ 'Record ID': '990001', 'Deal Name': 'Pasted', 'Associated Company': 'Pasted Ltd' },
      ...{ 'Close Date': "'13.10.2025", Amount: "'soon", 'Deal Stage': 'Closed Won' },
      ...{ 'Recurring revenue amount': "'1.234,50 €", 'Is Closed Won': 'TRUE' },
    };
    headers.forEach((header, at) => {
      const text = pasted[String(header)];
      if (text !== undefined) host.type('Deals', `${String.fromCharCode(65 + at)}${row}`, text);
    });
  });
}

step('Pasted rows with text for dates are offered to be read, read, and put back', async () => {
  await openFromMenu();
  await pasteText();
  await openFromMenu();
  await press(pastedWords.offer(1));
  await retained.screen('Read 1 pasted row?');
  await retained.sidebar().getByText('13.10.2025 → Oct 13, 2025').waitFor();
  await retained.sidebar().getByText('1.234,50 € → 1,234.5').waitFor();
  await retained.sidebar().getByText('soon').waitFor();
  expect(await faultsOf(retained)).toEqual([]);
  await press(pastedWords.read(1));
  await retained.screen(pastedWords.doneTitle.read);
  expect(await faultsOf(retained)).toEqual([]);
  await press(pastedWords.toStart);
  await retained.screen(words.title);
  await press(pastedWords.undo);
  await retained.screen(pastedWords.doneTitle['put back']);
  await press(pastedWords.toStart);
  await retained.button(pastedWords.offer(1)).waitFor();
});
