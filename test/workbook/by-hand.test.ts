import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { dayText, firstDay, parseMonth } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { rounded } from '../../src/core/rounding';
import { drop, emptyHost, withTabs } from './dropped';

// What these tabs show is held against a second computation elsewhere. Here it is held against sums done by hand.

const month = (text: string) => parseMonth(text) ?? 0;
const near = (value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
const allNear = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map(near));

/** Every figure of a list with its difference from the chosen one in points; blank where it speaks of another time. */
function definitions(host: Host, list: 'NRR' | 'GRR'): Readonly<Record<string, unknown[]>> {
  const table = tableAt(host, 'Definitions', ['Definition', list]);
  const end = table.rows.findIndex(([name]) => name === '');
  const lines = end < 0 ? table.rows : table.rows.slice(0, end);
  return Object.fromEntries(
    lines.map(([name, value, difference]) => [name, [near(value), near(difference)]]),
  );
}

test('of eight months no figure is told that takes twelve', async () => {
  const host = emptyHost();
  const months = Array.from({ length: 8 }, (_, place) =>
    dayText(firstDay(month('2023-01') + place)),
  );
  const rows = months.map((day): Cell[] => ['Stays', day, '100']);
  await drop(host, [['Company name', 'Snapshot month', 'MRR'], ...rows], {
    ...{ asOf: month('2023-08'), ...withTabs('Definitions') },
  });
  for (const list of ['NRR', 'GRR'] as const) {
    const told = Object.entries(definitions(host, list)).filter(([, [value]]) => value !== '');
    expect(told).toEqual([['Bridge of the chosen period', [1, '']]]);
  }
});

describe('two years in which one stays, one comes back for less, one is won and shrinks, one returns late', () => {
  /** So many months each of these amounts, from January 2023 on. */
  const HISTORY: Readonly<Record<string, readonly (readonly [months: number, mrr: number])[]>> = {
    Stays: [[25, 100]],
    Back: [
      [18, 100],
      [2, 0],
      [5, 60],
    ],
    Won: [
      [18, 0],
      [4, 200],
      [3, 150],
    ],
    Late: [
      [6, 50],
      [17, 0],
      [2, 50],
    ],
  };
  const rows = Object.entries(HISTORY).flatMap(([company, spans]) =>
    spans
      .flatMap(([months, mrr]) => new Array<number>(months).fill(mrr))
      .flatMap((mrr, place): Cell[][] =>
        mrr > 0 ? [[company, dayText(firstDay(month('2023-01') + place)), String(mrr)]] : [],
      ),
  );
  let host: Host;
  beforeAll(async () => {
    host = emptyHost();
    const asOf = month('2025-01');
    await drop(host, [['Company name', 'Snapshot month', 'MRR'], ...rows], {
      ...{ asOf, ...withTabs('Definitions') },
    });
  });
  const shown = (list: 'NRR' | 'GRR') => definitions(host, list);
  const points = (value: number) => rounded(100 * (value - 0.8), 1);

  // January 2024: Stays 100, Back 100: 200. January 2025: Stays 100, Back 60, Won 150, Late 50: 360.
  test('NRR is, by each definition', () => {
    // Back leaves (100 of 200), Back comes back (60 on 300), Won shrinks (50 of 360), Late comes back (50 on 310).
    const [left, shrank] = [100 / 200, 310 / 360];
    const figures: Readonly<Record<string, number>> = {
      'Trailing 12 months, by cohort': (100 + 60) / 200,
      "A year's movements over the year-ago revenue": (200 - 100 - 50) / 200,
      'Twelve months compounded': left * shrank,
      // Five openings of 250, of which 200 stay; seven of 200, of which twice 100 and five times 160 stay.
      'Average of twelve trailing rates': (5 * 200 + 2 * 100 + 5 * 160) / (5 * 250 + 7 * 200),
      // Openings: six of 200, two of 300, two of 360, 310 and 360; 150 is lost of them.
      'Monthly rate, annualised': ((3190 - 150) / 3190) ** 12,
      // 600 of 750 (Late is gone), 500 of 700, 420 of 600 (Back for two months of three), 480 of 600.
      'Average of four quarters': (600 / 750 + 500 / 700 + 420 / 600 + 480 / 600) / 4,
      'Trailing 12 months, with reactivation': (100 + 60 + 50) / 200,
      'Twelve months compounded, with reactivation': left * (360 / 300) * shrank * (360 / 310),
    };
    expect(shown('NRR')).toEqual({
      ...Object.fromEntries(
        Object.entries(figures).map(([name, value]) => [name, [near(value), points(value)]]),
      ),
      'Trailing 12 months, by cohort': [0.8, 'Chosen'],
      'Bridge of the chosen period': [1, ''],
      'Mean of twelve monthly rates': [near((10 + left + shrank) / 12), ''],
    });
  });
  test('GRR is, by each definition', () =>
    expect(shown('GRR')).toEqual({
      'Point to point': [(100 + 60) / 200, 'Chosen'],
      // Back paid nothing for two months.
      'Running minimum': [100 / 200, points(0.5)],
      'From movements': [(200 - 100 - 50) / 200, points(0.25)],
      'Bridge of the chosen period': [1, ''],
    }));
});

