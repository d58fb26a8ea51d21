import type { Host } from '../../host/host';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver } from '../../src/sidebar/state/desk';
import { FACTS, type FactId, FIRST_FACT } from '../../src/workbook/settings/facts';
import { workbookWith } from './built';
import { drop, emptyHost, figures, serverOf, undoLast } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';
import { atTheGrid, finished, interruptedBefore, refusal } from './hands';

const dispatch = (host: Host, type: string, payload: object) =>
  (host.model.dispatch as (type: string, payload: object) => unknown)(type, payload);

const factAt = (id: FactId) => `$B$${FIRST_FACT + FACTS.findIndex((one) => one.id === id)}`;

/** A workbook as a version left it that did not say which it was, and whose formulas called no cells by a name. */
function asOlder(host: Host): Host {
  const saved = host.saved();
  const { document } = saved.beside.stores;
  for (const [key, text] of document)
    document.set(key, text.replaceAll(/"version":"[^"]*",|,"version":"[^"]*"/g, ''));
  for (const entry of saved.beside.book.metadata)
    entry.value = entry.value.replace(/,endings=./, '');
  const older = emptyHost({ saved });
  for (const { name } of older.model.getters.getNamedRanges())
    dispatch(older, 'DELETE_NAMED_RANGE', { name });
  older.type('Settings', 'B2', `=MAX(${factAt('importedAsOf')};${factAt('pastedMonth')})`);
  return older;
}

/** Somebody has a tab with a name of theirs for one of its cells. */
function withOwnName(host: Host, name: string): void {
  dispatch(host, 'CREATE_SHEET', { sheetId: 'own', position: 1, name: 'Own' });
  const ranges = [{ _sheetId: 'own', _zone: { left: 0, right: 0, top: 0, bottom: 0 } }];
  dispatch(host, 'CREATE_NAMED_RANGE', { sheetId: 'own', name, ranges });
  host.type('Own', 'A1', '400');
  host.type('Own', 'A2', `=${name}*2`);
}

const one = () => workbookWith([[FIRST, { asOf }]]);
const two = () =>
  workbookWith([
    [FIRST, { asOf }],
    [SECOND, { asOf }],
  ]);

describe('a workbook that another version laid out', () => {
  test('is laid out anew by the next import, though it has room for it', async () => {
    const host = asOlder(await one());
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(figures(await two()));
    expect((await serverOf(host).unbuiltTabs())?.plan).toHaveProperty('version');
  });

  test('is laid out anew after an undo', async () => {
    const host = asOlder(await two());
    await undoLast(host);
    expect(figures(host)).toEqual(figures(await one()));
  });

  test('is laid out anew for other tabs', async () => {
    const host = asOlder(await one());
    await rebuild(frontOver(serverOf(host)));
    expect(figures(host)).toEqual(figures(await one()));
  });

  test.each(['prepareTabs', 'buildTab', 'commitImport'] as const)(
    'is laid out anew where its import was interrupted before %s and is then finished',
    async (step) => {
      const before = await one();
      const dies = () => Promise.reject(new Error('gone'));
      await refusal(drop(before, SECOND, { asOf }, interruptedBefore(before, step, dies)));
      const host = asOlder(before);
      await finished(host, 2);
      expect(figures(host)).toEqual(figures(await two()));
    },
  );

  test('leaves a name to whoever gave it to cells of their own meanwhile', async () => {
    const host = asOlder(await one());
    withOwnName(host, 'Grace_days');
    await drop(host, SECOND, { asOf });
    expect(figures(host)).toEqual(figures(await two()));
    expect(host.values('Own', 'A2:A2')).toEqual([[800]]);
  });
});

test('a name that somebody has for own cells stays theirs where Settings is made again, too', async () => {
  const host = emptyHost();
  withOwnName(host, 'Grace_days');
  await drop(host, FIRST, { asOf });
  atTheGrid(host, 'DELETE_SHEET', 'Settings');
  await drop(host, SECOND, { asOf });
  expect(figures(host)).toEqual(figures(await two()));
  expect(host.values('Own', 'A2:A2')).toEqual([[800]]);
});
