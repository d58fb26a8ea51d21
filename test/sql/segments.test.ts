import type { FieldId } from '../../src/core/report/fields';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { bridgeOf } from '../../src/core/retention/movements';
import {
  customerSegments,
  dealSegments,
  NOT_GIVEN,
  segmentBridge,
} from '../../src/core/retention/segments';
import { fixtureCells, understood } from '../core/fixtures';
import { month } from '../core/made-deals';
import { loadedReport, requestFor } from './both-sides';
import { openWarehouse, type Row } from './warehouse';

const PATH = 'medium/recurring.csv';
const AS_OF = '2026-10';

/** A segment in one line: its name, money to the cent, customers, and rates to nine places. */
type Line = readonly (string | number | null)[];

function lineOf(name: string, row: Readonly<Record<string, unknown>>, newName: string): Line {
  const money = ['opening', newName, 'expansion', 'contraction', 'churn', 'closing'];
  const rounded = (value: unknown, digits: number) =>
    value === null ? null : Number(Number(value).toFixed(digits));
  return [
    name,
    ...money.map((id) => rounded(row[id], 2)),
    rounded(row.nrr, 9),
    rounded(row.grr, 9),
  ];
}

/** The segments of a column as core cuts them. */
function coreLines(id: FieldId): readonly Line[] {
  const { deals, settings, report } = understood(fixtureCells(PATH), { asOf: month(AS_OF) });
  const entries = ledgerOf(deals, settings);
  const matrix = matrixOf(entries, month(AS_OF));
  const place = report.fields.indexOf(id);
  const ends = { from: matrix.months.length - 2, to: matrix.months.length - 1 };
  const all = bridgeOf(matrix.customers, ends.from, ends.to);
  const valueAt = ({ row }: { readonly row: number }) =>
    String(report.rows[row - 2]?.[place] ?? '');
  return customerSegments(matrix, entries, { ofDeal: valueAt }).map((segment) => {
    const found = segmentBridge(segment, all, { ...ends, reactivationInNrr: false });
    return lineOf(found.segment, { ...found }, 'new');
  });
}

/** Product lines as core cuts them, named as the ledger names lines. */
function coreLinesOfDeals(): readonly Line[] {
  const { deals, settings } = understood(fixtureCells(PATH), { asOf: month(AS_OF) });
  const entries = ledgerOf(deals, settings);
  const { months, customers } = matrixOf(entries, month(AS_OF));
  const ends = { from: months.length - 2, to: months.length - 1 };
  const all = bridgeOf(customers, ends.from, ends.to);
  return dealSegments(entries, month(AS_OF), ({ line }) => line).map((segment) => {
    const found = segmentBridge(segment, all, { ...ends, reactivationInNrr: false });
    return lineOf(found.segment, { ...found }, 'new');
  });
}

const byName = (lines: readonly Line[]) =>
  [...lines].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

describe('the segments of customers', () => {
  let rows: readonly Row[];
  beforeAll(async () => {
    const warehouse = await openWarehouse();
    const loaded = loadedReport(fixtureCells(PATH), AS_OF);
    await warehouse.load(loaded.labels, loaded.rows);
    await warehouse.run(requestFor(loaded));
    rows = await warehouse.rows(`SELECT * FROM retained.segments WHERE month = DATE '${AS_OF}-01'`);
    warehouse.close();
  });

  test.each([
    ['Industry', 'industry'],
    ['Region', 'region'],
    ['Deal owner', 'owner'],
  ] as const)('by %s are those of core', (label, id) => {
    const found = rows.filter((row) => row.segment_column === label);
    const core = byName(coreLines(id));
    expect(core.length).toBeGreaterThan(1);
    const paying = core.filter(([, opening, , , , , closing]) => opening !== 0 || closing !== 0);
    expect(byName(found.map((row) => lineOf(String(row.segment), row, 'new_mrr')))).toEqual(paying);
  });

  test('by Product line are those of core', () => {
    const found = rows.filter((row) => row.segment_column === 'Product line');
    const core = byName(coreLinesOfDeals());
    expect(core.length).toBeGreaterThan(1);
    expect(core.map(([name]) => name)).not.toContain(NOT_GIVEN);
    expect(byName(found.map((row) => lineOf(String(row.segment), row, 'new_mrr')))).toEqual(core);
  });
});
