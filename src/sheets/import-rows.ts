import { COMPANY_HEADERS } from '../workbook/data/companies';
import type { Book } from './book';
import type { ImportLine } from './calls';
import { companiesOfImport, companyImports } from './companies';
import { importNumbers, rowsOfImport, sumOfRows } from './deal-imports';
import { headersOfDeals } from './deal-rows';

type Imported = Pick<ImportLine, 'number' | 'holds'>;

/** The tab that holds the rows of an import; none where somebody deleted it. */
function tabOf({ tabs }: Book, { holds }: Imported) {
  return tabs.get(holds === 'companies' ? 'Companies' : 'Deals');
}

/** How many rows of an import stand on the tab that holds them; null where somebody deleted that tab. */
export function rowsThere(book: Book, line: Imported): number | null {
  const sheet = tabOf(book, line);
  if (!sheet) return null;
  return (line.holds === 'companies' ? companiesOfImport : rowsOfImport)(sheet, line.number).count;
}

/** What they hold, as one number that tells whether somebody has changed them; 0 where none is there. */
export function sumThere(book: Book, line: Imported): number {
  const sheet = tabOf(book, line);
  if (!sheet) return 0;
  if (line.holds === 'companies') {
    const columns = [...COMPANY_HEADERS, ...(book.memory.read()?.plan.companyNumbers ?? [])];
    const place = COMPANY_HEADERS.length - 1;
    return sumOfRows(sheet, line.number, { columns, place, numbers: companyImports(sheet) ?? [] });
  }
  const { columns } = headersOfDeals(sheet);
  return sumOfRows(sheet, line.number, { columns, ...importNumbers(sheet, columns) });
}
