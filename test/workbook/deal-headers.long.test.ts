import * as fc from 'fast-check';
import type { Host } from '../../host/host';
import { FIELDS } from '../../src/core/report/fields';
import { dealColumns, dealHeaders, headerOfColumn } from '../../src/workbook/data/deals';
import { settingsAgain } from '../../src/workbook/tabs-again';
import { drop, figures, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, interruptedBefore, refusal, workbook } from './hands';
import { sentencesOf } from './spoilt-workbook';

const HEADERS = /^Row 1 of Deals does not hold the headers of its columns\. Delete the rows above/;
const TWICE = (header: string) => `Deals has two columns called "${header}", so it is not known`;

/** Puts a column of the user's own left of all others, each of its cells filled. */
function withOwnColumn(host: Host, header: string): void {
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', {
    ...{ dimension: 'COL', base: 0, position: 'before', quantity: 1 },
  });
  host.paste('Deals', 'A1', [[header], ['77'], ['88'], ['99']]);
}

const insertRow = (host: Host, base: number) =>
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', {
    ...{ dimension: 'ROW', base, position: 'before', quantity: 1 },
  });
const deleteRow = (host: Host, row: number) =>
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Deals', { dimension: 'ROW', elements: [row] });

describe('columns of Deals are told by the headers that the add-on writes', () => {
  const headers = dealColumns([]).map(headerOfColumn);
  const others = fc.constantFrom(
    ...FIELDS.flatMap(({ aliases }) => aliases).filter((alias) => !headers.includes(alias)),
    ...['', 'MRR', 'Customer', 'import', 'AMOUNT', ' Amount', 'Remarks'],
  );

  test('wherever they stand, and whatever columns of the user’s own are called', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(headers, { minLength: headers.length }),
        fc.array(fc.tuple(others, fc.nat(headers.length))),
        (shuffled, own) => {
          const labels: string[] = [...shuffled];
          for (const [label, at] of own) labels.splice(at, 0, label);
          const { columns, problem } = dealHeaders(labels);
          expect(columns.map(headerOfColumn)).toEqual(
            labels.map((label) => (headers.includes(label) ? label : '')),
          );
          expect(problem).toBeNull();
        },
      ),
    ));
  test('and neither of two that are called the same is taken', () =>
    fc.assert(
      fc.property(fc.constantFrom(...headers), fc.nat(headers.length), (header, at) => {
        const labels = [...headers];
        labels.splice(at, 0, header);
        const { columns, problem } = dealHeaders(labels);
        const stand = columns.map(headerOfColumn);
        expect(stand).toEqual(labels.map((label) => (label === header ? '' : label)));
        expect(problem).toMatch(TWICE(header));
      }),
    ));
  test.each<[string, readonly string[]]>([
    ['none', []],
    ['blank ones', ['', '', '']],
    ['a row of deals', ['1', 'Ann', 'Amount', 'Import', '600']],
  ])('a row that holds other things is not that of the headers: %s', (_, labels) =>
    expect(dealHeaders(labels).problem).toMatch(HEADERS),
  );
});

test.each(['MRR', 'import'])(
  'a column of the user’s own that is called %s changes no figure, and stays as it is',
  async (header) => {
    const host = await workbook(FIRST);
    const plain = await workbook(FIRST, SECOND);
    withOwnColumn(host, header);
    expect(await sentencesOf(host)).toEqual([]);
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(figures(plain));
    expect(host.values('Deals', 'A1:A6').flat()).toEqual([header, '77', '88', '99', '', '']);
    await undoLast(host);
    expect(host.values('Deals', 'A1:A4').flat()).toEqual([header, '77', '88', '99']);
  },
);

