import { DATE, MONTH } from '../sheet/look';
import { nameOf } from '../sheet/names';
import { SETTINGS, settingRow } from './list';

/** Values that formulas take from the tabs, below the choices; other formulas read them here. */
export const FACTS = [
  {
    id: 'asOfEnd',
    label: 'Last day of the as-of month',
    name: 'As_of',
    number: DATE,
  },
  {
    id: 'firstMonth',
    label: 'Last day of the first month',
    name: 'First_month',
    number: DATE,
  },
  {
    id: 'months',
    label: 'Months',
    number: '0',
  },
  {
    id: 'shownFrom',
    label: 'First month shown',
    number: '0',
  },
  {
    id: 'periodFrom',
    label: 'First month of the period',
    name: 'Period_from',
    number: '0',
  },
  {
    id: 'periodStart',
    label: 'Last day of that month',
    name: 'Period_start',
    number: DATE,
  },
  {
    id: 'customers',
    label: 'Number of customers',
    number: '#,##0',
  },
  {
    id: 'pipelinesListed',
    label: 'Pipelines listed',
    number: '0',
  },
  {
    id: 'excludedListed',
    label: 'Customers excluded',
    number: '0',
  },
  {
    id: 'sameListed',
    label: 'Customers treated as another',
    number: '0',
  },
  {
    id: 'ratesListed',
    label: 'Exchange rates listed',
    number: '0',
  },
  {
    id: 'importedAsOf',
    label: 'As-of month of the latest import',
    number: MONTH,
  },
  {
    id: 'pastedMonth',
    label: 'Latest month of pasted rows',
    number: MONTH,
  },
  {
    id: 'latestMonth',
    label: 'Latest month',
    number: MONTH,
  },
  {
    id: 'reported',
    label: 'Report date',
    number: DATE,
  },
  {
    id: 'told',
    label: 'Told until',
    number: DATE,
  },
  {
    id: 'awaited',
    label: 'Renewals are awaited until',
    number: DATE,
  },
] as const;
export type FactId = (typeof FACTS)[number]['id'];

/** The row of the first of them. */
export const FIRST_FACT = settingRow(SETTINGS.length) + 2;

/** What formulas call the cell of a value that Settings takes from the tabs. @example fact('asOfEnd') //=> "As_of" */
export function fact(id: FactId): string {
  const found = FACTS.find((one) => one.id === id);
  return found && 'name' in found ? found.name : nameOf(found?.label ?? id);
}
