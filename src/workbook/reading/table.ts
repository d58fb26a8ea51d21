import type { Column } from '../sheet/table';
import type { ReadingColumn } from './columns';

const column = (id: ReadingColumn, header: string, note: string): Column<ReadingColumn> => ({
  id,
  header,
  note,
  width: 110,
});

/**
 * The hidden tab's columns: one step of reading a deal each, so that a number can be followed step by step. What is sorted
 * together stands side by side.
 */
export const READING_COLUMNS: readonly Column<ReadingColumn>[] = [
  column(
    'id',
    'Record key',
    'Record ID as text; without one, what the row is about: an invoice number, or company, day and line.',
  ),
  column(
    'brought',
    'Brought by',
    'The import that brought the row; a row pasted by hand comes half a step after the imported row above it.',
  ),
  column('row', 'Row', 'The row of Deals that this line reads.'),
  column('name', 'Company name', 'Trimmed and in lower case.'),
  column('companyId', 'Company ID', "The primary company's ID, else the first one."),
  column('customer', 'Customer', 'The company that pays, as the row names it.'),
  column('place', 'Place', 'Counts the rows of this tab.'),
  column(
    'content',
    'Characters',
    'How many characters the row holds in the columns that make it a deal.',
  ),
  column('imported', 'Import is', 'The word on Imports for the import that brought the row.'),
  column(
    'used',
    'In use',
    '1: the row holds a deal. 0: blank, a repeated header, or of an import that is not in use. 2: of an import that is not on Imports.',
  ),
  column('type', 'Deal type', 'The deal type that says the revenue category.'),
  column(
    'category',
    'Category code',
    'The place of the revenue category in the list on Settings; 0: none.',
  ),
  column(
    'line',
    'Line as typed',
    '0 where there is none, else 1 and the product line in lower case.',
  ),
  column(
    'date',
    'Date in Deals',
    'The cell that says when: contract start, close date, snapshot month or invoice date; a text names no day.',
  ),
  column('day', 'Day', 'The date as a day; blank where it is none.'),
  column('start', 'Start', 'The first day paid.'),
  column('endCell', 'End in Deals', 'The cell that says when it ends; a text names no day.'),
  column('ends', 'Last day', 'The end as a day; blank where there is none.'),
  column('end', 'End', 'The first day not paid; 999999: nothing ends it.'),
  column('typed', 'Amount as typed', 'Recurring revenue amount, else MRR, ARR, Amount, ACV, TCV.'),
  column(
    'span',
    'Months from start to end',
    'Whole where the dates are at most a day off; 0: nothing ends it.',
  ),
  column(
    'period',
    'Billing period',
    'The months of the billing frequency; -1: Settings does not know it.',
  ),
  column(
    'covers',
    'Months covered',
    "How many months' money that amount is; 0: no term, -1: unknown billing frequency.",
  ),
  column('rate', 'Rate', "The value of one unit of the deal's currency; 0: no rate on Settings."),
  column('amount', 'Amount a month', 'Amount as typed / months covered x rate.'),
  column(
    'byId',
    'Record key, sorted',
    'Record keys in order, and who brought them, and their rows.',
  ),
  column('byIdBrought', 'Brought by, sorted', 'The import that brought the row in this order.'),
  column('byIdRow', 'Row, sorted', 'The row of Deals in this order.'),
  column(
    'idEnds',
    'Ends of keys',
    'The places at which a record key stands for the last time, in order.',
  ),
  column(
    'idLast',
    'Last of key',
    'The place at which the record key of the sorted row stands for the last time.',
  ),
  column(
    'idReplaced',
    'Row that counts',
    'For the sorted row: the row of the same record that counts in its place; 0: it stands for itself.',
  ),
  column('replaced', 'Replaced by', 'The same, back in the order of Deals.'),
  column('byNameRow', 'Row, by name', 'The rows of Deals by company name, those with an ID first.'),
  column('byName', 'Company name, sorted', 'The name in this order.'),
  column('byNameId', 'Company ID, by name', 'The ID in this order.'),
  column(
    'nameStarts',
    'Starts of names',
    'The places at which a name stands for the first time, in order.',
  ),
  column(
    'nameEnds',
    'Ends of names',
    'The places at which a name stands for the last time, in order.',
  ),
  column(
    'nameSeconds',
    'Second IDs',
    'The places at which a name has another ID than the row above, in order.',
  ),
  column('nameId', 'ID of name', 'The one company ID that the name of the sorted row goes by.'),
  column('named', 'ID by name', 'The same, back in the order of Deals.'),
  column(
    'ownKey',
    'Own key',
    'Company ID, else the ID of the one company with the same name, else the name.',
  ),
  column(
    'sameByKey',
    'Treated as, by key',
    'The line of Treat as one on Settings that names the key; 0: none.',
  ),
  column(
    'sameByName',
    'Treated as, by name',
    'The line of Treat as one on Settings that names the company; 0: none.',
  ),
  column(
    'key',
    'Customer key',
    'The own key, or that of the customer as which Settings treats it.',
  ),
  column(
    'left',
    'Left out by import',
    'The code of the reason for which an import left the row out, by the list on Audit; 0: none.',
  ),
  column('won', 'Won', 'Is Closed Won, else whether the stage is a won stage of Settings.'),
  column('excluded', 'Excluded', 'TRUE: Settings lists the customer as one that does not count.'),
  column(
    'once',
    'One-time',
    '1: its report or its deal type says so, or it is a sale with nothing of recurring revenue beside deals that have it.',
  ),
  column(
    'barred',
    'Left out',
    'Why the row does not count whatever it says, by the list on Audit; 0: nothing bars it.',
  ),
  column('faults', 'Faults', 'What is missing in what it says, by the list on Audit; 0: nothing.'),
  column('state', 'State', '0: counts. Any other number: why not, by the list on Audit.'),
  column('pasted', 'Pasted', 'The day of a counted row that was pasted by hand; else 0.'),
  column(
    'toRead',
    'To be read',
    '1: a row pasted by hand in which text stands for a day, an amount, a term or a flag; else 0.',
  ),
  column(
    'byKey',
    'Customer key, sorted',
    'Customers of counted deals in order, with their product lines.',
  ),
  column('byKeyLine', 'Line, sorted', 'The product line as typed in this order.'),
  column('byKeyRow', 'Row, by customer', 'The row of Deals in this order.'),
  column(
    'keyStarts',
    'Starts of customers',
    'The places at which a customer stands for the first time, in order.',
  ),
  column(
    'keyEnds',
    'Ends of customers',
    'The places at which a customer stands for the last time, in order.',
  ),
  column(
    'lineStarts',
    'Starts of lines',
    'The places at which a named product line of a customer begins, in order.',
  ),
  column(
    'keyLine',
    'Only line',
    'The one product line that the customer names; blank: none, or several.',
  ),
  column('knownLine', 'Line by customer', 'The same, back in the order of Deals.'),
  column('ownLine', 'Line', 'The product line that the deal moves.'),
  column('reported', 'Day of snapshot', 'The day of a snapshot that is in use; else 0.'),
  column('days', 'Days, sorted', 'The days of all snapshots in their order.'),
  column('months', 'Months', 'How many months a snapshot stands for; 0: the row is not in use.'),
  column('after', 'Month after', 'The first month after those that the row stands for.'),
  column('afters', 'Months after, sorted', 'The same of all snapshots in their order.'),
];
