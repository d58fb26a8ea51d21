// A second opinion on a workbook: LibreOffice calculates it from its formulas alone, and each cell is compared with the
// value the host wrote. Usage: node scripts/libreoffice.mjs [FILE.xlsx]; without a file, the sample's workbook.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { officeStep } from './office.cjs';

const SOFFICE = '/usr/bin/soffice';
const SHOWN = 20;

function report(written, recalculatedCells) {
  const formulas = [...written.values()].filter((cell) => cell.formula);
  const differing = [...written].filter(([place, { value }]) => {
    return !isSame(value, recalculatedCells.get(place)?.value ?? '');
  });
  for (const [place, cell] of differing.slice(0, SHOWN)) {
    const other = recalculatedCells.get(place)?.value ?? '';
    console.log(
      `${place}: ${show(cell.value)} in the file, ${show(other)} in LibreOffice: ${cell.formula ?? ''}`,
    );
  }
  console.log(`${written.size} cells, ${formulas.length} formulas, ${differing.length} differ`);
  return differing.length === 0 ? 0 : 1;
}

const show = (value) => (value === '' ? 'blank' : JSON.stringify(value));

// LibreOffice tells booleans by how they look alone, and what an array formula fills beside its cell has no looks.
const plain = (value) => (typeof value === 'boolean' ? Number(value) : value);

function isSame(one, other) {
  const [a, b] = [plain(one), plain(other)];
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Ends in a sentence where there is no LibreOffice that knows the workbook's functions, and none can be installed. */
function prepare() {
  const step = officeStep(machine());
  if (step === null) return;
  console.error(step.says);
  for (const [command, ...words] of step.commands)
    execFileSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (step.commands.length === 0) process.exit(2);
  const left = officeStep(machine());
  if (left === null) return;
  console.error(left.says);
  process.exit(2);
}

function machine() {
  const release = '/etc/os-release';
  const [, codename] = existsSync(release)
    ? (/^VERSION_CODENAME=(\w+)/m.exec(readFileSync(release, 'utf8')) ?? [])
    : [];
  return {
    said: existsSync(SOFFICE)
      ? execFileSync(SOFFICE, ['--version'], { encoding: 'utf8' })
      : undefined,
    codename,
    hasApt: existsSync('/usr/bin/apt-get'),
    isRoot: process.getuid?.() === 0,
  };
}

/** The file as LibreOffice saves it after calculating everything; no value of a formula is handed over. */
function recalculated(path) {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const [source, out, profile] = ['source.xlsx', 'out', 'profile'].map((name) =>
    join(folder, name),
  );
  writeFileSync(source, withoutValues(unzip(path)));
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const user = `-env:UserInstallation=${pathToFileURL(profile)}`;
  const options = [user, '--headless', '--convert-to', 'xlsx', '--outdir', out, source];
  execFileSync(SOFFICE, options, { stdio: 'ignore' });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(out, 'source.xlsx');
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function withoutValues(parts) {
  const bare = Object.entries(parts).map(([path, xml]) => {
    const text = isSheet(path) ? xml.replace(/<\/f><v>[^<]*<\/v>/g, '</f>') : xml;
    return [path, strToU8(text)];
  });
  return zipSync(Object.fromEntries(bare), { level: 1 });
}

const isSheet = (path) => path.startsWith('xl/worksheets/sheet');

function unzip(path) {
  const files = Object.entries(unzipSync(readFileSync(path)));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Every cell that holds something, by `Sheet!A1`. */
function cellsOf(parts) {
  const strings = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, item]) => textOf(item),
  );
  const cells = new Map();
  for (const { name, path } of sheetsOf(parts)) {
    for (const [, attributes, inner] of parts[path].matchAll(
      /<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
    )) {
      const value = storedValue(attributes, inner ?? '', strings);
      const formula = /<f[^>]*>([\s\S]*?)<\/f>/.exec(inner ?? '')?.[1];
      if (value !== '' || formula)
        cells.set(`${name}!${/r="(\w+)"/.exec(attributes)[1]}`, { value, formula });
    }
  }
  return cells;
}

function sheetsOf(parts) {
  const targets = new Map(
    [...parts['xl/_rels/workbook.xml.rels'].matchAll(/<Relationship ([^>]*)>/g)].map(([, each]) => [
      attribute(each, 'Id'),
      attribute(each, 'Target'),
    ]),
  );
  return [...parts['xl/workbook.xml'].matchAll(/<sheet ([^>]*)>/g)].map(([, each]) => ({
    name: attribute(each, 'name'),
    path: `xl/${targets.get(attribute(each, 'r:id'))}`,
  }));
}

const attribute = (text, name) => unescaped(new RegExp(`\\b${name}="([^"]*)"`).exec(text)[1]);

function storedValue(attributes, inner, strings) {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  if (type === 'inlineStr') return textOf(inner);
  const text = /<v[^>]*>([\s\S]*?)<\/v>/.exec(inner)?.[1];
  if (text === undefined) return '';
  if (type === 's') return strings[Number(text)];
  if (type === 'b') return text === '1';
  return type === 'n' ? Number(text) : unescaped(text);
}

const textOf = (xml) =>
  [...xml.matchAll(/<t(?: [^>]*)?>([\s\S]*?)<\/t>/g)].map(([, text]) => unescaped(text)).join('');

function unescaped(text) {
  const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]);
}

/** The sample's workbook, as the command line writes it. */
function sampleWorkbook() {
  const path = join(mkdtempSync(join(tmpdir(), 'sample-')), 'sample.xlsx');
  process.on('exit', () => rmSync(dirname(path), { recursive: true, force: true }));
  const sample = 'samples/hubspot-crm-exports-all-deals-2026-11-01.csv';
  execFileSync('node', ['scripts/nrr.mjs', sample, '--tabs', 'all', '--xlsx', path], {
    stdio: 'inherit',
  });
  return path;
}

prepare();
const [file = sampleWorkbook()] = process.argv.slice(2);
process.exit(report(cellsOf(unzip(file)), cellsOf(unzip(recalculated(file)))));
