import type { Host } from '../../host/host';
import { keptScore } from '../../src/workbook/data/import-columns';
import { CHART_COLUMN } from '../../src/workbook/repairs/chart';
import { columnLetters } from '../../src/workbook/sheet/references';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { drop } from './dropped';
import { repaired, SPOILT } from './repairs';

const asOf = month('2025-10');
const YEARLY = '30010002018';

/** What the chart shows, and what is said of it. */
function shown(host: Host) {
  const letters = columnLetters(CHART_COLUMN + 1);
  const scores = host.values('Repairs', `${letters}2:${letters}7`).map(([cell]) => cell);
  return { scores, said: host.values('Repairs', 'A3:A3')[0]?.[0] };
}

/** The cell of the score that the second import left. */
const SECOND_SCORE = keptScore('accuracy').replace(
  /^.*\$([A-Z]+)\$1:.*$/,
  (_, letters: string) => `${letters}3`,
);

test('accuracy is compared with the import before that has a score, and one without has no place in the chart', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  expect(shown(host).said).toBe('');
  await drop(host, repaired(YEARLY), { asOf });
  await drop(host, SPOILT, { asOf });
  const { scores, said } = shown(host);
  expect(said).toBe('Accuracy is lower than before.');
  expect(scores[0]).toBe(scores[2]);
  expect(Number(scores[1])).toBeGreaterThan(Number(scores[0]));
  host.type('Imports', SECOND_SCORE, '');
  expect(shown(host)).toEqual({
    scores: [scores[0], scores[2], '', '', '', ''],
    said: 'Accuracy is as it was before.',
  });
});
