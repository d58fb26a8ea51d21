import type { Host } from '../../host/host';
import { spoiltIn } from '../../src/sidebar/actions/spoilt';
import { spoiltWords } from '../../src/sidebar/words/spoilt-words';
import { workbookWith } from './built';
import { drop, figures, serverOf } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, workbook } from './hands';

const AS_OF = 'G3';

/** Two reports, the later one with a later month. */
const twoMonths = () =>
  workbookWith([
    [FIRST, { asOf: asOf - 1 }],
    [SECOND, { asOf }],
  ]);

const told = async (host: Host) =>
  spoiltIn(await serverOf(host).readWorkbook()).map(spoiltWords.sentence);

/** What NRR says in place of figures. */
const sentenceOf = async (host: Host) => (await serverOf(host).readHeadline()).sentence;

describe('an as-of month that Imports does not say is told, and no earlier one holds in silence', () => {
  test.each(['', '0', '-5', "'2025-10-01", 'Oct', '45', '=1/0'])('"%s"', async (typed) => {
    const host = await twoMonths();
    const before = figures(host);
    expect(await told(host)).toEqual([]);
    host.type('Imports', AS_OF, typed);
    expect(await told(host)).toContainEqual(
      expect.stringMatching(/^On Imports, import 2 has no as-of month/),
    );
    expect(await sentenceOf(host)).toMatch(/^Imports does not say the as-of month/);
    const { checks } = await serverOf(host).readHeadline();
    expect(checks.find(({ name }) => name === 'Every formula column is whole')?.ok).toBe(false);
    host.type('Imports', AS_OF, '2025-10-01');
    expect(await told(host)).toEqual([]);
    expect(figures(host)).toEqual(before);
  });

  test('that of an earlier report is told in the sidebar, and the figures of the latest stay', async () => {
    const host = await twoMonths();
    const { sentence } = await serverOf(host).readHeadline();
    host.type('Imports', 'G2', '');
    expect(await told(host)).toEqual([
      expect.stringMatching(/^On Imports, import 1 has no as-of month/),
    ]);
    expect(await sentenceOf(host)).toBe(sentence);
  });

  test('and one that is out need not say any', async () => {
    const host = await twoMonths();
    host.type('Imports', 'B3', 'undone');
    host.type('Imports', AS_OF, '');
    expect(await told(host)).toEqual([]);
    expect(await sentenceOf(host)).not.toMatch(/^Imports/);
  });
});

describe('lines of Imports are found by their number, wherever they stand', () => {
  /** The lines of both imports in another order, with a blank line above them. */
  function turned(host: Host): void {
    atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Imports', {
      ...{ dimension: 'ROW', base: 1, position: 'before', quantity: 1 },
    });
    const lines = host.values('Imports', '3:4');
    const texts = (line: readonly unknown[]) => line.map((cell) => String(cell));
    host.paste('Imports', 'A2', [texts(lines[1] ?? []), texts(lines[0] ?? []), texts([])]);
    host.paste('Imports', 'A4', [lines[0]?.map(() => '') ?? []]);
  }
  const scores = (host: Host) =>
    host
      .values('Audit', '1:160')
      .filter((row) => row[1] === 'report.csv')
      .map((row) => row.slice(1, 6));

  test('scores on Audit, the as-of month and what was reported then', async () => {
    const host = await twoMonths();
    const [before, shown] = [figures(host), scores(host)];
    expect(shown).toHaveLength(2);
    turned(host);
    expect(host.values('Imports', 'A2:A3').flat()).toEqual([2, 1]);
    expect(figures(host)).toEqual(before);
    expect(scores(host)).toEqual(shown);
    expect(await told(host)).toEqual([]);
  });

  test('also the next import', async () => {
    const host = await workbook(FIRST);
    turned(host);
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(figures(await workbook(FIRST, SECOND)));
  });
});
