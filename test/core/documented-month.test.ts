import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellsOfCsv } from '../../src/import/files/csv';
import { matrixUpTo } from './fixtures';

const read = (path: string) => readFileSync(join(__dirname, '../..', path), 'utf8');

const README = read('README.md');
const SAMPLE = cellsOfCsv(read('samples/hubspot-crm-exports-all-deals-2026-11-01.csv'));
const { customers } = matrixUpTo(SAMPLE, '2026-10');

const numberOf = (text: string) => Number(text.replace(/[,+\s]/g, ''));

/** The rows of the month worked by hand: customer, opening, closing, change. */
const WORKED = [...README.matchAll(/^\| ([A-Z]\w+ \w+) +\|([^|]+)\|([^|]+)\|([^|]+)\|/gm)].map(
  ([, customer = '', ...figures]) => ({ customer, figures: figures.map(numberOf) }),
);

const last = (mrr: readonly number[], back: number) => mrr[mrr.length - 1 - back] ?? 0;
const money = (amount: number) => amount.toLocaleString('en-US', { minimumFractionDigits: 2 });
const sum = (back: number) => customers.reduce((total, { mrr }) => total + last(mrr, back), 0);

test('the month worked by hand names every customer whose MRR changed', () => {
  const changed = customers.filter(({ mrr }) => last(mrr, 0) !== last(mrr, 1));
  expect(WORKED.map(({ customer }) => customer).sort()).toEqual(
    changed.map(({ name }) => name).sort(),
  );
});

test.each(WORKED)('and says what $customer paid', ({ customer, figures }) => {
  const { mrr = [] } = customers.find(({ name }) => name === customer) ?? {};
  expect(figures).toEqual([last(mrr, 1), last(mrr, 0), last(mrr, 0) - last(mrr, 1)]);
});

test('its sums are those of all customers', () => {
  expect(README).toContain(`Opening MRR is ${money(sum(1))}.`);
  expect(README).toContain(`= ${money(sum(0))}.`);
  const kept = sum(0) - (WORKED.find(({ figures: [opening] }) => opening === 0)?.figures[1] ?? 0);
  expect(README).toContain(`${money(kept)} / ${money(sum(1))} = **${percent(kept / sum(1))}**`);
});

function percent(ratio: number): string {
  return `${(ratio * 100).toFixed(1)} %`;
}
