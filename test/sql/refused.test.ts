import { cstVisitor, type Node, type SelectStmt } from 'sql-parser-cst';
import { FIELDS } from '../../src/core/report/fields';
import { REVENUE_MODELS } from '../../src/core/settings';
import { loadedName } from '../../src/sql/quoting';
import { statementsOf } from '../../src/sql/script';
import { settingsWith } from '../core/made-deals';
import { parsed } from './duckdb-dialect';
import { BENT } from './made-reports';
import { PLACES } from './warehouse';

const COLUMNS = new Map(FIELDS.map(({ id, label }) => [id, loadedName(label)]));

/** Every statement for a model, with every column mapped. */
function statementsFor(model: (typeof REVENUE_MODELS)[number]): readonly string[] {
  const settings = settingsWith({ ...BENT[0], model });
  const rest = { unknownTypes: ['?'], isPartitioned: true, lastMonths: 3 };
  return statementsOf({ settings, columns: COLUMNS, ...PLACES, ...rest });
}

/** What is wrong with a statement that a parser takes and BigQuery, which knows what names mean, does not. */
function faultsOf(statement: string): readonly string[] {
  const faults: string[] = [];
  cstVisitor({
    replace_columns: ({ columns }) => {
      if (windowsIn(columns) > 0) faults.push('a window function inside SELECT * REPLACE');
    },
    select_stmt: (select) => void faults.push(...faultsOfGroups(select)),
  })(parsed(statement));
  return faults;
}

function faultsOfGroups({ clauses }: SelectStmt): readonly string[] {
  const own = (type: Node['type']) => clauses.find((clause) => clause.type === type);
  const [select, groups, having] = [
    own('select_clause'),
    own('group_by_clause'),
    own('having_clause'),
  ];
  const grouped =
    select && groups && windowsIn(select) > 0 ? ['a window function beside GROUP BY'] : [];
  const named = select ? aliasesIn(select) : [];
  const taken = having ? plainNamesIn(having).filter((name) => named.includes(name)) : [];
  return [...grouped, ...taken.map((name) => `HAVING takes ${name} for the result's column`)];
}

function windowsIn(node: Node): number {
  const found: Node[] = [];
  cstVisitor({ func_call: ({ over }) => void (over && found.push(over)) })(node);
  return found.length;
}

function aliasesIn(node: Node): readonly string[] {
  const names: string[] = [];
  cstVisitor({
    alias: ({ alias }) => void (alias.type === 'identifier' && names.push(alias.name)),
  })(node);
  return names;
}

/** Names that no table stands before. */
function plainNamesIn(node: Node): readonly string[] {
  const [names, qualified] = [new Set<Node>(), new Set<Node>()];
  cstVisitor({
    member_expr: ({ object, property }) => void qualified.add(object).add(property),
    identifier: (name) => void names.add(name),
  })(node);
  return [...names].flatMap((name) =>
    name.type === 'identifier' && !qualified.has(name) ? [name.name] : [],
  );
}

describe('BigQuery refuses nothing that a parser lets through', () => {
  test.each(REVENUE_MODELS)('in the script for %s', (model) => {
    const statements = statementsFor(model);
    expect(statements.length).toBeGreaterThan(40);
    expect(statements.flatMap(faultsOf)).toEqual([]);
  });
});

describe('it refuses', () => {
  const is = (statement: string, fault: string) => expect(faultsOf(statement)).toEqual([fault]);

  test('a name in HAVING that a sum already took', () =>
    is(
      'SELECT name, MIN(id) AS id FROM names GROUP BY name HAVING COUNT(DISTINCT id) = 1',
      "HAVING takes id for the result's column",
    ));
  test('a column that is replaced by a look at other rows', () =>
    is(
      'SELECT * REPLACE (MIN(line) OVER (PARTITION BY customer) AS line) FROM deals',
      'a window function inside SELECT * REPLACE',
    ));
  test('a look at other groups from within one', () =>
    is(
      'SELECT DATE_TRUNC(d, MONTH) AS month, LEAD(DATE_TRUNC(d, MONTH)) OVER (ORDER BY DATE_TRUNC(d, MONTH)) AS next FROM deals GROUP BY DATE_TRUNC(d, MONTH)',
      'a window function beside GROUP BY',
    ));
});
