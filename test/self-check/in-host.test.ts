import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { recompute } from '../../host/functions/registry';
import type { Host } from '../../host/host';
import { servedHtml } from '../../host/services/served-html';
import { understandDropped } from '../../src/core/dropped/understand-dropped';
import { datedName } from '../../src/import/files/dated-name';
import { readCells } from '../../src/import/files/read-cells';
import { importReport } from '../../src/import/import-report';
import { FORMULA_PROBES } from '../../src/self-check/formula-probes';
import { checkCells, checkProbes } from '../../src/self-check/page/checking';
import { unpackedCells } from '../../src/self-check/page/packed-cells';
import type { ExpectedAnswers, Line } from '../../src/self-check/page/report';
import { selfCheckWords } from '../../src/self-check/page/self-check-words';
import { PROBES } from '../../src/self-check/probes';
import { OPTIONAL_TABS } from '../../src/workbook/formula-tabs';
import { some } from '../some';
import { askedOf, type Built, builtSelfCheck, hostOf } from './built';

const PLACES = [
  ['de_DE', 'Europe/Berlin'],
  ['en_US', 'America/Los_Angeles'],
  ['ja_JP', 'Asia/Tokyo'],
] as const;

let built: Built;
let expected: ExpectedAnswers;
beforeAll(() => {
  built = builtSelfCheck(PLACES.map(([locale]) => locale));
  expected = JSON.parse(readFileSync(join(built.folder, 'expected.json'), 'utf8'));
});
afterAll(() => rmSync(built.folder, { recursive: true, force: true }));

/** What is not as expected. */
const others = (lines: readonly Line[]) => lines.filter(({ verdict }) => verdict !== 'as expected');

async function probesOf(host: Host): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const server = askedOf(host);
  await checkProbes(server, await server.readSelfCheck(), expected, (line) => lines.push(line));
  return lines;
}

async function cellsOf(host: Host, locale: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const server = askedOf(host);
  const cells = await unpackedCells(await server.readSelfCheckCells());
  await checkCells(server, cells, locale, (line) => lines.push(line));
  return lines;
}

/** The sample, imported as the sidebar does. */
async function imported(locale: string, timeZone: string): Promise<Host> {
  const { code, html, folder } = built;
  const now = () => Date.UTC(2027, 2, 31, 23);
  const host = hostOf(code, { html, locale, timeZone, now });
  const [path = ''] = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const file = new File([readFileSync(join(folder, path))], path);
  const cells = await readCells(file);
  if ('problem' in cells) throw new Error(cells.problem);
  const name = await datedName(file);
  const understood = understandDropped(cells, name);
  if ('problem' in understood) throw new Error(understood.problem);
  await importReport(askedOf(host), understood, name, { tabs: OPTIONAL_TABS });
  return host;
}

describe.each(some(PLACES, 1))('in a spreadsheet of %s in %s', (locale, timeZone) => {
  test('every probe is as expected, but for those that only measure', async () => {
    const lines = await probesOf(hostOf(built.code, { locale, timeZone }));
    expect(lines.length).toBeGreaterThan(80);
    expect(others(lines).map(({ probe, verdict }) => [verdict, probe])).toEqual([
      ['measured', '1000 customers, each with a search among the steps of all'],
      ['measured', '5000 customers, each with a search among the steps of all'],
      ['measured', '20000 customers, each with a search among the steps of all'],
    ]);
  });

  test('every cell of every tab that the sample makes is as expected, and one that is typed over is named', async () => {
    const host = await imported(locale, timeZone);
    const lines = await cellsOf(host, locale);
    expect(lines.length).toBeGreaterThan(20);
    expect(others(lines)).toEqual([]);
    host.type('Segments', 'A1', 'Parts');
    expect(others(await cellsOf(host, locale))).toMatchObject([
      {
        probe: 'The sample: every cell of Segments',
        verdict: 'differs',
        got: '1 cell differs: A1 is "Parts", expected "Segments"',
      },
    ]);
  });
});

test('a host that computes a function otherwise shows it at every probe with that function, and at no other', async () => {
  let isSpoilt = true;
  recompute(
    'EDATE',
    (before) =>
      function (...args) {
        return isSpoilt ? { value: 7 } : before.apply(this, args);
      },
  );
  const lines = await probesOf(hostOf(built.code));
  isSpoilt = false;
  const differing = lines.filter(({ verdict }) => verdict === 'differs');
  const using = PROBES.filter(({ formula }) => formula?.includes('EDATE('));
  expect(using.length).toBeGreaterThan(1);
  expect(differing.map(({ probe }) => probe)).toEqual(using.map(({ name }) => name));
  expect(differing[0]).toMatchObject({ expected: '"31"', got: '"7"' });
});

test('in another locale nothing is expected, only measured', async () => {
  const lines = await probesOf(hostOf(built.code, { locale: 'fr_FR' }));
  expect([...new Set(lines.map(({ verdict }) => verdict))]).toEqual(['measured']);
});

describe('what is pushed', () => {
  test('is the script, the page, the cells and the sidebar of the release', () => {
    const project = JSON.stringify({ scriptId: 'none', rootDir: 'pushed' });
    writeFileSync(join(built.folder, '.clasp.json'), project);
    const words = ['--project', built.folder, 'show-file-status', '--json'];
    const answer = execFileSync('node_modules/.bin/clasp', words, { encoding: 'utf8' });
    const { filesToPush }: { filesToPush: readonly string[] } = JSON.parse(answer);
    expect(filesToPush.map((path) => basename(path)).sort()).toEqual([
      'Code.js',
      'appsscript.json',
      'self-check-cells.html',
      'self-check.html',
      'sidebar.html',
    ]);
    expect(built.html.sidebar).toBe(readFileSync('dist/sidebar.html', 'utf8'));
  });

  test('is served with every script whole', () => {
    const page = built.html['self-check'] ?? '';
    const scriptsIn = (html: string) => html.match(/<script>[\s\S]*?<\/script>/g);
    expect(scriptsIn(page)?.length).toBe(2);
    expect(scriptsIn(servedHtml(page))).toEqual(scriptsIn(page));
  });

  test('holds the packed cells in letters that no reader takes for a comment', () => {
    const cells = built.html['self-check-cells'] ?? '';
    expect(cells.length).toBeGreaterThan(10_000);
    expect(cells).toMatch(/^[\w-]+$/);
  });

  test('holds, in a release, nothing of the self-check', () => {
    const words = Object.values(selfCheckWords).filter((text) => typeof text === 'string');
    const names = FORMULA_PROBES.map(({ name }) => name);
    const own = [...words, ...names].filter((text) => text.includes(' '));
    const page = built.html['self-check'] ?? '';
    expect(own.filter((text) => !page.includes(text) && !built.code.includes(text))).toEqual([]);
    for (const name of readdirSync('dist')) {
      const text = readFileSync(join('dist', name), 'utf8');
      expect(/.{0,20}self[_-]?check.{0,20}/i.exec(text)?.[0]).toBeUndefined();
      expect(own.filter((one) => text.includes(one))).toEqual([]);
    }
  });
});
