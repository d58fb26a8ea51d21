import type { Cell } from '../../src/core/report/cell';
import { readKnown } from '../../src/import/known';
import type { ImportLine } from '../../src/main';
import { plainSettingsOf } from './plain-settings';

const LABELS = [
  ...['Record ID', 'Associated Company', 'Our notes', 'Recurring revenue amount', 'Import'],
];
const settings = plainSettingsOf({ wonStages: ['Signed'] });

type Status = ImportLine['status'];

/** A row of Deals: whose it is, what it pays, and the import that brought it; null where it was pasted by hand. */
const row = (recordId: Cell, amount: number, importNumber: number | null): readonly Cell[] => [
  ...[recordId, 'Acme', 'a note of the user', amount, importNumber],
];

/** What is known of a workbook whose imports have these states, numbered from 1. */
function known(rows: readonly (readonly Cell[])[], ...statuses: readonly Status[]) {
  const imports = statuses.map((status, place): ImportLine => {
    const told = { file: '', when: '', asOf: '', rows: 1, holds: 'deals' } as const;
    const counts = { added: 1, changed: 0, unchanged: 0, gone: 0 };
    return { ...told, number: place + 1, status, counts };
  });
  const server = { readTab: async () => ({ rows: [LABELS, ...rows], next: null }) };
  return readKnown(server, { imports, settings, hasCompanies: true }, 'recurring deals');
}

/** The amounts of the rows that stand for their records, and of those that were replaced. */
async function amounts(rows: readonly (readonly Cell[])[], ...statuses: readonly Status[]) {
  const { fields, rows: live, replaced } = await known(rows, ...statuses);
  const place = fields.indexOf('recurringAmount');
  const of = (some: readonly (readonly Cell[])[] = []) => some.map((one) => one[place]);
  return { live: of(live), replaced: of(replaced?.rows) };
}

describe('what a workbook knows of its deals', () => {
  test('is what imports that are in have brought', async () =>
    expect(await amounts([row('1', 10, 1), row('2', 20, 2)], 'in', 'undone')).toEqual({
      live: [10],
      replaced: [],
    }));
  test('is not what an import has written that is not in yet', async () =>
    expect((await amounts([row('1', 10, 1), row('1', 20, 2)], 'in', 'writing')).live).toEqual([
      10,
    ]));
  test('is nothing before an import is in', async () =>
    expect((await known([row('1', 10, 1), row('2', 20, null)], 'writing')).rows).toEqual([]));
  test('is what the later import says, wherever its row stands', async () =>
    expect(await amounts([row('1', 20, 2), row('1', 10, 1)], 'in', 'in')).toEqual({
      live: [20],
      replaced: [10],
    }));
  test('counts a row that was pasted by hand', async () =>
    expect((await amounts([row('1', 10, 1), row('2', 20, null)], 'in')).live).toEqual([10, 20]));
  test('is what was pasted below an import, not what that import had brought', async () =>
    expect((await amounts([row('1', 10, 1), row('1', 20, null)], 'in')).live).toEqual([20]));
  test('is what an import says that came after the pasted row', async () =>
    expect(
      (await amounts([row('2', 5, 1), row('1', 20, null), row('1', 30, 2)], 'in', 'in')).live,
    ).toEqual([5, 30]));
  test('is of rows without an ID what was pasted about the same company, not both', async () =>
    expect((await amounts([row('', 10, 1), row('', 20, null)], 'in')).live).toEqual([20]));
  test('is what an import says that is in, not what was pasted below an undone one', async () =>
    expect(
      (await amounts([row('1', 15, 3), row('1', 20, null), row('1', 30, 2)], 'in', 'in', 'undone'))
        .live,
    ).toEqual([30]));
  test('is what was pasted below an undone import, not what the import in before it brought', async () =>
    expect(
      (await amounts([row('1', 10, 1), row('1', 15, 2), row('1', 20, null)], 'in', 'undone')).live,
    ).toEqual([20]));
  test('holds the fields of the add-on alone, without columns of the user', async () =>
    expect((await known([row('1', 10, 1)], 'in')).fields).toEqual([
      'recordId',
      'companies',
      'recurringAmount',
    ]));
  test('names the imports that are in, for a later comparison', async () =>
    expect(await known([row('1', 10, 1)], 'in', 'undone', 'in')).toMatchObject({
      imports: [1, 3],
      wonStages: ['Signed'],
      hasCompanies: true,
    }));
});
