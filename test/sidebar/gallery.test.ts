import { PICTURES } from '../../src/sidebar/screens/gallery/pictures';
import { tabsWords } from '../../src/sidebar/words/tabs-words';
import { FIRST_TABS, OPTIONAL_TABS } from '../../src/workbook/formula-tabs';

test.each(OPTIONAL_TABS)('%s has a picture and a line that says what it is for', (tab) => {
  expect(PICTURES[tab]?.length).toBeGreaterThan(4);
  expect(tabsWords.line(tab)).toMatch(/^.{20,110}\.$/);
});

test('what a first report builds of them may be taken out, too', () =>
  expect(OPTIONAL_TABS).toEqual(expect.arrayContaining([...FIRST_TABS])));

describe('tabs that are left to build', () => {
  test('are named, but for those of steps', () =>
    expect(tabsWords.unbuilt(['Cohorts', 'KPIs'])).toBe(
      'Cohorts and KPIs are not written yet. Finish them; no deal is changed.',
    ));
  test('are told where only steps are left', () =>
    expect(tabsWords.unbuilt([])).toMatch(/^Steps of some tabs are not written yet/));
});
