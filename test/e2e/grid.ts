import type { RetainedPage } from './retained-page';

/** A cell's text as the grid shows it. */
export function textAt({ page }: RetainedPage, tab: string, a1: string): Promise<string> {
  return page.evaluate(([name, cell]) => window.host?.cell(name, cell).text ?? '', [
    tab,
    a1,
  ] as const);
}

/** The values of a range, dates as serial numbers. */
export function valuesAt({ page }: RetainedPage, tab: string, a1: string): Promise<unknown[][]> {
  return page.evaluate(([name, range]) => window.host?.values(name, range) ?? [], [
    tab,
    a1,
  ] as const);
}

/** Every value of every tab, to see whether anything changed. */
export async function everything({ page }: RetainedPage): Promise<string> {
  await page.locator('body[data-shown=true]').waitFor();
  return page.evaluate(() => {
    const getters = window.host?.model.getters;
    const valuesOf = (id: string) =>
      [...(getters?.getEvaluatedCells(id) ?? [])].map((cell) => cell.value);
    return JSON.stringify(
      (getters?.getSheetIds() ?? []).map((id) => [getters?.getSheetName(id), valuesOf(id)]),
    );
  });
}

/** The names of the tabs at the foot of the grid. */
export function shownTabs({ page }: RetainedPage): Promise<string[]> {
  return page.locator('.o-sheet-name').allInnerTexts();
}

/** How often the add-on has asked the spreadsheet for anything. */
export function serviceCalls({ page }: RetainedPage): Promise<number> {
  return page.evaluate(() => window.host?.calls.total ?? 0);
}

/** Chooses a tab at the foot of the grid and its first cell; the grid takes the focus once it is painted. */
export async function chooseTab(retained: RetainedPage, name: string): Promise<void> {
  const { page } = retained;
  await page.locator('.o-sheet-name', { hasText: new RegExp(`^${name}$`) }).click();
  await page.locator('.o-grid-overlay').click({ position: { x: 20, y: 12 } });
  await page.keyboard.press('Control+Home');
  await painted(retained);
}

/** Presses a key so many times. */
export async function press({ page }: RetainedPage, key: string, times = 1): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key);
}

/** Types a text into the cell that is chosen, as fast as the grid paints: the first key empties the cell there. */
export async function type(retained: RetainedPage, text: string): Promise<void> {
  for (const key of [...text, 'Enter']) {
    await painted(retained);
    await press(retained, key);
  }
  await painted(retained);
}

/** Waits until the page has been painted anew. */
export function painted({ page }: RetainedPage): Promise<unknown> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** Pastes rows from the clipboard into the cell that is chosen. */
export async function paste(
  { page }: RetainedPage,
  rows: readonly (readonly string[])[],
): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const text = rows.map((row) => row.join('\t')).join('\n');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}
