// What the sidebar's page says of itself, and the sample report that it carries.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(`${root}${path}`, 'utf8');

/** The packages that may be part of what is pushed. */
const BUNDLED = ['preact', 'papaparse', 'read-excel-file', 'fflate'];

export function version() {
  return JSON.parse(read('package.json')).version;
}

/** The packages in the page with their licenses, and whose they are: the licenses want it said. */
export function notices() {
  return BUNDLED.map((name) => {
    const folder = `node_modules/${name}`;
    const { license } = JSON.parse(read(`${folder}/package.json`));
    const file = readdirSync(`${root}${folder}`).find((one) => /^licen[cs]e/i.test(one));
    const [holder = ''] = /Copyright.*/.exec(file ? read(`${folder}/${file}`) : '') ?? [];
    return `${name}, ${license}. ${holder}`.trim();
  });
}

/** Refuses a bundle with a package that nobody chose to push, and that the page would not name. */
export function holdsOnly({ inputs }) {
  const found = Object.keys(inputs).flatMap(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.slice(1) ?? [],
  );
  const strangers = [...new Set(found)].filter((name) => !BUNDLED.includes(name));
  if (strangers.length > 0) throw new Error(`the bundle holds ${strangers.join(', ')}`);
}

/** A sample report, of deals or companies, packed; the time in it is fixed, so that the same sources build the same page. */
export function sampleZip(of = 'deals') {
  const name = `hubspot-crm-exports-all-${of}-2026-11-01.csv`;
  const files = { [name]: strToU8(read(`samples/${name}`)) };
  const zip = zipSync(files, { level: 9, mtime: '2026-11-01T12:00:00' });
  return Buffer.from(zip).toString('base64');
}
