import { count, list } from '../../import/texts';

/** What the sidebar says about the columns of a report. */
export const columnsWords = {
  found: (found: number) => `${count(found, 'column')} read`,
  unused: (unused: number) => `${count(unused, 'other column')} not needed.`,
  readAs: (label: string) => `${label} is read as`,
  another: 'Read another column',
  chooseColumn: 'Choose a column',
  sample: (value: string) => `e.g. ${value}`,
  empty: 'empty',

  absentTitle: 'Columns that are missing',
  absentHint:
    'The last report had them. Choose another column, go on without them, or take another file.',
  absent: (label: string, field: string) =>
    label.toLowerCase() === field.toLowerCase() ? label : `${label}, read as ${field}`,
  without: 'Go on without it',
  withoutAll: 'Go on without them',
  answerAbsent: (labels: readonly string[]) =>
    `Say above what to do about ${labels.length > 3 ? count(labels.length, 'missing column') : list(labels, 'and')}.`,

  notThere: 'Not in this report',
  mapTitle: 'Say which columns are which',
  mapHint:
    'Choose the columns that are there; one amount and one date are needed. The workbook remembers it.',
  mapRead: 'Read the report',
} as const;
