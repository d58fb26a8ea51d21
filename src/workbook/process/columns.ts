import { OWNERS_LISTED } from '../audit/findings-columns';
import type { Plan } from '../plan';
import { columnSpan } from '../sheet/array-columns';
import { columnLetters, onTab, span } from '../sheet/references';

const column = <Id extends string>(id: Id, header: string, note: string) => ({
  ...{ id, header, note, width: 110 },
});

/** What the process is judged by, line by line of the Ledger. */
export const CODING_LINES = [
  column(
    'ownerNo',
    'Owner no.',
    'The place of its owner among the owners on Findings; 0: the line does not count.',
  ),
  column(
    'code',
    'Coded',
    '10 to 40: new business, renewal, upsell, churn; 1 more where the data says that it is wrong.',
  ),
  column(
    'monthsBack',
    'Months back',
    'Months before the as-of month; -1: the line does not count.',
  ),
  column('codedAs', 'Coded by owner', 'Owner no. x 100, and how the deal is coded.'),
  column('codedIn', 'Coded in', 'Months back x 100, and how the deal is coded; -1: none or later.'),
] as const;
export type CodingLine = (typeof CODING_LINES)[number]['id'];

/** Deals of each owner that is listed, by how they are coded; below them those of all others. */
export const CODED_OWNERS = [
  column('codedNew', 'New business', 'Deals of the owner that are coded so.'),
  column('wrongNew', 'Of them wrong', 'Those that the data says should be coded otherwise.'),
  column('codedRenewal', 'Renewal', 'The same for renewals.'),
  column('wrongRenewal', 'Of them wrong', 'The same for renewals.'),
  column('codedUpsell', 'Upsell', 'The same for upsells.'),
  column('wrongUpsell', 'Of them wrong', 'The same for upsells.'),
  column('codedChurn', 'Churn', 'The same for churn.'),
  column('wrongChurn', 'Of them wrong', 'The same for churn.'),
] as const;
export type CodedOwner = (typeof CODED_OWNERS)[number]['id'];

/** The revenue categories that a process prescribes, and where deals coded so are counted by owner. */
export const PROCESS = [
  { label: 'New business', category: 'new business', all: 'codedNew', wrong: 'wrongNew' },
  { label: 'Renewal', category: 'renewal', all: 'codedRenewal', wrong: 'wrongRenewal' },
  { label: 'Upsell', category: 'upsell', all: 'codedUpsell', wrong: 'wrongUpsell' },
  { label: 'Churn', category: 'churn', all: 'codedChurn', wrong: 'wrongChurn' },
] as const;

/** A step of the lines. */
export function codingSpan({ dealRows }: Pick<Plan, 'dealRows'>, id: CodingLine): string {
  const place = CODING_LINES.findIndex((one) => one.id === id) + 1;
  return onTab('Coding', columnSpan(columnLetters(place), dealRows));
}

/** How deals of owners are coded: of those listed, or of these and, below them, of all others. */
export function codedOwnerSpan(id: CodedOwner, which: 'listed' | 'all'): string {
  const place = CODED_OWNERS.findIndex((one) => one.id === id) + 1;
  const last = OWNERS_LISTED + (which === 'all' ? 2 : 1);
  return onTab('Coders', span(columnLetters(place), 2, last));
}
