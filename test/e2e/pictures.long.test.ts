import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tabsWords } from '../../src/sidebar/words/tabs-words';
import { words } from '../../src/sidebar/words/words';
import { pressButton } from './keyboard';
import { openedPage } from './opened-page';
import type { RetainedPage } from './retained-page';
import { ROOT } from './server';
import { step } from './story';

/** What the pictures of the documents showed when they were taken, and what the page shows now. */
const { SHOWN, shownOn } = jest.requireActual<{
  readonly SHOWN: string;
  readonly shownOn: (page: RetainedPage['page'], tab: string | null) => Promise<object>;
}>('../../scripts/shown.cjs');

const retained = openedPage();

/** Holds a picture to the page: where this fails, node scripts/screenshot.mjs takes the pictures anew. */
async function expectPicture(picture: string): Promise<void> {
  const shown = JSON.parse(readFileSync(join(ROOT, SHOWN), 'utf8'))[picture];
  expect(await shownOn(retained.page, shown.tab)).toEqual(shown);
}

step('The sample is understood as on its picture', async () => {
  await retained.dropSample('hubspot-crm-exports-all-deals-2026-11-01.csv');
  await retained.screen(words.understoodTitle);
  await expectPicture('understood');
});

step('Its tabs are built', async () => {
  await retained.button(words.build).focus();
  await pressButton(retained, words.build);
  await retained.screen(words.doneTitle('2026-10'));
});

for (const picture of ['board', 'nrr', 'ledger', 'movers'])
  step(`The picture "${picture}" shows what stands here`, () => expectPicture(picture));

step('A tab that is added stands in the grid, as on its picture', async () => {
  await pressButton(retained, tabsWords.open);
  await pressButton(retained, tabsWords.addTab('Cohorts'));
  await retained.sidebar().getByText(tabsWords.added('Cohorts')).waitFor();
  await expectPicture('cohorts');
});
