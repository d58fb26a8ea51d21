import fc from 'fast-check';
import { auditOf } from '../../../src/core/audit/audit';
import type { CheckId } from '../../../src/core/audit/checks';
import type { Finding } from '../../../src/core/audit/finding';
import { repairable } from '../../../src/core/audit/fix-file';
import { repairedBetween } from '../../../src/core/audit/repaired';
import type { RevenueCategory } from '../../../src/core/category';
import { day, madeReport, type Said, settingsWith } from '../made-deals';
import { type MadeModel, madeHistory } from './made-history';

const TYPES: ReadonlyMap<string, RevenueCategory> = new Map([
  ['new business', 'new business'],
  ['renewal', 'renewal'],
  ['upsell', 'upsell'],
  ['downgrade', 'downgrade'],
]);

function found(rows: readonly Said[], model: MadeModel) {
  const report = madeReport(rows);
  const amountMeans = model === 'recurring deals' ? 'ARR' : 'MRR';
  const settings = settingsWith({ model, types: TYPES, amountMeans });
  return auditOf({ table: report, report, settings, accepted: [], checksOff: [] }).findings;
}

/** What somebody does to one row; null: nothing that could be told of this row. */
type Spoiling = (row: Said) => Said | readonly Said[] | null;
const ALL: readonly MadeModel[] = ['recurring deals', 'contracts', 'deal movements'];
const isRecurring = ({ recurringAmount }: Said) => recurringAmount !== undefined;
const amountField = (row: Said) =>
  isRecurring(row) ? 'recurringAmount' : 'mrr' in row ? 'mrr' : 'amount';
const dateField = (row: Said) => ('contractStart' in row ? 'contractStart' : 'closeDate');
const typeField = (row: Said) => (isRecurring(row) ? 'recurringType' : 'type');

const SPOILINGS: readonly (readonly [CheckId, readonly MadeModel[], Spoiling])[] = [
  ['missing company', ALL, (row) => ({ ...row, companyId: null, company: null })],
  ['unreadable amount', ALL, (row) => ({ ...row, [amountField(row)]: '12k?' })],
  ['unreadable date', ALL, (row) => ({ ...row, [dateField(row)]: 'soon' })],
  ['missing type', ALL, (row) => ({ ...row, [typeField(row)]: null })],
  ['unknown type', ALL, (row) => ({ ...row, [typeField(row)]: 'Misc' })],
  ['missing date', ['recurring deals', 'deal movements'], (row) => ({ ...row, closeDate: null })],
  ['missing amount', ['recurring deals'], (row) => ({ ...row, recurringAmount: null })],
  ['unclear stage', ALL, (row) => ({ ...row, stage: 'Closed Lost' })],
  [
    'yearly amount',
    ['recurring deals'],
    (row) => ({ ...row, recurringAmount: row.amount ?? null }),
  ],
  ['end before start', ['recurring deals'], (row) => ({ ...row, inactiveDate: day('2019-01-31') })],
  [
    'never ended',
    ['recurring deals'],
    (row) => (row.inactiveDate === null ? null : { ...row, inactiveDate: null }),
  ],
  [
    'no end date',
    ['recurring deals'],
    (row) => (row.inactiveDate === null ? { ...row, inactiveReason: 'Churned' } : null),
  ],
  ['same deal twice', ALL, (row) => [row, { ...row, recordId: `${row.recordId}1` }]],
  ['duplicate record', ALL, (row) => [row, row]],
  [
    'several companies',
    ALL,
    (row) => ({ ...row, companyId: null, company: null, companyIds: `${row.companyId};99` }),
  ],
];

const cases = SPOILINGS.flatMap(([check, models, spoil]) =>
  models.map((model) => [check, model, spoil] as const),
);

/** How many of the histories are tried; each has its own seed. */
const RUNS = { numRuns: 25 };

describe.each(ALL)('true histories told as %s', (model) => {
  test('have findings on fewer than one record in a hundred', () =>
    fc.assert(
      fc.property(madeHistory(model), (rows) => {
        // The customers stay, which is said of the whole report, and rightly.
        const records = found(rows, model).filter(({ recordId }) => recordId !== '');
        return records.length * 100 < rows.length;
      }),
      RUNS,
    ));
});

test.each(cases)('%s is found among %s', (check, model, spoil) =>
  fc.assert(
    fc.property(madeHistory(model), fc.nat(), (rows, pick) => {
      const place = pick % rows.length;
      const row = rows[place];
      const spoilt = row && spoil(row);
      if (!row || !spoilt) return true;
      const all = [...rows.slice(0, place), ...[spoilt].flat(), ...rows.slice(place + 1)];
      return found(all, model).some((one) => one.recordId === row.recordId && one.check === check);
    }),
    RUNS,
  ),
);

/** Rows with every suggested value in its place. */
function repaired(rows: readonly Said[], findings: readonly Finding[]): readonly Said[] {
  const values = new Map(findings.map(({ recordId, suggestion }) => [recordId, suggestion]));
  return rows.map((row) => {
    const { field, value } = values.get(String(row.recordId)) ?? {};
    const cell = typeof value === 'string' ? day(value) : value;
    return field === undefined || cell === undefined ? row : { ...row, [field]: cell };
  });
}

/** Without what is said of the whole report: that nobody left, say, is only seen once a false loss is repaired. */
const ofRecords = (findings: readonly Finding[]) =>
  findings.filter(({ recordId }) => recordId !== '');

test.each(['never ended', 'yearly amount', 'missing amount'] as const)(
  'a fix file for %s removes what it said it would remove, and brings nothing new',
  (check) => {
    const [, , spoil] = SPOILINGS.find(([id]) => id === check) ?? [];
    return fc.assert(
      fc.property(madeHistory('recurring deals'), fc.nat(), (rows, pick) => {
        const place = pick % rows.length;
        const all = rows.flatMap((row, index) => (index === place && spoil?.(row)) || row);
        const before = ofRecords(found(all, 'recurring deals'));
        const after = ofRecords(found(repaired(all, before), 'recurring deals'));
        const { gone, added } = repairedBetween(before, after);
        return added === 0 && gone >= repairable(before).length;
      }),
      RUNS,
    );
  },
);

test('nothing is told of a record twice', () =>
  fc.assert(
    fc.property(madeHistory('recurring deals'), (rows) => {
      const spoilt = rows.flatMap((row) => [row, { ...row, closeDate: null }]);
      const ids = found(spoilt, 'recurring deals').map(({ recordId }) => recordId);
      return new Set(ids).size === ids.length;
    }),
    RUNS,
  ));
