import { auditOf } from '../../../src/core/audit/audit';
import { repairedBetween } from '../../../src/core/audit/repaired';
import type { RevenueCategory } from '../../../src/core/category';
import type { Settings } from '../../../src/core/settings';
import { day, deal, madeReport, type Said, settingsWith } from '../made-deals';

const TYPES: ReadonlyMap<string, RevenueCategory> = new Map([
  ['new', 'new business'],
  ['renewal', 'renewal'],
]);

function audited(rows: readonly Said[], said: Partial<Settings> = {}) {
  const report = madeReport(rows);
  const settings = settingsWith({ types: TYPES, ...said });
  return auditOf({ table: report, report, settings, accepted: [], checksOff: [] });
}

/** What is at stake with each record of some rows. */
function stakes(rows: readonly Said[], said: Partial<Settings> = {}): readonly string[] {
  const named = rows.map((row, index) => ({ recordId: String(index + 1), ...row }));
  const { findings } = audited(named, said);
  return findings.map(({ recordId, check, mrr }) => `${recordId} ${check} ${mrr}`).sort();
}

const first = (said: Said = {}) =>
  deal({ recurringType: 'New', dealName: 'New', closeDate: day('2024-01-15'), ...said });

describe('MRR at stake', () => {
  test('of a negative amount is its size', () =>
    expect(stakes([first({ recurringAmount: -5 })])).toEqual(['1 negative amount 5']));
  test('of a deal that stands there twice is that of the one that is too many', () =>
    expect(stakes([first(), first()])).toEqual(['1 same deal twice 0', '2 same deal twice 100']));
  test('of a movement that stands there twice is what the second one adds', () => {
    const moved = deal({ type: 'New', amount: 100, dealName: 'New', recurringAmount: null });
    expect(stakes([moved, moved], { model: 'deal movements' })).toEqual([
      '1 same deal twice 0',
      '2 same deal twice 100',
    ]);
  });
  test('of a yearly amount is what is too much', () =>
    expect(
      stakes([
        first({ inactiveDate: day('2025-01-15') }),
        first({ recurringType: 'Renewal', closeDate: day('2025-01-15'), recurringAmount: 1200 }),
      ]),
    ).toEqual(['2 yearly amount 1100']));
});

test('accuracy by MRR trusts the deal of which a second one is too many', () =>
  expect(audited([first({ recordId: '1' }), first({ recordId: '2' })]).accuracyByMrr).toBe(1 / 2));

describe('what was repaired between two audits', () => {
  const shot = (company: string, mrr: number): Said => ({
    ...{ companyId: company, company, mrr, snapshotMonth: day('2026-06-30') },
  });
  const snapshots = (...rows: readonly Said[]) =>
    audited(rows, { model: 'monthly snapshots' }).findings;
  const three = [shot('Ann', 100), shot('Ann', -5), shot('Bob', -5), shot('Bob', -7)];

  test('is counted finding by finding where records have no ID', () =>
    expect(repairedBetween(snapshots(...three), snapshots(shot('Bob', -5)))).toEqual({
      gone: 2,
      added: 0,
    }));
  test('is nothing between a report and itself', () =>
    expect(repairedBetween(snapshots(...three), snapshots(...three))).toEqual({
      gone: 0,
      added: 0,
    }));
  test('is new where another customer has it', () =>
    expect(repairedBetween(snapshots(shot('Ann', -5)), snapshots(shot('Bob', -5)))).toEqual({
      gone: 1,
      added: 1,
    }));
});
