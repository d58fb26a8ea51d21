import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinedReports } from '../../../src/core/dropped/joined/joined-reports';
import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import type { Cell } from '../../../src/core/report/cell';
import { matrixOf } from '../../../src/core/retention/customer-months';
import { ledgerOf } from '../../../src/core/retention/ledger';
import { REVENUE_MODELS } from '../../../src/core/settings';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { matrixUpTo, monthNames, understood } from '../fixtures';
import { month } from '../made-deals';

const TEXT = readFileSync(join(__dirname, '../../../docs/hubspot.md'), 'utf8');

/** The example below the heading of a model. */
function exampleOf(model: string): string {
  const [, example = ''] =
    new RegExp(`^### ${model}$[\\s\\S]*?\`\`\`csv\\n([\\s\\S]*?)\\n\`\`\``, 'im').exec(TEXT) ?? [];
  return example;
}

/** What each customer of a report pays in the two months of the examples. */
function paid(cells: readonly (readonly Cell[])[]): readonly (readonly number[])[] {
  const found = understandDropped(cells, 'table.csv', { asOf: month('2026-09') });
  if ('problem' in found) throw new Error(found.problem);
  const { deals, settings } = found;
  const { customers } = matrixOf(ledgerOf(deals, settings), month('2026-09'));
  return customers.map(({ mrr }) => mrr.slice(-2));
}

describe('the example of each model in the document', () => {
  test.each(REVENUE_MODELS)('%s is recognised, and pays what the document says', (model) => {
    const cells = cellsOfCsv(exampleOf(model));
    expect(understood(cells).settings.model).toBe(model);
    const matrix = matrixUpTo(cells, '2026-09');
    const [customer] = matrix.customers;
    expect(monthNames(matrix).slice(-2)).toEqual(['2026-08', '2026-09']);
    expect(customer?.mrr.slice(-2)).toEqual([100, 120]);
  });
  test('line items, dropped together with their deals, pay the same', () => {
    const [deals = '', lines = ''] = [...TEXT.matchAll(/```csv\n([\s\S]*?)\n```/g)]
      .map(([, text = '']) => text)
      .filter((text) => /Acme ramp|Associated Deal IDs/.test(text));
    const cells = joinedReports(cellsOfCsv(deals), cellsOfCsv(lines)) ?? [];
    expect(paid(cells)).toEqual([[100, 120]]);
  });
  test.each([
    'Line items alone',
    'The Contracts object',
    'The Subscriptions object',
    'Line items with a discount',
    'Invoices with their status',
    'Orders',
    'Payments',
    'Revenue snapshots',
  ])('%s: the example pays the same', (object) =>
    expect(paid(cellsOfCsv(exampleOf(object)))).toEqual([[100, 120]]),
  );
  test.each([
    ['a table with a column a month, without its total,', 'one column per month'],
    ['what a billing system exports', '### From a billing system'],
  ])('%s pays the same', (_, before) => {
    const [, text = ''] =
      new RegExp(`${before}[\\s\\S]*?\`\`\`csv\\n([\\s\\S]*?)\\n\`\`\``).exec(TEXT) ?? [];
    expect(paid(cellsOfCsv(text))).toEqual([[100, 120]]);
  });
});
