import { repairsAsJson } from '../../host/cli/repairs-as-json';
import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { CHECKS } from '../../src/core/audit/checks';
import { parseMonth } from '../../src/core/days';
import {
  DATA_CHECK_COUNT,
  DATA_CHECKS_ROW,
  FOUND,
  LARGEST,
} from '../../src/workbook/audit/columns';
import { type Defects, fixtureJson, lastMonth, type Truth } from '../core/fixtures';
import { long, some } from '../some';
import { expectAlike, shownOn } from './audited';
import { workbookWith } from './built';
import { drop, emptyHost, fixture, serverOf } from './dropped';

async function withReport(path: string): Promise<Host> {
  const [company = ''] = path.split('/');
  const asOf = parseMonth(lastMonth(fixtureJson<Truth>(`${company}/truth.json`))) ?? 0;
  return workbookWith([[fixture(`${path}.csv`), { asOf }]]);
}

test('the tab has a line for every check', () => expect(DATA_CHECK_COUNT).toBe(CHECKS.length));

/** The checks that found something, ranked, and below them the table of all, folded away. */
function expectFolded(host: Host): void {
  const all = host.values(
    'Audit',
    `A${DATA_CHECKS_ROW}:G${DATA_CHECKS_ROW + DATA_CHECK_COUNT - 1}`,
  );
  const some = all.filter(([, , findings]) => Number(findings) > 0);
  const ranked = [...some].sort(
    (a, b) => Number(b[3]) - Number(a[3]) || Number(b[2]) - Number(a[2]),
  );
  const { row, rows } = FOUND;
  const shown = host.values('Audit', `A${row}:G${row + rows - 1}`);
  const expected = ranked.slice(0, rows);
  const blank = new Array<string>(7).fill('');
  expect(shown).toEqual([...expected, ...new Array(rows).fill(blank)].slice(0, rows));
  const more = some.length > rows ? ` ${some.length - rows} more found something.` : '';
  expect(host.values('Audit', `A${DATA_CHECKS_ROW - 2}`)).toEqual([
    [
      `Every check: ${all.length - some.length} found nothing.${more} Open the rows below to see each`,
    ],
  ]);
  const { getters } = host.model;
  const sheetId = getters.getSheetIdByName('Audit') ?? '';
  const isHidden = (line: number) => getters.isRowHidden(sheetId, line - 1);
  const last = DATA_CHECKS_ROW + DATA_CHECK_COUNT - 1;
  expect([DATA_CHECKS_ROW - 2, DATA_CHECKS_ROW, last, last + 2].map(isHidden)).toEqual([
    false,
    true,
    true,
    false,
  ]);
}

describe.each(
  some(
    [
      ['small', 'recurring'],
      ['small', 'movements'],
      ['medium', 'recurring'],
      ['medium', 'movements'],
    ],
    2,
  ),
)('the Audit tab of the spoilt %s %s', (company, file) => {
  let host: Host;
  beforeAll(async () => {
    host = await withReport(`${company}/${file}-spoilt`);
  });

  test('tells every record with a mistake', () => {
    const found = new Set(shownOn(host).findings.map(({ recordId }) => recordId));
    const missed = (fixtureJson<Defects>(`${company}/defects.json`)[file] ?? []).filter(
      ({ recordId }) => !found.has(recordId),
    );
    expect(missed).toEqual([]);
  });
  long('tells what core tells, formula by formula', () =>
    expectAlike(host, fixture(`${company}/${file}-spoilt.csv`)),
  );
  test('begins with the five largest findings, each with what Repairs suggests', () => {
    const table = tableAt(host, 'Audit', ['Record ID', 'Check', 'What it does to NRR']);
    const repairs = repairsAsJson(host);
    const expected = table.rows.slice(0, LARGEST.rows).map((row) => {
      const [id, check, customer, stake, wrong, , todo, column, owner] = row;
      const made = repairs.find(
        (one) => one.recordId === id && one.check === check && one.suggested !== null,
      );
      return [id, check, customer, stake, wrong, todo, made?.suggested ?? '', column, owner];
    });
    const { row, rows } = LARGEST;
    expect(host.values('Audit', `A${row}:I${row + rows - 1}`)).toEqual(expected);
    expect(expected.filter(([, , , , , , suggested]) => suggested !== '')).not.toEqual([]);
  });
  test('goes on with the checks that found something, and folds the table of all away', () => {
    expectFolded(host);
  });
  test('is summed up beside the result', async () => {
    const { findings } = await serverOf(host).readHeadline();
    expect(findings).toBe(shownOn(host).findings.length);
    expect([[findings]]).toEqual(host.values('Audit', 'D6:D6'));
  });
});

long.each(['contracts', 'snapshots'])('the true small %s have no finding', async (file) => {
  const host = await withReport(`small/${file}`);
  await expectAlike(host, fixture(`small/${file}.csv`));
  expect(shownOn(host)).toEqual({ accuracy: 1, findings: [] });
});

