import type { Host } from '../../host/host';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver } from '../../src/sidebar/state/desk';
import {
  DATA_CHECK_COUNT,
  DATA_CHECKS_ROW,
  FOUND,
  LARGEST,
} from '../../src/workbook/audit/columns';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { drop, serverOf } from './dropped';
import { atTheGrid } from './hands';
import { repaired, SPOILT } from './repairs';

const asOf = month('2025-10');

const sheetOf = (host: Host) => host.model.getters.getSheetIdByName('Audit') ?? '';

test('a row of Audit that was tall is as tall as its text once the tabs are built anew', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  const row = DATA_CHECKS_ROW + DATA_CHECK_COUNT + 1;
  const height = () => host.model.getters.getRowSize(sheetOf(host), row);
  const before = height();
  atTheGrid(host, 'RESIZE_COLUMNS_ROWS', 'Audit', { dimension: 'ROW', elements: [row], size: 200 });
  expect(height()).toBe(200);
  await rebuild(frontOver(serverOf(host)));
  expect(height()).toBe(before);
});

test('rows that somebody deleted above the folded checks leave their title in sight once the tabs are built anew', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Audit', { dimension: 'ROW', elements: [2, 3] });
  await rebuild(frontOver(serverOf(host)));
  const { getters } = host.model;
  const groups = getters.getHeaderGroups(sheetOf(host), 'ROW');
  const start = DATA_CHECKS_ROW - 2;
  expect(groups).toEqual([{ start, end: start + DATA_CHECK_COUNT, isFolded: true }]);
  expect(getters.isRowHidden(sheetOf(host), start - 1)).toBe(false);
  expect(getters.isRowHidden(sheetOf(host), start + 1)).toBe(true);
  expect(getters.isRowHidden(sheetOf(host), start + DATA_CHECK_COUNT + 1)).toBe(false);
});

test('a group that somebody opened stays open', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  const start = DATA_CHECKS_ROW - 2;
  const group = { dimension: 'ROW', start, end: start + DATA_CHECK_COUNT };
  atTheGrid(host, 'UNFOLD_HEADER_GROUP', 'Audit', group);
  await rebuild(frontOver(serverOf(host)));
  expect(host.model.getters.isRowHidden(sheetOf(host), start + 1)).toBe(false);
});

/** The rows of Audit for findings and for checks that found something: what each holds, and how tall it is. */
function findingRows(host: Host) {
  const cells = host.values('Audit', 'A1:C200');
  const lists = cells.flatMap(([id, check], at) =>
    id === 'Record ID' && check === 'Check' ? [at + 2] : [],
  );
  const rows = (row: number, count: number) => Array.from({ length: count }, (_, at) => row + at);
  const all = [
    ...rows(LARGEST.row, LARGEST.rows),
    ...rows(FOUND.row, FOUND.rows),
    ...rows(lists.at(-1) ?? 0, 30),
  ];
  return all.map((row) => ({
    isFilled: cells[row - 1]?.[1] !== '',
    isTall: host.model.getters.getRowSize(sheetOf(host), row - 1) > 40,
  }));
}

test('rows of Audit are tall while they hold a finding, and no longer once the next import has fewer', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  const filled = (rows: ReturnType<typeof findingRows>) => rows.filter(({ isFilled }) => isFilled);
  const before = findingRows(host);
  expect(before.filter(({ isFilled, isTall }) => isFilled !== isTall)).toEqual([]);
  await drop(host, repaired(...SPOILT.map(([id]) => String(id))), { asOf });
  const after = findingRows(host);
  expect(after.filter(({ isFilled, isTall }) => isFilled !== isTall)).toEqual([]);
  expect(filled(after).length).toBeGreaterThan(0);
  expect(filled(after).length).toBeLessThan(filled(before).length);
});
