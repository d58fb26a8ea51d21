import type { Discounted } from './discounted-documents';
import type { HeldDiscount } from './discounts';
import type { Taxed } from './taxes';

const percent = (share: number) => Math.round(share * 1e4) / 100;

const AS: Readonly<Record<HeldDiscount['as'], (example: number) => string>> = {
  share: () => 'as a percentage',
  part: (example) => `as a part of one, so that ${example} is ${percent(example)} %`,
  each: () => 'as money of each piece',
  all: () => 'as money of all pieces',
  signed: () => 'as a percentage where "%" stands, else as money of each piece',
};

/** What is said of how prices and terms of line items were read. */
export const priceWords = {
  discounts: (discounts: readonly HeldDiscount[]) =>
    `Taken off the prices: ${discounts.map(({ label, as, example }) => `"${label}", ${AS[as](example)}`).join('; ')}.`,
  taxes: ({ label, tax }: Taxed) =>
    `"${label}" has a tax in it, which is no revenue: "${tax}" is taken off.`,
  discounted: ({ label, total }: Discounted) =>
    `"${label}" stands before a discount, as "${total}" shows: it is taken off.`,
  payments: (label: string) =>
    `"${label}" is read as a number of payments, not of months: a row is paid for so many billing periods.`,
  shortTerms: (label: string, rows: number) =>
    `"${label}" is read as months, and ${rows === 1 ? 'one row is' : `${rows} rows are`} over before the first billing period is.`,
} as const;
