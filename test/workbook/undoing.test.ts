import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import type { Choices } from '../../src/core/report/understanding';
import { long, some } from '../some';
import { workbookWith } from './built';
import { drop, figures, serverOf, undoLast } from './dropped';
import { asOf } from './few-deals';
import { settingCell } from './hands';
import { FIRST, SECOND, SECOND_CHOICES, seen } from './two-currencies';

const OTHER_SETTINGS: Choices = { ...SECOND_CHOICES, graceDays: 0, nrrTarget: 1.105 };

const workbook = () => workbookWith([[FIRST, { asOf }]]);

test('a line of Imports tells the sidebar NRR and closing MRR as they were right after it', async () => {
  const host = await workbookWith([
    [FIRST, { asOf }],
    [SECOND, { asOf, ...SECOND_CHOICES }],
  ]);
  const { imports } = await serverOf(host).readWorkbook();
  const { months } = tabsAsJson(host) as { months: { nrr: number; closing: number }[] };
  const { nrr, closing } = months.at(-1) ?? {};
  expect(imports[1]?.reported).toEqual({ nrr, closing });
  const alone = await workbook();
  const before = tabsAsJson(alone) as { months: { nrr: number; closing: number }[] };
  expect(imports[0]?.reported).toMatchObject({ nrr: before.months.at(-1)?.nrr });
});

describe('an undone import takes everything back that it brought', () => {
  test.each<[string, Choices]>(
    some(
      [
        ['rows alone', {}],
        ['other settings, a currency, a deal type', OTHER_SETTINGS],
        ['another revenue model', { model: 'deal movements', amountMeans: 'MRR' }],
      ],
      4,
    ),
  )('%s', async (_, choices) => {
    const host = await workbook();
    const before = seen(host);
    await drop(host, SECOND, { asOf, ...choices });
    expect(seen(host)).not.toEqual(before);
    await undoLast(host);
    expect(seen(host)).toEqual(before);
    expect(host.values('Deals', 'A5:I5')[0]?.every((cell) => cell === '')).toBe(true);
    await drop(host, SECOND, { asOf, ...choices });
    const fresh = await workbookWith([
      [FIRST, { asOf }],
      [SECOND, { asOf, ...choices }],
    ]);
    expect(seen(host)).toEqual(seen(fresh));
  });

  long('an as-of month that was typed before it', async () => {
    const host = await workbook();
    host.type('Settings', 'B2', '2025-08-01');
    const before = seen(host);
    await drop(host, SECOND, { asOf });
    expect(host.cell('Settings', 'B2').formula).not.toBe('');
    await undoLast(host);
    expect(seen(host)).toEqual(before);
  });

  long('a rate that took the place of another', async () => {
    const rates = (host: Host) =>
      host.values('Settings', 'R2:S60').filter(([code]) => code === 'USD' || code === 'usd');
    const host = await workbookWith([
      [FIRST, { asOf }],
      [SECOND, { asOf, ...OTHER_SETTINGS }],
    ]);
    await drop(host, SECOND, { asOf, rates: [['usd', 0.5]] });
    expect(rates(host)).toEqual([['USD', 0.5]]);
    await undoLast(host);
    expect(rates(host)).toEqual([['USD', 0.875]]);
  });

  long('a currency, though somebody has typed another rate for it since', async () => {
    const host = await workbook();
    const before = figures(host);
    await drop(host, SECOND, { asOf, ...SECOND_CHOICES });
    const row = host.values('Settings', 'R1:R20').flat().indexOf('USD') + 1;
    host.type('Settings', `S${row}`, '0.6');
    await undoLast(host);
    expect(host.values('Settings', `R${row}:S${row}`)).toEqual([['USD', 0.6]]);
    expect(figures(host)).toEqual(before);
  });

  long('but nothing that a person has typed since', async () => {
    const host = await workbook();
    await drop(host, SECOND, { asOf, graceDays: 0 });
    const graceDays = settingCell(host, 'Grace days');
    host.type('Settings', graceDays, '7');
    await undoLast(host);
    expect(host.cell('Settings', graceDays).value).toBe(7);
  });
});

