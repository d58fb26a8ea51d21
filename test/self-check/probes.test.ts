import { recompute } from '../../host/functions/registry';
import type { Host } from '../../host/host';
import { REVENUE_MODELS } from '../../src/core/settings';
import { PROBES } from '../../src/self-check/probes';
import { laidOut } from '../workbook/laid-out';
import { askedOf, hostOf, selfCheckCode } from './built';

let code = '';
beforeAll(() => {
  code = selfCheckCode();
});

const names = PROBES.map(({ name }) => name);
const tabsOf = ({ model: { getters } }: Host) =>
  getters.getSheetIds().map((id) => getters.getSheetName(id));

test('every probe has a name of its own', () => expect([...new Set(names)]).toEqual(names));

/** How the host says that it is the host that refuses, not Sheets. */
const OWN_REFUSAL = /the host|is refused|does not parse/;

test('the host can be asked everything, and refuses only in the words of Sheets', async () => {
  const server = askedOf(hostOf(code));
  const refused = new Map<string, string>();
  for (const { name } of (await server.readSelfCheck()).probes) {
    const { got, said } = await server.runSelfCheckProbe(name);
    if (got === 'refused') refused.set(name, said);
  }
  expect([...refused].filter(([, said]) => OWN_REFUSAL.test(said))).toEqual([]);
  expect([...refused.keys()]).toEqual(
    expect.arrayContaining([
      'getRange beyond the last row',
      'getRange beyond the last column',
      'Merging across frozen columns',
    ]),
  );
});

test('a probe says in words what a service said when it refused', async () => {
  const { said } = await askedOf(hostOf(code)).runSelfCheckProbe('getRange beyond the last row');
  expect(said).toBe('The coordinates of the range are outside the dimensions of the sheet.');
});

test('every timing ends with the MRR of the last row', async () => {
  const server = askedOf(hostOf(code));
  const measured = PROBES.filter(({ isMeasured }) => isMeasured);
  const found = [];
  for (const { name } of measured) found.push((await server.runSelfCheckProbe(name)).got);
  expect(found).toEqual([
    'the last has an MRR of 1000',
    'the last has an MRR of 5000',
    'the last has an MRR of 20000',
  ]);
});

describe('what is asked is what stands on the tabs', () => {
  const formulas = REVENUE_MODELS.flatMap((model) => laidOut(model)).flatMap(({ name, blocks }) =>
    blocks
      .flatMap(({ cells }) => cells.flat().map(String))
      .filter((cell) => cell.startsWith('='))
      .map((formula) => ({ name, formula })),
  );
  const asked = PROBES.flatMap(({ formula }) => formula ?? []);

  test('each function, though it be among others', () => {
    const functionsOf = (texts: readonly string[]) =>
      new Set(
        texts.flatMap((text) => text.replace(/"[^"]*"/g, '').match(/[A-Z][A-Z0-9]*(?=\()/g) ?? []),
      );
    const known = functionsOf(asked);
    const used = functionsOf(formulas.map(({ formula }) => formula));
    expect(used.size).toBeGreaterThan(30);
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  test('and for its time, the formula that fills a month of Customers', () => {
    const CELLS = /(?:\w+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g;
    const shapeOf = (formula: string) => formula.replace(CELLS, 'cells');
    const filling = formulas
      .filter(({ name }) => name === 'Customers')
      .map(({ formula }) => shapeOf(formula));
    const timed = PROBES.filter(({ isMeasured }) => isMeasured).map(({ formula = '' }) =>
      shapeOf(formula),
    );
    expect(timed.length).toBeGreaterThan(0);
    expect(timed.filter((shape) => !filling.includes(shape))).toEqual([]);
  });
});

describe('a run leaves nothing behind', () => {
  const kept = 'Properties of the document, 60 of 8 KB';
  const propertiesOf = (host: Host) => host.run('countProperties');
  const counting =
    'function countProperties() { return PropertiesService.getDocumentProperties().getKeys().length; }';

  test('neither a tab nor a property, and the tab in front stays there', async () => {
    const front = 'function inFront() { return SpreadsheetApp.getActiveSheet().getName(); }';
    const other = `function addOther() { SpreadsheetApp.getActiveSpreadsheet().insertSheet('Other'); }`;
    const host = hostOf([code, counting, front, other].join('\n'));
    host.run('addOther');
    for (const name of [kept, 'A note', 'getRange beyond the last row'])
      await askedOf(host).runSelfCheckProbe(name);
    expect([tabsOf(host), propertiesOf(host)]).toEqual([['Sheet1', 'Other'], 0]);
    expect(host.run('inFront')).toBe('Other');
  });

  test('once it is ended, wherever Google stopped it', async () => {
    let stopAt = Number.POSITIVE_INFINITY;
    let calls = 0;
    const fault = () => {
      calls += 1;
      // A run that was stopped makes no call any more.
      if (calls >= stopAt) throw new Error('stopped');
    };
    const host = hostOf(`${code}\n${counting}`, { fault });
    await askedOf(host).runSelfCheckProbe(kept);
    const whole = calls;
    expect(whole).toBeGreaterThan(60);
    for (const at of [
      ...Array.from({ length: 20 }, (_, index) => index + 1),
      whole - 40,
      whole - 2,
      whole,
    ]) {
      [calls, stopAt] = [0, at];
      await expect(askedOf(host).runSelfCheckProbe(kept)).rejects.toThrow('stopped');
      stopAt = Number.POSITIVE_INFINITY;
      await askedOf(host).endSelfCheck();
      expect([at, tabsOf(host), propertiesOf(host)]).toEqual([at, ['Sheet1'], 0]);
    }
  });
});

test('the menu has one item more than that of a release', () => {
  const host = hostOf(code);
  host.open();
  const captions = host.menu().map(({ caption }) => caption);
  expect(captions.at(-1)).toBe('Self-check');
  expect(captions.slice(0, -1)).toEqual(['Open Retained', 'Insert a formula', 'About and help']);
});

test('a function of the host that computes otherwise changes the answer to its probe', async () => {
  const ask = async () => (await askedOf(hostOf(code)).runSelfCheckProbe('MINIFS of none')).got;
  let spoilt = true;
  recompute(
    'MINIFS',
    (before) =>
      function (...args) {
        return spoilt ? { value: 7 } : before.apply(this, args);
      },
  );
  expect(await ask()).toBe('7');
  spoilt = false;
  expect(await ask()).toBe('0');
});
