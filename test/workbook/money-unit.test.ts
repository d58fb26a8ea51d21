import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { HEADER_FILL } from '../../src/workbook/sheet/look';
import {
  type Area,
  KEPT_TABS,
  STEP_TABS,
  TAB_NAMES,
  type TabName,
} from '../../src/workbook/sheet/tab';
import { long, some } from '../some';
import { SAMPLE } from './board-page';
import { drop, EVERY_TAB, emptyHost, fixture } from './dropped';
import { settingCell, sheetIdOf } from './hands';
import { laidOut } from './laid-out';

/** Tabs whose money stays a month whatever is shown, and says so: what was imported or typed. */
const MONTHLY: readonly TabName[] = KEPT_TABS;

interface Seen {
  readonly value: unknown;
  readonly text: string;
  readonly format: string;
  /** The header that it stands below, or what its line is about. */
  readonly about: string;
}
type Shown = ReadonlyMap<string, Seen>;

/** Tabs whose columns hold figures of several kinds, line by line. */
const LINES_OF_ONE_KIND: readonly TabName[] = ['Board', 'Benchmarks'];

/** What a tab shows, cell by cell. */
function seenOn({ model: { getters } }: Host, name: TabName, sheetId: string): Shown {
  const headers = new Map<number, string>();
  const labels = new Map<number, string>();
  const positions = [...getters.getEvaluatedCellsPositions(sheetId)].sort(
    (a, b) => a.row - b.row || a.col - b.col,
  );
  return new Map(
    positions.flatMap((position) => {
      const { row, col } = position;
      const { formattedValue: text, value, format = '' } = getters.getEvaluatedCell(position);
      if (text === '') return [];
      const { fillColor } = getters.getCellComputedStyle(position);
      if (fillColor?.toUpperCase() === HEADER_FILL) headers.set(col, text);
      if (typeof value === 'string' && !labels.has(row)) labels.set(row, text);
      const header = headers.get(col) ?? '';
      const about = header === '' || LINES_OF_ONE_KIND.includes(name) ? labels.get(row) : header;
      return [[`${row + 1}:${col + 1}`, { text, value, format, about: about ?? '' }]];
    }),
  );
}

const shownTabs = (host: Host) =>
  TAB_NAMES.filter((name) => !STEP_TABS.includes(name) && sheetIdOf(host, name) !== '');

/** Everything that the tabs show, by tab. */
const seen = (host: Host) =>
  new Map(shownTabs(host).map((name) => [name, seenOn(host, name, sheetIdOf(host, name))]));

/** Titles of charts. */
const chartTitles = (host: Host, name: TabName): readonly string[] => {
  const { getters } = host.model;
  return getters.getChartIds(sheetIdOf(host, name)).map((id) => {
    const { title } = getters.getChartDefinition(id) as { title?: string | { text?: string } };
    return typeof title === 'string' ? title : (title?.text ?? '');
  });
};

/** What counts something: customers, deals, rows, places. */
const COUNTED =
  /(?:[Cc]ustomers|[Nn]o\.|row|weight|Rows|Records|Number|Asked|Due|Lost|Renewed|Months|Deals|Segments|Line|Kind|Part|Then|Column)$/;

/** Money that is never shown a year: what was paid once, and contracts, which are of a year in any case. */
const NEVER = [
  'Categories: Coded one-time',
  'Benchmarks: Average contract a year',
  'Benchmarks: The same in US dollars',
  'Repairs: At stake a month',
];

const AS_IT_WAS = [
  ...NEVER,
  // Of what was paid once.
  ...['Ledger: Amount as MRR', 'Ledger: Coded amount'],
  // The card of customers; how many deals a process has; how many companies were asked.
  ...['Board: ', 'Process: ', 'Benchmarks: All companies'],
  ...['100k-250k', '12k-25k', '25k-50k: yours', '50k-100k'].map(
    (size) => `Benchmarks: Contracts of $${size}`,
  ),
  ...['Contracts of less than $12k', 'Contracts of more than $250k'].map(
    (line) => `Benchmarks: ${line}`,
  ),
  ...['Selling to one trade', 'Software for any industry'].map((line) => `Benchmarks: ${line}`),
];

/** Some of the lines and columns that hold nothing else than money. */
const AMOUNTS = [
  ...['Board: Closing', 'NRR: Opening MRR', 'NRR: ARPA', 'Movers: Change', 'Customers: MRR now'],
  ...['Cohorts: MRR then', 'Ledger: MRR', 'KPIs: ARPA'],
];
const OF_DEALS = ['Segments: Closing MRR', 'Renewals: MRR due', 'Categories: Coded upsell'];

