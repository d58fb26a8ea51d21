import type { Plan } from '../plan';
import { DATE, MONEY } from '../sheet/look';
import { columnLetters, onTab, span } from '../sheet/references';

const day = (id: 'opens' | 'closes', header: string, note: string) => ({
  id,
  header,
  note,
  width: 96,
  number: DATE,
});
const words = <Id extends string>(id: Id, header: string, note: string) => ({
  id,
  header,
  note,
  width: 96,
});

/** The days of each period that NRR lists, and the parts of its name, in the rows of the table there. */
export const PERIOD_STEPS = [
  day('opens', 'Opens after', 'The last day before the period.'),
  day('closes', 'Closes on', 'The last day of the period.'),
  words('year', 'Year', 'FY where the year does not begin in January.'),
  words('quarter', 'Quarter', 'Where periods are quarters.'),
  words('state', 'State', 'To date: it lasts. In part: history begins inside it.'),
] as const;

/** The report that first told each month of NRR's monthly table. */
export const MONTH_STEPS = [
  words('report', 'First report', 'The number of the first import that holds the month; 0: none.'),
  words('line', 'Its line', 'The row in which that import stands on Imports.'),
  words('back', 'Months before', 'How many months before its as-of month the month was.'),
  {
    ...words(
      'closed',
      'Closing then',
      'What the month closed at in that report, as tabs show money.',
    ),
    number: MONEY,
  },
] as const;

export const FIRST_MONTH_STEP = PERIOD_STEPS.length + 2;

/** What Periods says of the first period, to be copied down with it. */
export function periodStep(id: (typeof PERIOD_STEPS)[number]['id']): string {
  return onTab('Periods', `$${columnLetters(PERIOD_STEPS.findIndex((one) => one.id === id) + 1)}2`);
}

type MonthStep = (typeof MONTH_STEPS)[number]['id'];

const monthLetter = (id: MonthStep) =>
  columnLetters(FIRST_MONTH_STEP + MONTH_STEPS.findIndex((one) => one.id === id));

/** What Periods says of the first month shown, to be copied down with it. */
export function monthStep(id: MonthStep): string {
  return onTab('Periods', `$${monthLetter(id)}2`);
}

/** The same of all months. */
export function monthStepSpan({ months }: Pick<Plan, 'months'>, id: MonthStep): string {
  return onTab('Periods', span(monthLetter(id), 2, months + 1));
}
