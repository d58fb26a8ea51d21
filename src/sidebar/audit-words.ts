/** What the sidebar says about the data audit. */
export const auditWords = {
  auditing: 'Checking the records',
} as const;
