import { day, deal, type Said } from '../made-deals';

/** Settings of each model, with what Amount means. */
export const RECURRING = { model: 'recurring deals', amountMeans: 'ARR' } as const;
/** The same of another. */
export const TCV = { model: 'contracts', amountMeans: 'TCV' } as const;
/** The same of another. */
export const MOVES = { model: 'deal movements' } as const;
/** The same of another. */
export const BILLED = { model: 'contracts', amountMeans: 'per billing period' } as const;

/** Acme's first deal, 100 a month and 1,200 a year. */
export const first = (said: Said = {}) =>
  deal({ amount: 1200, recurringType: 'New', dealName: 'Acme', ...said });

/** The deal that renews it three months later. */
export const renewal = (said: Said = {}) =>
  first({ recurringType: 'Renewal', dealName: 'Acme 2', closeDate: day('2026-04-15'), ...said });

/** An inactive date and its reason. */
export const until = (end: string, inactiveReason = 'Renewal'): Said => ({
  inactiveDate: day(end),
  inactiveReason,
});

/** Somebody else's. */
export const other = (said: Said = {}): Said => ({ companyId: '2', company: 'Other', ...said });

/** A contract of 12,000 in all. */
export const contract = (from: string, to: string | null, said: Said = {}) =>
  deal({
    ...{ type: 'New', dealName: from, recurringAmount: null, amount: 12000 },
    ...{ contractStart: day(from), contractEnd: to === null ? null : day(to), ...said },
  });

/** A movement of the platform line. */
export const move = (type: string | null, on: string, amount: number | null, said: Said = {}) =>
  deal({
    ...{ type, dealName: `On ${on}`, recurringAmount: null, amount, line: 'Platform' },
    ...{ stage: 'Won', closeDate: day(on), ...said },
  });

/** Acme's movements, beside those of a customer by whom the report shows all words for types. */
export const moves = (...own: readonly Said[]) => [
  ...own,
  ...(
    [
      ['New', '2024-01-10', 100],
      ['Renewal', '2025-01-10', 100],
      ['More', '2025-02-10', 20],
      ['Less', '2025-03-10', -20],
      ['Gone', '2025-04-10', -100],
    ] as const
  ).map(([type, on, amount]) => move(type, on, amount, other())),
];

/** Customers enough that what one of them does is no habit. */
export const many = (said: (companyId: string) => readonly Said[]) =>
  Array.from({ length: 19 }, (_, place) => said(String(100 + place))).flat();
