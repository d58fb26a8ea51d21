import {
  type CreateTableStmt,
  cstVisitor,
  type DeclareStmt,
  type FuncCall,
  type Identifier,
  type Node,
  type Program,
  parse,
  type SetStmt,
  show,
} from 'sql-parser-cst';

/** A BigQuery script as a tree; throws where it is not one. */
export function parsed(script: string): Program {
  return parse(script, {
    dialect: 'bigquery',
    includeSpaces: true,
    includeNewlines: true,
    includeComments: true,
  });
}

/** What DuckDB lacks, or has with other arguments, under the names that the translation gives. */
export const DUCKDB_SETUP: readonly string[] = [
  "SET default_null_order = 'nulls_first_on_asc_last_on_desc'",
  "CREATE MACRO replaced_all(t, p, r) AS regexp_replace(t, p, r, 'g')",
  "CREATE MACRO extracted(t, p) AS nullif(regexp_extract(t, p), '')",
  'CREATE MACRO safe_parse_date(f, t) AS CAST(try_strptime(t, f) AS DATE)',
  'CREATE MACRO safe_divide(a, b) AS CASE WHEN b = 0 THEN NULL ELSE a / b END',
  'CREATE MACRO date_add(d, i) AS CAST(d + i AS DATE)',
  'CREATE MACRO date_sub(d, i) AS CAST(d - i AS DATE)',
  "CREATE MACRO month_start(d) AS CAST(date_trunc('month', d) AS DATE)",
  "CREATE MACRO days_between(a, b) AS date_diff('day', b, a)",
  "CREATE MACRO months_between(a, b) AS date_diff('month', b, a)",
  'CREATE MACRO counted_if(c) AS count(CASE WHEN c THEN 1 END)',
  'CREATE MACRO unix_millis(t) AS epoch_ms(t)',
  'CREATE MACRO generate_date_array(a, b, i) AS list_transform(generate_series(a, b, i), lambda x: CAST(x AS DATE))',
];

const FUNCTIONS: Readonly<Record<string, string>> = {
  REGEXP_REPLACE: 'replaced_all',
  REGEXP_EXTRACT: 'extracted',
  REGEXP_CONTAINS: 'regexp_matches',
  'SAFE.PARSE_DATE': 'safe_parse_date',
};
/** Functions whose last argument is a unit of time. */
const BY_UNIT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DATE_TRUNC: { MONTH: 'month_start' },
  DATE_DIFF: { DAY: 'days_between', MONTH: 'months_between' },
};
const TYPES: Readonly<Record<string, string>> = { FLOAT64: 'DOUBLE', INT64: 'BIGINT' };

/** Statements recur from script to script, and reading them takes longer than running them. */
const TRANSLATED = new Map<string, readonly string[]>();

/** BigQuery's statements as DuckDB's. */
export function duckdbStatements(statements: readonly string[]): readonly string[] {
  const variables = statements.flatMap((one) => /^(?:--.*\n)*DECLARE (\w+) /.exec(one)?.[1] ?? []);
  return statements.flatMap((one) => {
    const key = `${variables.join(' ')}\n${one}`;
    const known = TRANSLATED.get(key) ?? translated(one, new Set(variables));
    TRANSLATED.set(key, known);
    return known;
  });
}

function translated(statement: string, variables: ReadonlySet<string>): readonly string[] {
  const tree = parsed(statement);
  const properties = new Set<Node>();
  cstVisitor({
    member_expr: ({ property }) => void properties.add(property),
    func_call: (call) => void renameFunction(call),
    identifier: (node) => {
      if (node.text.startsWith('`')) node.text = `"${node.name}"`;
      else if (variables.has(node.name) && !properties.has(node))
        node.text = `getvariable('${node.name}')`;
    },
    string_literal: (node) => {
      node.text = `'${textOfLiteral(node.text).replace(/'/g, "''")}'`;
    },
    cast_expr: ({ castKw }) => {
      if (castKw.name === 'SAFE_CAST') castKw.text = 'TRY_CAST';
    },
    data_type_name: ({ name }) => {
      if ('text' in name) name.text = TYPES[name.text] ?? name.text;
    },
    alias: ({ expr, alias }) => {
      if (expr.type === 'unnest_expr') alias.text = `of_${alias.name}(${alias.name})`;
    },
    create_table_stmt: withoutStorage,
  })(tree);
  return tree.statements
    .filter(({ type }) => type !== 'empty')
    .map((node) => (node.type === 'declare_stmt' ? declared(node) : asSet(node)));
}

function declared({ names, dataType, init }: DeclareStmt): string {
  const value = init ? show(init.expr) : 'NULL';
  const [name] = names.items;
  return `SET VARIABLE ${name?.name} = CAST(${value} AS ${dataType ? show(dataType) : 'VARCHAR'})`;
}

function asSet(node: Node): string {
  if (node.type !== 'set_stmt') return show(node);
  const [assignment] = (node as SetStmt).assignments.items;
  if (assignment?.type !== 'binary_expr') throw new Error('only plain assignments are known');
  const { name } = assignment.left as Identifier;
  return `SET VARIABLE ${name} = ${show(assignment.right)}`;
}

/** How a table is kept, and what its columns are described as, is BigQuery's own. */
function withoutStorage(node: CreateTableStmt): void {
  const own = ['partition_by_clause', 'cluster_by_clause', 'bigquery_options'];
  node.clauses = node.clauses.filter(({ type }) => !own.includes(type));
  for (const column of node.columns?.expr.items ?? [])
    if (column.type === 'column_definition') column.constraints = [];
}

function renameFunction(call: FuncCall): void {
  const name = show(call.name).trim();
  const args = call.args?.expr.args.items ?? [];
  const unit = args[args.length - 1];
  const byUnit = BY_UNIT[name]?.[unit ? show(unit).trim() : ''];
  if (byUnit) args.pop();
  // Over no row that is told, BigQuery counts 0 and DuckDB nothing; in a window both count 0.
  const isCount = name === 'COUNTIF' && !call.over;
  const renamed = byUnit ?? (isCount ? 'counted_if' : FUNCTIONS[name]);
  if (renamed) call.name = { type: 'identifier', name: renamed, text: renamed };
}

/** What a literal of GoogleSQL stands for. */
export function textOfLiteral(text: string): string {
  if (/^r['"]/i.test(text)) return text.slice(2, -1);
  const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return text
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code, sign) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : (signs[sign] ?? sign),
    );
}
