import { dayText } from '../../../src/core/days';
import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import type { Cell } from '../../../src/core/report/cell';
import { fieldReader } from '../../../src/core/report/report';
import { lines, read } from './read';

const shown = (day: Cell | undefined) => (typeof day === 'number' ? dayText(day) : day);

describe('the end of a contract', () => {
  const end = (text: string) =>
    shown(
      read(lines('Record ID,Company,Start,End,MRR', `1,Oak,2024-01-01,${text},100`), '2025-12', {
        model: 'contracts',
      }).column('contractEnd')[0],
    );

  test.each([
    '2025-12',
    '202512',
    '12/2025',
    'Dec 2025',
    '2025M12',
    'Q4 2025',
    '2025-Q4',
    '2025Q4',
    "q4 '25",
  ])('that names a month or a quarter is its last day: %s', (text) =>
    expect(end(text)).toBe('2025-12-31'),
  );
  test.each(['20251231', '1767182400', '2025-12-31'])('that names a day is that day: %s', (text) =>
    expect(end(text)).toBe('2025-12-31'),
  );
});

test('a start that names a quarter is its first day', () =>
  expect(
    shown(
      read(lines('Record ID,Company,Start,End,MRR', '1,Oak,Q4 2024,2025-12,100'), '2025-12', {
        model: 'contracts',
      }).column('contractStart')[0],
    ),
  ).toBe('2024-10-01'));

test('a snapshot of a quarter says what was paid at its end', () => {
  const file = read(
    lines(
      'Company,Snapshot date,MRR',
      'Oak,Q1 2025,100',
      'Oak,Q2 2025,80',
      'Elm,Q1 2025,50',
      'Elm,Q2 2025,50',
    ),
    null,
  );
  expect([file.closing('2025-03'), file.closing('2025-05'), file.closing('2025-06')]).toEqual([
    150, 150, 130,
  ]);
});

test.each([
  [202512, '2025-12-31'],
  [20251231, '2025-12-31'],
  [46022, '2025-12-31'],
])('a number of a workbook is read as its text would be: %s', (cell, expected) => {
  const found = understandDropped(
    [
      ['Record ID', 'Company', 'Start', 'End', 'MRR'],
      ['1', 'Oak', 45292, cell, 100],
    ],
    'a.xlsx',
    { model: 'contracts', asOf: 2025 * 12 + 5 },
  );
  if ('problem' in found) throw new Error(found.problem);
  const { fields, rows } = found.report;
  expect(shown(fieldReader(fields)(rows[0] ?? [], 'contractEnd'))).toBe(expected);
});
