import { type Cell, isBlank, textOf } from '../core/report/cell';
import { fieldOfLabel } from '../core/report/headers';

const NAMES = ['companyId', 'companyIds', 'company', 'companies'];
const CALLED =
  /name|customer|account|client|compan|tenant|subscriber|logo|organi[sz]ation|kund|klant|klient|cliente|asiakas|firma|entreprise|empresa|azienda|顧客|会社/i;

/** What a row may be of that is no customer. */
const GROUPS =
  /segment|region|countr|market|plan|product|tier|industr|vertical|owner|\brep|csm|manager|team|channel|cohort|categor|department|size|month|quarter|year|period|week|date|currency/i;

/** Whether a label says that customers stand below it. */
export function namesCustomers(label: Cell): boolean {
  const text = textOf(label);
  return isNamed(label) || (CALLED.test(text) && !GROUPS.test(text));
}

function isNamed(label: Cell): boolean {
  return NAMES.includes(fieldOfLabel(label) ?? '');
}

/** Whether a label says that what stands below it is not customers but groups of them, or months. */
export function namesGroups(label: Cell): boolean {
  return GROUPS.test(textOf(label));
}

/**
 * The column that names customers: by its header, else the first column of texts that names nothing else; -1 where rows are
 * customers without a name.
 */
export function nameColumnOf(
  header: readonly Cell[] | null,
  body: readonly (readonly Cell[])[],
  valueColumns: readonly number[],
): number {
  const free = (column: number) => !valueColumns.includes(column);
  const labels = header ?? [];
  const named = [isNamed, namesCustomers].map((isName) =>
    labels.findIndex((label, column) => free(column) && isName(label)),
  );
  const found = named.find((column) => column >= 0);
  if (found !== undefined) return found;
  const width = body.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  return columns.findIndex(
    (column) =>
      free(column) &&
      !namesGroups(labels[column] ?? null) &&
      fieldOfLabel(labels[column] ?? null) === null &&
      holdsNames(body, column),
  );
}

/** Whether most cells of a column are texts. */
function holdsNames(body: readonly (readonly Cell[])[], column: number): boolean {
  const filled = body.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
  return (
    filled.length > 0 &&
    filled.filter((cell) => typeof cell === 'string').length * 2 > filled.length
  );
}
