import type { Plan } from './plan';
import { type ReadingColumn as Id, READING as R } from './reading-columns';
import { READING_COLUMNS } from './reading-table';
import { ABOUT } from './reading-who';
import { span } from './references';
import type { Formulas } from './tab';

/**
 * The spilled columns: row numbers by a column, and what was found for them back in the order of Deals; and the days of
 * all snapshots. Null for one that the model does not need.
 */
function sortFormulas(plan: Plan): Partial<Record<Id, string>> {
  const column = (id: Id) => span(R[id], 2, plan.dealRows + 1);
  const sort = (values: Id, ...keys: readonly (readonly [Id, 'TRUE' | 'FALSE'])[]) =>
    `=SORT(${column(values)};${keys.map(([id, ascending]) => `${column(id)};${ascending}`).join(';')})`;
  return {
    byId: sort('row', ['id', 'TRUE'], ['brought', 'TRUE'], ['row', 'TRUE']),
    replaced: sort('replacedBy', ['byId', 'TRUE']),
    byName: sort('row', ['name', 'TRUE'], ['companyId', 'FALSE'], ['row', 'TRUE']),
    named: sort('idOfName', ['byName', 'TRUE']),
    ...(plan.model === 'deal movements' && {
      byLine: sort('row', ['state', 'TRUE'], ['key', 'TRUE'], ['line', 'TRUE'], ['row', 'TRUE']),
      knownLine: sort('onlyLine', ['byLine', 'TRUE']),
    }),
    ...(plan.model === 'monthly snapshots' && { days: sort('reported', ['reported', 'TRUE']) }),
  };
}

/** The columns that no filled-down formula stands in. */
export const SPILLED: readonly Id[] = [
  'byId',
  'replaced',
  'byName',
  'named',
  'byLine',
  'knownLine',
  'days',
];

/** The spilled sorts of a model, each in the first row of its column. */
export function sorts(plan: Plan): readonly Formulas[] {
  const formulas = sortFormulas(plan);
  return READING_COLUMNS.flatMap(({ id }, index) => {
    const formula = formulas[id];
    return formula
      ? [{ kind: 'formulas' as const, row: 2, column: index + 1, cells: [[formula]] }]
      : [];
  });
}

type Found = 'replacedBy' | 'idOfName' | 'lines' | 'lastLine' | 'onlyLine' | 'ownLine';

/** What each sorted list finds by looking at its neighbours. */
export function foundFormulas(plan: Plan): Readonly<Record<Found, string>> {
  const last = plan.dealRows + 1;
  const moves = plan.model === 'deal movements';
  const known = `IF(AND($${R.line}2="0";$${R.knownLine}2>0);INDEX($${R.line}:$${R.line};$${R.knownLine}2);$${R.line}2)`;
  return {
    replacedBy: replacement(last),
    idOfName: idOfName(),
    ...(moves ? lineFormulas(last) : { lines: '', lastLine: '', onlyLine: '' }),
    ownLine: moves ? known : `$${R.line}2`,
  };
}

/** A cell of another column, for the row whose number stands in a sorted list. */
function listed(list: string, column: string, row: string): string {
  return `INDEX($${column}:$${column};$${list}${row})`;
}

/**
 * The last row of a Record ID, or of an invoice's number and line, replaces the others. A row without either replaces
 * those that earlier imports brought about the same; with others of its own import it adds up.
 */
function replacement(last: number): string {
  const [here, next] = [listed(R.byId, R.id, '2'), listed(R.byId, R.id, '3')];
  const isSame = `IF(ROW()=${last};FALSE;IF(LEN(${here})=0;FALSE;${here}=${next}))`;
  const isLater = `${listed(R.byId, R.brought, '2')}<>${listed(R.byId, R.brought, '3')}`;
  const adds = `IF(LEFT(${here};${ABOUT.length})="${ABOUT}";NOT(${isLater});FALSE)`;
  return `IF(${isSame};IF(${adds};$${R.replacedBy}3;$${R.byId}3);0)`;
}

/** Down the list of a name's rows: the row of its company ID, -1 once a second ID turns up, 0 where it has none. */
function idOfName(): string {
  const id = listed(R.byName, R.companyId, '2');
  const above = `$${R.idOfName}1`;
  const own = `IF(LEN(${id})>0;$${R.byName}2;0)`;
  const other = `IF(${id}=INDEX($${R.companyId}:$${R.companyId};${above});${above};-1)`;
  const goesOn = `IF(${above}<=0;${above};IF(LEN(${id})=0;${above};${other}))`;
  const [name, nameAbove] = [listed(R.byName, R.name, '2'), listed(R.byName, R.name, '1')];
  const isSame = `IF(ROW()=2;FALSE;${name}=${nameAbove})`;
  return `IF(LEN(${name})=0;0;IF(${isSame};${goesOn};${own}))`;
}

/** Up the list of a customer's counted rows: how many product lines are named, and where the only one stands. */
function lineFormulas(
  last: number,
): Pick<Record<Found, string>, 'lines' | 'lastLine' | 'onlyLine'> {
  const at = (column: string, row: string) => listed(R.byLine, column, row);
  const counts = `${at(R.state, '2')}=0`;
  const sameBelow = `IF(${at(R.state, '3')}=0;${at(R.key, '2')}=${at(R.key, '3')};FALSE)`;
  const goesOn = `IF(ROW()=${last};FALSE;${sameBelow})`;
  const isNamed = `(${at(R.line, '2')}<>"0")*1`;
  const isOther = `(${at(R.line, '2')}<>"0")*(${at(R.line, '2')}<>${at(R.line, '3')})`;
  return {
    lines: `IF(${counts};IF(${goesOn};$${R.lines}3+${isOther};${isNamed});0)`,
    lastLine: `IF(${counts};IF(${goesOn};$${R.lastLine}3;$${R.byLine}2);0)`,
    onlyLine: `IF($${R.lines}2=1;$${R.lastLine}2;0)`,
  };
}
