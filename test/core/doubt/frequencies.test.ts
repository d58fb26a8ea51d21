import { lines, read } from '../dropped/read';

const ROWS = [
  '1,Oak,2024-01-01,2024-12-31,Monthly,100',
  '2,Elm,2024-01-01,2024-12-31,Annually,1200',
  '3,Ash,2024-02-01,2025-01-31,Quarterly,300',
];
const HEADER = 'Record ID,Customer,Contract start date,Contract end date,Billing frequency,Amount';
const doubts = (header: string, ...rows: readonly string[]) =>
  read(lines(header, ...rows), '2024-06').doubts.map(({ about }) => about);

describe('the amount of rows that are billed so often', () => {
  test('is not asked about where none is a deal', () =>
    expect(doubts(HEADER, ...ROWS)).toEqual([]));
  test.each(['Deal Stage', 'Is Closed Won'])('is doubted of deals, which have a %s', (label) =>
    expect(
      doubts(
        `${HEADER},${label}`,
        ...ROWS.map((row) => `${row},${label === 'Deal Stage' ? 'Closed Won' : 'true'}`),
      ),
    ).toContain('Amount'),
  );
});
