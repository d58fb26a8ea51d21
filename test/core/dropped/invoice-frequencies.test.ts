import { lines, read } from './read';

const HEADER = 'Invoice number,Customer,Invoice date,Amount,Billing frequency';
const invoices = (...frequencies: readonly string[]) =>
  lines(HEADER, ...frequencies.map((written, at) => `${at},Oak,2024-01-0${at + 1},300,${written}`));

test('an invoice whose billing frequency nobody knows does not count unsaid', () => {
  const { closing, states } = read(invoices('Monthly', 'Every full moon'), '2024-01');
  expect([closing('2024-01'), states]).toEqual([300, { counted: 1, 'unknown frequency': 1 }]);
});

test('one that is billed once is one-time, one that is billed for a quarter is of its months', () => {
  const { closing, states } = read(invoices('Quarterly', 'One-time'), '2024-03');
  expect([closing('2024-01'), closing('2024-03')]).toEqual([100, 100]);
  expect(states).toEqual({ counted: 1, 'one-time': 1 });
});

test('one that names its period needs no frequency, and one beside it that names none is spread', () => {
  const text = lines(
    `${HEADER},Period start,Period end`,
    '1,Oak,2024-01-01,300,Full moon,2024-01-01,2024-03-31',
    '2,Elm,2024-01-01,600,Quarterly,,',
    '3,Ash,2024-01-01,900,Full moon,,',
  );
  const { closing, states } = read(text, '2024-03');
  expect([closing('2024-01'), closing('2024-03')]).toEqual([300, 300]);
  expect(states).toEqual({ counted: 2, 'unknown frequency': 1 });
});
