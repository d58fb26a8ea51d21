import { readFileSync } from 'node:fs';
import { auditOf } from '../../src/core/audit/audit';
import { doubtsOf } from '../../src/core/doubt/doubt';
import { understandDropped } from '../../src/core/dropped/understand-dropped';
import { renewalsOf } from '../../src/core/kpi/renewals';
import { repairsOf } from '../../src/core/repairs/repairs';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { retentionMonths } from '../../src/core/retention/retention';
import { companiesDraft } from '../../src/import/companies-import';
import { cellsOfCsv } from '../../src/import/files/csv';
import { month } from '../core/made-deals';

const cellsOf = (name: string) => cellsOfCsv(readFileSync(`samples/${name}`, 'utf8'));

function sample(fileName: string) {
  const cells = cellsOf(fileName);
  const understood = understandDropped(cells, fileName);
  if ('problem' in understood) throw new Error(understood.problem);
  const { report, deals, settings, ramps } = understood;
  const entries = ledgerOf(deals, settings);
  const asOf = settings.asOf ?? 0;
  const matrix = matrixOf(entries, asOf);
  const audited = { table: report, report, settings, ramps, accepted: [], checksOff: [] };
  const audit = auditOf(audited);
  return {
    ...{ understood, matrix, asOf },
    doubts: doubtsOf({ cells, fileName, choices: {} }, understood),
    months: retentionMonths(matrix, settings),
    findings: audit.findings,
    repairs: repairsOf(audited, audit),
    outcomes: (renewalsOf({ report, deals, entries, settings, asOf }) ?? []).map(
      ({ outcome }) => outcome,
    ),
  };
}

const NOW = sample('hubspot-crm-exports-all-deals-2026-11-01.csv');
const NEXT = sample('hubspot-crm-exports-all-deals-2026-12-01.csv');

describe('the sample teaches', () => {
  test('a company of some 50 customers over more than two years, about which nothing is in doubt', () => {
    expect([NOW, NEXT].map(({ doubts }) => doubts)).toEqual([[], []]);
    expect([NOW.asOf, NEXT.asOf]).toEqual([month('2026-10'), month('2026-11')]);
    expect(NOW.matrix.customers.length).toBeGreaterThan(40);
    expect(NOW.months.length).toBeGreaterThan(24);
  });
  test('a year near the target, with every movement in it', () => {
    const year = NOW.months.slice(-12);
    const last = year[year.length - 1];
    expect(Math.abs((last?.nrr12 ?? 0) - 1)).toBeLessThan(0.03);
    expect(Math.abs((last?.grr12 ?? 0) - 0.9)).toBeLessThan(0.03);
    for (const id of ['new', 'reactivation', 'expansion', 'contraction', 'churn'] as const)
      expect([id, year.some((one) => one[id] > 0)]).toEqual([id, true]);
  });
  test('what deals are coded as', () =>
    expect(NOW.understood.typeLabels).toEqual(
      expect.arrayContaining([
        'New Business',
        'Renewal',
        'Upsell',
        'Cross-sell',
        'Price increase',
        'One-time services',
      ]),
    ));
  test('renewals in every state', () =>
    expect([...new Set(NOW.outcomes)].sort()).toEqual(
      ['leaving', 'lost', 'open', 'renewed', 'upcoming'].sort(),
    ));
  test('findings to repair, most of them with a suggestion, of which some are repaired a month later', () => {
    expect(NOW.findings.length).toBeGreaterThanOrEqual(5);
    expect(NOW.findings.length).toBeLessThanOrEqual(10);
    const suggested = NOW.repairs.filter((one) => one.suggested !== null);
    expect(suggested.length * 2).toBeGreaterThan(NOW.repairs.length);
    expect(NEXT.findings.length).toBeLessThan(NOW.findings.length);
  });
  test('companies with what customer success knows of them, each a customer of the deals', () => {
    const name = 'hubspot-crm-exports-all-companies-2026-11-01.csv';
    const draft = companiesDraft(cellsOf(name), name);
    const keys = new Set(NOW.matrix.customers.map(({ key }) => key));
    const ids = draft?.report.rows.map(([id]) => String(id)) ?? [];
    expect(ids.filter((id) => keys.has(id)).length).toBeGreaterThan(40);
    expect(draft?.report.fields).toEqual(
      expect.arrayContaining(['csat', 'nps', 'since', 'firstValue', 'licensed', 'active']),
    );
    expect(draft?.report.numbers).toEqual(['Support tickets last 90 days']);
  });
});
