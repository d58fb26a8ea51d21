import type { Book } from './book';
import type { ImportLine } from './calls';
import { companiesOfImport } from './companies';
import { rowsOfImport } from './deal-imports';

/** How many rows of an import stand on the tab that holds them; null where somebody deleted that tab. */
export function rowsThere(
  { tabs }: Book,
  { number, holds }: Pick<ImportLine, 'number' | 'holds'>,
): number | null {
  const isOfCompanies = holds === 'companies';
  const sheet = tabs.get(isOfCompanies ? 'Companies' : 'Deals');
  if (!sheet) return null;
  return (isOfCompanies ? companiesOfImport : rowsOfImport)(sheet, number).count;
}
