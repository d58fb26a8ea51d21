import type { Host } from '../../host/host';
import { workbookWith } from './built';
import { figures, serverOf, undoLast, withTabs } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { problemsOf } from './spoilt-workbook';

const both = () =>
  workbookWith([
    [FIRST, { ...withTabs('Board', 'KPIs'), asOf: asOf - 1 }],
    [SECOND, { asOf }],
  ]);

/** Everything that rests on which imports count: figures, status, as-of month, what was reported when, and accuracy over time. */
const resting = (host: Host) => [
  figures(host),
  host.values('NRR', 'G1'),
  host.values('NRR', 'A44:AB56'),
  host.values('Settings', 'B25:B42'),
  host.values('Periods', 'G1:J30'),
  host.values('Audit', 'A100:F131'),
  host.values('Repairs', 'A1:I7'),
];
const words = (host: Host) => host.values('Imports', 'B2:B3').flat();

test('An import whose rows count says on Imports that it is in use', async () => {
  const host = await both();
  expect(words(host)).toEqual(['in use', 'in use']);
  expect(host.values('Settings', 'B37')).toEqual([[host.values('Imports', 'G3')[0]?.[0]]]);
});

describe('the word of an older workbook, which said "in"', () => {
  test.each([
    ['of the first import', ['B2']],
    ['of the last', ['B3']],
    ['of both', ['B2', 'B3']],
  ])('counts as well: that %s', async (_, cells) => {
    const host = await both();
    const before = resting(host);
    for (const cell of cells) host.type('Imports', cell, 'in');
    expect(resting(host)).toEqual(before);
    expect(await problemsOf(host)).toEqual([]);
    const { imports } = await serverOf(host).readWorkbook();
    expect(imports.map(({ status }) => status)).toEqual(['in', 'in']);
    await undoLast(host);
    expect(words(host).pop()).toBe('undone');
  });

  test.each(['inactive', 'in use?', 'not in', 'used'])(
    'but "%s" is no such word: nothing of the import counts, and it is said',
    async (word) => {
      const host = await both();
      const before = resting(host);
      host.type('Imports', 'B3', word);
      const without = resting(host);
      expect(without).not.toEqual(before);
      host.type('Imports', 'B3', 'undone');
      expect(resting(host)).toEqual(without);
      host.type('Imports', 'B3', word);
      expect(await problemsOf(host)).toEqual([{ kind: 'status', importNumber: 2, status: word }]);
    },
  );
});
