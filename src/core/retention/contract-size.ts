/** The lowest yearly amounts of each contract size after the first; published medians are told apart by the same ones. */
export const CONTRACT_SIZE_EDGES: readonly number[] = [12000, 25000, 50000, 100000, 250000];

/** The contract sizes, smallest first, then what stands for customers who paid nothing at the opening. */
export const CONTRACT_SIZES: readonly string[] = [
  'Below 12,000 a year',
  '12,000 to 25,000',
  '25,000 to 50,000',
  '50,000 to 100,000',
  '100,000 to 250,000',
  '250,000 and more',
  '(not paying at the opening)',
];

/** What stands for a blank value. */
export const NOT_GIVEN = '(not given)';
