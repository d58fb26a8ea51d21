/** What is said of a failure's details. */
export const detailsWords = {
  title: 'Details',
  hint: 'For whoever looks after Retained, should it happen again. They hold nothing of what is in your spreadsheet.',
  label: 'Details of the failure',
  text: (version: string, cause: string, during: string | null) =>
    `Retained ${version}\n${cause}${during === null ? '' : `\nwhile ${during}`}`,
  copy: 'Copy details',
  copied: 'The details are copied.',
  notCopied: 'The details are selected. Press Ctrl+C, on a Mac Command+C, to copy them.',
} as const;
