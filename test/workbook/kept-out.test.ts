import { long } from '../some';
import { drop, figures, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { refusal, workbook } from './hands';

let fresh: Record<string, unknown> = {};
beforeAll(async () => {
  fresh = figures(await workbook(FIRST, SECOND));
});

describe('somebody who may only look', () => {
  test('sees everything and changes nothing, in a sentence', async () => {
    const host = await workbook(FIRST);
    const before = figures(host);
    const server = serverOf(host);
    host.access.isViewer = true;
    const state = await server.readWorkbook();
    expect(state.headline?.sentence).not.toBe('');
    const accepted = { recordId: '1', check: 'x', reason: 'y' };
    for (const work of [
      () => drop(host, SECOND, { asOf }),
      () => server.undoImport(1),
      () => server.acceptFindings([accepted]),
      () => server.switchCheck('x', false),
      () =>
        server.insertFormula({ tab: 'Sheet1', cell: 'A1', formula: '=ARPA(A2:B3)', replace: true }),
    ])
      expect(await refusal(work())).toMatch(/You may not change this spreadsheet/);
    expect(figures(host)).toEqual(before);
    host.access.isViewer = false;
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(fresh);
  });
});

describe('a copy of the spreadsheet', () => {
  long('goes on where the original stood', async () => {
    const host = await workbook(FIRST);
    const before = figures(host);
    host.copied(true);
    expect(figures(host)).toEqual(before);
    const state = await serverOf(host).readWorkbook();
    expect([state.isBuilt, state.unfinished]).toEqual([true, null]);
    const layout = { model: 'contracts', segments: [], tabs: [] } as const;
    await expect(serverOf(host).rebuildTabs(layout)).rejects.toThrow(
      /^This copy .* builds them anew\.$/,
    );
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(fresh);
    await undoLast(host);
    expect(figures(host)).toEqual(before);
  });
  test('without its marks keeps the tabs of the original as somebody’s own, beside new ones', async () => {
    const host = await workbook(FIRST);
    const old = host.values('NRR', 'A1:H30');
    host.copied(false);
    expect((await serverOf(host).readWorkbook()).isBuilt).toBe(false);
    await drop(host, SECOND, { asOf });
    expect(host.values('NRR', 'A1:H30')).toEqual(old);
    const { headline } = await serverOf(host).readWorkbook();
    expect(headline?.checks.every(({ ok }) => ok)).toBe(true);
    expect(
      host
        .values('Retained Deals', 'A2:A5')
        .flat()
        .every((cell) => cell !== ''),
    ).toBe(true);
  });
});
