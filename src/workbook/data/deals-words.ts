/** What is wrong with the headers of Deals and what to do, in words that server, sidebar and formulas share. */
export const dealsWords = {
  noHeaders:
    'Row 1 of Deals does not hold the headers of its columns. Delete the rows above the headers, or bring the headers back with Ctrl+Z or from File > Version history.',
  noAsOf:
    'Imports does not say the as-of month of the latest report, so figures would end with an earlier one. Type its first day, such as 2026-10-01, in its line under As-of month.',
  headerTwice: (header: string) =>
    `Deals has two columns called "${header}", so it is not known which of them counts. Give the one that is your own another name.`,
} as const;
