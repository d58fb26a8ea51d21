/** The figures of a month that a known history, core and the tabs must agree on. */
export const MONEY = [
  'opening',
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
  'closing',
] as const;
export const COUNTS = [
  'openingCustomers',
  'newCustomers',
  'reactivatedCustomers',
  'expandedCustomers',
  'contractedCustomers',
  'churnedCustomers',
  'closingCustomers',
] as const;
export const RATES = ['nrr', 'grr', 'nrr12', 'grr12'] as const;
