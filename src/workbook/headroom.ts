const HEADROOM_ROWS = 500;
const HEADROOM_CUSTOMERS = 100;
const HEADROOM_MONTHS = 12;

/** Room for so many rows, and a fifth or 500 more for rows pasted by hand. */
export function withHeadroom(rows: number): number {
  return rows + Math.max(HEADROOM_ROWS, Math.ceil(rows / 5));
}

/** Room for so many customers, and a fifth or 100 more. */
export function customersWithHeadroom(customers: number): number {
  return customers + Math.max(HEADROOM_CUSTOMERS, Math.ceil(customers / 5));
}

/** Room for so many months and a year to come. */
export function monthsWithHeadroom(months: number): number {
  return months + HEADROOM_MONTHS;
}
