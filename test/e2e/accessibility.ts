import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { RetainedPage } from './retained-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run(): Promise<AxeResults> };
  }
}

/** A window of 1440 by 900, and what is left of it at 200 % zoom. */
const WINDOW = { width: 1440, height: 900 };
const ZOOMED = { width: 720, height: 450 };

/** How axe looks at a screen. It takes longer than all else here: in `npm test` each screen is looked at in the next of them. */
const WAYS = ['light', 'dark', 'zoomed'] as const;
let looked = 0;

function waysNow(): readonly (typeof WAYS)[number][] {
  if (!process.env.SOME) return WAYS;
  looked += 1;
  return WAYS.filter((_, place) => place === looked % WAYS.length);
}

/**
 * What is wrong with the sidebar's screen in front: what axe knows, in the light and in the dark; motion that was not
 * wanted; and, also at 200 % zoom, anything that has to be scrolled for sideways or that the focus reaches unseen.
 */
export async function faultsOf(retained: RetainedPage): Promise<readonly string[]> {
  const { page, sidebar } = retained;
  const ways = waysNow();
  await sidebar().evaluate(AXE);
  const faults: string[] = [];
  if (ways.includes('light')) faults.push(...(await axeFaults(retained, 'light')));
  if (ways.includes('dark')) faults.push(...(await axeFaults(retained, 'dark')));
  await page.emulateMedia({ colorScheme: null, reducedMotion: 'reduce' });
  faults.push(...(await sidebar().evaluate(movingThings)));
  await page.emulateMedia({ reducedMotion: null });
  faults.push(...(await sidebar().evaluate(widthFaults)));
  await page.setViewportSize(ZOOMED);
  if (ways.includes('zoomed'))
    faults.push(...(await axeFaults(retained, 'light')).map((fault) => `200 %: ${fault}`));
  faults.push(...(await sidebar().evaluate(widthFaults)).map((fault) => `200 %: ${fault}`));
  faults.push(...(await sidebar().evaluate(hiddenStops)));
  await page.setViewportSize(WINDOW);
  return faults;
}

async function axeFaults(
  { page, sidebar }: RetainedPage,
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme });
  const { violations } = await sidebar().evaluate(() => window.axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${colorScheme}: ${id}: ${html}`),
  );
}

/** Runs in the sidebar. */
function movingThings(): string[] {
  return document.getAnimations().map(() => 'something moves although motion is reduced');
}

/** Runs in the sidebar, which is 300 px wide, whatever the window. */
function widthFaults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...(innerWidth === 300 ? [] : [`the sidebar is ${innerWidth} px wide`]),
    ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px lie outside`] : []),
  ];
}

/** Runs in the sidebar: what takes the focus and cannot be seen then, at 200 % zoom. */
function hiddenStops(): string[] {
  const before = document.activeElement;
  const isShown = (one: HTMLElement) => one.offsetParent !== null && one.checkVisibility();
  const stops = [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary')];
  const hidden = stops.filter(isShown).filter((stop) => {
    stop.focus();
    if (document.activeElement !== stop) return false;
    // A file is chosen by the label that stands for its input.
    const seen = stop.classList.contains('unseen') ? stop.nextElementSibling : stop;
    const { left, right, top, bottom } = (seen ?? stop).getBoundingClientRect();
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return !(seen ?? stop).contains(there);
  });
  if (before instanceof HTMLElement) before.focus();
  return hidden.map(({ outerHTML }) => `200 %: has the focus unseen: ${outerHTML.slice(0, 120)}`);
}

/** Keeps the page from answering the sidebar's calls until the function it returns is called. */
export async function holdAnswers({ page }: RetainedPage): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    window.keptCalls = [];
  });
  return () =>
    page.evaluate(() => {
      const kept = window.keptCalls ?? [];
      window.keptCalls = null;
      for (const { data, source, origin } of kept)
        window.dispatchEvent(new MessageEvent('message', { data, source, origin }));
    });
}