describe('accuracy', () => {
  long(
    'of clean deals of which nobody left is full, and says what is odd about the report',
    async () => {
      const header = 'Record ID,Deal Name,Associated Company,Close Date,Is Closed Won';
      const labels = [...header.split(','), 'Recurring revenue amount'];
      const rows = Array.from({ length: 20 }, (_, index) =>
        [String(index + 1), `D${index}`, `Firm ${index}`, '2024-01-15', 'true'].concat('100'),
      );
      const host = emptyHost();
      await drop(host, [labels, ...rows], { asOf: parseMonth('2025-06') ?? 0 });
      expect(host.cell('Audit', 'A2').text).toContain('1 finding among 20 records');
      expect(await serverOf(host).readHeadline()).toMatchObject({ findings: 1 });
      expect(shownOn(host)).toMatchObject({
        accuracy: 1,
        findings: [{ check: 'No churn or downgrade in twelve months' }],
      });
    },
  );
  long('of snapshots without Record ID goes by row', async () => {
    const rows = [
      ['Associated Company', 'Snapshot month', 'Monthly recurring revenue'],
      ...['100', '-5', '30', '20'].map((mrr, index) => [`Firm ${index}`, '2025-06-30', mrr]),
    ];
    const host = emptyHost();
    await drop(host, rows, { asOf: parseMonth('2025-06') ?? 0 });
    expect(shownOn(host)).toMatchObject({
      accuracy: 3 / 4,
      findings: [{ recordId: '', check: 'Negative amount' }],
    });
    const accepted = { recordId: ' ', check: 'Negative amount', reason: 'A credit' };
    await expect(serverOf(host).acceptFindings([accepted])).rejects.toThrow('Switch its check off');
    expect(shownOn(host).findings).toHaveLength(1);
  });
});

long('the list holds the largest findings of all, and says how many there are', async () => {
  const labels = ['Record ID', 'Deal Name', 'Associated Company', 'Close Date', 'Is Closed Won'];
  const rows = Array.from({ length: 400 }, (_, index) =>
    [String(index + 1), `D${index}`, '', '2025-01-15', 'true'].concat(String(index + 1)),
  );
  const paying = ['900', 'D', 'Firm', '2025-01-15', 'true', '5'];
  const host = emptyHost();
  const cells = [[...labels, 'Recurring revenue amount'], paying, ...rows];
  await drop(host, cells, { asOf: parseMonth('2025-06') ?? 0 });
  const ids = shownOn(host).findings.map(({ recordId }) => Number(recordId));
  expect(ids).toEqual(Array.from({ length: 250 }, (_, index) => 400 - index));
  const column = host.values('Audit', 'A1:A400').map(([cell]) => String(cell));
  expect(column.find((text) => text.startsWith('Findings, those'))).toMatch(/: 250 of 400$/);
});

describe('a finding', () => {
  let host: Host;
  const path = 'small/recurring-spoilt';
  const has = (check: string) => shownOn(host).findings.some((one) => one.check === check);
  beforeAll(async () => {
    host = await withReport(path);
  });

  test('goes when it is accepted on Settings, and is back once that is taken back', async () => {
    const { recordId = '' } =
      shownOn(host).findings.find(({ check }) => check === 'End before start') ?? {};
    const check = 'End before start';
    await serverOf(host).acceptFindings([{ recordId, check, reason: 'A test deal' }]);
    expect(has('End before start')).toBe(false);
    await expectAlike(host, fixture(`${path}.csv`));
    await serverOf(host).acceptFindings([{ recordId, check, reason: '' }]);
    expect(has('End before start')).toBe(true);
  });
  long('stays accepted when the next report comes; Audit keeps the scores of both', async () => {
    const check = 'End before start';
    const { recordId = '' } = shownOn(host).findings.find((one) => one.check === check) ?? {};
    await serverOf(host).acceptFindings([{ recordId, check, reason: 'A test deal' }]);
    const [header = [], first = [], second = [], ...rows] = fixture(`${path}.csv`);
    const renamed = second.map((cell, at) => (header[at] === 'Deal Name' ? 'Renamed' : cell));
    await drop(host, [header, first, renamed, ...rows], { asOf: parseMonth('2025-10') ?? 0 });
    expect(has(check)).toBe(false);
    const kept = tableAt(host, 'Audit', ['Report', 'By records', 'By MRR', 'Findings']);
    const [now, before] = kept.rows.map((row) =>
      ['By records', 'By MRR', 'Findings'].map((name) => Number(kept.at(row, name))),
    );
    const [[records, , mrr, findings] = []] = host.values('Audit', 'A6:D6');
    expect(now).toEqual([records, mrr, findings]);
    expect(before?.[2]).toBe(Number(findings) + 1);
    expect(before?.[0]).toBeLessThan(Number(records));
  });
  long('goes when its check is switched off', async () => {
    await serverOf(host).switchCheck('Missing date', false);
    expect(has('Missing date')).toBe(false);
    await expectAlike(host, fixture(`${path}.csv`));
    await serverOf(host).switchCheck('Missing date', true);
    expect(has('Missing date')).toBe(true);
  });
  long(
    'goes when the record is repaired on Deals, and the line above says that Deals has changed',
    () => {
      const [labels = []] = host.values('Deals', 'A1:AH1');
      const column = labels.indexOf('Recurring revenue amount');
      const ids = host.values('Deals', 'A1:A105').map(([id]) => String(id));
      const { recordId = '' } =
        shownOn(host).findings.find(({ check }) => check === 'Unreadable amount') ?? {};
      expect(host.cell('Audit', 'A3').text).toContain('All records were compared');
      host.type('Deals', `${String.fromCharCode(65 + column)}${ids.indexOf(recordId) + 1}`, '6335');
      expect(has('Unreadable amount')).toBe(false);
      expect(host.cell('Audit', 'A3').text).toContain('Deals has changed');
    },
  );
});
