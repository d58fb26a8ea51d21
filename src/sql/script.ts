import type { Refusal } from '../core/refusal';
import { columnFault } from './columns';
import {
  companyNamesQuery,
  dealsQuery,
  isMonthByMonth,
  ledgerQuery,
  type Request,
  tableOf,
} from './deals';
import { cohortsQuery, retentionQuery, SEGMENTS, segmentsQuery } from './figures';
import { headOf } from './head';
import { ledgerByLine } from './lines';
import { customerMonthsQuery, movementsQuery, newCustomersQuery, updateCustomers } from './months';
import { isPath } from './quoting';
import { declarations, IS_WHOLE, settingsTable } from './settings';
import { statement } from './steps';
import { createTable, TABLES, type TableName } from './tables';

/**
 * The tabs' definitions as one GoogleSQL script for BigQuery: it reads the table of the report and writes ledger,
 * customers, customer_months, movements, retention, segments and cohorts. A refusal says what the request lacks.
 */
export function bigQueryScript(request: Request): string | Refusal {
  const problem = problemOf(request);
  return problem === null
    ? `${headOf(request.settings.model)}\n\n${statementsOf(request).join('\n\n')}\n`
    : { problem };
}

/** The statements of the script one by one, each with the sentence that says what it does. */
export function statementsOf(request: Request): readonly string[] {
  return [
    ...declarations(request),
    ...settingsTable(request),
    ...TABLES.map((table) =>
      statement(table.says, createTable(table, tableOf(request, table.name))),
    ),
    ...companyStatements(request),
    temporary('deals', 'Every row of the report as a deal, judged', dealsQuery(request)),
    ...computed(request),
    statement(
      'The result, latest month first',
      `SELECT * FROM ${tableOf(request, 'retention')} ORDER BY month DESC`,
    ),
  ];
}

function problemOf(request: Request): string | null {
  const { settings, columns, source, dataset } = request;
  if (!isPath(source, 3))
    return `"${source}" cannot be a table of BigQuery; write it as dataset.table or project.dataset.table.`;
  if (!isPath(dataset, 2))
    return `"${dataset}" cannot be a dataset of BigQuery; write it as dataset or project.dataset.`;
  return ownTable(request) ?? columnFault(settings.model, columns);
}

/** Why the report cannot be read from a table that the script itself writes; null where it is another. */
function ownTable({ source, dataset }: Request): string | null {
  const names = ['settings', ...TABLES.map(({ name }) => name)];
  const isSource = (name: string) => {
    const [read, written] = [`.${source}`, `.${dataset}.${name}`];
    return read.endsWith(written) || written.endsWith(read);
  };
  const own = names.find(isSource);
  return own === undefined
    ? null
    : `The script writes a table ${own} of its own; keep the report in a table of another name.`;
}

function temporary(name: string, says: string, query: string): string {
  return statement(says, `CREATE OR REPLACE TEMP TABLE ${name} AS\n${query}`);
}

/** Which names belong to which company IDs, and whom Settings counts as whom. */
function companyStatements(request: Request): readonly string[] {
  const known = tableOf(request, 'company_names');
  return [
    temporary('found_names', 'Company names beside their IDs', companyNamesQuery(request)),
    statement(
      'Pairs that were found again are written again',
      `DELETE FROM ${known} AS known
WHERE ${IS_WHOLE} OR EXISTS (
  SELECT 1 FROM found_names AS found
  WHERE found.name = known.name AND found.company_id = known.company_id
)`,
    ),
    statement(
      'They go with the pairs of earlier months',
      `INSERT INTO ${known} (name, company_id, seen)\nSELECT name, company_id, seen FROM found_names`,
    ),
    temporary(
      'ids_by_name',
      'Names that exactly one company ID goes by',
      `SELECT known.name, MIN(known.company_id) AS company_id
FROM ${known} AS known
GROUP BY known.name
HAVING COUNT(DISTINCT known.company_id) = 1`,
    ),
    temporary(
      'treated_as',
      'Customers treated as another, who may be given by name: then its latest company ID is meant',
      `SELECT settings.name, COALESCE(latest.company_id, settings.value) AS counts_as
FROM ${tableOf(request, 'settings')} AS settings
LEFT JOIN (
  SELECT name, COALESCE(MAX_BY(company_id, seen), MAX(company_id)) AS company_id
  FROM ${known}
  GROUP BY name
) AS latest ON latest.name = settings.value
WHERE settings.list = 'Treat as one'`,
    ),
  ];
}

