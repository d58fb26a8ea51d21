import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Frame,
  type Locator,
  type Page,
} from 'playwright-core';
import { words } from '../../src/sidebar/words/words';

/** The local host's page in a browser, as a person uses it. */
export interface RetainedPage {
  readonly page: Page;
  /** Addresses that the page asked for, but for those of the local host. */
  readonly outside: readonly string[];
  /** What went wrong in the page's or the sidebar's scripts. */
  readonly errors: readonly string[];
  sidebar(): Frame;
  button(name: string): Locator;
  /** Waits for the sidebar's screen with this title. */
  screen(title: string | RegExp): Promise<void>;
  /** Drops one of the samples that the page offers. */
  dropSample(name: string): Promise<void>;
  /** Chooses a file of any content. */
  chooseFile(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Chromium as Debian packs it, on a machine without a screen. */
const CHROMIUM = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
};

/** The one limit of every wait: it ends what hangs, and is far from what a busy machine takes for all tabs. */
const LONGEST_WAIT_MS = 300_000;

/** A browser whose pages wait that long. */
export async function patientBrowser(): Promise<Browser> {
  return chromium.launch({ ...CHROMIUM, timeout: LONGEST_WAIT_MS });
}

/** A page of that browser, as large as given. */
export async function patientPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  return page;
}

/** Opens the page in a browser of its own, and waits until the sidebar shows its first screen. */
export async function openRetained(url: string): Promise<RetainedPage> {
  const browser = await patientBrowser();
  const page = await patientPage(browser, { viewport: { width: 1440, height: 900 } });
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(url))
      outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(keepCallsOnDemand);
  const opened = { page, outside, errors, ...handlesOf(browser, page) };
  try {
    await page.goto(url);
    await page.locator('body[data-ready=true]').waitFor();
    await opened.screen(words.title);
  } catch (error) {
    // A browser that is left open keeps the tests from ending.
    await browser.close();
    throw error;
  }
  return opened;
}

function handlesOf(
  browser: Browser,
  page: Page,
): Omit<RetainedPage, 'page' | 'outside' | 'errors'> {
  const sidebar = () => {
    const frame = page.frames().find((one) => one.url().endsWith('frame.html'));
    if (!frame) throw new Error('the sidebar is closed');
    return frame;
  };
  // The frame's address is known only once it has loaded; until then it is found by its place.
  const screen = (title: string | RegExp) =>
    page.frameLocator('#sidebar iframe').getByRole('heading', { level: 1, name: title }).waitFor();
  return {
    sidebar,
    screen,
    button: (name) => sidebar().getByRole('button', { name, exact: true }),
    dropSample: (name) => page.locator(`#samples button[data-sample="${name}"]`).click(),
    chooseFile: (name, text) =>
      sidebar()
        .locator('input#report-file')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }),
    close: () => browser.close(),
  };
}

declare global {
  interface Window {
    /** While this is a list, the sidebar's calls are put on it instead of being answered. */
    keptCalls?: MessageEvent[] | null;
  }
}

/** Runs before the page's own scripts, so that it hears the sidebar first. */
function keepCallsOnDemand(): void {
  window.addEventListener('message', (event) => {
    if (!window.keptCalls || event.data?.type !== 'retained-host-call') return;
    event.stopImmediatePropagation();
    window.keptCalls.push(event);
  });
}
