import fc from 'fast-check';
import type { Chosen } from '../../../src/core/repairs/applied';
import { RECORD_DEEDS, type RepairColumn } from '../../../src/core/repairs/repair';
import { hasRecord, type RepairFile, repairFiles } from '../../../src/core/repairs/repair-files';
import type { Cell } from '../../../src/core/report/cell';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { day } from '../made-deals';

const chosen = (recordId: string, column: RepairColumn, value: Chosen['value']): Chosen => ({
  repair: { recordId, row: 2, column, churn: column === 'churn' ? CHURN : null },
  value,
});

const CHURN = {
  cells: [
    ['dealName', 'Acme - Churn'],
    ['amount', -50],
  ],
} as const;

/** The cells of each file. */
const cellsOf = (files: readonly RepairFile[]) =>
  Object.fromEntries(files.map(({ kind, text }) => [kind, cellsOfCsv(text)]));

describe('files of repairs', () => {
  test('name the record first, then only columns that change, and leave alone what does not', () =>
    expect(
      cellsOf(
        repairFiles(
          [
            chosen('7', 'recurringAmount', 7860.5),
            chosen('8', 'inactiveDate', day('2024-11-20')),
            chosen('7', 'stage', 'Closed Won'),
          ],
          new Map(),
        ),
      ),
    ).toEqual({
      deals: [
        [
          ...['Record ID', 'Recurring revenue amount', 'Deal Stage'],
          'Recurring revenue inactive date',
        ],
        ['7', '7860.5', 'Closed Won', ''],
        ['8', '', '', '2024-11-20'],
      ],
    }));
  test('hold companies, new deals and deals to delete apart, as HubSpot imports them', () =>
    expect(
      cellsOf(
        repairFiles(
          [
            chosen('1', 'companyId', '900'),
            chosen('2', 'churn', day('2026-05-20')),
            chosen('3', 'record', RECORD_DEEDS.remove),
          ],
          new Map(),
        ),
      ),
    ).toEqual({
      companies: [
        ['Record ID', 'Company ID'],
        ['1', '900'],
      ],
      'new deals': [
        ['Deal Name', 'Amount', 'Close Date'],
        ['Acme - Churn', '-50', '2026-05-20'],
      ],
      'deals to delete': [['Record ID'], ['3']],
    }));
  test('use the labels that the report has', () => {
    const labels = new Map([['recurringAmount', 'Monthly, "net"']] as const);
    const [file] = repairFiles([chosen('7', 'recurringAmount', 1)], labels);
    expect(file?.text.split('\n')[0]).toBe('"Record ID","Monthly, ""net"""');
  });
  test('are none where nothing is to change: a record that is kept, a column that HubSpot calculates', () =>
    expect(
      repairFiles([chosen('1', 'record', RECORD_DEEDS.keep), chosen('1', 'arr', 5)], new Map()),
    ).toEqual([]));
});

test.each(['', '=1+1', '+1', '-1', '@SUM(1)', '\t=1', '＝1', '＋1', '－1', '＠1', '7 · 1'])(
  'A record whose ID is %j, which HubSpot does not know, stays out of every file',
  (recordId) => {
    expect(hasRecord({ recordId })).toBe(false);
    expect(repairFiles([chosen(recordId, 'stage', 'Won')], new Map())).toEqual([]);
  },
);

test('No cell of a file begins like a formula but for numbers, whatever the report calls its columns', () => {
  const labels = new Map([
    ['recordId', '=HYPERLINK("https://example.com")'],
    ['stage', '＝End'],
  ] as const);
  const files = repairFiles(
    [chosen('1', 'stage', '=cmd'), chosen('2', 'stage', 'Won'), chosen('1', 'amount', -5)],
    labels,
  );
  expect(cellsOf(files)).toEqual({
    deals: [
      ['Record ID', 'Deal Stage', 'Amount'],
      ['1', '', '-5'],
      ['2', 'Won', ''],
    ],
  });
});

/** What a set of files says, record by record and column by column. */
function said(sets: readonly (readonly RepairFile[])[]): readonly string[] {
  const lines = sets.flat().flatMap(({ kind, text }) => {
    const [header = [], ...rows] = cellsOfCsv(text);
    return rows.flatMap((row) => cellsSaid(kind, header, row));
  });
  return [...new Set(lines)].sort();
}

function cellsSaid(kind: string, header: readonly Cell[], row: readonly Cell[]): string[] {
  const [id] = row;
  return row.flatMap((cell, place) =>
    cell === null || cell === '' ? [] : [`${kind}|${id}|${header[place]}|${cell}`],
  );
}

const COLUMNS: readonly RepairColumn[] = ['stage', 'amount', 'companyId', 'record'];

test('Files of selections that share nothing add up to the files of all', () => {
  const one = fc.record({
    recordId: fc.integer({ min: 1, max: 9 }).map(String),
    column: fc.constantFrom(...COLUMNS),
    value: fc.integer({ min: 1, max: 99 }),
    part: fc.nat(2),
  });
  const all = fc.uniqueArray(one, {
    selector: ({ recordId, column }) => `${recordId}|${column}`,
    maxLength: 30,
  });
  fc.assert(
    fc.property(all, (repairs) => {
      const choices = repairs.map(({ recordId, column, value, part }) => ({
        part,
        choice: chosen(recordId, column, column === 'record' ? RECORD_DEEDS.remove : value),
      }));
      const parts = [0, 1, 2].map((part) =>
        repairFiles(
          choices.filter((one) => one.part === part).map(({ choice }) => choice),
          new Map(),
        ),
      );
      const whole = repairFiles(
        choices.map(({ choice }) => choice),
        new Map(),
      );
      expect(said(parts)).toEqual(said([whole]));
    }),
  );
});
