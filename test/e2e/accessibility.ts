import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { RetainedPage } from './retained-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run(): Promise<AxeResults> };
  }
}

/** What axe finds wrong with the sidebar's screen in front, in the light and in the dark. */
export async function faultsOf({ page, sidebar }: RetainedPage): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await sidebar().evaluate(AXE);
    const { violations } = await sidebar().evaluate(() => window.axe.run());
    for (const { id, nodes } of violations)
      faults.push(...nodes.map(({ html }) => `${colorScheme}: ${id}: ${html}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return faults;
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
