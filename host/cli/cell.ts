import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as Job from '../../src/import/job';
import { createHost } from '../host';
import { answerBeside } from './cell-answer';
import { typedFormula } from './typed-formula';

const USAGE =
  "Usage: npm run -s cell -- '=NRR(A1:B4)' [TABLE.csv] [--time-zone ZONE] [--locale LOCALE]";

/** One formula over a table, in the built script: prints what the cell shows as JSON. */
function main(): number {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'time-zone': { type: 'string' }, locale: { type: 'string' } },
  });
  const [formula, file] = positionals;
  if (!formula?.startsWith('=')) throw new Error(`Give a formula that starts with "=". ${USAGE}`);
  const host = createHost({
    code: readFileSync('dist/Code.js', 'utf8'),
    html: {},
    isWatched: false,
    timeZone: values['time-zone'] ?? 'Etc/UTC',
    locale: values.locale ?? 'en_US',
  });
  const isPoint = /^en_|^ja_|^zh_/.test(values.locale ?? 'en_US');
  const typed = isPoint ? typedFormula(formula) : formula;
  const answer = answerBeside(host, file === undefined ? [] : tableIn(file), typed);
  if ('error' in answer) throw new Error(answer.error);
  process.stdout.write(`${JSON.stringify(answer.value)}\n`);
  return 0;
}

function tableIn(file: string): readonly (readonly string[])[] {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const job: typeof Job = require(join(process.cwd(), 'build/job.cjs'));
  const rows = job.cellsOfCsv(readFileSync(file, 'utf8'));
  return rows.map((row) => row.map((cell) => String(cell ?? '')));
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
