// What a picture of the documents shows: its texts, to be read in a difference, and its look as a hash. Tests compare
// it with the page, so that a picture that has become stale fails them, whatever its pixels.
const { createHash } = require('node:crypto');

/** Where the texts of the pictures are kept. */
const SHOWN = 'docs/images/shown.json';

/** The corner of a tab that a picture shows. */
const CORNER = { rows: 30, columns: 17 };

const COMPUTING = 'Computing the months a second time';

/** The time at which that was done, which is another in every run. */
const TIME = /, \d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

/** What stands on the sidebar, and in the corner of a tab where one is named. */
async function shownOn(page, tab) {
  const frame = page.frames().find((one) => one.url().endsWith('frame.html'));
  // The months are computed a second time behind the result, which then says so.
  await frame.getByText(COMPUTING).waitFor({ state: 'detached' });
  // And the grid shows what the last of its calls wrote a moment later.
  await page.locator('body[data-shown=true]').waitFor();
  const [sidebar = ''] = await frame.locator('main').allInnerTexts();
  const style = await frame.evaluate(() => document.querySelector('style').textContent);
  const corner = tab === null ? null : await page.evaluate(cornerOf, { tab, ...CORNER });
  return {
    sidebar: sidebar
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.replace(TIME, '')),
    tab,
    charts: corner?.charts ?? [],
    cells: corner?.cells ?? [],
    look: createHash('sha256')
      .update(JSON.stringify([style, corner?.looks]))
      .digest('hex'),
  };
}

/** Runs in the page. */
function cornerOf({ tab, rows, columns }) {
  const { getters } = window.host.model;
  const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === tab);
  const places = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, col) => ({ sheetId, row, col })),
  );
  const texts = places.map((row) =>
    row.map((place) => getters.getEvaluatedCell(place).formattedValue).join(' | '),
  );
  return {
    cells: texts.map((text) => text.replace(/( \| )+$/, '')).filter((text) => text !== ''),
    looks: places.flat().map((place) => getters.getCellComputedStyle(place)),
    charts: getters
      .getChartIds(sheetId)
      .map((id) => getters.getChartDefinition(id).title.text ?? '')
      .sort(),
  };
}

module.exports = { SHOWN, shownOn };
