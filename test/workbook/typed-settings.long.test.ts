import type { Host } from '../../host/host';
import type { Choices } from '../../src/core/report/understanding';
import { discard } from '../../src/sidebar/actions/importing';
import { frontOver } from '../../src/sidebar/state/desk';
import { workbookWith } from './built';
import { drop, emptyHost, figures, fixture, serverOf, understoodBy, undoLast } from './dropped';
import { asOf } from './few-deals';
import { atTheGrid, settingCell } from './hands';
import { FIRST, SECOND } from './two-currencies';

/** A report of another kind, dropped by mistake: what it tells of itself must not reach the right one. */
const [HEADER = [], ...INVOICES] = fixture('small/invoices.csv');
const WRONG = [HEADER, ...INVOICES.slice(0, 12)];
const WRONG_CHOICES: Choices = { asOf, graceDays: 3, excluded: ['Nova Labs 13'] };

/** What somebody types on Settings, and the same as choices. */
const CHOSEN: Choices = {
  asOf,
  graceDays: 30,
  nrrTarget: 1.2,
  excluded: ['bob'],
  period: 'quarter',
};
function typeSettings(host: Host): void {
  host.type('Settings', settingCell(host, 'Grace days'), '30');
  host.type('Settings', settingCell(host, 'NRR target'), '1.2');
  host.type('Settings', settingCell(host, 'Period'), 'quarter');
  host.type('Settings', 'M2', 'Bob');
}

/** What Settings says, without what it takes from the tabs and without the tables that no import fills. */
function settingsOf(host: Host) {
  return {
    choices: host.values('Settings', 'B2:B20'),
    types: host.values('Settings', 'E2:F20'),
    wonStages: host.values('Settings', 'I2:I20'),
    excluded: host
      .values('Settings', 'M2:M20')
      .flat()
      .map((name) => String(name).toLowerCase()),
    rates: host.values('Settings', 'R2:S20'),
    segments: host.values('Settings', 'Z2:AA20'),
  };
}

const shown = (host: Host) => ({ ...figures(host), ...settingsOf(host) });

const expected = () => workbookWith([[FIRST, CHOSEN]]);
const wrongOne = () => workbookWith([[WRONG, WRONG_CHOICES]]);

/** A first import that stops before it is in. */
async function stopped(): Promise<Host> {
  const host = emptyHost();
  const failing = new Proxy(serverOf(host), {
    get: (target, name) =>
      name === 'commitImport' ? () => Promise.reject(new Error('lost')) : Reflect.get(target, name),
  });
  await expect(drop(host, WRONG, WRONG_CHOICES, failing)).rejects.toThrow('lost');
  return host;
}

describe('what somebody has typed on Settings outlasts the import that Settings was made with, and nothing else does', () => {
  const WAYS: readonly [string, () => Promise<Host>, (host: Host) => unknown][] = [
    ['it is undone', wrongOne, undoLast],
    ['"undone" is typed on Imports', wrongOne, (host) => host.type('Imports', 'B2', 'undone')],
    ['it stops and is given up', stopped, (host) => discard(frontOver(serverOf(host)), 1)],
    ['it stops and the right report is dropped', stopped, () => undefined],
    [
      'it is undone and Imports is deleted',
      wrongOne,
      async (host) => {
        await undoLast(host);
        atTheGrid(host, 'DELETE_SHEET', 'Imports');
      },
    ],
    [
      'another one is undone, too',
      wrongOne,
      async (host) => {
        await drop(host, WRONG, { asOf, graceDays: 5 });
        await undoLast(host);
        await undoLast(host);
      },
    ],
  ];
  test.each(WAYS)('where %s', async (_, built, taken) => {
    const host = await built();
    typeSettings(host);
    await taken(host);
    expect(await serverOf(host).readWorkbook()).toMatchObject({ isBuilt: false, settings: null });
    await drop(host, FIRST, { asOf });
    expect(shown(host)).toEqual(shown(await expected()));
  });

  test('also what the next report would tell otherwise, where it is what Settings begins with', async () => {
    const typed = async (taken: (host: Host) => unknown) => {
      const host = await workbookWith([[FIRST, { asOf, graceDays: 3 }]]);
      expect(host.cell('Settings', settingCell(host, 'Amount means')).value).toBe('TCV');
      host.type('Settings', settingCell(host, 'Amount means'), 'MRR');
      host.type('Settings', settingCell(host, 'Grace days'), '14');
      await taken(host);
      await drop(host, FIRST, { asOf });
      return shown(host);
    };
    const right = shown(await workbookWith([[FIRST, { asOf, graceDays: 14, amountMeans: 'MRR' }]]));
    expect(await typed(undoLast)).toEqual(right);
    expect(await typed((host) => host.type('Imports', 'B2', 'undone'))).toEqual(right);
    const twice = await typed(async (host) => {
      await undoLast(host);
      await drop(host, FIRST, { asOf });
      await undoLast(host);
      host.type('Settings', settingCell(host, 'Grace days'), '3');
    });
    expect(twice.choices.flat()).toContain(3);
    expect(twice.choices.flat()).toContain('MRR');
  });

  test('the next report is understood by it, so that what is shown before is what comes', async () => {
    const host = await wrongOne();
    typeSettings(host);
    await undoLast(host);
    const { settings } = await understoodBy(host, FIRST, { asOf });
    expect(settings).toMatchObject({ model: 'contracts', graceDays: 30, period: 'quarter' });
    expect([...settings.excluded]).toEqual(['bob']);
  });

  test('a category that somebody gave a deal type stays with its type', async () => {
    const host = await workbookWith([[SECOND, { asOf, rates: [['usd', 0.875]] }]]);
    const row = host.values('Settings', 'E1:E20').flat().indexOf('=Deal "x"') + 1;
    expect(host.cell('Settings', `F${row}`).value).toBe('');
    host.type('Settings', `F${row}`, 'upsell');
    host.type('Settings', 'S3', '0.5');
    await undoLast(host);
    await drop(host, SECOND, { asOf });
    const { types, rates } = settingsOf(host);
    expect(types.filter(([type]) => type !== '')).toContainEqual(['=Deal "x"', 'upsell']);
    expect(rates.filter(([code]) => code === 'USD')).toEqual([['USD', 0.5]]);
  });
});

describe('also what a later import brought', () => {
  test('a category that somebody gave its deal type outlasts the import, with the type', async () => {
    const host = await workbookWith([
      [FIRST, { asOf }],
      [SECOND, { asOf, rates: [['usd', 0.875]] }],
    ]);
    const row = host.values('Settings', 'E1:E20').flat().indexOf('=Deal "x"') + 1;
    host.type('Settings', `F${row}`, 'upsell');
    await undoLast(host);
    expect(host.values('Settings', `E${row}:F${row}`)).toEqual([['=Deal "x"', 'upsell']]);
    expect(host.values('Settings', 'R2:R20').flat()).not.toContain('USD');
  });
});
