import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import { bridgeOf } from '../../src/core/retention/movements';
import { moversBetween } from '../../src/core/retention/movers';
import { grossRetention, logoChurn, netRetention } from '../../src/core/retention/retention';
import { rounded } from '../../src/core/rounding';
import { PAGE } from '../../src/workbook/board/places';
import { NAMED_AT, NRR_DRAWN_AT } from '../../src/workbook/drawn/places';
import { MONEY } from '../core/figures';
import { customerSegments, segmentBridge, valuesIn } from '../reference/segments';
import { some } from '../some';
import {
  type Built,
  built,
  expectBars,
  OCTOBER,
  rows,
  SAMPLE,
  sentence,
  shown,
  six,
} from './board-page';
import { fixture } from './dropped';
import { settingCell } from './hands';
import { laidOut } from './laid-out';

const AS_OF = parseMonth('2025-10') ?? 0;

/** What core says of some months that end so many months before the as-of month, in the order of the table's lines. */
function bridge({ matrix, settings }: Built, months: number, back = 0) {
  const to = matrix.months.length - 1 - back;
  const found = bridgeOf(matrix.customers, to - months, to);
  return [
    ...MONEY.map((id) => found[id]),
    netRetention(found, settings),
    grossRetention(found),
    found.closingCustomers,
    logoChurn(found),
  ].map(six);
}

describe('the board page of the sample', () => {
  let host: Host;
  beforeAll(async () => {
    host = (await built(SAMPLE, { asOf: OCTOBER })).host;
  });

  test('shows October from opening to closing', () => {
    const [opening = 0, added, back = 0, more = 0, less = 0, lost, closing] = shown(host, 'B').map(
      Number,
    );
    expect([opening, added, back, more, less, lost, closing]).toEqual([
      133411.5, 0, 2160, 115, 9385, 0, 126301.5,
    ]);
    expect(opening + more - less).toBe(124141.5);
    expect(shown(host, 'B')[7]).toBeCloseTo(124141.5 / 133411.5, 6);
  });

  test('says over the charts of NRR what they show of the year', () =>
    expect(host.values('NRR', 'C14')).toEqual([
      [
        'Closing MRR up 31.6 % in a year. Month by month it gained 46,107 and lost 15,780. NRR of 12 months up 5.2 points in a year. ',
      ],
    ]));

  test('says where NRR stands, what moved it, and the reason of most of the loss', () =>
    expect(sentence(host)).toBe(
      'NRR of 12 months is 97.7 %, 2.3 points below the target of 100.0 %. NRR 93.1 %: 9,385 lost to 4 downgrades, 115 gained from 1 expansion, 2,160 won back from 1 customer. Reason of 8,570 of 9,385 lost: Churned. The largest change: Echo Logistics -5,520.',
    ));

  test('shows how much of closing MRR the largest customers pay', () => {
    const [[name = '', , , one, five, ten] = []] = rows(
      host,
      `G${PAGE.lower + 5}:L${PAGE.lower + 5}`,
    );
    expect(name).toBe('Cedar Foods');
    expect([one, five, ten].map((part) => Math.round(1000 * Number(part)) / 10)).toEqual([
      8.8, 31.8, 53.3,
    ]);
  });

  test('draws bars that lead from opening to closing, from a base that its title names', () => {
    const bars = host.values('Drawn', 'A2:Q8');
    const [first, last] = [bars[0], bars.at(-1)];
    expect([first?.[14], first?.[15], last?.[15]]).toEqual([110000, 133411.5, 126301.5]);
    for (const bar of bars) {
      const [from = 0, to = 0] = bar.slice(14, 16).map(Number);
      const pieces = bar.slice(2, 14).map(Number);
      expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBeCloseTo(Math.abs(to - from), 6);
      expect(Number(bar[1])).toBeCloseTo(Math.min(from, to) - 110000, 6);
    }
    expect(String(rows(host, `A${PAGE.chartTitle}`)[0]?.[0])).toBe(
      'MRR down 5.3 % in the month; bars begin at 110,000',
    );
  });

  test('leaves out what is due where no deal says when it renews', () => {
    const [due, overdue] = rows(host, `G${PAGE.lower + 1}:L${PAGE.lower + 2}`);
    expect(due).toEqual(['No deal that is paid says when it renews', '', '', '', '', '']);
    expect(overdue).toEqual(['', '', '', '', '', '']);
  });

  test('says that it can be relied on, as NRR does', () => {
    expect(rows(host, 'H1')).toEqual([['Reliable: all proofs hold, nothing found']]);
    expect(host.values('NRR', 'G1')).toEqual([['Reliable: all proofs hold, nothing found']]);
  });

  test('shows money a year, everywhere, where Settings says ARR', () => {
    host.type('Settings', settingCell(host, 'Show money as'), 'ARR');
    expect(shown(host, 'B').slice(0, 7)).toEqual([1600938, 0, 25920, 1380, 112620, 0, 1515618]);
    expect(rows(host, `F${PAGE.table + 1}`)[0]?.[0]).toBe(-66240);
    expect(rows(host, `C${PAGE.lower + 1}`)[0]?.[0]).toBe(12 * 100572);
    expect(sentence(host)).toContain('The largest change: Echo Logistics -66,240.');
    host.type('Settings', settingCell(host, 'Show money as'), 'MRR');
  });
});

