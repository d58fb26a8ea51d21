import type { Host } from '../../host/host';
import { columnLetters } from '../../src/workbook/sheet/references';
import { drop, emptyHost, figures, serverOf } from '../workbook/dropped';
import { asOf, FIRST, SECOND } from '../workbook/few-deals';
import {
  atTheGrid,
  finished,
  interruptedBefore,
  refusal,
  sheetIdOf,
  workbook,
} from '../workbook/hands';

const [HEADER = []] = FIRST;

let fresh: Record<string, unknown> = {};
beforeAll(async () => {
  fresh = figures(await workbook(FIRST, SECOND));
});

test('two imports at once: the second is told, and the first comes through', async () => {
  const host = await workbook(FIRST);
  let told = '';
  const server = interruptedBefore(host, 'addRows', async () => {
    host.actAs('another');
    told = await refusal(drop(host, SECOND, { asOf }));
    host.actAs('first');
  });
  host.actAs('first');
  await drop(host, SECOND, { asOf }, server);
  expect(told).toMatch(/Somebody else is importing report\.csv .* nothing was changed\.$/);
  expect(figures(host)).toEqual(fresh);
});

test('two imports of one person: the one begun last comes through, the other is told', async () => {
  const host = await workbook(FIRST);
  const server = interruptedBefore(host, 'commitImport', () => drop(host, SECOND, { asOf }));
  expect(await refusal(drop(host, SECOND, { asOf }, server))).toMatch(
    /Another import has begun since/,
  );
  expect(figures(host)).toEqual(fresh);
});

test('a lock that somebody else holds is told, and nothing is changed', async () => {
  const host = await workbook(FIRST);
  const before = figures(host);
  host.locks.heldElsewhere = true;
  expect(await refusal(drop(host, SECOND, { asOf }))).toMatch(/Somebody else is importing/);
  host.locks.heldElsewhere = false;
  expect(figures(host)).toEqual(before);
});

describe('a slow spreadsheet', () => {
  test('that takes more time than one run has is told; the import is finished later', async () => {
    const pace = { milliseconds: 0 };
    const host = emptyHost({ latency: () => pace.milliseconds });
    await drop(host, FIRST, { asOf });
    const before = figures(host);
    const server = interruptedBefore(host, 'commitImport', () => {
      pace.milliseconds = 20_000;
    });
    expect(await refusal(drop(host, SECOND, { asOf }, server))).toMatch(
      /took too long: wait a minute/,
    );
    pace.milliseconds = 0;
    expect([before, fresh]).toContainEqual(figures(host));
    await finished(host, 2);
    expect(figures(host)).toEqual(fresh);
  });

  test('whose user has not been heard of for long gives way to another one', async () => {
    const pace = { milliseconds: 0 };
    const host = emptyHost({ latency: () => pace.milliseconds });
    host.actAs('first');
    await drop(host, FIRST, { asOf });
    const server = interruptedBefore(host, 'commitImport', async () => {
      pace.milliseconds = 200_000;
      host.actAs('another');
      await refusal(serverOf(host).readWorkbook());
      pace.milliseconds = 0;
      await drop(host, SECOND, { asOf });
      host.actAs('first');
    });
    expect(await refusal(drop(host, SECOND, { asOf }, server))).toMatch(/Another import has begun/);
    expect(figures(host)).toEqual(fresh);
  });
});

describe('while an import runs, somebody', () => {
  const during = async (
    happens: (host: Host) => void,
    step: 'buildTab' | 'commitImport' = 'buildTab',
  ) => {
    const host = await workbook(FIRST);
    const server = interruptedBefore(host, step, () => happens(host));
    return { host, told: await refusal(drop(host, SECOND, { asOf }, server)) };
  };

  test('corrects an amount above: both count', async () => {
    const place = HEADER.indexOf('Amount');
    const { host, told } = await during((one) =>
      one.type('Deals', `${letter(one, 'Amount')}2`, '4321'),
    );
    expect([place >= 0, told]).toEqual([true, '']);
    const corrected = SECOND.map((row, at) =>
      at === 1 ? row.map((cell, column) => (column === place ? '4321' : cell)) : row,
    );
    expect(figures(host)).toEqual(figures(await workbook([HEADER, ...corrected.slice(1)])));
  });

  test('deletes a row that it wrote: it is told, and the old figures stay', async () => {
    const { host, told } = await during((one) =>
      atTheGrid(one, 'REMOVE_COLUMNS_ROWS', 'Deals', { dimension: 'ROW', elements: [4] }),
    );
    expect(told).toMatch(/Somebody changed rows on Deals during the import/);
    expect(figures(host)).toEqual(figures(await workbook(FIRST)));
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(fresh);
  });

  test('sorts Deals: every row still counts once', async () => {
    const { host, told } = await during((one) => {
      const width = HEADER.length + 40;
      const zone = {
        left: 0,
        right: Math.min(width, one.model.getters.getNumberCols(sheetIdOf(one, 'Deals'))) - 1,
        top: 1,
        bottom: 5,
      };
      atTheGrid(one, 'SORT_CELLS', 'Deals', { col: 0, row: 1, zone, sortDirection: 'desc' });
    });
    expect(told).toBe('');
    expect(figures(host)).toEqual(fresh);
  });

  test.each(['Customers', 'NRR'])(
    'deletes %s: it is told, and importing again mends it',
    async (tab) => {
      const { host, told } = await during((one) => atTheGrid(one, 'DELETE_SHEET', tab));
      expect(told).toMatch(/^[A-Z].*[.]$/);
      expect(told).not.toMatch(/undefined|Error|#REF/);
      await drop(host, SECOND, { asOf });
      expect(figures(host)).toEqual(fresh);
    },
  );

  test('deletes a tab that is built already: it is told, and importing again mends it', async () => {
    const { host, told } = await during(
      (one) => atTheGrid(one, 'DELETE_SHEET', 'NRR'),
      'commitImport',
    );
    expect(told).toMatch(
      /The tab NRR is not built yet\. Import the report again; nothing was changed\.$/,
    );
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(fresh);
  });
});

function letter(host: Host, header: string): string {
  const labels = host.values('Deals', 'A1:AP1')[0] ?? [];
  const place = labels.indexOf(header);
  return columnLetters(place + 1);
}
