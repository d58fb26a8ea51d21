import type { Host } from '../../host/host';
import type { Cell } from '../../src/core/report/cell';
import type { Choices } from '../../src/core/report/understanding';
import { figures } from './dropped';

const HEADER = [
  'Record ID',
  'Associated Company',
  'Contract start date',
  'Contract end date',
  'Amount',
  'Currency',
  'Deal Type',
  'Close Date',
  'Deal Stage',
];
const deal = (...cells: string[]) => [...cells, cells[2] ?? '', 'Closed Won'];

/** A report in euros. */
export const FIRST: readonly (readonly Cell[])[] = [
  HEADER,
  deal('1', 'Ann', '2025-01-01', '2025-06-30', '600', 'EUR', 'New Business'),
  deal('2', 'Ann', '2025-07-10', '2026-06-30', '1200', 'EUR', 'Renewal'),
  deal('3', 'Bob', '2025-01-31', '2025-07-31', '600', 'EUR', 'New Business'),
];

/** The next one, which brings dollars, and a deal type that must not become a formula on Settings. */
export const SECOND: readonly (readonly Cell[])[] = [
  ...FIRST,
  deal('4', 'Cy', '2025-02-01', '2026-01-31', '900', 'USD', '=Deal "x"'),
];

/** What is chosen for what is new in it. */
export const SECOND_CHOICES: Choices = {
  rates: [['usd', 0.875]],
  types: new Map([['=deal "x"', 'upsell']]),
};

/** The figures, and the settings as somebody sees them. */
export function seen(host: Host) {
  return { ...figures(host), settings: host.values('Settings', 'A1:S60') };
}
