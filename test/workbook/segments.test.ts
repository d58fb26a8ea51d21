import { HEADERS } from '../../host/cli/month-figures';
import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import { dealsOf } from '../../src/core/report/deals';
import type { Choices } from '../../src/core/report/understanding';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { type Bridge, bridgeOf } from '../../src/core/retention/movements';
import { grossRetention, netRetention } from '../../src/core/retention/retention';
import { rounded } from '../../src/core/rounding';
import { COUNTS, MONEY } from '../core/figures';
import {
  contractSizeSegments,
  customerSegments,
  dealSegments,
  type Segment,
  segmentBridge,
  valuesIn,
} from '../reference/segments';
import { long, some } from '../some';
import { drop, emptyHost, fixture, understoodBy, withTabs } from './dropped';

type Figures = Readonly<Record<string, unknown>>;
type Lists = Readonly<Record<string, readonly Figures[]>>;

const COLUMNS = { Industry: 'industry', Region: 'region', 'Deal owner': 'owner' } as const;

/** A report dropped in a workbook, and every segment that core finds in it. */
async function both(cells: ReturnType<typeof fixture>, choices: Choices & { asOf: number }) {
  const host = emptyHost();
  const { report, settings } = await understoodBy(host, cells, choices);
  const { checks } = await drop(host, cells, { ...withTabs('Segments'), ...choices });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  const entries = ledgerOf(dealsOf(report, settings), settings);
  const matrix = matrixOf(entries, choices.asOf);
  const now = matrix.months.length - 1;
  const segments = (from: number): Readonly<Record<string, readonly Segment[]>> => ({
    ...Object.fromEntries(
      Object.entries(COLUMNS)
        .filter(([, field]) => report.fields.includes(field))
        .map(([label, field]) => [
          label,
          customerSegments(matrix, entries, { ofDeal: valuesIn(report, field) }),
        ]),
    ),
    'Contract size': contractSizeSegments(matrix, from),
    ...(report.fields.includes('line') && {
      'Product line': dealSegments(entries, choices.asOf, valuesIn(report, 'line')),
    }),
  });
  return { host, segments, matrix, settings, now };
}

const BRIDGE = [...MONEY, ...COUNTS];

const six = (value: unknown) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);

/** Segments in which something is paid at one of the month ends, by name in lower case. */
function byName(segments: readonly Figures[]): Figures {
  const paid = segments.filter((one) => one.opening || one.closing || one.nrr12 !== null);
  return Object.fromEntries(
    paid.map(({ segment, ...rest }) => [
      String(segment).toLowerCase(),
      Object.fromEntries(Object.entries(rest).map(([id, value]) => [id, six(value)])),
    ]),
  );
}

const bridgeFigures = (bridge: Bridge): Figures =>
  Object.fromEntries(BRIDGE.map((id) => [id, bridge[id]]));

/** The as-of month of every segment: contract sizes go by each window's own opening. */
function monthSegments({ segments, settings, now }: Awaited<ReturnType<typeof both>>): Lists {
  const year = segments(now - 12);
  return Object.fromEntries(
    Object.entries(segments(now - 1)).map(([label, list]) => {
      const names = new Set([...list, ...(year[label] ?? [])].map(({ segment }) => segment));
      const membersOf = (all: readonly Segment[], name: string) =>
        all.find(({ segment }) => segment === name)?.members ?? [];
      return [
        label,
        [...names].map((segment) => {
          const month = bridgeOf(membersOf(list, segment), now - 1, now);
          const twelve = bridgeOf(membersOf(year[label] ?? [], segment), now - 12, now);
          return {
            segment,
            ...bridgeFigures(month),
            nrr: netRetention(month, settings),
            grr: grossRetention(month),
            nrr12: netRetention(twelve, { reactivationInNrr: false }),
            grr12: grossRetention(twelve),
          };
        }),
      ];
    }),
  );
}

describe('the segments of the as-of month are those of core', () => {
  test.each(
    some(
      [
        ['small/recurring.csv', '2025-10'],
        ['small/movements.csv', '2025-10'],
        ['small/snapshots.csv', '2025-10'],
        ['medium/recurring.csv', '2026-10'],
        ['medium/movements.csv', '2026-10'],
      ],
      1,
    ),
  )('on %s', async (path, month) => {
    const sides = await both(fixture(path), { asOf: parseMonth(month) ?? 0 });
    const tabs = tabsAsJson(sides.host).segments as Lists;
    const core = monthSegments(sides);
    expect(Object.keys(tabs).sort()).toEqual(Object.keys(core).sort());
    for (const [label, list] of Object.entries(core))
      expect([label, byName(tabs[label] ?? [])]).toEqual([label, byName(list)]);
  });
});

/** What a line of a segment shows, and under which header. */
const SHOWN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...BRIDGE, 'nrr', 'grr'].map((id) => [id, HEADERS[id] ?? ''])),
  share: 'Share of closing',
};

