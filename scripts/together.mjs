// Files of tests that run together. Each file of tests loads the engine, compiles every formula and warms up for itself;
// those of one group do it once, and share the workbooks that they build.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = 'build/together';

/** Folders whose files run together, and in how many groups: two workers are to be busy to the end. */
const GROUPS = [
  { folders: ['workbook'], count: 8 },
  { folders: ['host'], count: 1 },
  { folders: ['functions'], count: 1 },
  { folders: ['core', 'import', 'reference', 'script', 'sheets', 'sidebar'], count: 1 },
];

/** The folders of tests that are run by the files which `writeTogether` writes. */
export const TOGETHER = GROUPS.flatMap(({ folders }) => folders);

/** Writes one file of tests for each group, which runs those of the group one after the other. */
export function writeTogether() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const { folders, count } of GROUPS) {
    const files = folders.flatMap(testsIn);
    for (let group = 0; group < count; group++) {
      const own = files.filter((_, place) => place % count === group);
      writeFileSync(`${FOLDER}/${folders[0]}-${group + 1}.test.ts`, own.map(running).join(''));
    }
  }
}

function testsIn(folder) {
  const names = readdirSync(`test/${folder}`).filter((name) => name.endsWith('.test.ts'));
  return names.map((name) => `test/${folder}/${name.replace(/\.ts$/, '')}`);
}

const running = (file) => `describe('${file}', () => void require('../../${file}'));\n`;
