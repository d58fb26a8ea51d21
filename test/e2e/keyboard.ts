import type { Locator } from 'playwright-core';
import type { RetainedPage } from './retained-page';

/** More than any screen has to walk through. */
const MOST_STOPS = 120;

/** Goes by keyboard to something on the sidebar, forward or back from where the focus is there. */
export async function goTo({ page }: RetainedPage, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const key = await target.evaluate(keyTowards);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no key leads to ${target}`);
}

/** Runs in the sidebar; null where the focus is. */
function keyTowards(target: Element): 'Tab' | 'Shift+Tab' | null {
  const { activeElement } = document;
  if (activeElement === target) return null;
  const isAfter =
    activeElement &&
    target.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isAfter ? 'Shift+Tab' : 'Tab';
}

/** Goes to something on the sidebar and presses a key there. */
export async function pressOn(
  retained: RetainedPage,
  target: Locator,
  key: 'Enter' | 'Space' = 'Enter',
): Promise<void> {
  await goTo(retained, target);
  await retained.page.keyboard.press(key);
}

/** Goes to the button with this name and presses it. */
export function pressButton(retained: RetainedPage, name: string): Promise<void> {
  return pressOn(retained, retained.button(name));
}

/** Chooses a report by the sidebar's button; the browser's own dialogue is answered with a file of that text. */
export async function chooseByKeyboard(
  retained: RetainedPage,
  name: string,
  text: string,
): Promise<void> {
  const chooser = retained.page.waitForEvent('filechooser');
  await pressOn(retained, retained.sidebar().locator('input#report-file'));
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await (await chooser).setFiles(file);
}

/** Presses a link that downloads a file, and reads what it holds. */
export async function downloaded(
  retained: RetainedPage,
  name: string | RegExp,
): Promise<{ readonly name: string; readonly text: string }> {
  const download = retained.page.waitForEvent('download');
  await pressOn(retained, retained.sidebar().getByRole('link', { name }));
  const file = await download;
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}
