/** What is wrong with the headers of Deals and what to do, in words that server, sidebar and formulas share. */
export const dealsWords = {
  noHeaders:
    'Row 1 of Deals does not hold the headers of its columns. Delete the rows above the headers, or bring the headers back with Ctrl+Z or from File > Version history.',
  headerTwice: (header: string) =>
    `Deals has two columns called "${header}", so it is not known which of them counts. Give the one that is your own another name.`,
} as const;
