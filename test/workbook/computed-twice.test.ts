import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import type { Choices } from '../../src/core/report/understanding';
import { type ComputedTwice, computeTwice } from '../../src/import/compute-twice';
import type { Remote } from '../../src/import/server/server';
import type { Server } from '../../src/main';
import { long, some } from '../some';
import { workbookWith } from './built';
import { drop, emptyHost, fixture, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { isSampled } from './tried';
import { FIRST as ONE_CURRENCY, SECOND_CHOICES, SECOND as TWO_CURRENCIES } from './two-currencies';

async function computed(host: Host): Promise<ComputedTwice> {
  const found = await computeTwice(serverOf(host));
  if (!found) throw new Error('nothing was computed');
  return found;
}

/** Holds that formulas and add-on agree in every month, of which there are some. */
async function expectAgreement(host: Host, months = 1): Promise<void> {
  const found = await computed(host);
  expect(found).toMatchObject({ departures: [], differ: [], agree: found.months });
  expect(found.months).toBeGreaterThanOrEqual(months);
}

const workbook = (choices: Choices = {}): Promise<Host> =>
  workbookWith([[FIRST, { asOf, ...choices }]]);

describe('formulas and add-on agree in every month', () => {
  // The largest of the fixtures take half a minute each.
  const large = isSampled ? [] : ['contracts', 'snapshots', 'invoices', 'movements'];
  test.each(
    some(
      [
        ...['recurring', 'recurring-spoilt', 'contracts', 'movements', 'movements-spoilt'].map(
          (model) => [`small/${model}.csv`, '2025-10'],
        ),
        ...['snapshots', 'invoices'].map((model) => [`small/${model}.csv`, '2025-10']),
        ...['recurring-spoilt', ...large].map((model) => [`medium/${model}.csv`, '2026-10']),
      ],
      4,
    ),
  )('on %s', async (path, last) => {
    const asOf = parseMonth(last) ?? 0;
    await expectAgreement(await workbookWith([[fixture(path), { asOf }]]), 24);
  });

  long.each<[string, Choices]>([
    ['an earlier as-of month', { asOf: parseMonth('2025-08') ?? 0 }],
    ['a history that is complete from a later month', { historyFrom: parseMonth('2025-07') ?? 0 }],
    ['reactivation in NRR', { reactivationInNrr: true, graceDays: 0 }],
    ['reactivation out of the quick ratio', { quickRatioReactivation: false, graceDays: 0 }],
    ['money a year', { moneyAs: 'ARR' }],
    ['an excluded customer', { excluded: ['Ann'] }],
    ['two customers as one', { sameAs: [['Bob', 'Ann']] }],
  ])('with %s', async (_, choices) => expectAgreement(await workbook(choices)));

  long('with a rate for each of two currencies', async () => {
    const host = emptyHost();
    await drop(host, TWO_CURRENCIES, { ...SECOND_CHOICES, asOf });
    await expectAgreement(host);
  });

  long('with a rate for another currency only', async () => {
    const host = await workbookWith([[ONE_CURRENCY, { asOf }]]);
    host.paste('Settings', 'R2', [['USD', '0.5']]);
    await expectAgreement(host, 10);
  });

  long('with one of two pipelines', async () => {
    const host = emptyHost();
    const report = FIRST.map((row, at) => [
      ...row,
      ['Pipeline', 'Sales', 'Sales', 'Partners'][at] ?? '',
    ]);
    await drop(host, report, { asOf, pipelines: ['Sales'] });
    expect(host.values('Customers', 'B2:B5').flat()).not.toContain('Bob');
    await expectAgreement(host);
  });

  long('with every customer on the exclude list', async () => {
    const host = await workbook();
    host.paste('Settings', 'M2', [['Ann'], ['Bob']]);
    await expectAgreement(host);
  });
});

describe('what stands on Deals beside the rows that count', () => {
  const paste = (host: Host, ...rows: readonly (readonly string[])[]) => {
    const [labels = []] = host.values('Deals', 'A1:AP1');
    const [header = []] = FIRST;
    const cells = rows.map((row) =>
      labels.map((label) => String(row[header.indexOf(String(label))] ?? '')),
    );
    host.paste(
      'Deals',
      `A${2 + host.values('Deals', 'A2:A60').filter(([id]) => id !== '').length}`,
      cells,
    );
  };

  test('counts where it was pasted by hand', async () => {
    const host = await workbook();
    paste(
      host,
      ['5', 'Di', '2025-03-15', '2026-03-14', '1200', 'New Business', 'Closed Won'],
      ['3', 'Bob', '2025-01-31', '2025-09-30', '800', 'New Business', 'Closed Won'],
    );
    await expectAgreement(host);
    expect(tableAt(host, 'NRR', ['Month', 'Closing MRR']).rows[9]?.[8]).toBeGreaterThan(199);
  });
  long('does not count once its import was undone', async () => {
    const host = await workbook();
    await drop(host, SECOND, { asOf });
    await expectAgreement(host);
    await undoLast(host);
    await expectAgreement(host);
  });
  test('may be sorted and stand apart', async () => {
    const host = await workbook();
    const rows = host.values('Deals', '2:4').map((row) => row.map(String));
    const blank = rows.map((row) => row.map(() => ''));
    host.paste('Deals', 'A2', [...blank.slice(0, 2), ...[...rows].reverse()]);
    await expectAgreement(host);
  });
});

test('nothing is computed where nothing was imported', async () =>
  expect(await computeTwice(serverOf(emptyHost()))).toBeNull());

test('a figure that somebody typed over differs, in its month and on its tab', async () => {
  const host = await workbook();
  host.type('NRR', 'I46', '1000');
  const { agree, months, differ, departures } = await computed(host);
  expect(months - agree).toBe(1);
  expect(differ).toContainEqual(
    expect.objectContaining({ month: '2025-02', figure: 'closing', shown: 1000 }),
  );
  expect(departures[0]).toMatchObject({ tab: 'NRR', column: 'closing', cells: 1 });
});

test('Ledger MRR beside the months is compared, too', async () => {
  const host = await workbook();
  host.type('NRR', 'X46', '9');
  const { months, agree, departures } = await computed(host);
  expect(months - agree).toBe(1);
  expect(departures[0]).toMatchObject({ tab: 'NRR', column: 'ledger', cells: 1 });
});

test('a difference that is gone at the second look was somebody who typed', async () => {
  const host = await workbook();
  const server = serverOf(host);
  let looks = 0;
  const readTab: typeof server.readTab = async (tab, cells) => {
    const page = await server.readTab(tab, cells);
    if (tab !== 'NRR' || ++looks > 1) return page;
    return { ...page, rows: page.rows.map((row) => row.map((cell, at) => (at === 8 ? 7 : cell))) };
  };
  const found = await computeTwice({ ...bound(server), readTab });
  expect([found?.departures, looks]).toEqual([[], 2]);
});

const bound = ({ readWorkbook, readTab, noteTwice }: Remote<Server>) => ({
  ...{ readWorkbook, readTab, noteTwice },
});

test('a tab that is gone is named', async () => {
  const host = await workbook();
  const server = serverOf(host);
  const readTab: typeof server.readTab = async (tab, cells) =>
    tab === 'Customers' ? { rows: [], next: null } : server.readTab(tab, cells);
  await expect(computeTwice({ ...bound(server), readTab })).rejects.toThrow(
    'the tab Customers is missing',
  );
});

test('while an import is not finished nothing is compared', async () => {
  const host = await workbook();
  const server = serverOf(host);
  const readWorkbook: typeof server.readWorkbook = async () => {
    const state = await server.readWorkbook();
    return { ...state, unfinished: state.imports[0] ?? null };
  };
  await expect(computeTwice({ ...bound(server), readWorkbook })).rejects.toThrow('not finished');
});