test('the page is as wide as a sheet of paper that lies on its side, of A4 and of Letter', () => {
  const [page] = laidOut('recurring deals').filter(({ name }) => name === 'Board');
  const width = (page?.widths ?? []).reduce((sum, one) => sum + one, 0);
  const height = (page?.heights ?? []).reduce((sum, one) => sum + one.rows * one.height, 0);
  expect(page?.widths.length).toBe(12);
  expect(width).toBeLessThanOrEqual(890);
  // A page that is fitted to the sheet is as large as its longer side allows: nine tenths of either at least.
  for (const [long, short] of [
    [297, 210],
    [279, 216],
  ] as const) {
    const scale = Math.min((long - 25) / width, (short - 25) / height);
    expect(scale * width).toBeGreaterThan(0.8 * (long - 25));
    expect(scale * height).toBeGreaterThan(0.9 * (short - 25));
  }
});

test('no two things on the tab of what the charts draw stand in one place', () => {
  const [drawn] = laidOut('recurring deals').filter(({ name }) => name === 'Drawn');
  const header = drawn?.blocks.flatMap((block) =>
    block.kind === 'values' && block.row === 1 ? [[block.column, block.cells[0]?.length ?? 0]] : [],
  );
  expect(header).toEqual([
    [1, 17],
    [19, 6],
    [NAMED_AT, 4],
    [NRR_DRAWN_AT, 9],
    [NRR_DRAWN_AT + 12, 1],
  ]);
});

const MODELS = ['recurring', 'contracts', 'movements', 'snapshots', 'invoices'];

describe.each(some(MODELS, 1))('the board page of %s', (name) => {
  let made: Built;
  beforeAll(async () => {
    made = await built(fixture(`small/${name}.csv`), { asOf: AS_OF });
  });

  test('measures four stretches of months as core does', () => expectBridges(made));

  test('names those who lost and gained most, the largest first', () => expectLargest(made));

  test('says by how many points each segment moved NRR', () => expectSegments(made));

  test('draws bars that add up from opening to closing, which Audit proves', () =>
    expectBars(made));
});

test('shows no error of few customers in a workbook with no rows to spare', async () => {
  const few = SAMPLE.slice(0, 1).concat(SAMPLE.slice(1, 4));
  const { host } = await built(few, { asOf: OCTOBER, spareRows: 0 });
  const cells = [rows(host, `A1:L${PAGE.twice}`), host.values('Drawn', 'A1:AC25')].flat(2);
  expect(cells.filter((cell) => String(cell).startsWith('#'))).toEqual([]);
  expect(rows(host, `J${PAGE.lower + 5}:L${PAGE.lower + 5}`)[0]?.at(-1)).toBe(1);
});

