import { tabsWords } from '../../sidebar/words/tabs-words';
import { words } from '../../sidebar/words/words';
import { selfCheckWords } from './self-check-words';

/**
 * The sidebar that stands below the self-check on the same page: the very script that a release serves, which a person
 * would work by hand.
 */
const OWN = '#self-check';

const PATIENCE_MS = 20_000;
const LONGEST_IMPORT_MS = 20 * 60_000;
const PAUSE_MS = 200;

/** The text of the sidebar's script as it arrived; the page's last script is the sidebar's. */
export function sidebarScript(): string {
  const [last] = [...document.scripts].reverse();
  return last?.textContent ?? '';
}

/** Whether the sidebar has come to show a screen. */
export async function showsScreen(): Promise<boolean> {
  return (await until(() => title() !== '', PATIENCE_MS)) !== null;
}

/** Imports the sample as a person does: by the sidebar's own buttons. @throws with a sentence where that fails */
export async function importSample(): Promise<void> {
  await press(words.trySample, PATIENCE_MS);
  await press(words.build, LONGEST_IMPORT_MS);
  const ended = await until(() => {
    const shown = title();
    return shown === words.problemTitle || isDone() ? shown : null;
  }, LONGEST_IMPORT_MS);
  if (ended === null) throw new Error(selfCheckWords.importSlow);
  if (ended === words.problemTitle) throw new Error(selfCheckWords.importFailed(problem()));
}

/** Adds every tab that a first report does not build, by the sidebar's own buttons. @throws with a sentence where that fails */
export async function addTabs(): Promise<void> {
  await press(tabsWords.open, PATIENCE_MS);
  await until(() => title() === tabsWords.title, PATIENCE_MS);
  for (let left = toAdd(); left.length > 0; left = toAdd()) {
    left[0]?.click();
    const isAdded = () => title() === tabsWords.title && toAdd().length < left.length;
    const ended = await until(() => isAdded() || title() === words.problemTitle, LONGEST_IMPORT_MS);
    if (ended === null) throw new Error(selfCheckWords.importSlow);
    if (!isAdded()) throw new Error(selfCheckWords.importFailed(problem()));
  }
}

const toAdd = () => elements('button').filter((one) => one.textContent === tabsWords.add);

async function press(text: string, patience: number): Promise<void> {
  const button = await until(() => {
    if (title() === words.problemTitle) throw new Error(selfCheckWords.importFailed(problem()));
    return elements('button').find((one) => one.textContent === text);
  }, patience);
  if (!button) throw new Error(selfCheckWords.noSidebar);
  button.click();
}

const elements = (selector: string): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.closest(OWN));

const title = (): string => elements('h1')[0]?.textContent ?? '';
const problem = (): string => elements('.problem')[0]?.textContent ?? '';

/** The screen of the result tells the figure in large. */
const isDone = (): boolean => elements('.headline').length > 0;

/** What is found at last, looked for again and again; null where it does not come. */
async function until<T>(look: () => T, patience: number): Promise<NonNullable<T> | null> {
  const end = Date.now() + patience;
  do {
    const found = look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  } while (Date.now() < end);
  return null;
}
