import type { Host } from '../../host/host';
import { readRepairLines } from '../../src/import/repair-lines';
import { makeMeetingPage } from '../../src/sidebar/actions/meeting';
import { frontOver } from '../../src/sidebar/state/desk';
import { REPAIRS_COLUMNS } from '../../src/workbook/repairs/columns';
import { shownLines } from '../../src/workbook/repairs/lines';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { drop, serverOf } from './dropped';
import { atTheGrid, settingCell } from './hands';
import { linesOf, SPOILT, typeInto } from './repairs';

const asOf = month('2025-10');
const YEARLY = '30010002018';

const showAs = (host: Host, unit: 'MRR' | 'ARR') =>
  host.type('Settings', settingCell(host, 'Show money as'), unit);

const atStake = (host: Host, unit: 'MRR' | 'ARR') =>
  linesOf(host).map((line) => Number(line[`${unit} at stake`]));

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test('Repairs shows what is at stake as MRR or ARR, as Audit does', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  const monthly = atStake(host, 'MRR');
  expect(sum(monthly)).toBeGreaterThan(0);
  expect(sum(monthly)).toBeCloseTo(Number(host.values('Audit', 'E6:E6')[0]?.[0]), 2);
  showAs(host, 'ARR');
  const yearly = atStake(host, 'ARR');
  yearly.forEach((money, at) => {
    expect(money).toBeCloseTo(12 * (monthly[at] ?? 0), 2);
  });
  expect(sum(yearly)).toBeCloseTo(Number(host.values('Audit', 'E6:E6')[0]?.[0]), 2);
  expect(host.values('Repairs', 'E4:E5').map(([cell]) => cell)).toEqual([
    'ARR at stake',
    expect.closeTo(sum(yearly), 2),
  ]);
});

test('lines are read a month in either unit, where columns were moved, too, and what was typed stays with them', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  const read = async () => (await readRepairLines(serverOf(host)))?.map(({ mrr }) => mrr);
  const monthly = await read();
  expect(monthly).toEqual(atStake(host, 'MRR'));
  showAs(host, 'ARR');
  typeInto(host, YEARLY, 'Note', 'Ask Kim');
  expect(await read()).toEqual(monthly);
  const base = { sheetName: 'Repairs', base: 0, quantity: 1, position: 'before' };
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Repairs', { ...base, dimension: 'COL' });
  expect(await read()).toEqual(monthly);
  await drop(host, SPOILT, { asOf });
  expect(await read()).toEqual(monthly);
  expect(linesOf(host).map(({ Note }) => Note)).toContain('Ask Kim');
  expect(sum(atStake(host, 'ARR'))).toBeCloseTo(12 * sum(monthly ?? []), 2);
});

test('a tab of before, on which the column is money a month, is read as that', () => {
  const headers = REPAIRS_COLUMNS.slice(0, -1).map(({ header }) => header);
  const line = (header: string) =>
    header === 'MRR at stake' ? 50 : header === 'Check' ? 'Gap' : '';
  const cells = [headers, headers.map(line)];
  expect(shownLines(cells)?.map(({ mrr }) => mrr)).toEqual([50]);
});

test('a tab whose column of money a month is gone is read by what it shows', () => {
  const headers = REPAIRS_COLUMNS.slice(0, -1).map(({ header }) => header.replace('MRR', 'ARR'));
  const line = (header: string) =>
    header === 'ARR at stake' ? 600 : header === 'Check' ? 'Gap' : '';
  expect(shownLines([headers, headers.map(line)])?.map(({ mrr }) => mrr)).toEqual([50]);
});

test('the list for a meeting is in the unit that the tab shows', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  const front = frontOver(serverOf(host));
  showAs(host, 'ARR');
  await makeMeetingPage(front, { by: 'open', name: '' });
  const { getters } = host.model;
  const names = getters.getSheetIds().map((id) => getters.getSheetName(id));
  const page = names.find((name) => name.startsWith('Meeting ')) ?? '';
  const [header = [], ...rows] = host.values(page, 'A4:J80');
  const place = header.indexOf('ARR at stake');
  const lines = rows.filter((row) => row[3] !== '' && row[3] !== null);
  const open = linesOf(host).filter(({ State }) => State === 'Open');
  expect(sum(lines.map((row) => Number(row[place])))).toBeCloseTo(
    sum(open.map((line) => Number(line['ARR at stake']))),
    2,
  );
  showAs(host, 'MRR');
  expect(host.values(page, 'A4:J80')).toEqual([header, ...rows]);
});
