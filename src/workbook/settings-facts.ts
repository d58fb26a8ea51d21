import { DATE } from './look';
import { onTab } from './references';
import { SETTINGS } from './settings-list';

/** Values that formulas take from the tabs, below the choices; other formulas read them here. */
export const FACTS = [
  {
    id: 'asOfEnd',
    label: 'Last day of the as-of month',
    number: DATE,
    note: 'The state at this day decides the month.',
  },
  {
    id: 'firstMonth',
    label: 'Last day of the first month',
    number: DATE,
    note: 'The month in which the earliest counted deal starts.',
  },
  {
    id: 'months',
    label: 'Months',
    number: '0',
    note: 'From the first month up to and including the as-of month.',
  },
  {
    id: 'shownFrom',
    label: 'First month shown',
    number: '0',
    note: 'Its place among the months: 1, or that of History complete from.',
  },
  {
    id: 'periodFrom',
    label: 'First month of the period',
    number: '0',
    note: 'Its place among the months; the period ends with the as-of month.',
  },
  {
    id: 'periodStart',
    label: 'Last day of that month',
    number: DATE,
    note: 'The month with which the chosen period begins.',
  },
  {
    id: 'customers',
    label: 'Customers',
    number: '#,##0',
    note: 'Customers with at least one counted deal.',
  },
  {
    id: 'pipelinesListed',
    label: 'Pipelines listed',
    number: '0',
    note: 'With none listed, all pipelines count.',
  },
  {
    id: 'excludedListed',
    label: 'Customers excluded',
    number: '0',
    note: 'Names and IDs on the exclude list.',
  },
  {
    id: 'sameListed',
    label: 'Customers treated as another',
    number: '0',
    note: 'Lines of the table Treat as one.',
  },
  {
    id: 'ratesListed',
    label: 'Exchange rates listed',
    number: '0',
    note: 'With none listed, amounts are taken as they are.',
  },
] as const;
export type FactId = (typeof FACTS)[number]['id'];

/** The row of the first of them. */
export const FIRST_FACT = SETTINGS.length + 4;

/** The cell of a value that Settings takes from the tabs. */
export function fact(id: FactId): string {
  return onTab('Settings', `$B$${FIRST_FACT + FACTS.findIndex((one) => one.id === id)}`);
}
