import type { RetainedPage } from './retained-page';

/** How the sidebar answered while a text stood under its progress bar. */
export interface Answering {
  /** The longest time, in milliseconds, for which it could not have answered. */
  readonly longest: number;
  /** How often the figure moved. */
  readonly steps: number;
}

declare global {
  interface Window {
    /** Each beat of a clock in the sidebar: how late it came, and what was shown then. */
    beats?: { readonly late: number; readonly shown: string }[];
  }
}

/** Starts a clock inside the sidebar: it beats only when the page could answer a person, too. */
export async function watchAnswering({ sidebar }: RetainedPage): Promise<void> {
  await sidebar().evaluate(() => {
    const beats: NonNullable<Window['beats']> = [];
    window.beats = beats;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      const shown = document.querySelector('.progress')?.textContent ?? '';
      beats.push({ late: now - last, shown });
      last = now;
    }, 10);
  });
}

/** What the clock has told of the time in which a text stood there. */
export async function answeringWhile({ sidebar }: RetainedPage, text: string): Promise<Answering> {
  const beats = (await sidebar().evaluate(() => window.beats)) ?? [];
  const meant = beats.filter(({ shown }) => shown.startsWith(text));
  return {
    longest: meant.reduce((longest, { late }) => Math.max(longest, late), 0),
    steps: new Set(meant.map(({ shown }) => shown)).size,
  };
}
