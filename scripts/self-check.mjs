// Builds the self-check: a release and, on top of it, what asks Google Sheets the questions whose answers nobody can look
// up. It stands in a folder of its own, so that no release ever holds a byte of it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { buildCommand, codeOf, pageScript, pageStyle, SURFACE } from './build.mjs';
import { sampleZip, version } from './page-facts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const from = (path) => `${root}${path}`;

const NAMES = 'src/self-check/globals.ts';
const ENTRY = 'src/self-check/main.ts';

/** The name under which the sidebar imports its sample. */
const SAMPLE = 'sample-deals-2026-11-01.zip';

/** What clasp pushes of it, below the folder that it is built in. */
export const PUSHED = 'pushed';

/** Locales of spreadsheets in which the self-check knows what to expect. */
const LOCALES = ['en_US', 'de_DE', 'ja_JP'];

/** The script of the self-check: that of a release, and what it adds. */
export const selfCheckCode = () => codeOf(ENTRY, [...SURFACE, NAMES]);

/**
 * Writes the self-check of the release that was built into a folder below this project. The expected answers and cells
 * are the local host's: they are asked for here, and put into the page.
 */
export async function buildSelfCheck(folder, locales = LOCALES) {
  const pushed = `${folder}/${PUSHED}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(pushed, { recursive: true });
  for (const name of ['appsscript.json', 'sidebar.html'])
    copyFileSync(from(`dist/${name}`), `${pushed}/${name}`);
  writeFileSync(`${pushed}/Code.js`, await selfCheckCode());
  const { answers, cells } = await expected(folder, locales);
  writeFileSync(`${folder}/expected.json`, JSON.stringify(answers));
  writeFileSync(`${pushed}/self-check-cells.html`, packed(cells));
  writeFileSync(`${pushed}/self-check.html`, await page(answers));
  return pushed;
}

/** What the local host answers. */
async function expected(folder, locales) {
  await buildCommand('self-check', folder);
  writeFileSync(`${folder}/${SAMPLE}`, Buffer.from(sampleZip(), 'base64'));
  const files = [`${folder}/self-check.cjs`, `${folder}/${PUSHED}/Code.js`, `${folder}/${SAMPLE}`];
  const answer = execFileSync(
    process.execPath,
    ['--max-old-space-size=4096', ...files, ...locales],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    },
  );
  return JSON.parse(answer);
}

/** Deflated and in base64 without slashes: an HTML file of Apps Script carries it unharmed, where `//` may be cut. */
const packed = (cells) => deflateRawSync(JSON.stringify(cells), { level: 9 }).toString('base64url');

/** The sidebar's page of the release, the self-check's script before the sidebar's. */
async function page(answers) {
  const sidebar = readFileSync(from('dist/sidebar.html'), 'utf8');
  const code = await pageScript('src/self-check/page/index.tsx', {
    EXPECTED: answers,
    SIDEBAR_SCRIPT: await fingerprintOf(lastScript(sidebar)),
    VERSION: version(),
  });
  const style = await pageStyle('src/self-check/page/style.css');
  return sidebar
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace(/<body[^>]*>/, (body) => `${body}<script>${code}</script>`);
}

function lastScript(html) {
  const start = html.lastIndexOf('<script>') + '<script>'.length;
  return html.slice(start, html.indexOf('</script>', start));
}

/** By the function that the page takes, too. */
async function fingerprintOf(text) {
  const { outputFiles } = await bundle({
    entryPoints: [from('src/self-check/page/fingerprint.ts')],
    format: 'esm',
    write: false,
  });
  const address = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  const { fingerprint } = await import(address);
  return fingerprint(text);
}
