import type { Cell } from '../../report/cell';
import { wideHeader } from '../labels';
import { plainWords } from '../plain-words';
import type { PeriodHeader } from './periods';

type Cells = readonly (readonly Cell[])[];

/** A column beside the periods, and what it is called from now on. */
export interface Beside {
  readonly column: number;
  readonly label: string;
}

const SUMS =
  /^(?:grand |sub )?totals?\b|^(?:sum|ytd|ltm|ttm|average|avg|mean|median|growth|change|difference|diff|delta|variance|var|cagr|share|fy ?\d+|q[1-4]\b.*|h[12]\b.*|(?:19|20)\d{2})$|%/;
const MONTH_NAMED = 'Snapshot month';
const OF_CUSTOMERS = ['company', 'companies', 'companyId', 'companyIds'] as const;

/**
 * What stands beside the periods: not the sums and shares of them; an ID is the customer's, and where no label says which
 * column names the customers, it is the first one of texts.
 */
export function columnsBeside(cells: Cells, { row, periods }: PeriodHeader): readonly Beside[] {
  const labels = cells[row] ?? [];
  const body = cells.slice(row + 1);
  const width = Math.max(labels.length, ...body.map((line) => line.length));
  const isFilled = (column: number) => body.some((line) => textAt(line, column) !== '');
  const found = Array.from({ length: width }, (_, column): Beside => {
    return { column, label: labelOf(textAt(labels, column)) };
  }).filter(
    ({ column, label }) =>
      !periods.has(column) && isFilled(column) && !SUMS.test(plainWords(label)),
  );
  return withCustomer(found, body).filter(({ label }) => label !== '');
}

const textAt = (cells: readonly Cell[], column: number) => String(cells[column] ?? '').trim();

/** An ID in a table of customers is the customer's. */
function labelOf(label: string): string {
  return /^(?:record )?id$/.test(plainWords(label)) ? 'Company ID' : label;
}

function withCustomer(columns: readonly Beside[], body: Cells): readonly Beside[] {
  const header = wideHeader([[...columns.map(({ label }) => label), MONTH_NAMED, 'MRR']]);
  const isNamed = OF_CUSTOMERS.some((id) => header?.columns.has(id));
  const first = columns.find(({ column }) => isOfTexts(body, column));
  if (isNamed || !first) return columns;
  return columns.map((one) => (one === first ? { ...one, label: 'Company' } : one));
}

/** Whether most of what stands in a column is words. */
export function isOfTexts(body: Cells, column: number): boolean {
  const filled = body.map((line) => textAt(line, column)).filter((text) => text !== '');
  return filled.filter((text) => /\p{L}/u.test(text)).length * 2 > filled.length;
}
