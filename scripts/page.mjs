// Bundles the page of the local host into build/page/.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const from = (path) => `${root}${path}`;
const OUT = 'build/page';
const FRAME_SCRIPT = '<script src="frame.js"></script>';

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  legalComments: 'eof',
  logLevel: 'warning',
};

/** The options of both bundles: the page with the engine, and the little script inside the sidebar's frame. */
export const PAGE_BUNDLES = [
  {
    ...common,
    entryPoints: ['host/page/page.ts'],
    outdir: OUT,
    mainFields: ['module', 'main'],
    assetNames: 'assets/[name]-[hash]',
    loader: {
      '.xml': 'text',
      '.woff2': 'file',
      '.woff': 'file',
      '.ttf': 'file',
      '.svg': 'dataurl',
      '.eot': 'empty',
    },
  },
  { ...common, entryPoints: ['host/page/frame/frame.ts'], outfile: `${OUT}/frame.js` },
];

/** Writes build/page anew. */
export async function buildPage() {
  rmSync(from(OUT), { recursive: true, force: true });
  await Promise.all(PAGE_BUNDLES.map((options) => build(options)));
  cpSync(from('host/page/index.html'), from(`${OUT}/index.html`));
  // The frame may load nothing, not even its own script: so that script is part of it.
  const script = readFileSync(from(`${OUT}/frame.js`), 'utf8').replaceAll('</script', '<\\/script');
  const frame = readFileSync(from('host/page/frame.html'), 'utf8');
  writeFileSync(
    from(`${OUT}/frame.html`),
    frame.replace(FRAME_SCRIPT, () => `<script>${script}</script>`),
  );
}