describe('six contracts at the end of June 2025', () => {
  const HEADER = [
    ...['Record ID', 'Associated Company', 'Contract start date', 'Contract end date'],
    ...['Monthly recurring revenue', 'Close Date', 'Deal Stage'],
  ];
  const CONTRACTS = [
    ['Ann', '2024-04-01', '2025-03-31', '100'],
    ['Ann', '2025-04-01', '2026-03-31', '150'],
    ['Bob', '2024-04-01', '2025-03-31', '100'],
    ['Bob', '2025-04-10', '2026-04-09', '60'],
    ['Cy', '2024-04-01', '2025-03-31', '60'],
    ['Di', '2024-03-01', '2025-02-28', '200'],
    ['Di', '2025-03-20', '2026-03-19', '200'],
    ['Ed', '2024-06-26', '2025-06-25', '30'],
    ['Fi', '2024-08-01', '2025-07-31', '70'],
  ].map(([company = '', from = '', until = '', mrr = ''], place) => [
    ...[String(place + 1), company, from, until, mrr, from, 'Closed Won'],
  ]);
  let host: Host;
  beforeAll(async () => {
    host = emptyHost();
    const asOf = month('2025-06');
    await drop(host, [HEADER, ...CONTRACTS], {
      ...{ asOf, model: 'contracts', graceDays: 14, ...withTabs('Renewals') },
    });
  });
  const rowsOf = (headers: readonly [string, ...string[]], rows: number, columns: number) => {
    const table = tableAt(host, 'Renewals', headers);
    const first = table.header.indexOf(headers[0]);
    return allNear(table.rows.slice(0, rows).map((row) => row.slice(first, first + columns)));
  };

  test('three were due in March, of which two renewed: one for more, one ten days late for less', () => {
    const months = rowsOf(['Month', 'Renewal rate'], 24, 10);
    const shown = (text: string) =>
      months.find(([day]) => typeof day === 'number' && dayText(day).startsWith(text))?.slice(1);
    // Before: 100 + 100 + 60. Kept: 100 + 60. After: 150 + 60.
    expect(shown('2025-03')).toEqual(
      [2, 1, 2 / 3, 160 / 260, 210 / 260, 3, 260, 160, 210].map(near),
    );
    expect(shown('2025-04')).toEqual([0, 0, '', '', '', 0, 0, 0, 0]);
    // Di came back twenty days later, which is more than the fourteen of grace: lost.
    expect(shown('2025-02')).toEqual([0, 1, 0, 0, 0, 1, 200, 0, 0]);
    // Ed is in grace: nothing is decided yet.
    expect(shown('2025-06')).toEqual([0, 0, '', '', '', 0, 0, 0, 0]);
  });
  test('one is in grace and one is due in a month; one that ended 91 days ago is no longer told', () =>
    expect(
      rowsOf(['Customer', 'MRR', 'Due', 'Days', 'State'], 4, 5).map(
        ([customer, mrr, due, days, state]) =>
          customer === '' ? '' : `${customer} ${mrr} ${dayText(Number(due))} ${days} ${state}`,
      ),
    ).toEqual(['Ed 30 2025-06-25 -5 In grace', 'Fi 70 2025-07-31 31 Upcoming', '', '']));
  test('the three months to come lose 30 at once and 70 in August, unless both renew', () => {
    // June closes with 150 + 60 + 200 + 30 + 70 = 510. July 2024: 100 + 100 + 60 + 200 + 30 = 490; then Fi: 560.
    const [july, august] = [150 + 60 + 200, 150 + 60 + 200];
    expect(rowsOf(['At the end of'], 7, 4).map((row) => row.slice(1))).toEqual(
      allNear([
        [30, 100, 100],
        [480, 410, 410],
        [480 / 510, 410 / 480, 1],
        [july / 490, august / 560, august / 560],
        [510, 510, 510],
        [1, 1, 1],
        [(july + 30) / 490, (august + 100) / 560, (august + 100) / 560],
      ]),
    );
  });
});

