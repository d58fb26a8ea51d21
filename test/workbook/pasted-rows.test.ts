import { tabsAsJson } from '../../host/cli/tabs-as-json';
import { quietly } from '../../host/engine/quiet';
import type { Host, HostOptions } from '../../host/host';
import { FIELDS } from '../../src/core/report/fields';
import { pastedReading, readPastedRows } from '../../src/import/pasted-rows';
import { columnLetters } from '../../src/workbook/sheet/references';
import { long } from '../some';
import { workbookWith } from './built';
import { drop, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid } from './hands';

const HEADERS = FIRST[0] ?? [];
const FIRST_BELOW = FIRST.length + 1;

/** A row as somebody pastes it where Google Sheets takes dates and amounts for text. */
const textRow = (id: string, start: string, end: string, amount: string): readonly string[] => [
  ...[id, `Company ${id}`, `'${start}`, `'${end}`, `'${amount}`, 'New Business', 'Closed Won'],
];

const ROWS = [
  textRow('7', '13.03.2025', '2026-02-28', '1.200,00 €'),
  [...['8', 'Company 8', '2025-04-01', '2026-03-31', '600', 'New Business', 'Closed Won']],
  textRow('9', '01.05.2025', '30.04.2026', '2.400,00'),
];

const letterOf = (host: Host, header: string) =>
  columnLetters((host.values('Deals', 'A1:AP1')[0] ?? []).indexOf(header) + 1);

/** A workbook with a report, and rows pasted below it. */
async function pastedInto(rows = ROWS, options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await workbookWith([[FIRST, { asOf }]], options);
  for (const [place, header] of HEADERS.entries())
    rows.forEach((row, down) => {
      const a1 = `${letterOf(host, String(header))}${FIRST_BELOW + down}`;
      host.type('Deals', a1, row[place] ?? '');
    });
  return host;
}

const below = (host: Host, header: string, rows = ROWS.length) => {
  const letter = letterOf(host, header);
  return host
    .values('Deals', `${letter}${FIRST_BELOW}:${letter}${FIRST_BELOW + rows - 1}`)
    .map(([cell]) => cell);
};
const typed = ['Contract start date', 'Contract end date', 'Amount'];
const cellsOf = (host: Host, rows = ROWS.length) =>
  typed.map((header) => below(host, header, rows));

const toRead = async (host: Host) => (await serverOf(host).readHeadline()).toRead;
const read = async (host: Host) => pastedReading(await readPastedRows(serverOf(host)));
const counted = (host: Host) => (tabsAsJson(host).report as { readonly counted: number }).counted;

const AS_PASTED = [
  ['13.03.2025', 45748, '01.05.2025'],
  ['2026-02-28', 46112, '30.04.2026'],
  ['1.200,00 €', 600, '2.400,00'],
];
const AS_READ = [
  [45729, 45748, 45778],
  [46081, 46112, 46142],
  [1200, 600, 2400],
];

test('pasted rows with text for dates and amounts are counted as such, read in place, and put back', async () => {
  const host = await pastedInto();
  expect([await toRead(host), counted(host)]).toEqual([2, 4]);
  const { cells, rows, unread } = await read(host);
  expect([cells.length, rows, unread]).toEqual([6, 2, []]);
  expect(await serverOf(host).typePasted(cells)).toBe(0);
  expect(cellsOf(host)).toEqual(AS_READ);
  expect([await toRead(host), counted(host)]).toEqual([0, 6]);
  expect((await serverOf(host).readWorkbook()).pastedAfter).toBe(1);
  expect(await serverOf(host).untypePasted()).toBe(0);
  expect(cellsOf(host)).toEqual(AS_PASTED);
  expect([await toRead(host), counted(host)]).toEqual([2, 4]);
  expect((await serverOf(host).readWorkbook()).pastedAfter).toBeNull();
});