/** A table whose rows from a day on are written anew. */
interface Renewed {
  readonly name: TableName;
  readonly says: string;
  readonly where: string;
  readonly columns?: readonly string[];
  readonly query: string;
}

function renewed(
  request: Request,
  { name, says, where, columns, query }: Renewed,
): readonly string[] {
  const path = tableOf(request, name);
  const all = TABLES.find((table) => table.name === name)?.columns.map(([column]) => column) ?? [];
  return [
    statement(
      `${says}: the rows that are computed again go`,
      `DELETE FROM ${path}\nWHERE ${where}`,
    ),
    statement(says, `INSERT INTO ${path} (${(columns ?? all).join(', ')})\n${query}`),
  ];
}

/** Everything that follows from the deals, in one transaction: readers see the old figures or the new ones. */
function computed(request: Request): readonly string[] {
  const path = (name: TableName) => tableOf(request, name);
  const [ledger, customers] = [path('ledger'), path('customers')];
  const ofWindow = isMonthByMonth(request)
    ? '(paid_from IS NULL OR paid_from >= from_month)'
    : 'TRUE';
  return [
    statement('From here on all or nothing', 'BEGIN TRANSACTION'),
    ...renewed(request, {
      name: 'ledger',
      says: 'Ledger',
      where: ofWindow,
      query: ledgerQuery(request),
    }),
    statement(
      'The first month with a row that counts',
      `SET earliest_month = (
  SELECT DATE_TRUNC(MIN(paid_from), MONTH) FROM ${ledger} WHERE state = 'counted'
)`,
    ),
    statement(
      'The first month that is shown',
      `SET shown_from =
  GREATEST(earliest_month, LEAST(COALESCE(history_from, earliest_month), as_of))`,
    ),
    ...renewed(request, {
      name: 'customer_months',
      says: 'MRR by customer and month',
      where: 'month >= from_month',
      query: customerMonthsQuery(ledger),
    }),
    ...renewed(request, {
      name: 'customers',
      says: 'Customers with their first month',
      where: 'first_month >= from_month',
      columns: ['customer', 'first_month'],
      query: newCustomersQuery(path('customer_months'), customers),
    }),
    statement('Their names and segments', updateCustomers(ledger, customers, ofWindow)),
    ...(request.columns.has('line') ? byLine(request) : []),
    ...shown(request),
    statement('All or nothing', 'COMMIT TRANSACTION'),
  ];
}

/** The same by customer and product line. */
function byLine(request: Request): readonly string[] {
  const path = (name: TableName) => tableOf(request, name);
  return [
    ...renewed(request, {
      name: 'line_months',
      says: 'MRR by product line and month',
      where: 'month >= from_month',
      query: customerMonthsQuery(ledgerByLine(path('ledger'))),
    }),
    ...renewed(request, {
      name: 'lines',
      says: 'Product lines with their first month',
      where: 'first_month >= from_month',
      query: newCustomersQuery(path('line_months'), path('lines')),
    }),
  ];
}

/** The tables that people look at. */
function shown(request: Request): readonly string[] {
  const { model } = request.settings;
  const path = (name: TableName) => tableOf(request, name);
  const [months, customers] = [path('customer_months'), path('customers')];
  const movements = path('movements');
  const segments = SEGMENTS.filter((id) => request.columns.has(id));
  const lineMovements = request.columns.has('line')
    ? movementsQuery(model, path('line_months'), path('lines'))
    : null;
  const hasSegments = segments.length > 0 || lineMovements !== null;
  const where = 'month >= from_month';
  const tables: readonly Renewed[] = [
    {
      name: 'movements',
      says: 'Movements',
      where,
      query: movementsQuery(model, months, customers),
    },
    { name: 'retention', says: 'Retention', where, query: retentionQuery(model, movements) },
    ...(hasSegments
      ? [
          {
            name: 'segments',
            says: 'Segments',
            where,
            query: segmentsQuery(model, { movements, customers, segments, lineMovements }),
          } as const,
        ]
      : []),
    { name: 'cohorts', says: 'Cohorts', where, query: cohortsQuery(months, customers) },
  ];
  const none = statement(
    'Segments: the report has none, nor are earlier ones true any more',
    `DELETE FROM ${path('segments')}\nWHERE ${where}`,
  );
  return [...(hasSegments ? [] : [none]), ...tables.flatMap((table) => renewed(request, table))];
}
