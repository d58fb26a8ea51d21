import { cellsOfCsv } from '../../src/import/files/csv';
import { columnsWords } from '../../src/sidebar/words/columns-words';
import { updateWords } from '../../src/sidebar/words/update-words';
import { words } from '../../src/sidebar/words/words';
import { openedPage } from './opened-page';
import { fixture } from './server';
import { longStep, step } from './story';

declare global {
  interface Window {
    /** Set by any script or handler that text of a report brings along. */
    hacked?: number;
  }
}

/** Each would run if it were ever read as HTML, or followed as an address. */
const PAYLOADS = [
  '<img src=x onerror="window.hacked=1">',
  '<script>window.hacked=2</script>',
  '"><svg onload="window.hacked=3">',
  '</script><script>window.hacked=4</script>',
  "' onfocus='window.hacked=5' autofocus='",
  'javascript:window.hacked=6',
];

/** Columns whose text decides how a report is understood. */
const KEPT = /Record ID|Date|amount|Stage|Won|Currency|IDs|Type|type|reason/i;

/** A spoilt report whose every other text is hostile, headers that nobody knows too. */
function hostileReport(): string {
  const [header = [], ...rows] = cellsOfCsv(fixture('recurring-spoilt.csv'));
  const spoilt = rows.map((row, at) =>
    row.map((cell, column) => {
      const isType = header[column] === 'Recurring revenue deal type' && at % 25 === 7;
      const isKept = KEPT.test(header[column] ?? '') && !isType;
      return isKept || cell === '' ? cell : `${cell}${PAYLOADS[at % PAYLOADS.length]}`;
    }),
  );
  const more = PAYLOADS.map((payload) => `Note ${payload}`);
  return csvOf([[...header, ...more], ...spoilt.map((row) => [...row, ...PAYLOADS])]);
}

const csvOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\n');

const retained = openedPage();

/** Everything is unfolded and has had time to run; the texts are there, and are nothing but texts. */
async function isHarmless(holds: string): Promise<void> {
  const frame = retained.sidebar();
  await frame.evaluate(async () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    await new Promise((done) => setTimeout(done, 300));
  });
  const seen = await frame.evaluate(() => ({
    text: document.body.textContent ?? '',
    hacked: window.hacked ?? 0,
    made: document.querySelectorAll(
      'main img, main script, main iframe, [onload], [onerror], [onfocus]',
    ).length,
    led: [...document.querySelectorAll('a')].filter(({ href }) => !/^(data|blob|https):/.test(href))
      .length,
  }));
  expect(seen.text).toContain(holds);
  expect([seen.hacked, seen.made, seen.led]).toEqual([0, 0, 0]);
  expect(await retained.page.evaluate(() => window.hacked)).toBeUndefined();
  expect(retained.outside).toEqual([]);
  expect(retained.errors).toEqual([]);
}

const NAME = `deals-2025-11-01 ${PAYLOADS[0]}.csv`;

step('A report of hostile texts is understood as what it is', async () => {
  await retained.chooseFile(NAME, hostileReport());
  await retained.screen(words.understoodTitle);
  await isHarmless('window.hacked');
});

step('Its columns are asked about by names that stay names', async () => {
  await retained.button(words.otherFile).click();
  await retained.screen(words.title);
  const labels = PAYLOADS.slice(0, 4).map((payload, place) => `${payload} ${place}`);
  await retained.chooseFile(NAME, csvOf([labels, ['1', 'Acme', '100', '2026-01-05']]));
  await retained.screen(columnsWords.mapTitle);
  await isHarmless('window.hacked');
  await retained.button(words.otherFile).click();
  await retained.screen(words.title);
});

step('A file that is refused is named by its name', async () => {
  await retained.chooseFile(`${PAYLOADS[0]}.zip`, 'PK\u0003\u0004');
  await retained.screen(words.problemTitle);
  await isHarmless(PAYLOADS[0] ?? '');
  await retained.button(words.back).click();
  await retained.screen(words.title);
});

longStep('What it changes, and what became of it, is shown as text', async () => {
  await retained.chooseFile(NAME, hostileReport());
  await retained.screen(words.understoodTitle);
  await retained.button(words.build).click();
  await retained.screen(words.doneTitle('2025-10'));
  await isHarmless('window.hacked');
  await retained.button(words.nextReport).click();
  await retained.screen(words.title);
  await isHarmless(NAME);
  const changed = hostileReport().replace(/"(\d+)\.(\d+)"/g, '"1$1.$2"');
  await retained.chooseFile(NAME.replace('11-01', '11-02'), changed);
  await retained.screen(words.understoodTitle);
  await retained.button(words.compare).click();
  await retained.screen(updateWords.title);
  await isHarmless('window.hacked');
});
