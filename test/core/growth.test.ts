import { lostRenewals } from '../../src/core/audit/lost-renewals';
import { rowFindings } from '../../src/core/audit/row-findings';
import type { RevenueCategory } from '../../src/core/category';
import { dueRenewals } from '../../src/core/kpi/due-renewals';
import type { Deal } from '../../src/core/report/deal';
import type { FieldId } from '../../src/core/report/fields';
import { ledgerOf } from '../../src/core/retention/ledger';
import type { Entry } from '../../src/core/retention/ledger-entry';
import type { RevenueModel, Settings } from '../../src/core/settings';
import { day, deal, madeReport, month, readDeals, type Said, settingsWith } from './made-deals';

const FEW = 200;
const TIMES = 4;

/** Sorting takes a little more than four times as long; what meets each deal with every other, sixteen times. */
const AT_MOST = 6;

const TYPES = new Map<string, RevenueCategory>([
  ['new', 'new business'],
  ['renewal', 'renewal'],
  ['cross-sell', 'cross-sell'],
  ['churn', 'churn'],
]);

/** Many deals of one customer, by what is uncommon about them. */
const SHAPES: Readonly<Record<string, (place: number) => Said>> = {
  'one after the other': (place) => from(place, { contractEnd: FIRST + place + 20 }),
  'all that overlap': (place) => from(place, { contractEnd: FIRST + 9000 + place }),
  'from one day on': (place) => from(0, { contractEnd: FIRST + 40 + place }),
  'each of a line of its own': (place) =>
    from(place, {
      contractEnd: FIRST + 9000 + place,
      line: `Line ${place}`,
      type: place ? 'cross-sell' : 'new',
    }),
  'every second one lost': (place) =>
    from(place, { type: 'renewal', ...(place % 2 && { isWon: false, stage: 'Closed Lost' }) }),
  'every second one a churn that names no line': (place) =>
    from(
      place,
      place % 2 ? { type: 'churn', recurringAmount: null } : { line: `Line ${place % 7}` },
    ),
};

const FIRST = day('2000-01-01');

function from(place: number, said: Said): Said {
  const start = FIRST + place;
  return deal({ contractStart: start, closeDate: start, inactiveDate: FIRST + 9000, ...said });
}

/** Things that count how often something of them is looked at. */
type Watch = <T extends object>(things: readonly T[]) => readonly T[];

interface Given {
  readonly rows: readonly Said[];
  readonly settings: Settings;
  readonly deals: readonly Deal[];
  readonly entries: readonly Entry[];
}
type Work = (given: Given) => unknown;

/** How often the work looks at something of a deal or of what it does to MRR. */
function looksOf(rows: readonly Said[], settings: Settings, work: Work): number {
  let looks = 0;
  const watch: Watch = (things) =>
    things.map(
      (thing) =>
        new Proxy(thing, {
          get: (target, name, receiver) => {
            looks += 1;
            return Reflect.get(target, name, receiver);
          },
        }),
    );
  const deals = watch(readDeals(rows, settings));
  const entries = watch(ledgerOf(deals, settings));
  looks = 0;
  work({ rows, settings, deals, entries });
  return looks;
}

const readerOf = ({ rows }: Given) => {
  const report = madeReport(rows);
  return ({ row }: Deal) =>
    (id: FieldId) =>
      report.rows[row - 2]?.[report.fields.indexOf(id)] ?? null;
};

const WORKS: Readonly<Record<string, Work>> = {
  'the Ledger': ({ deals, settings }) => ledgerOf(deals, settings),
  'what is due': ({ rows, ...given }) =>
    dueRenewals({ ...given, report: madeReport(rows), asOf: given.settings.asOf ?? 0 }),
  'the findings': (given) => rowFindings(given.deals, given.settings, readerOf(given)),
  'lost renewals': (given) =>
    lostRenewals(given.deals, given.entries, {
      settings: given.settings,
      fieldsOf: readerOf(given),
    }),
};

const MODELS: readonly RevenueModel[] = ['contracts', 'recurring deals', 'deal movements'];

describe('four times as many deals of one customer take about four times the looks', () => {
  const cases = Object.keys(SHAPES).flatMap((shape) =>
    Object.keys(WORKS).map((work) => [work, shape] as const),
  );

  test.each(cases)('for %s, of deals %s', (work, shape) => {
    const grown = MODELS.map((model) => {
      const settings = settingsWith({ types: TYPES, model, asOf: month('2001-06') });
      const rows = (count: number) =>
        Array.from({ length: count }, (_, place) => (SHAPES[shape] ?? deal)(place));
      const looks = (count: number) =>
        looksOf(rows(count), settings, WORKS[work] ?? (() => undefined));
      return { model, isLinear: looks(FEW * TIMES) <= AT_MOST * looks(FEW) };
    });
    expect(grown.filter(({ isLinear }) => !isLinear)).toEqual([]);
  });
});