test('an import that brings settings and is given up leaves the old ones', async () => {
  const host = await workbook();
  const before = seen(host);
  let commits = 0;
  const server = serverOf(host);
  const failing = new Proxy(server, {
    get: (target, name) =>
      name === 'commitImport'
        ? async () => {
            commits += 1;
            throw new Error('The call was lost.');
          }
        : Reflect.get(target, name),
  });
  await expect(drop(host, SECOND, { asOf, ...OTHER_SETTINGS }, failing)).rejects.toThrow('lost');
  expect(commits).toBe(1);
  expect(seen(host)).toEqual(before);
  const { unfinished } = await server.readWorkbook();
  await server.discardImport(unfinished?.number ?? 0);
  expect(seen(host)).toEqual(before);
});

long.each<[string, Choices, boolean]>([
  ['of another revenue model has every tab built for the model before', {}, true],
  ['of the same has the findings made anew, which were made of its rows', SECOND_CHOICES, false],
])('giving up an import %s', async (_, choices, isOther) => {
  const host = await workbook();
  const server = serverOf(host);
  const failing = new Proxy(server, {
    get: (target, name) =>
      name === 'commitImport'
        ? () => Promise.reject(new Error('The call was lost.'))
        : Reflect.get(target, name),
  });
  const other: Choices = isOther ? { model: 'deal movements', amountMeans: 'MRR' } : {};
  await expect(drop(host, SECOND, { asOf, ...choices, ...other }, failing)).rejects.toThrow('lost');
  await server.discardImport((await server.readWorkbook()).unfinished?.number ?? 0);
  const { plan, tabs } = (await server.unbuiltTabs()) ?? {};
  expect(plan?.model).toBe('contracts');
  expect(tabs).toEqual(isOther ? plan?.tabs : ['Repairs', 'Findings']);
});

describe('giving up an import that is not under way changes no layout', () => {
  const OTHER_MODEL: Choices = { model: 'deal movements', amountMeans: 'MRR' };

  test('one that is in', async () => {
    const host = await workbookWith([
      [FIRST, { asOf }],
      [SECOND, { asOf, ...OTHER_MODEL }],
    ]);
    const before = seen(host);
    await serverOf(host).discardImport(2);
    expect(await serverOf(host).unbuiltTabs()).toMatchObject({ tabs: [] });
    expect(seen(host)).toEqual(before);
  });

  long('one before the last, over whose word somebody typed', async () => {
    const host = await workbookWith([
      [FIRST, { asOf }],
      [SECOND, { asOf, ...SECOND_CHOICES }],
      [SECOND, { asOf, ...OTHER_MODEL }],
    ]);
    host.type('Imports', 'B3', 'writing');
    await serverOf(host).discardImport(2);
    expect(await serverOf(host).unbuiltTabs()).toMatchObject({
      plan: { model: 'deal movements' },
      tabs: [],
    });
  });
});

long(
  'a new line of Settings stands below the others, and a gap that somebody left between them stays',
  async () => {
    const host = await workbook();
    const types = () => host.values('Settings', 'E2:F61');
    const there = types().findIndex(([type]) => type === '');
    host.paste('Settings', `E${there + 3}`, [['Below a gap', 'renewal']]);
    await drop(host, SECOND, { asOf, ...SECOND_CHOICES });
    expect(types().slice(there, there + 4)).toEqual([
      ['', ''],
      ['Below a gap', 'renewal'],
      ['=Deal "x"', 'upsell'],
      ['', ''],
    ]);
  },
);

test('an undone import leaves the findings to be made anew, and no other tab of the same model', async () => {
  const host = await workbookWith([
    [FIRST, { asOf }],
    [SECOND, { asOf, ...SECOND_CHOICES }],
  ]);
  const server = serverOf(host);
  expect((await server.unbuiltTabs())?.tabs).toEqual([]);
  await server.undoImport(2);
  expect((await server.unbuiltTabs())?.tabs).toEqual(['Repairs', 'Findings']);
});

long(
  'a list of Settings that is full but for a gap takes a new line there, and gives it back',
  async () => {
    const host = await workbook();
    const there = host.values('Settings', 'E2:F101').findIndex(([type]) => type === '');
    const lines = Array.from({ length: 100 - there }, (_, place) =>
      place === 50 - there ? ['', ''] : [`Type ${there + place}`, 'renewal'],
    );
    host.paste('Settings', `E${there + 2}`, lines);
    await drop(host, SECOND, { asOf, ...SECOND_CHOICES });
    expect(host.values('Settings', 'E51:F53')).toEqual([
      ['Type 49', 'renewal'],
      ['=Deal "x"', 'upsell'],
      ['Type 51', 'renewal'],
    ]);
    await undoLast(host);
    expect(host.values('Settings', 'E52:F52')).toEqual([['', '']]);
  },
);
