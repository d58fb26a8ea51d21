import type { Plan } from '../plan';
import { DATE, MONEY } from '../sheet/look';
import { onTab, span } from '../sheet/references';
import { tableLetters } from '../sheet/table';

/** A column of the hidden tabs of cohorts. */
export const column = <Id extends string>(
  id: Id,
  header: string,
  number: string,
  note: string,
) => ({ id, header, number, note, width: 84 });

/** What is told of each customer, in the rows of Customers. */
export const CUSTOMERS = [
  column(
    'joined',
    'Joined',
    DATE,
    'The line of Starts to which the customer belongs, by its month.',
  ),
  column('joinedPaying', 'Joined, paying', DATE, 'The same where the customer paid in that month.'),
  column('ofCohort', 'Cohort no.', '0', 'The cohort of that month; -1: has not paid yet.'),
  column('paidThen', 'MRR then', MONEY, "MRR at the end of the cohort's own period."),
  column('ofPaying', 'Cohort no., paying', '0', 'The cohort, of who paid then; else -1.'),
] as const;
export type CustomerColumn = (typeof CUSTOMERS)[number]['id'];

const J = tableLetters<CustomerColumn>(CUSTOMERS);

/** A column of Joined, as formulas beside it name it. */
export function ownJoined({ customerRows }: Plan, id: CustomerColumn): string {
  return span(J[id], 2, customerRows + 1);
}

/** The same, as Starts names it. */
export function joinedSpan(plan: Plan, id: CustomerColumn): string {
  return onTab('Joined', ownJoined(plan, id));
}
