import { auditOf } from '../../../src/core/audit/audit';
import type { Settings } from '../../../src/core/settings';
import { day, deal, madeReport, type Said, settingsWith } from '../made-deals';

/** Checks by record of some rows. */
function told(rows: readonly Said[], said: Partial<Settings> = {}) {
  const report = madeReport(rows.map((row, index) => ({ recordId: String(index + 1), ...row })));
  const settings = settingsWith(said);
  const { findings } = auditOf({ table: report, report, settings, accepted: [], checksOff: [] });
  return findings.map(({ recordId, check }) => `${recordId} ${check}`).sort();
}

describe('amounts that say the same thing', () => {
  const CONTRACTS = { model: 'contracts', amountMeans: 'TCV' } as const;
  const year = (companyId: string, said: Said) => ({
    ...{ companyId, company: companyId, isWon: true, mrr: 100 },
    ...{ contractStart: day('2026-01-01'), contractEnd: day('2026-12-31'), ...said },
  });
  test('are told of the contract whose month is neither a twelfth of its year nor of its total', () =>
    expect(
      told(
        [
          year('1', { tcv: 1200 }),
          year('2', { tcv: 1200 }),
          year('3', { tcv: 100 }),
          year('4', { arr: 1000 }),
          year('5', { arr: 1200, tcv: 1195 }),
          year('6', { arr: 0, tcv: 0 }),
        ],
        CONTRACTS,
      ),
    ).toEqual(['3 amounts disagree', '4 amounts disagree']));
  test('are told by the term before the dates', () =>
    expect(
      told([year('1', { term: 24, tcv: 2400 }), year('2', { term: 24, tcv: 1200 })], CONTRACTS),
    ).toEqual(['2 amounts disagree']));
  test('are not told of totals where most are of something else than the term', () =>
    expect(
      told(
        [year('1', { tcv: 1500 }), year('2', { tcv: 1700 }), year('3', { tcv: 1200 })],
        CONTRACTS,
      ),
    ).toEqual([]));
  test('are told of recurring deals, too', () =>
    expect(
      told([deal({ arr: 1200 }), deal({ companyId: '2', company: 'Beta', arr: 2400 })]),
    ).toEqual(['2 amounts disagree']));
  test('are not held against what was billed', () =>
    expect(
      told([{ ...year('1', { arr: 7 }), invoiceDate: day('2026-01-01'), billed: 100 }], {
        model: 'invoices or orders',
      }),
    ).toEqual([]));
});