describe('four customers of two industries in June 2025', () => {
  const HEADER = [
    ...['Record ID', 'Associated Company', 'Industry', 'Close Date', 'Is Closed Won'],
    ...['Recurring revenue amount', 'Recurring revenue inactive date'],
    'Recurring revenue inactive reason',
  ];
  const DEALS = [
    ['Ann', 'Retail', '2025-01-10', '100', '', ''],
    ['Ann', 'Retail', '2025-06-10', '30', '', ''],
    ['Bob', 'Retail', '2025-01-10', '50', '2025-06-05', 'Churned'],
    ['Cy', 'Energy', '2025-01-10', '200', '2025-06-10', 'Downgrade'],
    ['Cy', 'Energy', '2025-06-10', '170', '', ''],
    ['Di', 'Energy', '2025-06-20', '40', '', ''],
  ].map(([company = '', industry = '', from = '', ...rest], place) => [
    ...[String(place + 1), company, industry, from, 'true', ...rest],
  ]);
  const COLUMNS = [
    ...['Segment', 'Effect on NRR', 'NRR', 'GRR', 'Share of closing', 'Opening MRR', 'New'],
    ...['Expansion', 'Contraction', 'Churn', 'Closing MRR'],
  ];
  let host: Host;
  beforeAll(async () => {
    host = emptyHost();
    await drop(host, [HEADER, ...DEALS], { asOf: month('2025-06'), ...withTabs('Segments') });
  });
  /** The lines of a segment column, without the one of differences. */
  const linesOf = (label: string) => {
    const { header, rows } = tableAt(host, 'Segments', ['Segment', 'Effect on NRR']);
    const from = rows.findIndex(([name]) => name === label) + 1;
    const end = rows.slice(from).findIndex(([name]) => name === 'All customers') + 1;
    return allNear(
      rows.slice(from, from + end).map((row) => COLUMNS.map((name) => row[header.indexOf(name)])),
    );
  };
  const points = (effect: number) => rounded(100 * effect, 1);
  // May closed with 100 + 50 + 200 = 350, June with 130 + 170 + 40 = 340.
  const ALL = [
    'All customers',
    points(-50 / 350),
    300 / 350,
    270 / 350,
    1,
    350,
    40,
    30,
    30,
    50,
    340,
  ];

  test('Energy takes most away, although Retail lost a customer', () =>
    expect(linesOf('Industry')).toEqual(
      allNear([
        ['Energy', points(-30 / 350), 170 / 200, 170 / 200, 210 / 340, 200, 40, 0, 30, 0, 210],
        ['Retail', points(-20 / 350), 130 / 150, 100 / 150, 130 / 340, 150, 0, 30, 0, 50, 130],
        ALL,
      ]),
    ));
  test('by contract size whoever is new stands apart, and has no effect', () =>
    expect(linesOf('Contract size')).toEqual(
      allNear([
        ['Below 12,000 a year', ...ALL.slice(1, 4), 300 / 340, 350, 0, 30, 30, 50, 300],
        ['(not paying at the opening)', 0, '', '', 40 / 340, 0, 40, 0, 0, 0, 40],
        ALL,
      ]),
    ));
});
