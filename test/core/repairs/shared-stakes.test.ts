import { auditOf } from '../../../src/core/audit/audit';
import { repairsOf } from '../../../src/core/repairs/repairs';
import { understood } from '../fixtures';
import { month } from '../made-deals';

const HEADER = [
  'Record ID',
  'Deal Name',
  'Deal Stage',
  'Is Closed Won',
  'Close Date',
  'Associated Company',
  'Associated Company IDs',
  'Associated Company IDs (Primary)',
  'Recurring revenue amount',
  'Recurring revenue deal type',
  'Recurring revenue inactive date',
];
const paid = (id: string, company: string, ids: string, amount: string, type = 'New') => {
  const primary = ids.includes(';') ? '' : ids;
  const won = [id, `Deal ${id}`, 'Closed Won', 'true', '2024-01-01'];
  return [...won, company, ids, primary, amount, type, ''];
};

/** A company under two names, one of whose deals names a further one, too: of that deal both findings change the company. */
const CELLS = [
  HEADER,
  paid('1', 'Acme Logistics', '70', '900'),
  paid('2', 'Acme Logistics Inc; Birch', '71;72', '400'),
  paid('5', 'Acme Logistics Inc', '71', '300', 'Upsell'),
  paid('3', 'Birch', '72', '50'),
  paid('4', 'Cedar', '73', '60'),
];

test('repairs bear the money of all findings, each once, also where one line settles two of them', () => {
  const { report, settings } = understood(CELLS, { asOf: month('2024-10') });
  const audited = { table: report, report, settings, accepted: [], checksOff: [] };
  const audit = auditOf(audited);
  const told = audit.findings.map(({ check, recordId, mrr }) => `${check} ${recordId} ${mrr}`);
  expect(told).toEqual(['several companies 2 400', 'two names 5 300']);
  const repairs = repairsOf(audited, audit);
  expect(repairs.map(({ recordId, column, mrr }) => [recordId, column, mrr])).toEqual([
    ['2', 'companyId', 400],
    ['5', 'companyId', 300],
  ]);
});
