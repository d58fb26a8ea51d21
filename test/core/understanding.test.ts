import { monthText } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { type Choices, understand } from '../../src/core/report/understanding';
import { understood } from './fixtures';
import { day, month } from './made-deals';

type Cells = readonly (readonly Cell[])[];

const LABELS = [
  'Record ID',
  'Company name',
  'Close Date',
  'Is Closed Won',
  'Recurring revenue amount',
];
const ROW = ['1', 'Acme', '2026-01-15', 'true', '100.0'];

describe('a file that cannot be used is refused in a sentence', () => {
  const is = (cells: Cells, problem: RegExp, choices: Choices = {}) =>
    expect(understand(cells, 'deals.csv', choices)).toMatchObject({
      problem: expect.stringMatching(problem),
    });

  test('without any cell', () => is([], /^The file is empty\. Export/));
  test('with blank cells only', () => is([['', null], [' ']], /^The file is empty/));
  test('without a header', () =>
    is(
      [
        ['red', 'green'],
        ['1', '2'],
      ],
      /no row names columns such as Record ID/,
    ));
  test('without a row below the header', () => is([LABELS], /has a header but no rows/));
  test('without a column that says how revenue recurs', () =>
    is(
      [
        ['Record ID', 'Deal Name', 'Close Date'],
        ['1', 'Acme', '2026-01-15'],
      ],
      /it has Record ID, Deal Name, Close Date\)\. Add/,
    ));
  test('without a won deal', () =>
    is([LABELS, ['1', 'Acme', '2026-01-15', 'false', '100']], /None of the 1 rows/, {
      model: 'recurring deals',
    }));
  test('without a deal that can be counted, with the reasons and how often each holds', () =>
    is(
      [
        LABELS,
        ['1', 'Acme', 'soon', 'true', '100'],
        ['2', 'Acme', 'soon', 'true', '100'],
        ['3', 'Acme', '2026-01-15', 'true', 'a lot'],
      ],
      /counted under the model "recurring deals": Date cannot be read \(2, such as "soon" under Close Date\), Amount cannot be read \(1, such as "a lot" under Recurring revenue amount\)\. Say/,
    ));
  test('without a won deal, by the stages that its deals are in', () =>
    is(
      [
        ['Record ID', 'Company name', 'Close Date', 'Deal Stage', 'Recurring revenue amount'],
        ['1', 'Acme', '2026-01-15', 'Closed Lost', '100'],
      ],
      /Its stages are Closed Lost: say which of them means won\.$/,
      { model: 'recurring deals' },
    ));
});

describe('of a report is understood', () => {
  const found = understood(
    [['Our deals in October'], LABELS, ROW, LABELS, ['', ''], ['2', 'Beta', 'soon', 'true', '5']],
    {},
    'hubspot-crm-exports-all-deals-2026-11-01.csv',
  );

  test('where its header stands', () => expect(found.header.row).toBe(1));
  test('how many rows it has', () => expect(found.deals).toHaveLength(2));
  test('how revenue is kept', () => expect(found.settings.model).toBe('recurring deals'));
  test('on how many rows that was seen', () =>
    expect([found.fit.rows, found.fit.of]).toEqual([2, 2]));
  test('its last complete month', () => expect(found.settings.asOf).toBe(month('2026-10')));
  test('which rows count', () =>
    expect(found.deals.map(({ state }) => state)).toEqual(['counted', 'unreadable date']));
  test('that no stage is named where none is a column', () =>
    expect([...found.settings.wonStages]).toEqual([]));
});

describe('what a person says wins over what the data suggests', () => {
  const typed = [
    [
      'Record ID',
      'Company name',
      'Close Date',
      'Deal Stage',
      'Deal Type',
      'Amount',
      'Currency',
      'Pipeline',
    ],
    ['1', 'Acme', '4/8/2026', 'Closed Won', 'Existing Business', '1200', 'EUR', 'Sales'],
    ['2', 'Acme', '4/9/2026', 'Signed', 'Renewal', '1200', 'EUR', 'Partners'],
  ];
  const under = (choices: Choices) => understood(typed, choices);

  test('about the model', () =>
    expect(under({ model: 'recurring deals' }).settings.model).toBe('recurring deals'));
  test('about Amount', () => expect(under({ amountMeans: 'ARR' }).deals[0]?.amount).toBe(100));
  test('and is sure then', () =>
    expect(under({ amountMeans: 'ARR' }).amountMeans).toEqual({
      value: 'ARR',
      reason: 'as you chose',
      isSure: true,
    }));
  test('about renewals', () =>
    expect(under({ renewalMeans: 'only the change' }).settings.renewalMeans).toBe(
      'only the change',
    ));
  test('about the as-of month', () =>
    expect(monthText(under({ asOf: month('2026-03') }).settings.asOf ?? 0)).toBe('2026-03'));
  test('about the date order', () =>
    expect(under({ dateOrder: 'day first' }).deals[0]?.start).toBe(day('2026-08-04')));
  test('about a column', () =>
    expect(under({ columns: { Amount: 'arr' } }).deals[0]?.amount).toBe(100));
  test('about a deal type', () =>
    expect(under({ types: new Map([['Existing Business', 'downgrade']]) }).deals[0]?.category).toBe(
      'downgrade',
    ));
  test('about won stages, beside those that the report tells', () =>
    expect(under({ wonStages: ['Signed'] }).deals.map(({ state }) => state)).toEqual([
      'counted',
      'counted',
    ]));
  test('about won stages, before the model is looked for', () =>
    expect(
      understood(
        typed.map((row) => row.map((cell) => (cell === 'Closed Won' ? 'Paid' : cell))),
        { wonStages: ['Paid'] },
      ).settings.model,
    ).toBe('deal movements'));
  test('about pipelines', () =>
    expect(
      under({ wonStages: ['Signed'], pipelines: ['Sales'] }).deals.map(({ state }) => state),
    ).toEqual(['counted', 'pipeline']));
  test('about who is excluded', () =>
    expect(understand(typed, '', { excluded: ['ACME'] })).toHaveProperty('problem'));
  test('about who is the same', () =>
    expect(under({ sameAs: [['Acme', 'Beta']] }).deals[0]?.customerKey).toBe('beta'));
  test('about a rate', () =>
    expect(
      under({
        rates: [
          ['EUR', 2],
          ['USD', 1],
        ],
      }).deals[0]?.amount,
    ).toBe(2400));
  test('about grace', () => expect(under({ graceDays: 0 }).settings.graceDays).toBe(0));
  test('about targets', () =>
    expect(under({ nrrTarget: 1.1, grrTarget: 0.8 }).settings).toMatchObject({
      nrrTarget: 1.1,
      grrTarget: 0.8,
    }));
  test('about reactivation', () =>
    expect(under({ reactivationInNrr: true }).settings.reactivationInNrr).toBe(true));
});

describe('by default', () => {
  const { settings } = understood([LABELS, ROW]);

  test('grace is 14 days', () => expect(settings.graceDays).toBe(14));
  test('reactivation is not in NRR', () => expect(settings.reactivationInNrr).toBe(false));
  test('the targets are 100 % and 90 %', () =>
    expect([settings.nrrTarget, settings.grrTarget]).toEqual([1, 0.9]));
  test('every pipeline counts', () => expect(settings.pipelines.size).toBe(0));
});

test('the same cells are understood the same, and left alone', () => {
  const cells = [LABELS, ROW];
  const before = JSON.stringify(cells);
  expect(understood(cells)).toEqual(understood(cells));
  expect(JSON.stringify(cells)).toBe(before);
});
