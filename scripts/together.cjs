// Files of tests that run together. Each file of tests loads the engine, compiles every formula and warms up for itself;
// those of one group do it once, and share the workbooks that they build.
const { mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');

const FOLDER = 'build/together';

/** Files of tests that take long beside what they tell: `npm run test:whole` runs them, too. */
const LONG = /\.long\.test\.ts$/;

/** Folders whose files run together, and in how many groups: two workers are to be busy to the end. */
const GROUPS = [
  { folders: ['workbook'], count: 4 },
  { folders: ['host'], count: 1 },
  { folders: ['functions'], count: 1 },
  { folders: ['core', 'import', 'reference', 'script', 'sheets', 'sidebar'], count: 3 },
];

/** Tests of these folders count what sources do block by block, which needs sources that nobody has loaded before. */
const ALONE = ['core/growth'];

/** What matches the paths of tests that are run by the files which `writeTogether` writes. */
const TOGETHER = new RegExp(
  `/test/(?!${ALONE.join('|')})(?:${GROUPS.flatMap(({ folders }) => folders).join('|')})/`,
);

/** The files of each group, by the name of the file that runs them; those that take long where they are wanted. */
function groupsOfTests(isWhole) {
  return GROUPS.flatMap(({ folders, count }) => {
    const files = folders.flatMap(testsIn).filter((file) => isWhole || !LONG.test(file));
    return Array.from({ length: count }, (_, group) => ({
      name: `${folders[0]}-${group + 1}.test.ts`,
      files: files.filter((_, place) => place % count === group),
    }));
  });
}

/** Writes one file of tests for each group, which runs those of the group one after the other. */
function writeTogether(isWhole) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, files } of groupsOfTests(isWhole))
    writeFileSync(`${FOLDER}/${name}`, files.map(running).join(''));
}

function testsIn(folder) {
  return readdirSync(`test/${folder}`, { recursive: true })
    .map((path) => `test/${folder}/${path}`)
    .filter((path) => path.endsWith('.test.ts') && TOGETHER.test(`/${path}`))
    .sort();
}

const running = (file) =>
  `describe('${file}', () => void require('../../${file.replace(/\.ts$/, '')}'));\n`;

module.exports = { LONG, TOGETHER, groupsOfTests, writeTogether };