test('in an unfinished quarter a card compares with as many months of the quarter before and of a year before', async () => {
  const { host, matrix, settings } = await built(fixture('small/recurring.csv'), {
    asOf: AS_OF,
    period: 'quarter',
  });
  const to = matrix.months.length - 1;
  const nrr = (last: number) => netRetention(bridgeOf(matrix.customers, last - 1, last), settings);
  const [, , , , change, year] = rows(host, 'I4:I9').map(([value]) => value);
  expect(six(rows(host, `I${PAGE.value}`)[0]?.[0])).toBe(six(nrr(to)));
  expect(six(rows(host, `I${PAGE.before}`)[0]?.[0])).toBe(
    rounded(100 * ((nrr(to) ?? 0) - (nrr(to - 3) ?? 0)), 1),
  );
  expect(six(rows(host, `I${PAGE.year}`)[0]?.[0])).toBe(six(nrr(to - 12)));
  expect([change, year]).not.toContain(undefined);
});

test('what stands at an end is held against the end of the quarter before, as NRR holds it', async () => {
  const asOf = parseMonth('2025-08') ?? 0;
  const { host, matrix } = await built(fixture('small/recurring.csv'), { asOf, period: 'quarter' });
  const to = matrix.months.length - 1;
  const { opening, closing } = bridgeOf(matrix.customers, to - 2, to);
  expect(six(rows(host, `E${PAGE.before}`)[0]?.[0])).toBe(six(closing - opening));
});

function expectBridges(made: Built): void {
  const { host } = made;
  expect(shown(host, 'B')).toEqual(bridge(made, 1));
  expect(shown(host, 'C')).toEqual(bridge(made, 1));
  expect(shown(host, 'D')).toEqual(bridge(made, 3, 1));
  expect(shown(host, 'E')).toEqual(bridge(made, 12));
}

function expectLargest(made: Built): void {
  const { host, matrix } = made;
  const to = matrix.months.length - 1;
  const movers = moversBetween(matrix, to - 1, to).map(({ customer, from, to: now }) => ({
    customer,
    change: now - from,
  }));
  const largest = (sign: -1 | 1) =>
    movers
      .filter(({ change }) => change * sign > 0)
      .map(({ change }) => six(change))
      .sort((a, b) => sign * (Number(b) - Number(a)))
      .slice(0, 5);
  const listed = (first: number) =>
    rows(host, `F${first}:F${first + 4}`).flatMap(([change]) =>
      change === '' ? [] : [six(change)],
    );
  expect(listed(PAGE.table + 1)).toEqual(largest(-1));
  expect(listed(PAGE.table + 7)).toEqual(largest(1));
}

function expectSegments(made: Built): void {
  const { host, matrix, entries, report, settings } = made;
  const to = matrix.months.length - 1;
  const all = bridgeOf(matrix.customers, to - 1, to);
  const ends = { from: to - 1, to };
  const expected = customerSegments(matrix, entries, { ofDeal: valuesIn(report, 'industry') })
    .map((one) => segmentBridge(one, all, { ...ends, ...settings }))
    .filter(({ opening }) => opening > 0)
    .map(({ segment, opening, nrr, effect }) => [
      segment.toLowerCase(),
      ...[opening, nrr].map(six),
      rounded(100 * (effect ?? 0), 1),
    ]);
  const first = PAGE.lower + 1;
  const found = rows(host, `A${first}:E${first + 4}`)
    .filter(([segment]) => segment !== '')
    .map(([segment, , ...figures]) => [String(segment).toLowerCase(), ...figures.map(six)]);
  expect(found.length).toBe(Math.min(5, expected.length));
  for (const line of found) expect(expected).toContainEqual(line);
  const effects = found.map((line) => Math.abs(Number(line[3])));
  expect(effects).toEqual([...effects].sort((a, b) => b - a));
}
