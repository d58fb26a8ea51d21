import type { Host } from '../../host/host';
import type { Saved } from '../../host/saved';
import { workbookWith } from './built';
import { emptyHost, serverOf, undoLast, withTabs } from './dropped';
import { asOf, FIRST } from './few-deals';
import { atTheGrid, refusal } from './hands';
import { COMPANIES, dropCompanies, sentencesOf } from './spoilt-workbook';

/** A report of companies with numbers of its own. */
function companies(...numbers: readonly (readonly [label: string, first: number])[]) {
  return COMPANIES.map((row, line) => [
    ...row,
    ...numbers.map(([label, first]) => (line === 0 ? label : first + line)),
  ]);
}

const LOGINS = companies(['Logins', 100]);
const BOTH = companies(['Logins', 200], ['Tickets', 50]);
const DAYS = ['2025-09-20', '2025-10-20', '2025-10-21'] as const;

let saved: Saved;
beforeAll(async () => {
  const host = await workbookWith([[FIRST, { asOf, ...withTabs('KPIs') }]]);
  await dropCompanies(host, DAYS[0], LOGINS);
  saved = host.saved();
});

const another = (): Host => emptyHost({ saved });
const headers = (host: Host) =>
  host
    .values('Companies', '1:1')
    .flat()
    .filter((header) => header !== '');

/** What stands under a header of Companies. */
function under(host: Host, header: string): readonly unknown[] {
  const place = host.values('Companies', '1:1').flat().indexOf(header);
  return host.values('Companies', '2:20').map((row) => row[place]);
}

const filled = (host: Host, header: string) => under(host, header).filter((cell) => cell !== '');

/** The numbers of the KPIs tab and what they are now. */
const kpis = (host: Host) =>
  host.values('KPIs', 'A50:B75').filter(([name]) => name === 'Logins' || name === 'Tickets');

test('a number that another report brings takes no column that is somebody’s own', async () => {
  const host = another();
  expect(headers(host).slice(-2)).toEqual(['Import', 'Logins']);
  host.paste('Companies', 'P1', [['Notes'], ['call them'], [''], ['=1+1']]);
  await dropCompanies(host, DAYS[1], BOTH);
  expect(headers(host).slice(-4)).toEqual(['Import', 'Logins', 'Tickets', 'Notes']);
  expect(under(host, 'Notes').slice(0, 6)).toEqual(['call them', '', 2, '', '', '']);
  expect(filled(host, 'Tickets')).toEqual([51, 52, 53]);
  expect(filled(host, 'Logins')).toEqual([101, 102, 103, 201, 202, 203]);
  expect(await sentencesOf(host)).toEqual([]);
  const plain = another();
  await dropCompanies(plain, DAYS[1], BOTH);
  expect(kpis(host)).toEqual(kpis(plain));
  expect(kpis(host)).toHaveLength(2);
});

test('what stands there without a header stays, too, and moves once where a run breaks off', async () => {
  const host = another();
  host.type('Companies', 'P7', 'mine');
  const broken = new Proxy(serverOf(host), {
    get: (target, name) =>
      name === 'addRows'
        ? () => Promise.reject(new Error('The call was lost.'))
        : Reflect.get(target, name),
  });
  await expect(dropCompanies(host, DAYS[1], BOTH, broken)).rejects.toThrow('lost');
  await dropCompanies(host, DAYS[1], BOTH);
  expect(headers(host).slice(-3)).toEqual(['Import', 'Logins', 'Tickets']);
  expect(host.cell('Companies', 'Q7').value).toBe('mine');
  await undoLast(host);
  await dropCompanies(host, DAYS[2], BOTH);
  expect(host.cell('Companies', 'Q7').value).toBe('mine');
});

test('numbers of a report that was not read to its end are not taken for somebody’s own', async () => {
  const host = another();
  // Where the call ends right after the headers, nothing remembers them.
  host.type('Companies', 'P1', 'Tickets');
  await dropCompanies(host, DAYS[1], BOTH);
  expect(headers(host).slice(-3)).toEqual(['Import', 'Logins', 'Tickets']);
});

test('a number whose column was deleted is told, and nothing is written in the place of another', async () => {
  const host = another();
  await dropCompanies(host, DAYS[1], BOTH);
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Companies', { dimension: 'COL', elements: [14] });
  const before = host.values('Companies', '1:20');
  expect(headers(host).slice(-2)).toEqual(['Import', 'Tickets']);
  expect(await sentencesOf(host)).toEqual([
    expect.stringMatching(/^Columns of Companies are not where formulas look for them/),
  ]);
  expect(await refusal(dropCompanies(host, DAYS[2], BOTH))).toMatch(
    /The column "Logins" of Companies is not where it was, which is column O\. .* insert one there/,
  );
  expect(host.values('Companies', '1:20')).toEqual(before);
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Companies', {
    ...{ dimension: 'COL', base: 13, position: 'after', quantity: 1 },
  });
  host.type('Companies', 'O1', 'Logins');
  await dropCompanies(host, DAYS[2], BOTH);
  expect(filled(host, 'Tickets')).toEqual([51, 52, 53, 51, 52, 53]);
  expect(filled(host, 'Logins')).toEqual([201, 202, 203]);
});

test('a standard column that was deleted is all that is told: the numbers beside Import name no imports', async () => {
  const host = another();
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Companies', { dimension: 'COL', elements: [4] });
  expect(host.values('Companies', 'N1:N2').flat()).toEqual(['Logins', 101]);
  expect(await sentencesOf(host)).toEqual([
    expect.stringMatching(/^Columns of Companies are not where formulas look for them/),
  ]);
});

test('a tab of companies that is made anew has the numbers of its report alone', async () => {
  const host = another();
  atTheGrid(host, 'DELETE_SHEET', 'Companies');
  await dropCompanies(host, DAYS[1], companies(['Tickets', 50]));
  expect(headers(host).slice(-2)).toEqual(['Import', 'Tickets']);
  expect(filled(host, 'Tickets')).toEqual([51, 52, 53]);
});

test.each<[string, (host: Host) => void]>([
  [
    'sorted by hand',
    (host) => {
      const rows = host.values('Companies', 'A2:O6').filter(([day]) => day !== '');
      host.paste(
        'Companies',
        'A2',
        [...rows].reverse().map((row) => row.map(String)),
      );
    },
  ],
  ['typed below', (host) => host.type('Companies', 'B6', '8801')],
])('rows that come into the place of others are refused, and none is lost: %s', async (_, deed) => {
  const host = another();
  const server = new Proxy(serverOf(host), {
    get: (target, name) =>
      name === 'addRows'
        ? async (number: number, from: number, rows: readonly never[]) => {
            await target.addRows(number, from, rows.slice(0, 1));
            deed(host);
            return target.addRows(number, from + 1, rows.slice(1));
          }
        : Reflect.get(target, name),
  });
  expect(await refusal(dropCompanies(host, DAYS[1], LOGINS, server))).toMatch(
    /Somebody changed rows on Companies during the import\. Import the report again/,
  );
  expect(filled(host, 'Logins').filter((cell) => Number(cell) < 200)).toEqual(
    expect.arrayContaining([101, 102, 103]),
  );
  await dropCompanies(host, DAYS[1], LOGINS);
  expect(filled(host, 'Logins').length).toBeGreaterThan(5);
});
