import { dayText } from '../../../src/core/days';
import { lines, read } from './read';

const contracts = (...rows: readonly string[]) =>
  read(
    lines('Record ID,Customer,Start date,End date,Auto renew,Termination date,Amount', ...rows),
    '2025-02',
  );
const ends = (...rows: readonly string[]) =>
  contracts(...rows)
    .column('contractEnd')
    .map((day) => (typeof day === 'number' ? dayText(day) : day));

describe('a contract that renews by itself', () => {
  test('goes on with the term that runs when the report was made, at the same money', () => {
    const row = '1,Oak,2024-01-01,2024-12-31,TRUE,,1200';
    expect([ends(row), contracts(row).closing('2025-02')]).toEqual([['2025-12-31'], 100]);
  });
  test.each(['yes', 'Auto-renew', 'automatic', 'Evergreen'])('is called so: %s', (word) =>
    expect(ends(`1,Oak,2024-01-01,2024-12-31,${word},,1200`)).toEqual(['2025-12-31']),
  );
  test.each(['Renewal terms', 'Renewal type'])('may say so under %s', (label) => {
    const header = `Record ID,Customer,Start date,End date,${label},Amount`;
    const rows = [
      '1,Oak,2024-01-01,2024-12-31,Auto-renew,1200',
      '2,Elm,2024-01-01,2024-12-31,1 year,1200',
    ];
    expect(
      read(lines(header, ...rows), '2025-02')
        .column('contractEnd')
        .map(Number),
    ).toEqual([46022, 45657]);
  });
  test.each(['FALSE', 'no', 'manual', ''])('is another one than one called "%s"', (word) =>
    expect(ends(`1,Oak,2024-01-01,2024-12-31,${word},,1200`)).toEqual(['2024-12-31']),
  );
  test('ends with its termination', () =>
    expect(ends('1,Oak,2024-01-01,2024-12-31,TRUE,2024-06-30,1200')).toEqual(['2024-06-30']));
  test('ends with its termination in a later term, and was worth a year until then', () => {
    const row = '1,Oak,2024-01-01,2024-12-31,TRUE,2025-01-31,1200';
    const { closing } = contracts(row);
    expect([ends(row), ['2025-01', '2025-02'].map(closing)]).toEqual([['2025-01-31'], [100, 0]]);
  });
  test('ends when it was to, where it does not renew, whatever its termination says', () =>
    expect(ends('1,Oak,2024-01-01,2024-12-31,no,2025-01-31,1200')).toEqual(['2024-12-31']));
  test.each(['Completed', 'Terminated', 'Canceled'])('does not go on once it is %s', (status) => {
    const header = 'Record ID,Customer,Status,Start date,End date,Auto renew,Amount';
    const row = `1,Oak,${status},2024-01-01,2024-12-31,TRUE,1200`;
    expect(read(lines(header, row), '2025-02').column('contractEnd')).toEqual([45657]);
  });
  test("ends where the customer's next contract begins", () =>
    expect(
      ends('1,Oak,2024-01-01,2024-12-31,TRUE,,1200', '2,Oak,2025-01-01,2025-12-31,TRUE,,2400'),
    ).toEqual(['2024-12-31', '2025-12-31']));
});

describe('the end of a contract that renews by itself', () => {
  const HEADER =
    'Record ID,Company,Contract start date,Contract end date,Term (months),Auto renew,MRR,Deal Stage';
  const endsOf = (...rows: readonly string[]) =>
    read(lines(HEADER, ...rows), '2024-06', { model: 'contracts' }).column('contractEnd');
  const [DECEMBER_2023, DECEMBER_2024, DECEMBER_2026] = [45291, 45657, 46387];

  test('stays where the next one of its customer follows it', () =>
    expect(
      endsOf(
        '1,Oak,2023-01-01,2023-12-31,12,true,100,Closed Won',
        '2,Oak,2024-01-15,2024-12-31,12,true,120,Closed Won',
      ),
    ).toEqual([DECEMBER_2023, DECEMBER_2024]));
  test('moves on a term where the other one began on the same day', () =>
    expect(
      endsOf(
        '1,Oak,2023-01-01,2023-12-31,12,true,100,Closed Won',
        '2,Oak,2023-01-01,2023-12-31,12,true,120,Closed Won',
      ),
    ).toEqual([DECEMBER_2024, DECEMBER_2024]));
  test('stays where it lies terms ahead', () =>
    expect(endsOf('1,Oak,2024-01-01,2026-12-31,12,true,100,Closed Won')).toEqual([DECEMBER_2026]));
});
