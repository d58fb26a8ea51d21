import { type Audit, auditOf } from '../../../src/core/audit/audit';
import type { RevenueCategory } from '../../../src/core/category';
import type { Settings } from '../../../src/core/settings';
import { day, deal, madeReport, type Said, settingsWith } from '../made-deals';

const TYPES: ReadonlyMap<string, RevenueCategory> = new Map([
  ['new', 'new business'],
  ['renewal', 'renewal'],
]);

/** How far some rows can be trusted. */
function accuracy(rows: readonly Said[], said: Partial<Settings> = {}): Audit {
  const report = madeReport(rows);
  const settings = settingsWith({ types: TYPES, ...said });
  return auditOf({ table: report, report, settings, accepted: [], checksOff: [] });
}

const of = (recordId: string, said: Said = {}) =>
  deal({
    ...{ recordId, companyId: recordId, company: `Company ${recordId}`, recurringType: 'New' },
    ...{ closeDate: day('2024-01-15'), ...said },
  });

describe('accuracy by records', () => {
  test('leaves out what is said of the whole report', () => {
    const rows = Array.from({ length: 20 }, (_, index) => of(String(index + 1)));
    const { findings, records, accuracy: ratio } = accuracy(rows);
    expect(findings.map(({ check }) => check)).toEqual(['no losses']);
    expect({ records, ratio }).toEqual({ records: 20, ratio: 1 });
  });
  test('counts rows without Record ID one by one', () => {
    const shot = (company: string, mrr: number) => ({
      ...{ companyId: company, company, mrr, snapshotMonth: day('2026-06-30') },
    });
    const rows = [shot('Ann', 100), shot('Bob', -5), shot('Cy', 30), shot('Di', 20)];
    const audit = accuracy(rows, { model: 'monthly snapshots' });
    expect(audit.findings.map(({ check, row }) => [check, row])).toEqual([['negative amount', 3]]);
    expect([audit.records, audit.accuracy]).toEqual([4, 3 / 4]);
  });
  test('knows no accepted finding without Record ID', () => {
    const report = madeReport([deal(), deal({ company: null, companyId: null })]);
    const accepted = [['', 'Missing company', 'All of them']] as const;
    const settings = settingsWith();
    const audit = auditOf({ table: report, report, settings, accepted, checksOff: [] });
    expect(audit.accuracy).toBe(1 / 2);
  });
  test('counts records that would count if they were right', () => {
    const { records, accuracy: ratio } = accuracy([of('1'), of('2', { closeDate: null })]);
    expect([records, ratio]).toEqual([2, 1 / 2]);
  });
  test('has no value without a record', () => expect(accuracy([]).accuracy).toBeNull());
});

describe('accuracy by MRR', () => {
  test('weighs what is paid now without a finding against what is at stake now', () =>
    expect(
      accuracy([of('1', { recurringAmount: 300 }), of('2', { companyId: null, company: null })])
        .accuracyByMrr,
    ).toBe(3 / 4));
  test('leaves out what ended long ago, right or wrong', () => {
    const ended = { inactiveDate: day('2025-01-15'), inactiveReason: 'Churned' };
    expect(
      accuracy([
        of('1', { recurringAmount: 300 }),
        of('2', { companyId: null, company: null }),
        of('3', { ...ended, recurringAmount: 9000 }),
        of('4', { ...ended, recurringAmount: 9000, companyId: null, company: null }),
      ]).accuracyByMrr,
    ).toBe(3 / 4);
  });
  test('leaves out what is paid up to the last day of the month and not on it', () => {
    const ended = { inactiveDate: day('2026-06-30'), inactiveReason: 'Churned' };
    const wrong = of('2', { companyId: null, company: null });
    expect(accuracy([of('1', { recurringAmount: 300 }), wrong, of('3', ended)]).accuracyByMrr).toBe(
      3 / 4,
    );
  });
  test('leaves out what is not yet paid', () =>
    expect(
      accuracy([of('1'), of('2', { closeDate: day('2026-07-01'), companyId: null, company: null })])
        .accuracyByMrr,
    ).toBe(1));
  test('has no value where nothing is paid', () => expect(accuracy([]).accuracyByMrr).toBeNull());
});
