import { lines, read } from '../dropped/read';

const HEADER = 'Record ID,Company,Close Date,Is Closed Won,Deal Type,Amount';

/** A customer who renews at about two thirds, then leaves with a churn of so much. */
const customer = (id: number, churn: number) => [
  `${id}1,Firm ${id},2023-01-01,true,New business,10`,
  `${id}2,Firm ${id},2023-07-01,true,Renewal,7`,
  `${id}3,Firm ${id},2024-01-01,true,Churn,${churn}`,
];
const about = (text: string) => read(text, '2024-03').doubts.map((doubt) => doubt.about);
const meaning = (text: string) => read(text, '2024-03').understood.settings.renewalMeans;

describe("what a renewal's amount is", () => {
  test('is told by churns that take away just that', () => {
    const text = lines(HEADER, ...customer(1, 7), ...customer(2, 7));
    expect([meaning(text), about(text).includes('Renewal amount')]).toEqual(['full MRR', false]);
  });
  test('is asked for where no churn fits it', () => {
    const text = lines(HEADER, ...customer(1, 9), ...customer(2, 9));
    expect(about(text)).toContain('Renewal amount');
  });
  test('is only the change where churns take away both', () => {
    const changes = [
      '91,Oak,2023-01-01,true,New business,10',
      '92,Oak,2023-07-01,true,Renewal,3',
      '93,Oak,2024-01-01,true,Churn,13',
    ];
    expect(meaning(lines(HEADER, ...changes))).toBe('only the change');
  });
});
