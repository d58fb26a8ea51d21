// npm run sql: the definitions as SQL for BigQuery, for a revenue model, a mapping of columns and settings.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the command needs of the product, in one bundle. */
const PARTS = `
export { bigQueryScript } from './src/sql/script';
export { writtenRequest } from './src/sql/written-request';
export { withSettings } from './src/import/with-settings';
export { cellsOfCsv } from './src/import/files/csv';
`;

async function product() {
  const outfile = join(root, 'build/sql.cjs');
  const stdin = { contents: PARTS, resolveDir: root, loader: 'ts' };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
  return createRequire(import.meta.url)(outfile);
}

const text = (value) => ({ type: 'string', ...(value === undefined ? {} : { default: value }) });
const OPTIONS = {
  model: text(),
  set: { type: 'string', multiple: true, default: [] },
  columns: text(),
  source: text('retained.report'),
  dataset: text('retained'),
  last: text(),
  partitioned: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
};
const USAGE =
  'Usage: npm run -s sql -- --model MODEL [--set "Setting=value"]... [--columns FILE.csv] [--source DATASET.TABLE] [--dataset DATASET] [--last MONTHS] [--partitioned]';

function wanted() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new Error(`${error.message.replace(/\.?$/, '.')} ${USAGE}`);
  }
}

/** The script, or one sentence about why there is none. */
async function answer() {
  const { model, set, columns, source, dataset, last, partitioned, help } = wanted();
  if (help) return `${USAGE}\n`;
  if (columns !== undefined && !existsSync(columns))
    return { problem: `There is no file ${columns}.` };
  if (columns !== undefined && statSync(columns).isDirectory())
    return { problem: `${columns} is a folder: name a report that is in it.` };
  const { bigQueryScript, writtenRequest, withSettings, cellsOfCsv } = await product();
  const choices = withSettings(set);
  if ('problem' in choices) return choices;
  const file = columns && {
    name: basename(columns),
    cells: cellsOfCsv(readFileSync(columns, 'utf8')),
  };
  const request = writtenRequest({
    model: model ?? null,
    choices,
    file: file ?? null,
    source,
    dataset,
    last: last ?? null,
    isPartitioned: partitioned,
  });
  return 'problem' in request ? request : bigQueryScript(request);
}

try {
  const script = await answer();
  if (typeof script !== 'string') throw new Error(script.problem);
  process.stdout.write(script);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
