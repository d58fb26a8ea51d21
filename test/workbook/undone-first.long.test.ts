import { columnLetters } from '../../src/workbook/sheet/references';
import { workbookWith } from './built';
import { drop, figures, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, refusal, workbook } from './hands';
import { shownBridge } from './standing-figures';

const OWN = ['7701', 'Mine', '2025-03-01', '2026-02-28', '1190', 'New Business', 'Closed Won'];

test('rows that somebody pasted go on counting when the first import is undone', async () => {
  const host = await workbook(FIRST);
  const labels = host.values('Deals', '1:1').flat();
  for (const [place, label] of (FIRST[0] ?? []).entries())
    host.type('Deals', `${columnLetters(labels.indexOf(label) + 1)}5`, OWN[place] ?? '');
  await undoLast(host);
  expect(shownBridge(host)).toMatchObject({ closing: 99.17 });
  expect((await serverOf(host).readHeadline()).checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('a Settings tab that is made anew keeps what its report told, whatever became of the import before', async () => {
  const expected = figures(await workbook(FIRST));
  const host = await workbook(SECOND);
  host.type('Imports', 'B2', 'undone');
  atTheGrid(host, 'DELETE_SHEET', 'Settings');
  await drop(host, FIRST, { asOf });
  expect(figures(host)).toEqual(expected);
});

test('an import that stops once its line is opened is given up by the next one, and keeps no other from being undone', async () => {
  let isFailing = false;
  const host = await workbookWith([[FIRST, { asOf }]], {
    fault: (call) => {
      if (isFailing && /Properties\.setPropert/.test(call) && hasLine()) throw new Error('no');
    },
  });
  const hasLine = () => host.cell('Imports', 'A3').value === 2;
  isFailing = true;
  expect(await refusal(drop(host, SECOND, { asOf }))).not.toBe('');
  isFailing = false;
  expect(host.values('Imports', 'A3:B3')).toEqual([[2, 'writing']]);
  expect((await serverOf(host).readWorkbook()).unfinished).toMatchObject({ number: 2 });
  await drop(host, SECOND, { asOf });
  expect(host.values('Imports', 'B2:B4').flat()).toEqual(['in use', 'discarded', 'in use']);
  expect(figures(host)).toEqual(figures(await workbook(FIRST, SECOND)));
});

test('"writing" typed over the word of the last import takes none of its rows away', async () => {
  const host = await workbook(FIRST, SECOND);
  const rows = host.values('Deals', '2:6');
  host.type('Imports', 'B3', 'writing');
  expect((await serverOf(host).readWorkbook()).unfinished).toBeNull();
  await refusal(drop(host, SECOND, { asOf }));
  host.type('Imports', 'B3', 'in');
  expect(host.values('Deals', '2:6')).toEqual(rows);
});

test('a pipeline that a later report brings counts', async () => {
  const header = [...(FIRST[0] ?? []), 'Pipeline'];
  const in_ = (rows: readonly (readonly unknown[])[], pipeline: string) =>
    rows.map((row) => [...row.map(String), pipeline]);
  const [, ...deals] = FIRST;
  const own = [OWN.map(String)];
  const report = [header, ...in_(deals, 'Sales'), ...in_(own, 'Partners')];
  const host = await workbookWith([[report, { asOf, pipelines: ['Sales'] }]]);
  await drop(host, report, { asOf, pipelines: ['Sales', 'Partners'] });
  const all = await workbookWith([[report, { asOf, pipelines: ['Sales', 'Partners'] }]]);
  expect(shownBridge(host)).toEqual(shownBridge(all));
});

test('what Settings began with stays while another report counts, also where somebody took the first one out', async () => {
  const host = await workbook(FIRST, SECOND);
  const begun = host.values('Settings', 'A1:Z60');
  host.type('Imports', 'B2', 'undone');
  await drop(host, SECOND, { asOf });
  expect(host.values('Settings', 'A1:Z60')).toEqual(begun);
});
