import { resultWords } from '../../src/sidebar/words/result-words';
import { settingsWords } from '../../src/sidebar/words/settings-words';
import { words } from '../../src/sidebar/words/words';
import { faultsOf } from './accessibility';
import { valuesAt } from './grid';
import { pressButton } from './keyboard';
import type { RetainedPage } from './retained-page';

/** Changes period and target of a workbook of October 2025, from its result and back to it. */
export async function changesFigures(retained: RetainedPage): Promise<void> {
  const main = retained.sidebar().locator('main');
  await pressButton(retained, settingsWords.open);
  await retained.screen(settingsWords.title);
  expect(await faultsOf(retained)).toEqual([]);
  await main.locator('#period').selectOption('quarter');
  await main.locator('#nrrTarget').fill('many');
  await pressButton(retained, settingsWords.apply);
  await main.getByText(settingsWords.notATarget(settingsWords.nrrTarget)).waitFor();
  expect(await faultsOf(retained)).toEqual([]);
  await main.locator('#nrrTarget').fill('104.5 %');
  await pressButton(retained, settingsWords.apply);
  await retained.screen(words.doneTitle('2025-10'));
  await main.getByText('NRR, quarter').first().waitFor();
  // The figures are computed a second time, and with them who moved.
  await main.getByText(resultWords.moversTitle).waitFor();
  const cells = await valuesAt(retained, 'Settings', 'A1:B40');
  const chosen = new Map(cells.map(([label, value]) => [label, value]));
  expect([chosen.get('Period'), chosen.get('NRR target')]).toEqual(['quarter', 1.045]);
}
