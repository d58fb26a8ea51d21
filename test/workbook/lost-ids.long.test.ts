import type { Host } from '../../host/host';
import { drop, figures, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, refusal, workbook } from './hands';

/** The same reports with the names of the deals. */
const named = (cells: typeof FIRST) =>
  cells.map(([id = '', ...row], place) => [
    ...[id, ...row],
    place === 0 ? 'Deal Name' : `Deal ${id}`,
  ]);
const [OLD, NEW] = [named(FIRST), named(SECOND)];

const idColumn = (host: Host) => host.values('Deals', '1:1').flat().indexOf('Record ID');

const LOST: readonly [string, (host: Host) => unknown][] = [
  [
    'its column is deleted',
    (host) =>
      atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Deals', {
        dimension: 'COL',
        elements: [idColumn(host)],
      }),
  ],
  ['some are cleared', (host) => host.type('Deals', 'A3', '')],
  ['all are cleared', (host) => host.paste('Deals', 'A2', [[''], [''], ['']])],
];

describe('deals whose Record ID is lost on Deals count once with the next report', () => {
  test.each(LOST)('where %s', async (_, lose) => {
    const host = await workbook(OLD);
    await lose(host);
    await drop(host, NEW, { asOf });
    expect(figures(host)).toEqual(figures(await workbook(OLD, NEW)));
    await undoLast(host);
    expect(figures(host)).toEqual(figures(await workbook(OLD)));
  });
});

test('one that nobody can tell from a deal of the report is named, and nothing is written', async () => {
  const host = await workbook(FIRST);
  host.type('Deals', 'A4', '');
  const before = host.values('Deals', '1:12');
  const sentence = await refusal(drop(host, SECOND, { asOf }));
  expect(sentence).toMatch(/^"Bob" has a Record ID only on one side/);
  expect(host.values('Deals', '1:12')).toEqual(before);
});
