import { type FieldId, fieldOf } from '../../src/core/report/fields';
import { matrixOf } from '../../src/core/retention/customer-months';
import { ledgerOf } from '../../src/core/retention/ledger';
import { bridgeOf } from '../../src/core/retention/movements';
import { fixtureCells, understood } from '../core/fixtures';
import { month } from '../core/made-deals';
import {
  customerSegments,
  dealSegments,
  type Segment,
  segmentBridge,
  valuesIn,
} from '../reference/segments';
import { loadedReport, requestFor } from './both-sides';
import { openWarehouse, type Row } from './warehouse';

/** Histories with what their reports tell of segments. */
const HISTORIES = [
  ['medium/recurring.csv', '2026-10', ['industry', 'region', 'owner', 'line']],
  ['small/movements.csv', '2025-10', ['industry', 'region', 'owner', 'line']],
  ['small/snapshots.csv', '2025-10', ['industry', 'region']],
  ['orders/invoices.csv', '2026-10', ['industry', 'line']],
] as const;

/** A segment in one line: its name, money to the cent, and rates to nine places; over a month, and over twelve. */
type Line = readonly (string | number | null)[];

const MONEY = ['opening', 'new', 'reactivation', 'expansion', 'contraction', 'churn', 'closing'];

function rounded(value: unknown, digits: number): number | null {
  return value === null ? null : Number(Number(value).toFixed(digits));
}

function lineOf(name: string, row: Readonly<Record<string, unknown>>): Line {
  const rates = ['nrr', 'grr', 'nrr12', 'grr12'];
  return [
    name,
    ...MONEY.map((id) => rounded(row[id], 2)),
    ...rates.map((id) => rounded(row[id], 9)),
  ];
}

/** The segments of a column as core cuts them, product lines named as the ledger names them. */
function coreLines(path: string, asOf: string, id: FieldId): readonly Line[] {
  const { deals, settings, report } = understood(fixtureCells(path), { asOf: month(asOf) });
  const entries = ledgerOf(deals, settings);
  const matrix = matrixOf(entries, month(asOf));
  const to = matrix.months.length - 1;
  const between = (segment: Segment, from: number) =>
    segmentBridge(segment, bridgeOf(matrix.customers, from, to), {
      ...{ from, to },
      reactivationInNrr: false,
    });
  const segments =
    id === 'line'
      ? dealSegments(entries, month(asOf), ({ line }) => line)
      : customerSegments(matrix, entries, { ofDeal: valuesIn(report, id) });
  return segments.map((segment) => {
    const year = between(segment, to - 12);
    const figures = { ...between(segment, to - 1), nrr12: year.nrr, grr12: year.grr };
    return lineOf(segment.segment, figures);
  });
}

/** Segments in which somebody paid a month or a year ago, or pays, by name. */
function paying(lines: readonly Line[]): readonly Line[] {
  return lines
    .filter(([, ...figures]) => figures.some((figure) => figure !== 0 && figure !== null))
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

describe.each(HISTORIES)('the segments of %s', (path, asOf, fields) => {
  let rows: readonly Row[];
  beforeAll(async () => {
    const warehouse = await openWarehouse();
    const loaded = loadedReport(fixtureCells(path), asOf);
    await warehouse.load(loaded.labels, loaded.rows);
    await warehouse.run(requestFor(loaded));
    rows = await warehouse.rows(`SELECT * FROM retained.segments WHERE month = DATE '${asOf}-01'`);
    warehouse.close();
  });

  test.each(fields)('by %s are those of core', (id) => {
    const found = rows
      .filter((row) => row.segment_column === fieldOf(id).label)
      .map((row) => lineOf(String(row.segment), { ...row, new: row.new_mrr }));
    const core = paying(coreLines(path, asOf, id));
    expect(core.length).toBeGreaterThan(1);
    expect(core.some((line) => line.at(-1) !== null)).toBe(true);
    expect(paying(found)).toEqual(core);
  });
});
