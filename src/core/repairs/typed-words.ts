/** Why a value that somebody typed cannot go into a file, and what to type instead. */
export const typedWords = {
  calculated:
    'HubSpot calculates this column itself. Where the record is right as it is, say so under Accepted because.',
  noOption: (text: string, column: string) =>
    `"${text}" is no value of ${column} in the report; HubSpot would empty the property. Type one that the report has.`,
  noDeed: (text: string) => `"${text}" is neither Delete nor Keep. Type one of them.`,
  noCompany: (text: string) =>
    `"${text}" is the name of no company of the report, or of several. Type the company's record ID.`,
  noDay: (text: string) => `"${text}" can be read as no day, or as two. Type it as 2026-01-31.`,
  noNumber: (text: string) => `"${text}" can be read as no number, or as two. Type it as 1234.56.`,
} as const;
