import { COUNT_OR_BLANK, MONEY_OR_BLANK, MONTH } from '../sheet/look';
import type { Column } from '../sheet/table';

/** What is said of each cohort before its ages. */
export type CohortColumn = 'cohort' | 'customers' | 'mrr';
/** What the lines go by, behind the ages. */
export type StepColumn = 'section' | 'line' | 'number' | 'base' | 'mrrWeight' | 'customerWeight';

/** The columns before the ages. */
export const COLUMNS: readonly Column<CohortColumn>[] = [
  {
    id: 'cohort',
    header: 'First paid',
    width: 150,
    number: MONTH,
    align: 'left',
    note: 'The month in which its customers first paid; quarters and years, by the setting Period, are named by their last month.',
  },
  {
    id: 'customers',
    header: 'Customers',
    width: 76,
    number: COUNT_OR_BLANK,
    note: 'Customers who paid at the end of that month, quarter or year.',
  },
  {
    id: 'mrr',
    header: 'MRR then',
    width: 84,
    number: MONEY_OR_BLANK,
    note: 'Their MRR at that time.',
  },
];
/** The column of age 0. */
export const FIRST_AGE = COLUMNS.length + 1;

const step = (id: StepColumn, header: string, note: string): Column<StepColumn> => ({
  id,
  header,
  note,
  width: 70,
  number: COUNT_OR_BLANK,
});
/** The columns behind the ages. */
export const STEPS: readonly Column<StepColumn>[] = [
  step('section', 'Part', '1: MRR. 2: customers.'),
  step('line', 'Line', 'The place of the line in its part; 0: a title.'),
  step('number', 'Cohort no.', 'As on the hidden tab Starts; -1: a title.'),
  step('base', 'Then', 'What there was: MRR, or customers.'),
  step('mrrWeight', 'MRR weight', 'What the cohort weighs in the line of all cohorts, for MRR.'),
  step('customerWeight', 'Customer weight', 'The same for customers.'),
];
