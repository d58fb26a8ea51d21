import type { RetainedPage } from './retained-page';

declare global {
  interface Window {
    /** What the progress bar said whenever the sidebar took an event that was posted at its last change. */
    answered?: string[];
  }
}

/**
 * Posts an event to the sidebar at each change of its progress bar. A page that works at one stretch shows no change until
 * its end, and one that does not leave off between two slices takes the event only when the bar has moved on.
 */
export async function watchAnswering({ sidebar }: RetainedPage): Promise<void> {
  await sidebar().evaluate(() => {
    const answered: string[] = [];
    window.answered = answered;
    const shown = () => document.querySelector('.progress')?.textContent ?? '';
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => answered.push(shown());
    let last = '';
    new MutationObserver(() => {
      if (shown() === last) return;
      last = shown();
      port2.postMessage('changed');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** The percentages of a progress bar whose text begins so at which the sidebar has taken an event, each once. */
export async function answeredAt(
  { sidebar }: RetainedPage,
  text: string,
): Promise<readonly number[]> {
  const answered = (await sidebar().evaluate(() => window.answered)) ?? [];
  const meant = answered.filter((shown) => shown.startsWith(text));
  return [...new Set(meant.map((shown) => Number(/(\d+)\s%$/.exec(shown)?.[1])))];
}