test.each(['Amount', 'Import'])(
  'a second column called %s is told, and nothing is written until it has another name',
  async (header) => {
    const host = await workbook(FIRST);
    const before = figures(host);
    withOwnColumn(host, header);
    const rows = host.values('Deals', '1:9');
    expect(await sentencesOf(host)).toEqual([expect.stringContaining(TWICE(header))]);
    for (const writing of [drop(host, SECOND, { asOf }), undoLast(host)])
      expect(await refusal(writing)).toMatch(TWICE(header));
    expect(figures(host)).toEqual(before);
    expect(host.values('Deals', '1:9')).toEqual(rows);
    host.type('Deals', 'A1', `${header}, mine`);
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(figures(await workbook(FIRST, SECOND)));
  },
);

test('rows of an import that is given up wait, whole, while a column stands twice', async () => {
  const host = await workbook(FIRST);
  const lost = interruptedBefore(host, 'commitImport', () => {
    throw new Error('The call was lost.');
  });
  await refusal(drop(host, SECOND, { asOf }, lost));
  withOwnColumn(host, 'Amount');
  const rows = host.values('Deals', '5:6');
  await serverOf(host).discardImport(2);
  expect(host.cell('Imports', 'B3').value).toBe('discarded');
  expect(host.values('Deals', '5:6')).toEqual(rows);
  host.type('Deals', 'A1', 'Amount, mine');
  await serverOf(host).discardImport(2);
  expect(host.values('Deals', '5:6').flat().join('')).toBe('');
});

describe('headers of Deals that are not in row 1', () => {
  let headers: readonly string[] = [];
  test.each<[string, (host: Host) => void, (host: Host) => void]>([
    ['a row above them', (host) => insertRow(host, 0), (host) => deleteRow(host, 0)],
    [
      'a row above them with a remark',
      (host) => {
        insertRow(host, 0);
        host.type('Deals', 'A1', 'Amount');
      },
      (host) => deleteRow(host, 0),
    ],
    [
      'cleared',
      (host) => host.paste('Deals', 'A1', [new Array<string>(60).fill('')]),
      (host) => host.paste('Deals', 'A1', [headers]),
    ],
    [
      'deleted',
      (host) => deleteRow(host, 0),
      (host) => {
        insertRow(host, 0);
        host.paste('Deals', 'A1', [headers]);
      },
    ],
  ])('are told in place of figures, and nothing is written: %s', async (_, spoil, mend) => {
    const host = await workbook(FIRST);
    const before = figures(host);
    headers = host.values('Deals', '1:1').flat().map(String);
    spoil(host);
    const rows = host.values('Deals', '1:9');
    expect(await sentencesOf(host)).toEqual([expect.stringMatching(HEADERS)]);
    const { headline } = await serverOf(host).readWorkbook();
    expect(headline?.sentence).toMatch(HEADERS);
    expect(headline?.cards.map(({ text }) => text).join('')).toBe('');
    expect(headline?.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
      'Every formula column is whole',
    ]);
    for (const writing of [drop(host, SECOND, { asOf }), undoLast(host)])
      expect(await refusal(writing)).toMatch(HEADERS);
    expect(host.values('Deals', '1:9')).toEqual(rows);
    mend(host);
    expect(figures(host)).toEqual(before);
    expect(await sentencesOf(host)).toEqual([]);
  });

  test('are told to whoever goes on after an interruption, too', async () => {
    const host = await workbook(FIRST);
    const { settings } = await serverOf(host).readWorkbook();
    await serverOf(host).putBack(settingsAgain(settings ?? unknown()));
    insertRow(host, 0);
    expect(await refusal(serverOf(host).unbuiltTabs())).toMatch(HEADERS);
  });

  test('cost no row its place: below a row above them, the same deals count', async () => {
    const host = await workbook(FIRST);
    const { customers } = figures(host);
    insertRow(host, 0);
    expect(figures(host).customers).toEqual(customers);
    expect((await serverOf(host).readWorkbook()).headline?.counted).toBe(3);
  });
});

function unknown(): never {
  throw new Error('the workbook has no settings');
}
