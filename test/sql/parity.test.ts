import { fixtureCells } from '../core/fixtures';
import { coreFigures, loadedReport, warehouseFigures } from './both-sides';

const HISTORIES: readonly (readonly [string, string])[] = [
  ['small/recurring.csv', '2025-10'],
  ['small/contracts.csv', '2025-10'],
  ['small/movements.csv', '2025-10'],
  ['small/snapshots.csv', '2025-10'],
  ['small/invoices.csv', '2025-10'],
  ['small/recurring-spoilt.csv', '2025-10'],
  ['small/movements-spoilt.csv', '2025-10'],
  ['medium/recurring.csv', '2026-10'],
  ['medium/contracts.csv', '2026-10'],
  ['medium/movements.csv', '2026-10'],
  ['medium/snapshots.csv', '2026-10'],
  ['medium/invoices.csv', '2026-10'],
  ['medium/recurring-spoilt.csv', '2026-10'],
  ['medium/movements-spoilt.csv', '2026-10'],
  ['orders/invoices.csv', '2026-10'],
];

describe('BigQuery and the core agree', () => {
  test.each(HISTORIES)('on %s', async (path, asOf) => {
    const { deals, ...loaded } = loadedReport(fixtureCells(path), asOf);
    const [sql, core] = [await warehouseFigures(loaded), coreFigures(deals, loaded.settings)];
    expect(sql.months).toEqual(core.months);
    expect(sql.customers).toEqual(core.customers);
    expect(sql.cohorts).toEqual(core.cohorts);
    expect(sql.states).toEqual(core.states);
  });
});
