import { whole } from '../../import/texts';

/** What the sidebar says about the same definitions in BigQuery. */
export const sqlWords = {
  open: 'Take it to BigQuery',
  title: 'Take it to BigQuery',
  lead: 'The same definitions as SQL, for data that is too large for a spreadsheet. Nothing is sent anywhere: you take the text there yourself.',
  source: 'Table that holds the report',
  dataset: 'Dataset for the result',
  sql: 'SQL',
  copy: 'Copy the SQL',
  download: 'Download the SQL',
  copied: 'The SQL is copied.',
  notCopied: 'The SQL is selected. Press Ctrl+C, on a Mac Command+C, to copy it.',
  next: 'What follows',
  steps: (source: string, dataset: string) => [
    `In BigQuery, load the report into the table ${source}, with the schema detected, and make the dataset ${dataset}.`,
    'Paste the SQL into a query, run it, and schedule it for some days after each month’s end.',
    `In a sheet, choose Data, Data connectors, Connect to BigQuery, and open the table retention of ${dataset}.`,
  ],
  asOf: 'The last month is the last complete one on the day on which the SQL runs. It reads each column as it stands: states, pauses, delays, discounts and taxes, which an import reads, are on Deals only.',
  needsReport: 'Read a report first: the SQL is made from its columns and settings.',
  tooLarge: (cells: number, comfortable: number) =>
    `This report makes about ${whole(cells)} cells. Above some ${whole(comfortable)} a spreadsheet may get slow; export fewer months, do without tabs that you can add, or take such a report to BigQuery.`,
  back: 'Back',
} as const;