/** What stands on Segments below the name of a column, down to the blank line. */
function shown(host: Host, label: string): readonly Figures[] {
  const cells = host.values('Segments', 'A4:U200');
  const [header = [], ...rows] = cells;
  const from = rows.findIndex(([name]) => name === label) + 1;
  const count = rows.slice(from).findIndex(([name]) => name === '');
  const at = (row: readonly unknown[], name: string) => row[header.indexOf(name)];
  return rows.slice(from, from + count).map((row) => ({
    segment: row[0],
    effect: at(row, 'Effect on NRR'),
    ...Object.fromEntries(Object.entries(SHOWN).map(([id, name]) => [id, at(row, name)])),
  }));
}

describe('the Segments tab', () => {
  const asOf = parseMonth('2025-10') ?? 0;
  const quarter = both(fixture('small/recurring.csv'), { asOf, period: 'quarter', yearBegins: 2 });
  const blank = (value: unknown) => (value === null ? '' : six(value));
  test('shows the quarter to date as core measures it, all customers below', async () => {
    const { host, segments, matrix, settings, now } = await quarter;
    const ends = { from: now - 3, to: now };
    const all = bridgeOf(matrix.customers, ends.from, ends.to);
    const total = { segment: 'All customers', members: matrix.customers };
    for (const [label, list] of Object.entries(segments(ends.from))) {
      const lines = shown(host, label);
      const rows = [...list, total].map((one) => segmentBridge(one, all, { ...ends, ...settings }));
      const expected = rows
        .filter(({ opening, closing }) => opening > 0 || closing > 0)
        .map((one) => [
          one.segment.toLowerCase(),
          rounded((one.effect ?? 0) * 100, 1) + 0,
          ...Object.keys(SHOWN).map((id) => blank(Reflect.get(one, id))),
        ]);
      const found = lines
        .slice(0, -1)
        .filter(({ opening, closing }) => Number(opening) > 0 || Number(closing) > 0)
        .map((one) => [
          String(one.segment).toLowerCase(),
          six(one.effect),
          ...Object.keys(SHOWN).map((id) => six(one[id])),
        ]);
      expect([label, found.sort()]).toEqual([label, expected.sort()]);
    }
  });
  test('shows the largest effect first', async () => {
    const { host } = await quarter;
    const owners = shown(host, 'Deal owner').slice(0, -2);
    const effects = owners.map(({ effect }) => Math.abs(Number(effect)));
    expect(effects.length).toBeGreaterThan(1);
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
  });
  test('leaves no difference between all customers and the segments of customers', async () => {
    const { host } = await quarter;
    for (const label of ['Industry', 'Region', 'Deal owner', 'Contract size']) {
      const lines = shown(host, label);
      const { segment, ...difference } = lines[lines.length - 1] ?? {};
      expect(segment).toBe('Difference to all customers');
      for (const id of BRIDGE) expect([label, id, difference[id]]).toEqual([label, id, 0]);
    }
  });
});

describe('segments of values as people write them', () => {
  const asOf = parseMonth('2025-06') ?? 0;
  const HEADER = [
    'Record ID',
    'Associated Company',
    'Close Date',
    'Recurring revenue amount',
    'Is Closed Won',
    'Industry',
  ];
  const drops = async (industries: readonly string[]) => {
    const rows = industries.map((industry, place) => [
      String(place + 1),
      `Company ${place + 1}`,
      '2025-01-05',
      String(100 + place),
      'true',
      industry,
    ]);
    const host = emptyHost();
    await drop(host, [HEADER, ...rows], { asOf, ...withTabs('Segments') });
    const { Industry = [] } = tabsAsJson(host).segments as Lists;
    return Industry.map(({ segment, closing }) => [segment, closing]);
  };

  long(
    'values that look like formulas or operators are values, blanks a segment of their own',
    async () =>
      expect(await drops(['>5', '=SUM', 'A*', 'AB', '', 'a*', '>50'])).toEqual([
        ['a*', 207],
        ['>50', 106],
        ['(not given)', 104],
        ['AB', 103],
        ['=SUM', 101],
        ['>5', 100],
      ]),
  );
  long('beyond thirty values the smallest stand together', async () => {
    const found = await drops(Array.from({ length: 33 }, (_, place) => `Industry ${place}`));
    expect(found).toHaveLength(31);
    expect(found[30]).toEqual(['(others)', 100 + 101 + 102]);
    expect(found[0]).toEqual(['Industry 32', 132]);
  });
});

long('every customer may have every product: each pair has a row', async () => {
  const pairs = Array.from({ length: 1100 }, (_, place) => [
    `INV-${place}`,
    `2025-${String(1 + (place % 9)).padStart(2, '0')}-15`,
    `Customer ${Math.floor(place / 11)}`,
    `Product ${place % 11}`,
    '100',
  ]);
  const cells = [['Invoice number', 'Invoice date', 'Customer', 'Product', 'Amount'], ...pairs];
  const { checks } = await drop(emptyHost(), cells, withTabs('Segments'));
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});
