import type { ReadingColumn } from './reading-columns';
import type { Column } from './table';

const column = (id: ReadingColumn, header: string, note: string): Column<ReadingColumn> => ({
  id,
  header,
  note,
  width: 110,
});

/** The hidden tab's columns: one step of reading a deal each, so that a number can be followed cell by cell. */
export const READING_COLUMNS: readonly Column<ReadingColumn>[] = [
  column('row', 'Row', 'The row of Deals that this line reads.'),
  column(
    'used',
    'In use',
    '1: the row holds a deal. 0: blank, a repeated header, or of an import that is not in. 2: of an import that is not on Imports.',
  ),
  column(
    'id',
    'Record key',
    'Record ID as text; without one, what the row is about: an invoice number, or company, day and line.',
  ),
  column('companyId', 'Company ID', "The primary company's ID, else the first one."),
  column('name', 'Company name', 'Trimmed and in lower case.'),
  column(
    'key',
    'Customer key',
    'Company ID, else the ID of the one company with the same name, else the name.',
  ),
  column(
    'line',
    'Line as typed',
    '0 where there is none, else 1 and the product line in lower case.',
  ),
  column(
    'category',
    'Category code',
    'The place of the revenue category in the list on Settings; 0: none.',
  ),
  column(
    'date',
    'Date as typed',
    'The cell that says when: contract start, close date, snapshot month or invoice date.',
  ),
  column('day', 'Day', 'The date as a day; blank where it cannot be read.'),
  column('start', 'Start', 'The first day paid.'),
  column('ends', 'End as typed', 'The cell that says when it ends, as a day.'),
  column('end', 'End', 'The first day not paid; 999999: nothing ends it.'),
  column('typed', 'Amount as typed', 'Recurring revenue amount, else MRR, ARR, Amount, ACV, TCV.'),
  column(
    'covers',
    'Months covered',
    "How many months' money that amount is; 0: no term, -1: unknown billing frequency.",
  ),
  column('rate', 'Rate', "The value of one unit of the deal's currency; 0: no rate on Settings."),
  column('amount', 'Amount a month', 'Amount as typed / months covered x rate.'),
  column('state', 'State', '0: counts. Any other number: why not, by the list on Audit.'),
  column('pasted', 'Pasted', 'The day of a counted row that was pasted by hand; else 0.'),
  column(
    'latest',
    'Latest import',
    'The highest number of an import that is in, from the first row down to this one.',
  ),
  column(
    'brought',
    'Brought by',
    'The import that brought the row; a row pasted by hand comes half a step after the imports above it.',
  ),
  column('byId', 'Rows by ID', 'Row numbers sorted by Record ID.'),
  column(
    'replacedBy',
    'Next of same ID',
    'For the sorted row: the row of the same record that counts in its place.',
  ),
  column('replaced', 'Replaced by', 'The same, back in the order of Deals.'),
  column(
    'byName',
    'Rows by name',
    'Row numbers sorted by company name, rows with a company ID first.',
  ),
  column(
    'idOfName',
    'ID of name',
    'For the sorted row: the row that holds the one company ID of that name; -1: several IDs.',
  ),
  column('named', 'ID found in row', 'The same, back in the order of Deals.'),
  column(
    'byLine',
    'Rows by line',
    'Row numbers of counted deals sorted by customer and product line.',
  ),
  column(
    'lines',
    'Lines from here',
    'For the sorted row: how many product lines of the customer are named from here down.',
  ),
  column('lastLine', 'Last line', "For the sorted row: the customer's last row."),
  column('onlyLine', 'Only line', 'The same, where the customer has just one named line; else 0.'),
  column('knownLine', 'Line found in row', 'The same, back in the order of Deals.'),
  column('ownLine', 'Line', 'The product line that the deal moves.'),
  column('reported', 'Day of snapshot', 'The day of a snapshot that is in use; else 0.'),
  column('days', 'Days, sorted', 'The days of all snapshots in their order.'),
];
