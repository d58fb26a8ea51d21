import fc from 'fast-check';
import { dayOf, firstDay } from '../../../src/core/days';
import { changesBetween } from '../../../src/core/report/changes';
import { dealsOf } from '../../../src/core/report/deals';
import { liveRows } from '../../../src/core/report/live-rows';
import { fieldReader, type Report } from '../../../src/core/report/report';
import { snapshotChanges } from '../../../src/core/report/snapshot-runs';
import { GONE } from '../../../src/core/report/state';
import { matrixOf } from '../../../src/core/retention/customer-months';
import { ledgerOf } from '../../../src/core/retention/ledger';
import { madeReport, month, type Said, settingsWith } from '../made-deals';

const MODEL = 'monthly snapshots';
const JANUARY = month('2025-01');

type Table = Pick<Report, 'fields' | 'rows'>;

/** A snapshot of a month, counted from January 2025 on, on its first day. */
const of = (company: string, at: number, mrr: number, said: Said = {}): Said => ({
  ...{ companyId: company, company, snapshotMonth: firstDay(JANUARY + at), mrr },
  ...said,
});
const several = (company: string, months: readonly number[], mrr: number, said: Said = {}) =>
  months.map((at) => of(company, at, mrr, said));

/** Deals after reports that came one after the other, as imports append their rows. */
function dealsAfter(reports: readonly (readonly Said[])[], comparing: typeof snapshotChanges) {
  const { fields } = madeReport([]);
  let rows: Table['rows'] = [];
  let brought: readonly number[] = [];
  const told = reports.map((said, place) => {
    const known = liveRows({ fields, rows }, brought, MODEL);
    const changes = comparing(known, madeReport(said), {});
    const read = fieldReader(changes.write.fields);
    const added = changes.write.rows.map((row) => fields.map((id) => read(row, id)));
    rows = [...rows, ...added];
    brought = [...brought, ...added.map(() => place + 1)];
    return changes;
  });
  return { told, all: rows, live: liveRows({ fields, rows }, brought, MODEL) };
}

/** Each row as `company month+months amount`, marked where it is gone. */
function shown({ fields, rows }: Table): readonly string[] {
  const read = fieldReader(fields);
  return rows.map((row) => {
    const at = Math.round((Number(read(row, 'snapshotMonth')) - firstDay(JANUARY)) / 30.5);
    const months = read(row, 'snapshotMonths') ?? 1;
    const mark = read(row, 'stage') === GONE ? ' gone' : '';
    return `${read(row, 'companyId')} ${at}+${months} ${read(row, 'mrr')}${mark}`;
  });
}

const written = (...reports: readonly (readonly Said[])[]) =>
  shown(dealsAfter(reports, snapshotChanges).told.at(-1)?.write ?? { fields: [], rows: [] });
const counted = (...reports: readonly (readonly Said[])[]) => {
  const last = dealsAfter(reports, snapshotChanges).told.at(-1);
  return [last?.added.length, last?.changed.length, last?.unchanged, last?.missing.length];
};

describe('months of snapshots as rows', () => {
  test('are one where they follow on each other and say the same', () =>
    expect(
      written([...several('A', [0, 1, 2], 5), of('A', 3, 7), ...several('A', [4, 5], 5)]),
    ).toEqual(['A 0+3 5', 'A 3+1 7', 'A 4+2 5']));
  test('are several where a month lies between them', () =>
    expect(written(several('A', [0, 1, 3], 5))).toEqual(['A 0+2 5', 'A 3+1 5']));
  test('are several where any other column differs', () => {
    for (const said of [{ currency: 'EUR' }, { industry: 'Retail' }, { leftOut: 'x' }])
      expect(written([of('A', 0, 5), of('A', 1, 5, said)])).toHaveLength(2);
  });
  test('stay apart where a company has two in a month, or a Record ID', () => {
    expect(written([...several('A', [0, 1], 5), of('A', 1, 5)])).toHaveLength(3);
    const named = several('A', [0, 1], 5).map((one, at) => ({ ...one, recordId: `${at}` }));
    expect(written(named)).toHaveLength(2);
  });
  test('stay apart where a later list of the month takes the place of one', () => {
    const later = { ...of('B', 1, 9), snapshotMonth: dayOf(2025, 2, 28) ?? 0 };
    expect(written([...several('A', [0, 1], 5), later])).toHaveLength(3);
  });
});

