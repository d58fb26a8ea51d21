import { parseMonth } from '../../src/core/days';
import { expectAlike, shownOn } from './audited';
import { drop, emptyHost } from './dropped';

const HEADER = [
  ...['Record ID', 'Associated Company', 'Contract start date', 'Contract end date', 'Amount'],
  ...['Deal Type', 'Deal Stage'],
];
const deal = (...cells: (string | number)[]) => [...cells, 'New Business', 'Closed Won'];

const REPORT = [
  HEADER,
  deal('1', 'Fine', '2025-01-01', '2025-12-31', '1200'),
  deal('2', 'Old start', '1872-05-01', '2025-12-31', '1200'),
  deal('3', 'Time of day as start', '12:30', '2025-12-31', '1200'),
  deal('4', 'Number of a time', 0.5, '2025-12-31', '1200'),
  deal('5', 'Old end', '2025-01-01', '1872-05-01', '1200'),
  deal('6', 'Time of day as end', '2025-01-01', '12:30', '1200'),
  deal('7', 'End as number', '2025-01-01', 0.5, '1200'),
];

test('times of day and dates before 1900 are told as unreadable, on the tabs as in core', async () => {
  const host = emptyHost();
  await drop(host, REPORT, { asOf: parseMonth('2025-10') ?? 0 });
  await expectAlike(host, REPORT);
  const told = shownOn(host).findings.map(({ recordId, check }) => `${recordId} ${check}`);
  expect(told.filter((line) => line.includes('nreadable')).sort()).toEqual([
    ...['2 Unreadable date', '3 Unreadable date', '4 Unreadable date'],
    ...['5 Unreadable end date', '6 Unreadable end date', '7 Unreadable end date'],
  ]);
});
