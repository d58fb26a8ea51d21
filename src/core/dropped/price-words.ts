/** What is said of how prices and terms of line items were read. */
export const priceWords = {
  discounts: (labels: readonly string[]) =>
    `What stands under ${labels.map((label) => `"${label}"`).join(' and ')} is taken off the prices.`,
  payments: (label: string) =>
    `"${label}" is read as a number of payments: as months, it would be over before the first billing period of some rows.`,
} as const;
