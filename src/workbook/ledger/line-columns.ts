import type { RevenueModel } from '../../core/settings';
import { type Column, tableLetters } from '../sheet/table';

const column = <Id extends string>(id: Id, header: string, note: string) => ({
  id,
  header,
  note,
  width: 110,
});

/** What the Ledger's lines rest on, a row for each of them. */
const OF_ALL = [
  column(
    'row',
    'Deals row',
    'Rows of Deals: counted ones first, by customer, line, day and category.',
  ),
  column('place', 'Place', 'Counts the rows of this tab.'),
  column('state', 'State', '0: counts. Any other number: why not, by the list on Audit.'),
  column('used', 'In use', '0: the row holds no deal.'),
  column('recordId', 'Record ID', 'The deal in HubSpot.'),
  column('name', 'Deal name', 'As on Deals.'),
  column('key', 'Customer key', 'What groups deals into customers.'),
  column('line', 'Line', 'The product line that the deal moves.'),
  column('category', 'Category code', 'The place of the revenue category in the list on Settings.'),
  column('end', 'End', 'The first day not paid as the deal says; 999999: nothing ends it.'),
  column('reason', 'Inactive reason', 'In lower case.'),
  column(
    'left',
    'Customer left',
    '1 where the reason says so: it names nothing that comes in the place of the deal.',
  ),
  column('customerStarts', 'Starts of customers', 'The places at which customers begin, in order.'),
  column(
    'lineStarts',
    'Starts of lines',
    'The places at which product lines of customers begin, in order.',
  ),
  column('lineAndStart', 'Line and start', 'Line no. x 1,000,000 + From, in order.'),
  column('next', 'Next start', "The line's first start on the end or after it; 0: none."),
  column(
    'renewed',
    'End in grace',
    'Where the next start follows within the grace days, that start; else the end.',
  ),
  column(
    'kept',
    'End, kept in grace',
    'The end, or the day after the as-of month where a renewal is still awaited.',
  ),
  column(
    'inGrace',
    'MRR in grace',
    'What is paid at the end of the as-of month only because a renewal is still awaited.',
  ),
  column(
    'step',
    'Step of a ramp',
    '1: its deal type says that it follows on a line item of its own deal.',
  ),
] as const;

/** The same of deal movements, in which such a deal ends what others began. */
const OF_MOVEMENTS = [
  column(
    'clears',
    'Ends all lines',
    'Deal movements: 1 for a churn deal that names neither amount nor product line.',
  ),
  column('clearDays', 'Days of such deals', 'Customer no. x 1,000,000 + From of those, in order.'),
  column(
    'cleared',
    'Ended by',
    'The first day on From or after it on which such a deal ends all lines; 0: none.',
  ),
] as const;

/** Of deals that bring their own end: what takes the place of what. */
const OF_ENDS = [
  column(
    'ending',
    'Line and end',
    'Line no. x 1,000,000 + Until; a quarter less where the customer left.',
  ),
  column('byEnd', 'Ends, in order', 'The same, in order.'),
  column('byEndMrr', 'MRR that ends', 'MRR of the line of the Ledger that ends so.'),
  column('byEndPlace', 'Place of the end', 'The place of that line of the Ledger.'),
  column(
    'endsTogether',
    'Ends of several',
    'Line and end of which more than one ends so, in order.',
  ),
  column('ended', 'Ended', 'MRR of all that ends so on that day of that line.'),
  column(
    'replaced',
    'In place of',
    'The place of the last line of the Ledger that ends where this one starts; 0: none does.',
  ),
  column(
    'kind',
    'Line, start, category',
    'Line and start, ramps apart, + category code / 10, in order.',
  ),
  column(
    'heir',
    'Takes over',
    '1: takes the place of what ends there. Where something renews it, other deals do not.',
  ),
  column('weight', 'Weight', 'MRR of what takes over.'),
  column(
    'startsTogether',
    'Starts of several',
    'Line and start of which more than one starts so, in order.',
  ),
  column('whole', 'All weights', 'Of all that starts on that day of that line.'),
  column(
    'takes',
    'MRR taken over',
    'What ends where this one starts; of several that take over each has its share by MRR.',
  ),
  column(
    'followed',
    'Taken over',
    '1: what starts on the line where this one ends takes its place.',
  ),
  column('deal', 'Deal on its line', "Line no. and the line item's deal; blank for other records."),
  column('byDeal', 'Deals, in order', 'Deal on its line, in order.'),
  column('byDealPlace', 'Places by deal', 'The places of those.'),
  column('dealStarts', 'Starts of deals', 'Where in that order another deal or line begins.'),
  column('dealNumber', 'Deal no.', 'Which of those the line item is of.'),
  column('stepDays', 'Days of steps', 'Deal no. x 1,000,000 + From of steps of ramps, in order.'),
  column('dealEnds', 'Days of ends', 'Deal no. x 1,000,000 + Until of line items, in order.'),
  column(
    'endLine',
    'Line of the end',
    "Line no.; where a step of the same deal's ramp starts, a number of its own beyond those.",
  ),
  column('meeting', 'Line and start, ramps apart', 'The same of the start x 1,000,000 + From.'),
  column('meetings', 'Those starts, in order', 'The same, in order.'),
  column('byHeir', 'Starts of what takes over', 'Line and start, ramps apart, of those, in order.'),
  column('byHeirPlace', 'Places of what takes over', 'The places of those.'),
] as const;

/** Of snapshots, beside that. */
const OF_SNAPSHOTS = [
  column('company', 'Company', 'Snapshots: the company as the row itself names it.'),
  column('month', 'First month', 'Snapshots: the first month that the row stands for.'),
  column('after', 'Month after', 'Snapshots: the first month after those.'),
  column('within', 'Within', "1: the first month is one of the row above, of the same company's."),
] as const;

const COLUMNS = {
  movements: [...OF_ALL, ...OF_MOVEMENTS],
  snapshots: [...OF_ALL, ...OF_ENDS, ...OF_SNAPSHOTS],
} as const;

export type LineColumn = (typeof COLUMNS)['movements' | 'snapshots'][number]['id'];

/** The columns of Lines: what another model rests on would only fill the spreadsheet. */
export function lineColumns(model: RevenueModel): readonly Column<LineColumn>[] {
  if (model === 'deal movements') return COLUMNS.movements;
  return model === 'monthly snapshots' ? COLUMNS.snapshots : [...OF_ALL, ...OF_ENDS];
}

/** Their letters, which are the same in every model that has them. */
export const LINES: Readonly<Record<LineColumn, string>> = {
  ...tableLetters(COLUMNS.movements),
  ...tableLetters(COLUMNS.snapshots),
};