const isMoneyLike = ({ format }: Seen) => format.includes('#,##0') && !format.includes('%');

const CASES = [
  ['the sample', SAMPLE, 'month', [...AMOUNTS, ...OF_DEALS]],
  ['movements', fixture('small/movements.csv'), 'quarter', AMOUNTS],
  ['invoices', fixture('small/invoices.csv'), 'quarter', AMOUNTS],
] as const;

describe.each(some(CASES, 1))('money a year in a workbook of %s', (_, report, period, amounts) => {
  let host: Host;
  let monthly: ReturnType<typeof seen>;
  let yearly: ReturnType<typeof seen>;
  beforeAll(async () => {
    host = emptyHost();
    await drop(host, report, { ...EVERY_TAB, period });
    monthly = seen(host);
    host.type('Settings', settingCell(host, 'Show money as'), 'ARR');
    // Cells are computed when they are read.
    for (const name of shownTabs(host)) host.values(name, 'A1');
    yearly = seen(host);
  }, 300_000);

  const results = () => shownTabs(host).filter((name) => !MONTHLY.includes(name));

  test('no text speaks of money a month', () => {
    const left = results().flatMap((name) =>
      [...(yearly.get(name) ?? [])].flatMap(([at, { text }]) =>
        /\bMRR\b/.test(text) && !/HubSpot's own MRR/.test(text) ? [`${name} ${at} ${text}`] : [],
      ),
    );
    expect(left).toEqual([]);
  });

  test('no chart has a title that names either', () => {
    const titles = results().flatMap((name) => chartTitles(host, name));
    expect(titles.length).toBeGreaterThan(4);
    expect(titles.filter((title) => /\b[MA]RR\b/.test(title))).toEqual([]);
  });

  test('every amount is twelve times what it was, and what is no amount is as it was', () => {
    const odd = results().flatMap((name) =>
      [...(monthly.get(name) ?? [])].flatMap(([at, before]) => {
        const after = yearly.get(name)?.get(at);
        if (typeof before.value !== 'number') return [];
        const now = Number(after?.value);
        const isSame = Math.abs(now - before.value) < 1e-6;
        const isTwelve = Math.abs(now - 12 * before.value) < 1e-5 * Math.max(1, Math.abs(now));
        const holds = isMoneyLike(before) ? isSame || isTwelve : isSame;
        return holds ? [] : [`${name} ${at} ${before.about}: ${before.text} > ${after?.text}`];
      }),
    );
    expect(odd).toEqual([]);
  });

  test('and what is as it was counts something, or says why', () => {
    const same = new Set<string>();
    const twelve = new Set<string>();
    for (const name of results())
      for (const [at, before] of monthly.get(name) ?? []) {
        const { value } = before;
        if (typeof value !== 'number' || value === 0 || !isMoneyLike(before)) continue;
        const isSame = Math.abs(Number(yearly.get(name)?.get(at)?.value) - value) < 1e-6;
        (isSame ? same : twelve).add(`${name}: ${before.about}`);
      }
    expect([...same].filter((about) => !COUNTED.test(about) && !AS_IT_WAS.includes(about))).toEqual(
      [],
    );
    expect([...twelve].filter((about) => NEVER.includes(about))).toEqual([]);
    expect([...twelve]).toEqual(expect.arrayContaining(amounts));
  });

  long('while other programs read money a month', () => {
    host.type('Settings', settingCell(host, 'Show money as'), 'ARR');
    const { settings, ...figures } = tabsAsJson(host);
    expect(settings).toMatchObject({ 'Show money as': 'ARR' });
    expect(host.values('NRR', 'C28:C28')).toEqual([['Opening ARR']]);
    host.type('Settings', settingCell(host, 'Show money as'), 'MRR');
    const { settings: _, ...before } = tabsAsJson(host);
    expect(figures).toEqual(before);
  });
});

/** Whether a place lies in an area. */
const isIn = ({ row, column, rows, columns }: Area, at: { row: number; column: number }) =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

test('where a sentence wraps, its row was measured by other words', () => {
  const wrapped = laidOut('recurring deals').flatMap(({ name, blocks, formats }) =>
    blocks.flatMap((block) => {
      if (block.kind !== 'formulas' || !block.isWords) return [];
      const looks = formats.filter(({ area }) => isIn(area, block));
      const isHeader = looks.some(({ isBold }) => isBold);
      return !isHeader && looks.some(({ wraps }) => wraps) ? [`${name} ${block.cells[0]}`] : [];
    }),
  );
  expect(wrapped).toEqual([]);
});
