import { type Audit, auditOf } from '../../../src/core/audit/audit';
import {
  type Defects,
  fixtureCells,
  fixtureJson,
  lastMonth,
  type Truth,
  understood,
} from '../fixtures';
import { month } from '../made-deals';

/** The audit of an export up to the last month of its history. */
function auditOfFixture(path: string): Audit {
  const [company = ''] = path.split('/');
  const asOf = month(lastMonth(fixtureJson<Truth>(`${company}/truth.json`)));
  const { report, settings } = understood(fixtureCells(`${path}.csv`), { asOf });
  return auditOf({ table: report, report, settings, accepted: [], checksOff: [] });
}

/** The check that tells of each mistake. */
const TOLD_BY: Readonly<Record<string, string>> = {
  'missing company': 'missing company',
  'missing amount': 'missing amount',
  'unreadable amount': 'unreadable amount',
  'missing date': 'missing date',
  'unreadable date': 'unreadable date',
  'missing type': 'missing type',
  'unknown type': 'unknown type',
  'negative new business': 'negative amount',
  'end before start': 'end before start',
  'duplicate record': 'duplicate record',
  'same deal twice': 'same deal twice',
  'yearly amount in the monthly field': 'yearly amount',
  'replaced deal never ended': 'never ended',
  'renewal lost but still paid': 'renewal lost',
};

describe.each(['small', 'medium'])('the audit of the %s company', (company) => {
  const defects = fixtureJson<Defects>(`${company}/defects.json`);

  test.each(Object.keys(defects))('finds every mistake in its spoilt %s export', (file) => {
    const { findings } = auditOfFixture(`${company}/${file}-spoilt`);
    const told = (defects[file] ?? []).map(({ recordId, defect }) => ({
      recordId,
      defect,
      check: findings.find((one) => one.recordId === recordId)?.check,
    }));
    expect(told).toEqual(told.map((one) => ({ ...one, check: TOLD_BY[one.defect] })));
  });
  test.each(['recurring', 'contracts', 'movements', 'snapshots', 'invoices'])(
    'flags fewer than one in a hundred of its true %s',
    (file) => {
      const { findings, records } = auditOfFixture(`${company}/${file}`);
      expect(findings.length * 100).toBeLessThan(records);
    },
  );
  test('trusts the true export more than the spoilt one', () => {
    const [spoilt, whole] = ['recurring-spoilt', 'recurring'].map(
      (file) => auditOfFixture(`${company}/${file}`).accuracy ?? 0,
    );
    expect(whole).toBeGreaterThan(0.99);
    expect(spoilt).toBeLessThan(0.95);
  });
});

test('a maker with orders has no finding', () =>
  expect(auditOfFixture('orders/invoices').findings).toEqual([]));
