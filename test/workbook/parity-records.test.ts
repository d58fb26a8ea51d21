import { alike } from './alike';

describe('the annual and the total contract value, where there is no other amount', () => {
  const HEADER = [
    'Record ID',
    'Associated Company',
    'Contract start date',
    'Contract end date',
    'Term (months)',
    'Amount',
    'Annual contract value',
    'Total contract value',
    'Deal Stage',
  ];
  const row = (...cells: readonly string[]) => [...cells, 'Closed Won'];

  test('are divided by twelve, and by the term', async () => {
    const { closings, reasons } = await alike(
      [
        HEADER,
        row('1', 'Ann', '2025-06-01', '2026-05-31', '', '', '1200', ''),
        row('2', 'Bob', '2025-06-01', '2027-05-31', '', '', '', '240'),
        row('3', 'Cy', '2025-06-01', '', '36', '', '12', '360'),
        row('4', 'Di', '2025-06-01', '', '', '', '', '99'),
        row('5', 'Ed', '2025-06-01', '', '12', '7', '120', '120'),
        row('6', 'Flo', '2025-06-01', '2026-05-31', '', '', '', 'TBD'),
      ],
      { amountMeans: 'MRR' },
    );
    expect(closings).toEqual([100 + 10 + 1 + 7]);
    expect(reasons).toMatchObject({
      Counted: 4,
      'Total contract value without a term or an end': 1,
      'Amount cannot be read': 1,
    });
  });
});
