import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { differingLines, reportLines } from '../truth/report';
import { truthRows } from '../truth/truth-rows';
import { judged } from '../truth/verdicts';

const USAGE = 'Usage: npm run -s sheets-truth -- FOLDER [--differ NAME]';

/** Holds the host's functions against tables of formulas with Google's values: 1 where one differs. */
function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { differ: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(`Name one folder. ${USAGE}`);
  const all = judged(filesIn(folder).flatMap((file) => rowsOf(folder, file)));
  const name = values.differ?.toUpperCase();
  const differing = differingLines(all, name);
  const text = name === undefined ? reportLines(all) : differing;
  process.stdout.write(`${text.join('\n') || `No row of ${name} differs.`}\n`);
  return differing.length > 0 ? 1 : 0;
}

function filesIn(folder: string): readonly string[] {
  const isFolder = existsSync(folder) && statSync(folder).isDirectory();
  const files = isFolder ? readdirSync(folder).filter((file) => file.endsWith('.tsv')) : [];
  if (files.length === 0) throw new Error(`There are no .tsv files in ${folder}. ${USAGE}`);
  return files.sort();
}

const rowsOf = (folder: string, file: string) =>
  truthRows(readFileSync(join(folder, file), 'utf8'), file);

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
