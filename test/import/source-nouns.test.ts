import { nounIn } from '../../src/import/source-nouns';
import { resultWords } from '../../src/sidebar/words/result-words';
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
const SNAPSHOTS = 'Snapshot date,Associated Company,Ending MRR\n2024-01-31,Oak,100';

test.each([
  ['deal', DEALS],
  ['line item', JOINED],
  ['line item', LINES],
  ['subscription', SUBSCRIPTIONS],
  ['contract', CONTRACTS],
  ['invoice', INVOICES],
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
