import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Request } from '../../src/sql/deals';
import { loadedName } from '../../src/sql/quoting';
import { statementsOf } from '../../src/sql/script';
import { DUCKDB_SETUP, duckdbStatements } from './duckdb-dialect';

/** A row of a table, its values as JSON has them. */
export type Row = Readonly<Record<string, string | number | null>>;

/** Tables in memory in which scripts run, translated. */
export interface Warehouse {
  /** Puts rows of texts into `reports.deals`, under the names that loading gives, with the number of each row. */
  readonly load: (labels: readonly string[], rows: readonly (readonly string[])[]) => Promise<void>;
  readonly run: (request: Request) => Promise<void>;
  readonly rows: (query: string) => Promise<readonly Row[]>;
  readonly close: () => void;
}

/** The table that holds the report, and the dataset for the rest. */
export const PLACES = { source: 'reports.deals', dataset: 'retained' } as const;

/** An empty warehouse. */
export async function openWarehouse(): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const setup = [...DUCKDB_SETUP, 'CREATE SCHEMA reports', 'CREATE SCHEMA retained'];
  for (const statement of setup) await connection.run(statement);
  return {
    load: (labels, rows) => load(connection, labels, rows),
    run: (request) => run(connection, request),
    rows: async (query) =>
      (await connection.runAndReadAll(query)).getRowObjectsJson() as readonly Row[],
    close: () => connection.closeSync(),
  };
}

async function load(
  connection: DuckDBConnection,
  labels: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const columns = [...labels.map(loadedName), 'row_number'];
  const definitions = columns.map((name) => `"${name}" VARCHAR`).join(', ');
  await connection.run(`CREATE OR REPLACE TABLE reports.deals (${definitions})`);
  const appender = await connection.createAppender('deals', 'reports');
  rows.forEach((row, index) => {
    for (const place of labels.keys()) appender.appendVarchar(row[place] ?? '');
    appender.appendVarchar(String(index));
    appender.endRow();
  });
  appender.closeSync();
}

async function run(connection: DuckDBConnection, request: Request): Promise<void> {
  for (const statement of duckdbStatements(statementsOf(request))) {
    try {
      await connection.run(statement);
    } catch (error) {
      throw new Error(`${String(error)}\n${statement}`);
    }
  }
}
