import { keptRecords } from '../../../src/core/retention/kept-records';
import { lines, read } from '../dropped/read';
import { day } from '../made-deals';

const HEADER =
  'Record ID,Subscription name,Company ID,Company name,Status,Start date,End date,Billing frequency,Amount,Currency';

/** The records of a report, each by its ID, as they are kept. */
function kept(...rows: readonly string[]) {
  const { understood } = read(lines(HEADER, ...rows), '2025-10');
  const records = keptRecords(understood.report, understood.settings);
  return new Map(records.map((record) => [record.recordId, record]));
}

const OAK = 's1,Base,C1,Oak,Active,2025-01-01,,Quarterly,300,USD';

describe('a record that is kept', () => {
  test('has its amount as it says it, the months that it is for and the days from and until which it is paid', () =>
    expect(kept(OAK).get('s1')).toMatchObject({
      ...{ amount: 300, months: 3, rate: 1, leftOut: '', name: 'Base' },
      ...{ from: day('2025-01-01'), until: null, companyId: 'c1', customer: 'Oak' },
    }));
  test('ends on the day after its last one', () =>
    expect(
      kept(OAK.replace('2025-01-01,', '2025-01-01,2025-06-30')).get('s1')?.until,
    ).toBeGreaterThan(day('2025-06-30')));
  test('is of the customer as the last of its records calls it', () => {
    const records = kept(OAK, 's2,Care,C1,Oak Holding,Active,2025-03-01,,Monthly,10,USD');
    expect([...records.values()].map(({ customer }) => customer)).toEqual([
      'Oak Holding',
      'Oak Holding',
    ]);
  });
  test('without an ID of its company has none', () =>
    expect(kept(OAK.replace('C1', '')).get('s1')).toMatchObject({
      companyId: '',
      customer: 'Oak',
    }));
  test('that does not count has the reason, and stands where the report has it', () => {
    const draft = 's0,New,C2,Elm,Draft,2025-01-01,,Monthly,50,USD';
    const records = kept(draft, OAK);
    expect([...records.keys()]).toEqual(['s0', 's1']);
    expect(records.get('s0')?.leftOut).not.toBe('');
  });
  test('of a movement has what is paid after it', () => {
    const text = lines(
      'Record ID,Deal Name,Company,Close Date,Deal Stage,Deal Type,Amount',
      '1,A,Oak,2025-01-10,Closed Won,New Business,100',
      '2,B,Oak,2025-03-10,Closed Won,Upsell,20',
      '3,C,Elm,2025-03-10,Closed Won,New Business,50',
      '4,D,Oak,2025-05-10,Closed Won,Downgrade,30',
    );
    const { understood } = read(text, '2025-10', { model: 'deal movements', amountMeans: 'MRR' });
    const records = keptRecords(understood.report, understood.settings);
    expect(records.map(({ amount, months }) => [amount, months])).toEqual([
      [100, 1],
      [120, 1],
      [50, 1],
      [90, 1],
    ]);
  });
});
