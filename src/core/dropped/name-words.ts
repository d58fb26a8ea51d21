const SHOWN = 3;

/** What is said of customers who are known by their names. */
export const nameWords = {
  oneCustomer: (customers: readonly (readonly string[])[]) => {
    const shown = customers
      .slice(0, SHOWN)
      .map((names) => names.map((name) => `"${name}"`).join(' and '));
    const others = customers.length - shown.length;
    return `Names that differ only in capital letters count as one customer: ${shown.join(', ')}${others > 0 ? ` and ${others} more` : ''}. Where they are two, give each the ID of its company.`;
  },
} as const;
