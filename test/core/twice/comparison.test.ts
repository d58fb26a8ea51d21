import fc from 'fast-check';
import { lastDay } from '../../../src/core/days';
import { comparison } from '../../../src/core/twice/comparison';
import { computedFigures } from '../../../src/core/twice/computed-figures';
import {
  COMPARED_TABS,
  type ComparedTab,
  type Figure,
  type FigureKind,
  firstOfGroup,
  type TabFigures,
} from '../../../src/core/twice/tab-figures';
import { day, deal, madeReport, month, type Said, settingsWith } from '../made-deals';

const OCTOBER = lastDay(month('2026-10'));

/** A table of one column and one row. */
function one(figure: Figure, kind: FigureKind, tab: ComparedTab = 'Reading'): TabFigures {
  return { tab, rowsBy: 'row', columns: [{ id: 'it', kind }], rows: [[2, [figure]]] };
}

const isSame = (shown: Figure, computed: Figure, kind: FigureKind) =>
  comparison([one(shown, kind)], [one(computed, kind)]).departures.length === 0;

describe('two figures are the same', () => {
  test.each<[string, Figure, Figure, FigureKind, boolean]>([
    ['money to less than half a cent', 100.004, 100, 'money', true],
    ['money not to a cent', 100.01, 100, 'money', false],
    ['a large sum to its last digits', 3e12 + 1, 3e12, 'money', true],
    ['a large sum not to more than that', 3e12 + 10, 3e12, 'money', false],
    ['a rate to six digits', 1.0244444, 1.0244441, 'ratio', true],
    ['a rate not to five', 1.02445, 1.02444, 'ratio', false],
    ['days to the day', 46000, 46001, 'day', false],
    ['counts to the last one', 12, 13, 'count', false],
    ['a rate that is said to its last decimal', 0.931, 0.93051, 'said', true],
    ['a rate that is said not to more than that', 0.931, 0.9304, 'said', false],
    ['two cells without a number', null, null, 'money', true],
    ['no number and nothing', null, 0, 'money', false],
    ['a number where there is none', 0, null, 'ratio', false],
  ])('%s', (_, shown, computed, kind, expected) =>
    expect(isSame(shown, computed, kind)).toBe(expected),
  );
});

/** Tables that agree: rows 2 and 3 on every tab, and on NRR two months. */
function tables(): readonly TabFigures[] {
  return COMPARED_TABS.map((tab) => ({
    tab,
    rowsBy: 'row',
    columns: [
      { id: 'day', kind: 'day' },
      { id: 'money', kind: 'money' },
    ],
    rows: [
      [1, [OCTOBER, 10]],
      [2, [OCTOBER + 30, 20]],
    ],
  }));
}

/** The tables with another figure in the second row of one column of a tab. */
const spoilt = (tab: ComparedTab, column: 0 | 1, figure: Figure): readonly TabFigures[] =>
  tables().map((table) => {
    const [first, [key, figures] = [0, []]] = table.rows;
    const changed = figures.map((kept, place) => (place === column ? figure : kept));
    return table.tab === tab
      ? { ...table, rows: [...(first ? [first] : []), [key, changed]] }
      : table;
  });

test('what agrees departs nowhere', () =>
  expect(comparison(tables(), tables())).toEqual({
    ...{ months: 2, agree: 2, differ: [], latest: [], departures: [] },
  }));
test('a month that differs is named with both figures', () =>
  expect(comparison(spoilt('NRR', 1, 21.5), tables())).toEqual({
    ...{ months: 2, agree: 1, latest: [] },
    differ: [{ month: '2026-11', figure: 'money', kind: 'money', shown: 21.5, computed: 20 }],
    departures: [{ tab: 'NRR', column: 'money', cells: 1, days: null }],
  }));
test('days that differ say by how many', () =>
  expect(comparison(spoilt('Ledger', 0, OCTOBER + 28), tables()).departures).toEqual([
    { tab: 'Ledger', column: 'day', cells: 1, days: [-2, -2] },
  ]));
