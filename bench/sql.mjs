// node bench/sql.mjs [ROWS ...]: how time and memory of the BigQuery script grow with the lines of invoices, in DuckDB on this
// machine. It says nothing about BigQuery's own speed, but whether the work grows with the rows.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const PARTS = `
export { statementsOf } from './src/sql/script';
export { writtenRequest } from './src/sql/written-request';
export { DUCKDB_SETUP, duckdbStatements } from './test/sql/duckdb-dialect';
`;

async function product() {
  const outfile = `${root}build/sql-bench.cjs`;
  const stdin = { contents: PARTS, resolveDir: root, loader: 'ts' };
  const external = ['sql-parser-cst'];
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', external });
  return createRequire(import.meta.url)(outfile);
}

const { statementsOf, writtenRequest, DUCKDB_SETUP, duckdbStatements } = await product();

/** Lines of invoices over five years: one customer has some two hundred, one line of a thousand is written twice. */
function invoices(rows) {
  const customers = Math.max(1, Math.round(rows / 200));
  return `CREATE OR REPLACE TABLE reports.invoices AS SELECT
  CAST(1000000000 + i - CASE WHEN i % 1000 = 999 THEN 1 ELSE 0 END AS VARCHAR) AS "Record_ID",
  CAST(9000000000 + hash(i) % ${customers} AS VARCHAR) AS "Associated_Company_IDs",
  concat('Customer ', hash(i) % ${customers}) AS "Associated_Company",
  DATE '2021-11-01' + CAST(i * 1826 // ${rows} AS INTEGER) AS "Invoice_date",
  round(20 + hash(i + 7) % 100000 / 100, 2) AS "Amount_billed",
  concat('Line ', i % 7) AS "Product_line"
FROM range(${rows}) AS made(i)`;
}

function statementsFor(last) {
  const request = writtenRequest({
    model: 'invoices',
    choices: { asOf: 2026 * 12 + 9 },
    file: null,
    source: 'reports.invoices',
    dataset: 'retained',
    isPartitioned: true,
    last,
  });
  return duckdbStatements(statementsOf(request));
}

/** Seconds of processor, so that a busy machine changes little. */
async function seconds(connection, statements) {
  const start = process.cpuUsage();
  for (const one of statements) await connection.run(one);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

async function measured(rows) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '12GB' });
  const connection = await instance.connect();
  for (const one of [...DUCKDB_SETUP, 'CREATE SCHEMA reports', 'CREATE SCHEMA retained'])
    await connection.run(one);
  await connection.run(invoices(rows));
  const whole = await seconds(connection, statementsFor(null));
  const last = await seconds(connection, statementsFor('3'));
  const answer = await connection.runAndReadAll(
    'SELECT month, closing, nrr12sum FROM retained.retention ORDER BY month DESC LIMIT 1',
  );
  const memory = process.memoryUsage.rss() / 2 ** 30;
  connection.closeSync();
  instance.closeSync();
  return { rows, whole, last, memory, answer: answer.getRowObjectsJson()[0] };
}

const sizes = process.argv.slice(2).map(Number);
let before;
for (const rows of sizes.length > 0 ? sizes : [1e6, 1e7]) {
  const found = await measured(rows);
  const growth = before ? `, ${(found.whole / before.whole).toFixed(1)} times as long` : '';
  console.log(
    `${rows.toLocaleString('en')} lines: all months ${found.whole.toFixed(1)} s of processor${growth}, ` +
      `the last three ${found.last.toFixed(1)} s, ${found.memory.toFixed(1)} GiB in memory`,
    JSON.stringify(found.answer),
  );
  before = found;
}
