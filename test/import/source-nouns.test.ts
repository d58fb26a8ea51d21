import { nounCounted, nounIn, nounOfLine, nounOfRecords } from '../../src/import/source-nouns';
import type { ImportLine } from '../../src/main';
import { auditWords } from '../../src/sidebar/words/audit-words';
import { resultWords } from '../../src/sidebar/words/result-words';
import { updateWords } from '../../src/sidebar/words/update-words';
import { words } from '../../src/sidebar/words/words';
import { read } from '../core/dropped/read';

const DEALS =
  'Record ID,Company name,Close Date,Deal Stage,Contract end date,Amount\n1,Oak,2024-01-01,Closed Won,2024-12-31,1200';
const JOINED =
  'Record ID,Company name,Close Date,Deal Stage,Line item name,Billing frequency,Term,Net price\n1,Oak,2024-01-01,Closed Won,Base,Monthly,P12M,60\n1,Oak,2024-01-01,Closed Won,Care,Monthly,P12M,40';
const LINES =
  'Record ID,Name,Company name,Billing frequency,Term,Billing start date,Net price\n1,Base,Oak,Monthly,P12M,2024-01-01,100';
const SUBSCRIPTIONS =
  'Record ID,Subscription name,Company name,Status,Start date,Billing frequency,Amount\n1,Base,Oak,Active,2024-01-01,Monthly,100';
const CONTRACTS =
  'Record ID,Company name,Status,Effective date,End date,MRR\n1,Oak,Active,2024-01-01,2024-12-31,100';
const INVOICES = 'Invoice number,Customer,Invoice date,Amount billed\nA-1,Oak,2024-01-05,100';
const ORDERS =
  'Order ID,Customer,Order date,Order status,Total amount\nA-1,Oak,2024-01-05,Fulfilled,100';
const PAYMENTS =
  'Payment ID,Customer,Payment date,Status,Gross amount\nP-1,Oak,2024-01-05,Succeeded,100';
const SNAPSHOTS = 'Snapshot date,Associated Company,Ending MRR\n2024-01-31,Oak,100';

test.each([
  ['deal', DEALS],
  ['line item', JOINED],
  ['line item', LINES],
  ['subscription', SUBSCRIPTIONS],
  ['contract', CONTRACTS],
  ['invoice', INVOICES],
  ['order', ORDERS],
  ['payment', PAYMENTS],
  ['monthly snapshot', SNAPSHOTS],
])('a record is called a %s by what its report holds', (noun, text) =>
  expect(nounIn(read(text, '2024-01').understood)).toBe(noun),
);

test('what was imported is said in the words of the report', () => {
  const counts = { added: 2, changed: 1, unchanged: 0, gone: 0 };
  expect(resultWords.imported(counts, 'deals', 'line item')).toBe('2 line items imported.');
  expect(resultWords.updated(counts, 'subscription')).toBe(
    '2 subscriptions added, 1 changed and 0 unchanged.',
  );
});

const LINE: ImportLine = {
  ...{ number: 1, status: 'in', file: 'a.csv', holds: 'deals', rows: 2, when: 'then' },
  counts: { added: 2, changed: 1, unchanged: 0, gone: 1 },
};

test.each([
  ['line item', { holds: 'deals', says: 'line items' }],
  ['order', { holds: 'deals', says: 'orders' }],
  ['deal', { holds: 'deals', says: 'deals' }],
  ['deal', { holds: 'deals', says: 'whatever somebody typed' }],
  ['deal', { holds: 'deals' }],
  ['company', { holds: 'companies', says: 'companies' }],
  ['record', { holds: 'other source', says: 'other source' }],
] as const)('by a line on Imports a record is called a %s', (noun, line) =>
  expect(nounOfLine(line)).toBe(noun),
);

test('what counts is called as the latest report of it that is in', () => {
  const lines: readonly ImportLine[] = [
    { ...LINE, says: 'deals' },
    { ...LINE, number: 2, says: 'contracts' },
    { ...LINE, number: 3, holds: 'companies', says: 'companies' },
    { ...LINE, number: 4, status: 'undone', says: 'invoices' },
  ];
  expect(nounCounted(lines)).toBe('contract');
  expect(nounCounted([])).toBe('deal');
});

test('what an undo takes out is said in the words of the report', () => {
  const line = { ...LINE, says: 'line items' };
  expect(words.importLine(line)).toBe('2 line items, then');
  expect([
    updateWords.undoAdded(2, line),
    updateWords.undoChanged(1, line),
    updateWords.undoGone(1, line),
  ]).toEqual([
    '2 added line items will no longer count',
    '1 changed line item will be as before the import',
    '1 line item marked as gone or merged will count again',
  ]);
  expect(updateWords.undone(line)).toMatch(/^The line items of a.csv do not count any more/);
  const beside = { ...LINE, holds: 'other source' } as const;
  expect(updateWords.undoAdded(2, beside)).toBe('2 added records will no longer be compared');
});

test('what a report changes is said in its words', () => {
  expect(updateWords.nothing(3, 'invoice')).toMatch(/all 3 invoices are in the workbook/);
  expect(updateWords.recordsTitle('contract')).toBe('Contracts');
  expect(updateWords.recordsTitle('monthly snapshot')).toMatch(/one for each company and month/);
  expect(updateWords.unnamed('invoice')).toBe('An invoice without a name');
  expect(updateWords.missingKept('order')).toMatch(/too many of the orders/);
});

test.each([
  ['deal', DEALS],
  ['deal', JOINED],
  ['line item', LINES],
  ['subscription', SUBSCRIPTIONS],
  ['contract', CONTRACTS],
  ['invoice', INVOICES],
])('files of repairs go to HubSpot as %ss', (noun, text) => {
  const { report, header } = read(text, '2024-01').understood;
  const labels = new Map([...header.columns].map(([id, at]) => [id, header.labels[at] ?? '']));
  expect(nounOfRecords({ table: report }, labels)).toBe(noun);
  expect(auditWords.fileHint.deals(noun)).toContain(`as ${noun}s:`);
  expect(auditWords.file.deals(2, noun)).toBe(`Download the file for 2 ${noun}s`);
});