test('the first to depart comes first, whatever departs after it', () => {
  const shown = COMPARED_TABS.map((tab, place) => spoilt(place < 1 ? 'NRR' : tab, 1, 5)[place]);
  const found = comparison(
    shown.filter((table) => table !== undefined),
    tables(),
  );
  expect(found.departures.map(({ tab }) => tab)).toEqual(['Ledger', 'Customers', 'NRR']);
});
test('a figure of the headline that differs is named, while the months agree all the same', () => {
  const headline = (figure: Figure): TabFigures => ({
    ...one(figure, 'ratio', 'NRR'),
    part: 'headline',
    rows: [[3, [figure]]],
  });
  expect(comparison([...tables(), headline(0.8)], [...tables(), headline(0.75)])).toEqual({
    ...{ months: 2, agree: 2, differ: [] },
    latest: [{ part: 'headline', row: 3, figure: 'it', kind: 'ratio', shown: 0.8, computed: 0.75 }],
    departures: [{ tab: 'NRR', part: 'headline', column: 'it', cells: 1, days: null }],
  });
});
test('a tab may depart where the months agree all the same', () =>
  expect(comparison(spoilt('Reading', 1, 5), tables())).toMatchObject({ months: 2, agree: 2 }));

describe('rows', () => {
  const withRows = (rows: TabFigures['rows']) =>
    tables().map((table) => (table.tab === 'Ledger' ? { ...table, rows } : table));
  const missing = (cells: number) => [{ tab: 'Ledger', column: 'row', cells, days: null }];
  const departures = (rows: TabFigures['rows']) => comparison(withRows(rows), tables()).departures;

  test('that a tab lacks are told by the column that decides on them', () =>
    expect(departures([[1, [OCTOBER, 10]]])).toEqual(missing(1)));
  test('that nothing computes are, too', () =>
    expect(departures([...(tables()[1]?.rows ?? []), [9, [1, 1]]])).toEqual(missing(1)));
  test('that stand there twice are no rows of their own', () =>
    expect(departures([...(tables()[1]?.rows ?? []), [1, [OCTOBER, 10]]])).toEqual(missing(1)));
  test('in another order are the same rows', () =>
    expect(departures([...(tables()[1]?.rows ?? [])].reverse())).toEqual([]));
});

test('groups compare by the first of their members, whatever they are called', () => {
  const [numbers, names] = [
    firstOfGroup([
      [4, 1],
      [2, 2],
      [3, 1],
    ]),
    firstOfGroup([
      [2, 'b'],
      [3, 'a'],
      [4, 'a'],
    ]),
  ];
  expect([...numbers].sort()).toEqual([...names].sort());
});

/** Made rows as the core computes them, numbered as on a sheet. */
function computed(rows: readonly Said[]): readonly TabFigures[] {
  const { fields, rows: cells } = madeReport(rows);
  const table = { fields, rows: cells, numbers: cells.map((_, place) => place + 2) };
  const steps = computedFigures(table, { ...settingsWith(), asOf: month('2026-06') });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const DEALS = fc.array(
  fc.record({
    companyId: fc.constantFrom('1', '2', '3'),
    recordId: fc.integer({ min: 1, max: 999 }).map(String),
    closeDate: fc.integer({ min: day('2025-06-01'), max: day('2026-06-30') }),
    inactiveDate: fc.option(fc.integer({ min: day('2025-07-01'), max: day('2026-12-31') })),
    recurringAmount: fc.integer({ min: 1, max: 9999 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('whatever is computed agrees with itself', () =>
  fc.assert(
    fc.property(DEALS, (rows) => {
      const figures = computed(rows.map(deal));
      const { months, agree, departures } = comparison(figures, figures);
      expect([agree, departures]).toEqual([months, []]);
    }),
  ));
test('one figure that is another departs there and nowhere before', () =>
  fc.assert(
    fc.property(DEALS, fc.nat(), fc.nat(), fc.nat(), (rows, ofTables, ofRows, ofColumns) => {
      const figures = computed(rows.map(deal)).filter((table) => table.rows.length > 0);
      const at = ofTables % figures.length;
      const table = figures[at];
      const place = ofRows % (table?.rows.length ?? 1);
      const column = ofColumns % (table?.columns.length ?? 1);
      const shown = figures.map((other) => ({
        ...other,
        rows: other.rows.map(([key, cells], row): TabFigures['rows'][number] =>
          other === table && row === place
            ? [key, cells.map((cell, index) => (index === column ? (cell ?? 0) + 1 : cell))]
            : [key, cells],
        ),
      }));
      const [first] = comparison(shown, figures).departures;
      expect(first).toMatchObject({
        tab: table?.tab,
        column: table?.columns[column]?.id,
        cells: 1,
      });
    }),
  ));

test('without a deal that counts the as-of month stands alone, with nothing in it', () => {
  const [, , months, customers, shown] = computed([deal({ recurringAmount: null })]);
  expect([months?.rows.length, customers?.rows, shown?.rows.length]).toEqual([1, [], 1]);
});
