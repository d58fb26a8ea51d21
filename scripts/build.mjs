// Builds what is pushed to Google (dist/) and what runs it on this machine (build/).
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as bundle, transform } from 'esbuild';
import { functionHelp, packedHelp } from './function-help.mjs';
import { joinedTexts } from './joined-texts.cjs';
import { buildPage } from './page.mjs';
import { holdsOnly, notices, sampleZip, version } from './page-facts.mjs';
import { markless, servable, WITHOUT_TEMPLATES } from './servable.cjs';
import { sharedTexts } from './shared-texts.cjs';
import { stubs } from './stubs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const from = (path) => `${root}${path}`;

/** Options of everything that runs in Apps Script: one script, no modules, nothing newer than 2020. */
const script = {
  bundle: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  // A package may say something to whoever develops; nothing of what people keep may stand in a log.
  drop: ['console', 'debugger'],
  legalComments: 'none',
  logLevel: 'error',
  write: false,
};

const textOf = async (options) => {
  const { outputFiles, metafile } = await bundle({ ...options, metafile: true });
  holdsOnly(metafile);
  return outputFiles[0].text;
};

/** A script as short as it gets: what it says often stands once, and names are given after that. */
async function scriptOf(options, prepared = (code) => code) {
  const { target, charset, legalComments, supported } = options;
  const whole = await textOf({ ...options, minifySyntax: true, minifyWhitespace: true });
  const names = { minify: true, target, charset, legalComments, supported };
  const { code } = await transform(sharedTexts(prepared(whole)), names);
  return code;
}

/** Where the custom functions are declared, and their help written. */
const HELP = ['src/cell-functions/revenue.ts', 'src/cell-functions/success.ts'];

/** Where every name that Sheets may call is declared; each of them calls what `src/main.ts` exports. */
export const SURFACE = ['src/globals.ts', ...HELP];

/** dist/Code.js. */
async function buildCode() {
  writeFileSync(from('dist/Code.js'), await codeOf('src/main.ts'));
}

/** What is pushed as the script: documented top-level functions, those of `surface`, that call into one bundle. */
export async function codeOf(entry, surface = SURFACE) {
  const code = await scriptOf({
    ...script,
    entryPoints: [from(entry)],
    globalName: 'Retained_',
    tsconfig: from('src/tsconfig.json'),
    define: { VERSION: JSON.stringify(version()) },
  });
  return `${stubs(sourceOf(surface))}\n${code}`;
}

function sourceOf(paths) {
  return paths.map((path) => readFileSync(from(path), 'utf8')).join('\n');
}

/** dist/sidebar.html: one page with its script and style inside. */
async function buildSidebar() {
  const help = functionHelp(sourceOf(HELP));
  const code = await pageScript('src/sidebar/index.tsx', {
    PACKED_HELP: packedHelp(help),
    SAMPLE_ZIP: sampleZip(),
    SAMPLE_COMPANIES_ZIP: sampleZip('companies'),
    VERSION: version(),
    NOTICES: notices(),
  });
  const style = await pageStyle('src/sidebar/style.css');
  const page = readFileSync(from('src/sidebar/page.html'), 'utf8')
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${code}</script>`);
  writeFileSync(from('dist/sidebar.html'), page);
}

/** A page's script as it may stand inside the page, with what the build puts into it by name. */
export async function pageScript(entry, facts) {
  const options = {
    ...script,
    tsconfig: from('src/sidebar/tsconfig.json'),
    entryPoints: [from(entry)],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    supported: WITHOUT_TEMPLATES,
    define: Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, JSON.stringify(fact)]),
    ),
  };
  return servable(await scriptOf(options, joinedTexts));
}

/** A page's style, likewise. */
export async function pageStyle(entry) {
  return markless(await textOf({ ...script, minify: true, entryPoints: [from(entry)] }));
}

const node = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' };

/** The commands that work in the host. */
const COMMANDS = ['nrr', 'cell', 'sheets-truth'];

/** build/: the import job without a page, and the local host that runs dist/. */
async function buildHost() {
  await bundle({
    ...node,
    entryPoints: [from('src/import/job.ts')],
    outfile: from('build/job.cjs'),
    tsconfig: from('src/import/tsconfig.json'),
  });
  for (const command of COMMANDS) await buildCommand(command);
}

/** A command that runs the local host, as a file of a folder. */
export function buildCommand(name, folder = from('build/host')) {
  return bundle({
    ...node,
    entryPoints: [from(`host/cli/${name}.ts`)],
    outfile: `${folder}/${name}.cjs`,
    external: ['@odoo/o-spreadsheet', './job.cjs', '../job.cjs'],
  });
}

const PARTS = { Code: buildCode, sidebar: buildSidebar, host: buildHost, page: buildPage };

/** Builds everything: what is pushed, the command line and the page of the local host. */
export async function build(parts = Object.keys(PARTS)) {
  for (const folder of ['dist', 'build/host']) mkdirSync(from(folder), { recursive: true });
  copyFileSync(from('appsscript.json'), from('dist/appsscript.json'));
  await Promise.all(parts.map((part) => PARTS[part]()));
}

/** Builds what the command line needs, where a source is newer than what is there. */
export async function buildWhereStale() {
  const commands = COMMANDS.map((command) => `build/host/${command}.cjs`);
  const built = ['dist/Code.js', 'build/job.cjs', ...commands].map(timeOf);
  const sources = ['src', 'host', 'scripts', 'package-lock.json'].flatMap(filesIn).map(timeOf);
  if (Math.max(...sources) > Math.min(...built)) await build(['Code', 'host']);
}

const timeOf = (path) => (existsSync(from(path)) ? statSync(from(path)).mtimeMs : 0);

function filesIn(path) {
  if (!statSync(from(path)).isDirectory()) return [path];
  return readdirSync(from(path)).flatMap((name) => filesIn(`${path}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(from('dist'), { recursive: true, force: true });
  await build();
}
