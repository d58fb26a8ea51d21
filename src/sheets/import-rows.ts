import { TAB_OF } from '../workbook/data/held-rows';
import { besideImports, besideOfImport, HEADERS } from './beside-rows';
import type { Book } from './book';
import type { ImportLine } from './calls';
import { importNumbers, rowsOfImport, sumOfRows } from './deal-imports';
import { headersOfDeals } from './deal-rows';

type Imported = Pick<ImportLine, 'number' | 'holds'>;

/** How many rows of an import stand on the tab that holds them; null where somebody deleted that tab. */
export function rowsThere({ tabs }: Book, { number, holds }: Imported): number | null {
  const sheet = tabs.get(TAB_OF[holds]);
  if (!sheet) return null;
  if (holds === 'deals') return rowsOfImport(sheet, number).count;
  return besideOfImport(sheet, holds, number).count;
}

/** What they hold, as one number that tells whether somebody has changed them; 0 where none is there. */
export function sumThere({ tabs, memory }: Book, { number, holds }: Imported): number {
  const sheet = tabs.get(TAB_OF[holds]);
  if (!sheet) return 0;
  if (holds === 'deals') {
    const { columns } = headersOfDeals(sheet);
    return sumOfRows(sheet, number, { columns, ...importNumbers(sheet, columns) });
  }
  const numbers = holds === 'companies' ? memory.read()?.plan.companyNumbers : undefined;
  return sumOfRows(sheet, number, {
    columns: [...HEADERS[holds], ...(numbers ?? [])],
    place: HEADERS[holds].length - 1,
    numbers: besideImports(sheet, holds) ?? [],
  });
}