test('what was read is said to stand after the last import that is in, not after one that was undone', async () => {
  const host = await workbookWith([
    [FIRST, { asOf }],
    [SECOND, { asOf }],
  ]);
  await undoLast(host);
  for (const [place, header] of HEADERS.entries())
    host.type('Deals', `${letterOf(host, String(header))}${FIRST_BELOW}`, ROWS[0]?.[place] ?? '');
  await serverOf(host).typePasted((await read(host)).cells);
  expect((await serverOf(host).readWorkbook()).pastedAfter).toBe(1);
});

test('the text is put back into no row of an import that has moved to where the pasted one stood', async () => {
  const row = textRow('7', '13.03.2025', '2026-02-28', '600 €');
  const host = await pastedInto([row]);
  const { cells } = await read(host);
  await serverOf(host).typePasted(cells);
  const position = { dimension: 'ROW', base: 1, position: 'before', quantity: 1 } as const;
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', position);
  const before = cellsOf(host, 2);
  expect(await serverOf(host).untypePasted()).toBe(cells.length);
  expect(cellsOf(host, 2)).toEqual(before);
});

test('what somebody types meanwhile stays, and so do formulas between the cells that are read', async () => {
  const host = await pastedInto();
  const { cells } = await read(host);
  const amount = letterOf(host, 'Amount');
  host.type('Deals', `${amount}${FIRST_BELOW}`, '77');
  const between = `${letterOf(host, 'Contract end date')}${FIRST_BELOW + 1}`;
  host.type('Deals', between, '=DATE(2026;3;31)');
  expect(await serverOf(host).typePasted(cells)).toBe(1);
  expect(below(host, 'Amount')).toEqual([77, 600, 2400]);
  host.type('Deals', `${amount}${FIRST_BELOW + 2}`, '5');
  expect(await serverOf(host).untypePasted()).toBe(2);
  expect(below(host, 'Amount')).toEqual([77, 600, 5]);
  expect(host.cell('Deals', between)).toMatchObject({ value: 46112, formula: '=DATE(2026;3;31)' });
});

test('a cell that came formatted as text takes a date all the same', async () => {
  const host = await pastedInto([]);
  const letter = letterOf(host, 'Contract start date');
  const column = (host.values('Deals', 'A1:AP1')[0] ?? []).indexOf('Contract start date');
  const zone = { left: column, right: column, top: FIRST_BELOW - 1, bottom: FIRST_BELOW - 1 };
  quietly(() => atTheGrid(host, 'SET_FORMATTING', 'Deals', { target: [zone], format: '@' }));
  host.type('Deals', `${letter}${FIRST_BELOW}`, '2025-03-13');
  expect(below(host, 'Contract start date', 1)).toEqual(['2025-03-13']);
  const { cells } = await read(host);
  expect(cells).toHaveLength(1);
  await serverOf(host).typePasted(cells);
  const { value, text } = host.cell('Deals', `${letter}${FIRST_BELOW}`);
  expect([value, text]).toEqual([45729, '2025-03-13']);
});

long('an ID of more digits than a number holds stays what it is, imported or pasted', async () => {
  const LONG = '90071992547409931';
  const [, first = []] = FIRST;
  const host = await workbookWith([[[HEADERS, [LONG, ...first.slice(1)]], { asOf }]]);
  host.type('Deals', `${letterOf(host, 'Record ID')}3`, `${LONG}7`);
  const cellsIn = (row: number) => [
    host.cell('Deals', `${letterOf(host, 'Record ID')}${row}`).value,
    host.cell('Deals', `${letterOf(host, 'Contract start date')}${row}`).value,
    host.cell('Deals', `${letterOf(host, 'Amount')}${row}`).value,
  ];
  expect(cellsIn(2)).toEqual([LONG, 45658, 600]);
  expect(cellsIn(3)).toEqual([`${LONG}7`, '', '']);
});

long('a pasted row is not to be read any more once a report has brought its record', async () => {
  const host = await pastedInto();
  const record = [
    '7',
    'Company 7',
    '2025-03-13',
    '2026-02-28',
    '1200',
    'New Business',
    'Closed Won',
  ];
  await drop(host, [...FIRST, record], { asOf });
  expect(await toRead(host)).toBe(1);
});

