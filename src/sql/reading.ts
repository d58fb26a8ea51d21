import { FIELDS, type FieldId, fieldOf } from '../core/report/fields';
import { YES } from '../core/report/values';
import type { ColumnMapping } from './columns';
import { literal, quoted } from './quoting';
import { namedColumns, type Step } from './steps';

/** The columns that some model reads; the others stay in the table. */
const READ: readonly FieldId[] = FIELDS.map(({ id }) => id).filter(
  (id) =>
    ![
      'createDate',
      'exchangeRate',
      'companyAmount',
      'invoiceNumber',
      'lostReason',
      'mergedIds',
      'snapshotMonths',
    ].includes(id),
);

/** The name of a standard column in the steps. @example columnOf('contractStart') //=> 'contract_start' */
export function columnOf(id: FieldId): string {
  return id.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);
}

/** The text that stood in a column of days or amounts, readable or not. */
function textColumnOf(id: FieldId): string {
  return `${columnOf(id)}_text`;
}

/** A text in the form in which texts from data are compared: without case, and with single blanks. */
export function comparableSql(text: string): string {
  return `LOWER(REGEXP_REPLACE(TRIM(${text}), r' {2,}', ' '))`;
}

/** The same of a column of the report; blank where the table lacks it. */
export function comparableColumn(id: FieldId, columns: ColumnMapping): string {
  return columns.has(id) ? comparableSql(columnOf(id)) : "''";
}

/** The first of a list that is joined by semicolons. */
export function firstSql(list: string): string {
  return `COALESCE(TRIM(REGEXP_EXTRACT(${list}, r'^[^;]*')), '')`;
}

/** Every column that is read as a text without blanks around it; an absent column is blank. */
export function cellsStep(source: string, columns: ColumnMapping, where: string | null): Step {
  const texts = READ.map((id) => {
    const column = columns.get(id);
    const name = fieldOf(id).kind === 'text' ? columnOf(id) : textColumnOf(id);
    return [name, column === undefined ? "''" : textSql(column)] as const;
  });
  const all = { ...Object.fromEntries(texts), row_order: orderSql(columns.get('rowOrder')) };
  const filter = where === null ? '' : `\nWHERE ${where}`;
  return {
    name: 'cells',
    says: 'The cells of the report as text, whatever type the table gives them.',
    query: `SELECT\n${namedColumns(all)}\nFROM ${source} AS source${filter}`,
  };
}

function textSql(column: string): string {
  return `COALESCE(TRIM(CAST(source.${quoted(column)} AS STRING)), '')`;
}

/** What says which of two rows came later: a number, or a time as one. */
function orderSql(column: string | undefined): string {
  if (column === undefined) return 'CAST(NULL AS FLOAT64)';
  const text = `CAST(source.${quoted(column)} AS STRING)`;
  return `COALESCE(SAFE_CAST(${text} AS FLOAT64), UNIX_MILLIS(SAFE_CAST(${text} AS TIMESTAMP)))`;
}

/** Casting alone takes words such as inf for numbers. */
const NUMBER = "r'^[-+.0-9eE]+$'";
const YEAR = '(?:19|[2-9][0-9])[0-9]{2}';
const DAY = `r'^${YEAR}-[0-9]{1,2}-[0-9]{1,2}(?:[T ].*)?$'`;
const MONTH = `r'^${YEAR}-[0-9]{1,2}$'`;

/** Amounts as numbers and days as dates, NULL where they cannot be read or are of years before 1900; a time behind a day changes nothing. */
export function valuesStep(columns: ColumnMapping): Step {
  const values = READ.filter((id) => fieldOf(id).kind !== 'text').map(
    (id) => [columnOf(id), valueSql(id, columns)] as const,
  );
  return {
    name: 'readings',
    says: 'Amounts as numbers and days as dates; NULL is one that cannot be read.',
    query: `SELECT\n  cells.*,\n${namedColumns(Object.fromEntries(values))}\nFROM cells`,
  };
}

function valueSql(id: FieldId, columns: ColumnMapping): string {
  const { kind } = fieldOf(id);
  const text = textColumnOf(id);
  if (kind === 'flag') return columns.has(id) ? `LOWER(${text}) IN (${yes()})` : 'FALSE';
  if (!columns.has(id)) return `CAST(NULL AS ${kind === 'day' ? 'DATE' : 'FLOAT64'})`;
  if (kind === 'months') return monthsSql(text);
  return kind === 'amount' ? numberSql(text) : daySql(text);
}

function yes(): string {
  return [...YES].map(literal).join(', ');
}

function numberSql(text: string): string {
  return `SAFE_CAST(REGEXP_EXTRACT(${text}, ${NUMBER}) AS FLOAT64)`;
}

/** A number of months, or a term as HubSpot writes it for line items: P12M, P1Y. */
function monthsSql(text: string): string {
  const named = (unit: string) =>
    `SAFE_CAST(REGEXP_EXTRACT(REGEXP_EXTRACT(UPPER(${text}), r'^P[0-9]+${unit}$'), r'[0-9]+') AS FLOAT64)`;
  return `COALESCE(${numberSql(text)}, ${named('M')}, 12 * ${named('Y')})`;
}

function daySql(text: string): string {
  const day = `REGEXP_EXTRACT(REGEXP_EXTRACT(${text}, ${DAY}), r'^[0-9-]+')`;
  const monthOrDay = `IF(REGEXP_CONTAINS(${text}, ${MONTH}), CONCAT(${text}, '-01'), ${day})`;
  return `SAFE.PARSE_DATE('%Y-%m-%d', ${monthOrDay})`;
}
