// Which packages stand in what is pushed, in which version. `node scripts/bundled.mjs --audit` also asks npm's registry
// whether a vulnerability of one of them is known.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const ENTRIES = { 'Code.js': 'src/main.ts', 'sidebar.html': 'src/sidebar/index.tsx' };

/** The packages of each pushed file: `{ file, name, version, license }`, as the bundler found them. */
export async function bundledPackages() {
  const lists = await Promise.all(
    Object.entries(ENTRIES).map(async ([file, entry]) => {
      const options = { bundle: true, write: false, metafile: true, logLevel: 'silent' };
      const jsx = { jsx: 'automatic', jsxImportSource: 'preact' };
      const { metafile } = await build({
        ...options,
        ...jsx,
        absWorkingDir: root,
        entryPoints: [entry],
        minify: true,
        define: { PACKED_HELP: '""' },
      });
      return foldersOf(metafile).map((folder) => ({ file, ...packageIn(folder) }));
    }),
  );
  return lists.flat();
}

/** Folders of packages of which some code is left in the output. */
function foldersOf({ outputs }) {
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
  const folders = used.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter(Boolean))].sort();
}

function packageIn(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(`${root}${folder}/package.json`, 'utf8'),
  );
  return { name, version, license };
}

/** What npm's registry knows of vulnerabilities, by package. */
function knownVulnerabilities() {
  try {
    return JSON.parse(execFileSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8' }));
  } catch (error) {
    // Any finding ends the command with an error; its answer is printed all the same.
    return JSON.parse(error.stdout);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = await bundledPackages();
  for (const { file, name, version, license } of packages)
    console.log(`${file}: ${name} ${version} (${license})`);
  if (process.argv.includes('--audit')) {
    const { vulnerabilities } = knownVulnerabilities();
    if (!vulnerabilities)
      throw new Error('npm audit gave no answer: is its registry within reach?');
    const found = packages.filter(({ name }) => vulnerabilities[name]);
    console.log(found.length === 0 ? 'npm audit knows nothing against them.' : found);
    process.exitCode = found.length === 0 ? 0 : 1;
  }
}
