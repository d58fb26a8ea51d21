import type { Host } from '../../host/host';
import type { Plan } from '../../src/workbook/plan';
import { columnLetters } from '../../src/workbook/sheet/references';
import { drop, figures, serverOf } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, refusal, workbook } from './hands';

/** The layout that a workbook was built for. */
async function planOf(host: Host): Promise<Plan> {
  const ticket = await serverOf(host).unbuiltTabs();
  if (!ticket) throw new Error('nothing was imported');
  return ticket.plan;
}

/** Makes a workbook ready for its tabs to be built anew, and builds none; the layout that they will have. */
async function planAgain(host: Host, { model, segments, tabs }: Plan): Promise<Plan> {
  return (await serverOf(host).rebuildTabs({ model, segments, tabs })).plan;
}

test('tabs that are built again have room for rows that were pasted meanwhile, and never less than before', async () => {
  const host = await workbook(FIRST);
  const plan = await planOf(host);
  const before = plan.dealRows;
  expect((await planAgain(host, plan)).dealRows).toBe(before);
  host.type('Deals', `A${before + 4}`, 'Pasted below');
  expect((await planAgain(host, plan)).dealRows).toBeGreaterThanOrEqual(before + 3 + 60);
  host.type('Deals', `A${before + 4}`, '');
  expect((await planAgain(host, plan)).dealRows).toBeGreaterThanOrEqual(before + 3 + 60);
});

test('a column of Deals that somebody deleted comes back with the next report beside one of their own that was known before', async () => {
  const host = await workbook(FIRST);
  const plan = await planOf(host);
  const labels = host.values('Deals', '1:1').flat();
  const last = { dimension: 'COL', base: labels.length - 1, position: 'after', quantity: 1 };
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', last);
  host.type('Deals', `${columnLetters(labels.length + 1)}1`, 'Remarks');
  expect((await planAgain(host, plan)).dealColumns).toContain('');
  const gone = { dimension: 'COL', elements: [labels.indexOf('Region')] };
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Deals', gone);
  expect(await refusal(planAgain(host, plan))).toMatch(/^Deals has lost its column "Region"\./);
  await drop(host, SECOND, { asOf });
  expect(host.values('Deals', '1:1')[0]).toEqual(expect.arrayContaining(['Remarks', 'Region']));
});

test('Imports takes reports down to the last line that formulas read, and then says that it is full', async () => {
  const host = await workbook(FIRST);
  host.type('Imports', 'C400', 'a word of somebody');
  await drop(host, SECOND, { asOf });
  expect(host.values('Imports', 'A401:B401')).toEqual([[2, 'in use']]);
  const before = figures(host);
  expect(await refusal(drop(host, FIRST, { asOf }))).toMatch(
    /Imports holds 400 reports and is full/,
  );
  expect(figures(host)).toEqual(before);
});

test('rows of a number that stands on an undone line and on one that is in are cleared by no import', async () => {
  const host = await workbook(FIRST);
  const ids = () => host.values('Deals', 'A2:A4').flat();
  const [line = []] = host.values('Imports', 'A2:H2');
  host.paste('Imports', 'A3', [line.map((cell, at) => (at === 1 ? 'undone' : String(cell)))]);
  await drop(host, SECOND, { asOf });
  expect(ids()).toEqual(['1', '2', '3']);
  const column = columnLetters(host.values('Deals', '1:1').flat().indexOf('Import') + 1);
  expect(host.values('Deals', `${column}2:${column}4`).flat()).toEqual([1, 1, 1]);
});
