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
  test.each(['FALSE', 'no', 'manual', ''])('is another one than one called "%s"', (word) =>
    expect(ends(`1,Oak,2024-01-01,2024-12-31,${word},,1200`)).toEqual(['2024-12-31']),
  );
  test('ends with its termination', () =>
    expect(ends('1,Oak,2024-01-01,2024-12-31,TRUE,2024-06-30,1200')).toEqual(['2024-06-30']));
  test("ends where the customer's next contract begins", () =>
    expect(
      ends('1,Oak,2024-01-01,2024-12-31,TRUE,,1200', '2,Oak,2025-01-01,2025-12-31,TRUE,,2400'),
    ).toEqual(['2024-12-31', '2025-12-31']));
});