describe('a report that comes after another one', () => {
  const known = [...several('A', [0, 1, 2, 3, 4, 5], 5), ...several('B', [0, 1, 2, 3, 4, 5], 9)];

  test('adds its new months, and leaves those that are there', () => {
    const next = [...known, of('A', 6, 5), of('B', 6, 9)];
    expect(written(known, next)).toEqual(['A 6+1 5', 'B 6+1 9']);
    expect(counted(known, next)).toEqual([2, 0, 12, 0]);
  });
  test('with nothing but the same months changes nothing', () => {
    expect(written(known, known)).toEqual([]);
    const some = known.filter((_, place) => [2, 3].includes(place % 6));
    expect(written(known, some)).toEqual([]);
  });
  test('takes a row apart of which a month changes', () => {
    const next = known.map((one, place) => (place === 2 ? { ...one, mrr: 6 } : one));
    expect(written(known, next)).toEqual(['A 2+1 6', 'A 0+2 5', 'A 3+3 5']);
    expect(counted(known, next)).toEqual([0, 1, 11, 0]);
  });
  test('ends a row within which a company is no longer named, without a row that says so', () => {
    const next = known.filter((_, place) => place !== 3);
    expect(written(known, next)).toEqual(['A 0+3 5', 'A 4+2 5']);
    expect(counted(known, next)).toEqual([0, 0, 11, 1]);
  });
  test('marks the first month of a row as gone, whose key would else stay', () => {
    const next = known.filter((_, place) => place !== 0);
    expect(written(known, next)).toEqual(['A 0+1 5 gone', 'A 1+5 5']);
  });
  test('joins no month to the ones before where a known row begins', () => {
    const split = known.map((one, place) => (place === 2 ? { ...one, mrr: 6 } : one));
    const { live } = dealsAfter([known, split, known], snapshotChanges);
    expect(shown(live).filter((row) => row.startsWith('A'))).toEqual([
      'A 0+2 5',
      'A 3+3 5',
      'A 2+1 5',
    ]);
  });
});

/** Amounts of three companies by months, none where they are not named; no report has earlier days of a month than one before. */
const reports = fc
  .array(
    fc.record({
      from: fc.nat(4),
      date: fc.constantFrom(1, 15, 28),
      amounts: fc.array(
        fc.tuple(...['A', 'B', 'C'].map(() => fc.constantFrom(null, 0, 10, 10, 20))),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((made) => [...made].sort((a, b) => a.date - b.date));
type Made = typeof reports extends fc.Arbitrary<infer T> ? T : never;

const saidIn = (made: Made, dateOf: (date: number) => number) =>
  made.map(({ from, date, amounts }) =>
    amounts.flatMap((row, ahead) =>
      row.flatMap((mrr, at) => {
        if (mrr === null) return [];
        const day = firstDay(JANUARY + from + ahead) + dateOf(date) - 1;
        return [of('ABC'.charAt(at), 0, mrr, { snapshotMonth: day })];
      }),
    ),
  );

function figures(table: Table) {
  const settings = settingsWith({ model: MODEL, asOf: JANUARY + 11 });
  const matrix = matrixOf(ledgerOf(dealsOf(table, settings), settings), JANUARY + 11);
  return { months: matrix.months, customers: matrix.customers };
}

const monthByMonth: typeof snapshotChanges = (known, incoming, comparing) =>
  changesBetween(known, incoming, { ...comparing, model: MODEL });

test('whatever reports come, rows of several months pay what rows of one month do', () =>
  fc.assert(
    fc.property(reports, (made) => {
      const said = saidIn(made, (date) => date);
      const [runs, single] = [snapshotChanges, monthByMonth].map((one) => dealsAfter(said, one));
      expect(figures(runs?.live ?? { fields: [], rows: [] })).toEqual(
        figures(single?.live ?? { fields: [], rows: [] }),
      );
    }),
    { numRuns: 400 },
  ));

// What was gone from within a row leaves none behind, and is new where it comes back.
test('and as many months are new or changed, the same, or missing', () =>
  fc.assert(
    fc.property(reports, (made) => {
      const said = saidIn(made, () => 1);
      const [runs, single] = [snapshotChanges, monthByMonth].map((one) =>
        dealsAfter(said, one).told.map(({ added, changed, unchanged, missing }) => [
          added.length + changed.length,
          unchanged,
          missing.length,
        ]),
      );
      expect(runs).toEqual(single);
    }),
    { numRuns: 200 },
  ));