long(
  'imported rows that hold text are written anew by the next report, and none is changed',
  async () => {
    const host = await workbookWith([[FIRST, { asOf }]]);
    const labels = host.values('Deals', 'A1:AP1')[0] ?? [];
    for (const header of typed)
      FIRST.slice(1).forEach((row, down) => {
        const a1 = `${columnLetters(labels.indexOf(header) + 1)}${down + 2}`;
        host.type('Deals', a1, `'${row[HEADERS.indexOf(header)]}`);
      });
    expect([counted(host), await toRead(host)]).toEqual([0, 0]);
    await drop(host, FIRST, { asOf });
    expect(counted(host)).toBe(3);
    const { imports } = await serverOf(host).readWorkbook();
    expect(imports.at(-1)?.counts).toEqual({ added: 0, changed: 0, unchanged: 3, gone: 0 });
  },
);

test('rows of an import are not read, nor is a pasted header line', async () => {
  const host = await pastedInto([HEADERS.map(String), ...ROWS]);
  host.type('Deals', `${letterOf(host, 'Amount')}2`, "'1,5");
  const { cells, unread } = await read(host);
  expect([...new Set(cells.map(([row]) => row))]).toEqual([FIRST_BELOW + 1, FIRST_BELOW + 3]);
  expect(unread).toEqual([]);
});

long('a thousand cells are read in as few calls as one, every column within one step', async () => {
  const columns = FIELDS.filter(({ kind }) => kind !== 'text');
  const says = { day: '13.03.2025', amount: '5 €', months: 'P12M', flag: 'ja', text: '' };
  const costOf = async (rows: number, wide: boolean) => {
    const host = await pastedInto([]);
    const used = wide ? columns : columns.filter(({ id }) => id === 'contractStart');
    for (const { label, kind } of used)
      for (let down = 0; down < rows; down += 1)
        host.type('Deals', `${letterOf(host, label)}${FIRST_BELOW + down}`, `'${says[kind]}`);
    const { cells } = await read(host);
    expect(cells).toHaveLength(rows * used.length);
    host.calls.reset();
    expect(await serverOf(host).typePasted(cells)).toBe(0);
    return host.calls.total;
  };
  expect(await costOf(50, true)).toBe(await costOf(1, true));
  expect(await costOf(1, true)).toBeLessThan(120);
  expect(await costOf(1, false)).toBeLessThan(40);
});

describe.each([
  ['fails', false],
  ['kills the run', true],
])('a service call that %s', (_, dies) => {
  long(
    'leaves each cell as it was or as it is read, and all of it can be read or put back',
    async () => {
      const state = { calls: 0, failAt: Number.POSITIVE_INFINITY };
      const fault = (call: string) => {
        state.calls += 1;
        if (dies ? state.calls >= state.failAt : state.calls === state.failAt)
          throw new Error(`Service error: ${call}`);
      };
      const whole = await pastedInto(ROWS, { fault });
      const { cells } = await read(whole);
      state.calls = 0;
      await serverOf(whole).typePasted(cells);
      const { calls } = state;
      for (let failAt = 3; failAt <= calls; failAt += 5) {
        const host = await pastedInto(ROWS, { fault });
        Object.assign(state, { calls: 0, failAt });
        await serverOf(host)
          .typePasted(cells)
          .catch(() => undefined);
        Object.assign(state, { failAt: Number.POSITIVE_INFINITY });
        const left = cellsOf(host);
        left.forEach((column, at) => {
          column.forEach((cell, down) => {
            expect([AS_PASTED[at]?.[down], AS_READ[at]?.[down]]).toContain(cell);
          });
        });
        const again = (await read(host)).cells;
        if (again.length > 0) await serverOf(host).typePasted(again);
        expect([failAt, cellsOf(host)]).toEqual([failAt, AS_READ]);
        await serverOf(host).untypePasted();
        expect([failAt, cellsOf(host)]).toEqual([failAt, AS_PASTED]);
      }
    },
  );
});
