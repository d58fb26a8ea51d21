import { count, list } from './texts';

/** What the sidebar says about the columns of a report. */
export const columnsWords = {
  found: (found: number) => `${count(found, 'column')} read`,
  unused: (unused: number) => `${count(unused, 'other column')} not needed.`,
  readAs: (label: string) => `${label} is read as`,
  notRead: 'Not read',
  allowed: 'Not read, or what the column holds, such as Industry or Close Date',
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
  sayWithout: (labels: readonly string[]) =>
    `The report lacks ${list(labels, 'and')}, which the last one had: export it with the same columns, or go on without by --set "Column ${labels[0]}=Not read"${labels.length > 1 ? ' and the same for the others' : ''}.`,

  notThere: 'Not in this report',
  mapTitle: 'Say which columns are which',
  mapHint:
    'Choose the columns that are there; one amount and one date are needed. The workbook remembers it.',
  mapRead: 'Read the report',
} as const;
