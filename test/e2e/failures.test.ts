import { failureWords } from '../../src/import/server/failure-words';
import { detailsWords } from '../../src/sidebar/words/details-words';
import { words } from '../../src/sidebar/words/words';
import { faultsOf } from './accessibility';
import { openedPage } from './opened-page';

const REPORT = `Record ID,Close Date,Deal Stage,Company name,Recurring revenue amount
1,2026-03-14,Closed Won,Acme,100`;

const retained = openedPage();

/** Something that goes wrong in the page where nobody waits for it, about a customer. */
const goWrong = () =>
  retained.sidebar().evaluate(() => {
    void Promise.reject(new TypeError('Acme is not iterable'));
  });

test('What nobody foresaw is told with its details, which hold nothing of the spreadsheet', async () => {
  await retained.chooseFile('all-deals-2026-11-01.csv', REPORT);
  await retained.screen(words.understoodTitle);
  await goWrong();
  await retained.screen(words.problemTitle);
  await retained.sidebar().getByText(failureWords.unforeseen).waitFor();
  await retained.sidebar().getByText(detailsWords.title, { exact: true }).click();
  const details = retained.sidebar().getByLabel(detailsWords.label);
  expect(await details.inputValue()).toMatch(/^Retained \d+\.\d+\.\d+\nTypeError at \d+:\d+$/);
  const shown = await retained.sidebar().locator('body').allInnerTexts();
  expect(shown.join()).not.toContain('Acme');
  expect(await faultsOf(retained)).toEqual([]);
});

test('The details are copied, and the way leads back to the report', async () => {
  await retained.button(detailsWords.copy).click();
  await retained.sidebar().getByText(detailsWords.copied).waitFor();
  await retained.button(words.backToBefore).click();
  await retained.screen(words.understoodTitle);
});
