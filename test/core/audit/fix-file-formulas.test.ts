import type { Finding } from '../../../src/core/audit/finding';
import { fixFile, repairable } from '../../../src/core/audit/fix-file';
import { cellsOfCsv } from '../../../src/import/files/csv';

const finding = (recordId: string): Finding => ({
  ...{ check: 'never ended', row: 2, recordId, customer: '=1+1', owner: '@owner' },
  ...{ column: 'contractEnd', message: '=2+2', mrr: 1, isOnLedger: true, counted: 1, paid: null },
  suggestion: { field: 'contractEnd', value: '2025-01-31' },
});

test.each(['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1', '＋1', '－1', '＠1'])(
  'A record whose ID begins like the formula %j stays out of the file',
  (recordId) => expect(repairable([finding(recordId)])).toEqual([]),
);

test('A line item that stands under the ID of its deal stays out of the file: HubSpot knows no such record', () => {
  const ids = ['7 · 1', '7'].map(finding);
  expect(repairable(ids).map(({ recordId }) => recordId)).toEqual(['7']);
});

test('No cell of the file begins like a formula, whatever the report calls its columns', () => {
  const labels = new Map([
    ['recordId', '=HYPERLINK("https://example.com")'],
    ['contractEnd', '＝End'],
  ] as const);
  const cells = cellsOfCsv(fixFile([finding('=1'), finding('12345')], labels));
  expect(cells).toEqual([
    ['Record ID', 'Contract end date'],
    ['12345', '2025-01-31'],
  ]);
});
