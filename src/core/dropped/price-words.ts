import type { HeldDiscount } from './discounts';

const AS: Readonly<Record<HeldDiscount['as'], string>> = {
  share: 'as a percentage',
  each: 'as money of each piece',
  all: 'as money of all pieces',
};

/** What is said of how prices and terms of line items were read. */
export const priceWords = {
  discounts: (discounts: readonly HeldDiscount[]) =>
    `Taken off the prices: ${discounts.map(({ label, as }) => `"${label}", ${AS[as]}`).join('; ')}.`,
  payments: (label: string) =>
    `"${label}" is read as a number of payments: as months, it would be over before the first billing period of some rows.`,
} as const;
