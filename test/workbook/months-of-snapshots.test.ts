import { resultsAsJson, tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import type { Cell } from '../../src/core/report/cell';
import { columnLetters } from '../../src/workbook/sheet/references';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { drop, figures, serverOf, undoLast } from './dropped';

const HEADER = ['Company ID', 'Company name', 'Snapshot month', 'MRR', 'Industry'];
type Rows = readonly (readonly Cell[])[];

/** What a company pays in successive months from one on, `2025-01`; none where it is not named. */
function paying(company: string, from: number, amounts: readonly (number | null)[]): Rows {
  return amounts.flatMap((mrr, ahead) => {
    const at = from - 1 + ahead;
    const named = `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
    return mrr === null ? [] : [[company, `Company ${company}`, named, String(mrr), 'Retail']];
  });
}
const times = (count: number, mrr: number) => new Array<number>(count).fill(mrr);

/** Ann leaves in a month in which no row begins; Bob pays less from then on, and Cy comes and is not named for a month. */
const FIRST: Rows = [
  HEADER,
  ...paying('1', 1, times(5, 100)),
  ...paying('2', 1, [...times(7, 50), ...times(3, 40)]),
  ...paying('3', 2, [20, 20, null, 20, 20, 20, 20, 20, 20]),
];
/** Bob's third month is set right, and another one comes. */
const SECOND: Rows = [
  HEADER,
  ...paying('1', 1, times(5, 100)),
  ...paying('2', 1, [50, 50, 45, ...times(4, 50), ...times(4, 40)]),
  ...paying('3', 2, [20, 20, null, ...times(7, 20)]),
];
const asOf = month('2025-10');
const NEXT = { asOf: asOf + 1 };

const workbook = () => workbookWith([[FIRST, { asOf }]]);
const closings = (host: Host) =>
  (resultsAsJson(host).months as readonly { closing: number }[]).map(({ closing }) => closing);

/** The rows of Deals: company, how many months, and amount. */
function dealRows(host: Host): readonly string[] {
  const [labels = [], ...rows] = host.values('Deals', 'A1:AP60');
  const at = (label: string) => labels.indexOf(label);
  const [company, months, mrr] = [
    at('Associated Company IDs'),
    at('Snapshot months'),
    at('Monthly recurring revenue'),
  ];
  return rows
    .filter((row) => row[company] !== '')
    .map((row) => `${row[company]}: ${row[months] === '' ? 1 : row[months]} x ${row[mrr]}`);
}

test('months in which nothing changes are one row of Deals, and show what each of them said', async () => {
  const host = await workbook();
  expect(dealRows(host)).toEqual([
    '1: 5 x 100',
    '2: 7 x 50',
    '2: 3 x 40',
    '3: 2 x 20',
    '3: 6 x 20',
  ]);
  expect(closings(host)).toEqual([150, 170, 170, 150, 170, 70, 70, 60, 60, 60]);
  const { report, checks } = tabsAsJson(host);
  expect(report).toEqual({ rows: FIRST.length - 1, counted: FIRST.length - 1, notCounted: [] });
  expect(checks).toEqual(expect.not.arrayContaining([expect.objectContaining({ ok: false })]));
});

test('a month that a later report sets right takes its row apart, and undoing puts it together again', async () => {
  const host = await workbook();
  const [before, rows] = [figures(host), dealRows(host)];
  await drop(host, SECOND, NEXT);
  expect(closings(host)).toEqual([150, 170, 165, 150, 170, 70, 70, 60, 60, 60, 60]);
  const { imports } = await serverOf(host).readWorkbook();
  expect(imports.at(-1)).toMatchObject({ counts: { added: 2, changed: 1, unchanged: 22 } });
  await undoLast(host);
  expect([figures(host), dealRows(host)]).toEqual([before, rows]);
});

test('a function in a cell reads such rows as the tabs do', async () => {
  const host = await workbook();
  const months = resultsAsJson(host).months as readonly { month: string; nrr: number | null }[];
  const [{ nrr } = { nrr: null }] = months.filter((one) => one.month === '2025-06');
  expect(nrr).toBeLessThan(1);
  const deals = host.values('Deals', 'A1:AP60');
  expect(host.run('NRR', deals, '2025-06', 1)).toBeCloseTo(nrr ?? 0, 9);
  expect(host.run('NRR', deals, '', 1)).toBeCloseTo(1, 9);
});

/** Types a row below Deals as somebody pastes one. */
function paste(host: Host, said: Readonly<Record<string, string>>): void {
  const [labels = []] = host.values('Deals', 'A1:AP1');
  const row = dealRows(host).length + 2;
  for (const [label, text] of Object.entries(said))
    host.type('Deals', `${columnLetters(labels.indexOf(label) + 1)}${row}`, text);
}
const snapshot = (company: string, date: string, mrr: number) => ({
  'Associated Company IDs': company,
  'Associated Company': `Company ${company}`,
  'Snapshot month': date,
  'Monthly recurring revenue': String(mrr),
});

test('a row that is pasted for several months moves the as-of month on to the last of them', async () => {
  const host = await workbook();
  paste(host, { ...snapshot('4', '2025-11-01', 10), 'Snapshot months': '2' });
  expect(closings(host).slice(-3)).toEqual([60, 10, 10]);
});

test('a month that is pasted though another row stands for it is told by a check', async () => {
  const host = await workbook();
  const failing = () =>
    (resultsAsJson(host).checks as readonly { name: string; ok: boolean }[]).filter(
      ({ ok }) => !ok,
    );
  paste(host, snapshot('4', '2025-04-01', 10));
  expect(failing()).toEqual([]);
  paste(host, snapshot('2', '2025-04-01', 10));
  expect(failing()).toEqual([
    expect.objectContaining({ name: 'Every row is counted or left out' }),
  ]);
});

test('a month that no row is of is marked on NRR, as it repeats the one before', async () => {
  const without = (name: string) => FIRST.filter(([, , month]) => month !== name);
  const marked = (host: Host) => {
    const [header = [], ...lines] = host.values('NRR', 'A44:AC55');
    const at = header.indexOf('Snapshots');
    return lines.map((line) => line[at]);
  };
  const title = (host: Host) => String(host.values('NRR', 'C43')[0]?.[0]);
  const whole = await workbook();
  expect(marked(whole)).toEqual(new Array(11).fill(''));
  expect(title(whole)).toMatch(/closed with$/);
  const host = await workbookWith([[without('2025-04-01'), { asOf }]]);
  expect(closings(host).slice(2, 4)).toEqual([170, 170]);
  expect(marked(host)).toEqual(['', '', '', 'Not reported', '', '', '', '', '', '', '']);
  expect(title(host)).toMatch(
    /In red: months that no row is of, which repeat the one above \(1\)$/,
  );
  const later = await workbookWith([[FIRST, { asOf: asOf + 1 }]]);
  expect(marked(later).filter((one) => one !== '')).toEqual(['Not reported']);
});
