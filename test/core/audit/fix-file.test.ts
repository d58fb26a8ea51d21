import { type Audit, auditOf } from '../../../src/core/audit/audit';
import { findingKey } from '../../../src/core/audit/finding';
import { decisionsText, fixFile, repairable } from '../../../src/core/audit/fix-file';
import { repairedBetween } from '../../../src/core/audit/repaired';
import type { RevenueCategory } from '../../../src/core/category';
import type { Cell } from '../../../src/core/report/cell';
import { dealsOf } from '../../../src/core/report/deals';
import type { Settings } from '../../../src/core/settings';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { fixtureCells, fixtureJson, lastMonth, type Truth, understood } from '../fixtures';
import { day, deal, madeReport, month, readDeals, type Said, settingsWith } from '../made-deals';

type Cells = readonly (readonly Cell[])[];

function read(company: string, cells: Cells) {
  const asOf = month(lastMonth(fixtureJson<Truth>(`${company}/truth.json`)));
  return understood(cells, { asOf });
}

function audited(company: string, cells: Cells): Audit {
  const { report, settings } = read(company, cells);
  return auditOf({ table: report, report, settings, accepted: [], checksOff: [] });
}

/** What counts of every record, but for those whose amount is repaired. */
function otherAmounts(company: string, cells: Cells, { findings }: Audit) {
  const { report, settings } = read(company, cells);
  const repaired = findings.filter(({ suggestion }) => suggestion?.field === 'recurringAmount');
  const ids = new Set(repaired.map(({ recordId }) => recordId));
  return dealsOf(report, settings)
    .filter(({ recordId }) => !ids.has(recordId))
    .map(({ recordId, state, amount }) => [recordId, state, amount]);
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
  test('leaves what every other record pays a month as it was', () =>
    expect(otherAmounts(company, takenBack(cells, cellsOfCsv(csv)), before)).toEqual(
      otherAmounts(company, cells, before),
    ));
  test('counts what was repaired when the report is dropped again', () =>
    expect(repairedBetween(before.findings, after.findings).gone).toBeGreaterThanOrEqual(
      repairable(before.findings).length,
    ));
  test('brings no finding that was not there before', () =>
    expect(repairedBetween(before.findings, after.findings).added).toBe(0));
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
    ]));
  test('uses the labels that the report has', () => {
    const csv = fixFile(findings, new Map([['recurringAmount', 'Monthly, "net"']]));
    expect(csv.split('\n')[0]).toContain('"Monthly, ""net"""');
  });
  test('has no record where nothing follows from the data', () =>
    expect(fixFile([], new Map())).toBe('"Record ID"\n'));
});

const TYPES: ReadonlyMap<string, RevenueCategory> = new Map([
  ['new', 'new business'],
  ['renewal', 'renewal'],
]);

/** Suggested values of some rows, by record, check and column. */
function suggested(rows: readonly Said[], said: Partial<Settings>): readonly string[] {
  const report = madeReport(rows.map((row, index) => ({ recordId: String(index + 1), ...row })));
  const settings = settingsWith({ types: TYPES, ...said });
  const { findings } = auditOf({ table: report, report, settings, accepted: [], checksOff: [] });
  return findings.map(({ recordId, check, suggestion }) =>
    [recordId, check, suggestion?.field ?? '-', suggestion?.value ?? '-'].join(' '),
  );
}

describe('a contract that overlaps the one that renews it', () => {
  const TCV = { model: 'contracts', amountMeans: 'TCV' } as const;
  const contract = (type: string, from: string, to: string, said: Said = {}) =>
    deal({
      ...{ type, dealName: type, recurringAmount: null, amount: 12000 },
      ...{ contractStart: day(from), contractEnd: day(to), ...said },
    });
  const pair = (said: Said = {}) => [
    contract('New', '2024-01-01', '2024-12-31', said),
    contract('Renewal', '2024-11-01', '2025-10-31', said),
  ];

  test('is left to a person where the months of its amount come from its end', () =>
    expect(suggested(pair(), TCV)).toEqual(['1 overlap - -']));
  test('ends the day before where its term says the months, and every MRR stays', () => {
    const rows = pair({ term: 12 });
    expect(suggested(rows, TCV)).toEqual(['1 overlap contractEnd 2024-10-31']);
    const repaired = rows.map((row, place) =>
      place === 0 ? { ...row, contractEnd: day('2024-10-31') } : row,
    );
    const amounts = (some: readonly Said[]) => readDeals(some, TCV).map(({ amount }) => amount);
    expect(amounts(repaired)).toEqual(amounts(rows));
  });
  test('is left to a person where that day would be read as another end', () =>
    expect(
      suggested(
        [
          contract('New', '2024-01-01', '2024-12-31', { term: 12 }),
          contract('Renewal', '2024-11-02', '2025-11-01', { term: 12 }),
        ],
        TCV,
      ),
    ).toEqual(['1 overlap - -']));
  test('that ends weeks before is left to a person', () =>
    expect(
      suggested(
        [
          contract('New', '2024-01-01', '2024-12-31', { term: 12 }),
          contract('Renewal', '2025-02-01', '2026-01-31', { term: 12 }),
        ],
        TCV,
      ),
    ).toContain('1 gap - -'));
});

describe('a deal with an inactive reason and no date', () => {
  const [first, next] = ['2024-01-15', '2025-01-15'].map(day);
  const ended = (inactiveReason: string) =>
    deal({ dealName: 'First', closeDate: first ?? null, inactiveReason });
  const after = deal({ dealName: 'Next', closeDate: next ?? null });
  const settings = { model: 'recurring deals' } as const;

  test('ends where the one that follows starts', () =>
    expect(suggested([ended('Renewal'), after], settings)).toEqual([
      '1 no end date inactiveDate 2025-01-15',
    ]));
  test('is left to a person where the customer churned', () =>
    expect(suggested([ended('Churned'), after], settings)).toEqual(['1 no end date - -']));
  test('is left to a person where nothing follows', () =>
    expect(suggested([ended('Upgrade')], settings)).toEqual(['1 no end date - -']));
});

test('a value that would leave its record with another finding is left to a person', () => {
  const first = deal({ type: 'New', recurringType: 'New', closeDate: day('2024-01-15') });
  const renewal = { ...first, recurringType: 'Renewal', closeDate: day('2025-01-15') };
  const churned = { ...first, inactiveReason: 'Churned' };
  const settings = { model: 'recurring deals' } as const;
  expect(suggested([first, renewal], settings)).toEqual(['1 never ended inactiveDate 2025-01-15']);
  expect(suggested([churned, renewal], settings)).toEqual(['1 never ended - -']);
});

test('a record that counts with another amount gets that one', () => {
  const yearly = deal({ recurringAmount: null, arr: 1000, closeDate: day('2026-05-15') });
  const others = Array.from({ length: 19 }, (_, index) => String(index + 2)).map((companyId) =>
    deal({ companyId, company: companyId }),
  );
  expect(suggested([yearly, ...others], { model: 'recurring deals' })).toContain(
    '1 missing amount recurringAmount 83.33',
  );
});

test('a monthly amount, which HubSpot calculates, is never written', () => {
  const shot = (month: string, mrr: number) =>
    deal({ recurringAmount: null, mrr, snapshotMonth: day(month) });
  const rows = [shot('2026-05-31', 100), shot('2026-06-30', 1200)];
  expect(suggested(rows, { model: 'monthly snapshots' })).toContain('2 yearly amount - -');
});
