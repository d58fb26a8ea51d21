/** What a report lacks that cannot be read, by name. */
export const mappingWords = {
  customer: 'the customer',
  day: 'a date',
  amount: 'an amount',
  recurs: 'what says how revenue recurs: an end, a term, a deal type or a recurring amount',
} as const;
