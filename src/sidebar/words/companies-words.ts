import { count } from '../../import/texts';

/** What the sidebar says of a report of companies. */
export const companiesWords = {
  title: 'A report of companies',
  what: 'It goes to the Companies tab. KPIs, which the first such report adds, shows satisfaction, adoption and health beside churn.',
  companies: (rows: number) => count(rows, 'company'),
  leftOut: (rows: number) =>
    `${count(rows, 'row')} without company ID and name ${rows === 1 ? 'is' : 'are'} left out.`,
  found: 'Found',
  nothingFound: 'None of CSAT, NPS, time to value, licensed and active users.',
  numbers: 'Other numbers to take over',
  day: 'Day of the report',
  dayHint: 'It describes the end of the month before.',
  add: 'Add to the workbook',
  adding: 'Adding the companies',
  noDay: 'Say the day of the report.',
} as const;
