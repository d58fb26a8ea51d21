import { companiesDraft } from '../../src/import/companies-import';

test('a report of companies may say how many seats they have', () => {
  const cells = [
    ['Record ID', 'Company name', 'Industry', 'CSAT', 'Seats'],
    ['11', 'Ann', 'Retail', 4, 10],
    ['12', 'Bob', 'Energy', 5, 20],
  ];
  expect(companiesDraft(cells, 'companies-2025-10-20.csv')?.report.rows).toHaveLength(2);
});

test('line items are no report of companies, though they name them', () => {
  const cells = [
    ['Company name', 'Line item', 'Quantity', 'Unit price'],
    ['Ann', 'Platform', 4, 10],
  ];
  expect(companiesDraft(cells, 'lines-2025-10-20.csv')).toBeNull();
});
