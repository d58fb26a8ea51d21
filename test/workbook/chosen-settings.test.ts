import type { Host } from '../../host/host';
import { lastDay, parseMonth } from '../../src/core/days';
import type { ChosenSettings, Headline, Server, SettingsToChoose } from '../../src/main';
import { SETTINGS } from '../../src/workbook/settings/list';
import { serverOf } from './dropped';
import { FIRST } from './few-deals';
import { atTheGrid, refusal, settingCell, workbook } from './hands';

const server = (host: Host) => serverOf<Server>(host);
const read = (host: Host): Promise<SettingsToChoose> => server(host).readChosen();
const change = (host: Host, part: Partial<ChosenSettings>): Promise<Headline> =>
  server(host).changeSettings(part);

/** What Settings holds, by its labels. */
function shown(host: Host): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    SETTINGS.map(({ label }) => [label, host.cell('Settings', settingCell(host, label)).value]),
  );
}

describe('choices that the sidebar changes', () => {
  let host: Host;
  beforeAll(async () => {
    host = await workbook(FIRST);
  });

  test('are read as Settings has them, with the months between which the as-of month can be', async () => {
    expect(await read(host)).toEqual({
      chosen: {
        ...{ asOf: '', period: 'month', moneyAs: 'MRR' },
        ...{ nrrTarget: 1, grrTarget: 0.9, reactivationInNrr: false },
      },
      first: '2025-01',
      latest: '2025-10',
    });
  });
  test('stand on Settings as if somebody had typed them, and nothing else does', async () => {
    const before = shown(host);
    const { cards } = await change(host, {
      ...{ asOf: '2025-08', period: 'quarter', moneyAs: 'ARR' },
      ...{ nrrTarget: 1.05, grrTarget: 0.85, reactivationInNrr: true },
    });
    expect(cards.map(({ label }) => label)).toContain('Closing ARR');
    const after = shown(host);
    expect(after).toEqual({
      ...before,
      ...{ 'As-of month': lastDay((parseMonth('2025-08') ?? 0) - 1) + 1, Period: 'quarter' },
      ...{ 'Show money as': 'ARR', 'NRR target': 1.05, 'GRR target': 0.85 },
      'Reactivation in NRR': 'Yes',
    });
    expect(await read(host)).toMatchObject({
      chosen: { asOf: '2025-08', period: 'quarter', moneyAs: 'ARR', reactivationInNrr: true },
      latest: '2025-10',
    });
  });
  test('let the as-of month follow the latest report again', async () => {
    await change(host, { asOf: '' });
    expect(await read(host)).toMatchObject({ chosen: { asOf: '' } });
    expect(host.cell('Settings', settingCell(host, 'As-of month'))).toMatchObject({
      text: 'Oct 2025',
      formula: expect.stringContaining('IF('),
    });
  });
  test('leave what somebody typed meanwhile, and a formula of their own', async () => {
    const target = () => host.cell('Settings', settingCell(host, 'NRR target'));
    host.type('Settings', settingCell(host, 'NRR target'), '=1+3%');
    host.type('Settings', settingCell(host, 'As-of month'), '=DATE(2025;9;1)');
    const { chosen } = await read(host);
    expect(chosen).toMatchObject({ asOf: '2025-09', nrrTarget: 1.03 });
    await change(host, { period: 'year' });
    expect(target()).toMatchObject({ value: 1.03, formula: '=1+3%' });
    expect((await read(host)).chosen).toEqual({ ...chosen, period: 'year' });
  });
  test('are refused where rows of Settings were moved, and none is written', async () => {
    const target = () => host.cell('Settings', settingCell(host, 'NRR target')).value;
    const before = target();
    atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Settings', { dimension: 'ROW', elements: [3] });
    expect(await refusal(change(host, { nrrTarget: 2 }))).toContain('Settings');
    expect(target()).toBe(before);
  });
});
