import { type Audit, auditOf } from '../../../src/core/audit/audit';
import { findingKey } from '../../../src/core/audit/finding';
import { decisionsText, fixFile, repairable } from '../../../src/core/audit/fix-file';
import { repairedBetween } from '../../../src/core/audit/repaired';
import type { Cell } from '../../../src/core/report/cell';
import { cellsOfCsv } from '../../../src/sidebar/files/csv';
import { fixtureCells, fixtureJson, lastMonth, type Truth, understood } from '../fixtures';
import { month } from '../made-deals';

type Cells = readonly (readonly Cell[])[];

function audited(company: string, cells: Cells): Audit {
  const asOf = month(lastMonth(fixtureJson<Truth>(`${company}/truth.json`)));
  const { report, settings } = understood(cells, { asOf });
  return auditOf({ table: report, report, settings, accepted: [], checksOff: [] });
}

/** A report after HubSpot has taken a file back: a blank changes nothing. */
function takenBack(cells: Cells, file: Cells): Cells {
  const [header = [], ...rows] = cells;
  const [[, ...labels] = [], ...fixes] = file;
  const byId = new Map(fixes.map(([id, ...values]) => [String(id), values]));
  return [
    header,
    ...rows.map((row) => {
      const values = byId.get(String(row[header.indexOf('Record ID')])) ?? [];
      return row.map((cell, place) => values[labels.indexOf(header[place] ?? null)] || cell);
    }),
  ];
}

const SPOILT = [
  ['small', 'recurring'],
  ['medium', 'recurring'],
] as const;

describe.each(SPOILT)('the fix file of the spoilt %s %s', (company, file) => {
  const cells = fixtureCells(`${company}/${file}-spoilt.csv`);
  const before = audited(company, cells);
  const csv = fixFile(before.findings, new Map());
  const after = audited(company, takenBack(cells, cellsOfCsv(csv)));

  test('removes every finding that it said it would remove', () => {
    const left = new Set(after.findings.map(findingKey));
    expect(repairable(before.findings).filter((one) => left.has(findingKey(one)))).toEqual([]);
  });
  test('counts what was repaired when the report is dropped again', () =>
    expect(repairedBetween(before.findings, after.findings).gone).toBeGreaterThanOrEqual(
      repairable(before.findings).length,
    ));
  test('names in words every record that a person must decide on', () => {
    const text = decisionsText(before.findings);
    const others = before.findings.filter(({ suggestion }) => suggestion === null);
    expect(others.filter(({ recordId }) => !text.includes(recordId))).toEqual([]);
  });
});

describe('a fix file', () => {
  const { findings } = audited('small', fixtureCells('small/recurring-spoilt.csv'));
  const [header = [], ...rows] = cellsOfCsv(fixFile(findings, new Map()));

  test('names the record first, and then only columns that change', () =>
    expect(header).toEqual([
      'Record ID',
      'Recurring revenue amount',
      'Recurring revenue inactive date',
    ]));
  test('writes numbers bare and days as year, month, day', () =>
    expect(rows).toEqual([
      ['30010002018', '7860.5', ''],
      ['30010022198', '', '2024-11-20'],
      ['30010020187', '1770', ''],
    ]));
  test('uses the labels that the report has', () => {
    const csv = fixFile(findings, new Map([['recurringAmount', 'Monthly, "net"']]));
    expect(csv.split('\n')[0]).toContain('"Monthly, ""net"""');
  });
  test('has no record where nothing follows from the data', () =>
    expect(fixFile([], new Map())).toBe('"Record ID"\n'));
});
