const HEADROOM_MONTHS = 12;

/** Room for so many rows, and for a tenth more or so many spare ones, for rows pasted by hand. */
export function withHeadroom(rows: number, spare: number): number {
  return rows + Math.max(spare, Math.ceil(rows / 10));
}

/** Room for so many customers, and for a fifth more or a fifth of the spare rows. */
export function customersWithHeadroom(customers: number, spare: number): number {
  return customers + Math.ceil(Math.max(spare, customers) / 5);
}

/** Room for so many months and a year to come. */
export function monthsWithHeadroom(months: number): number {
  return months + HEADROOM_MONTHS;
}
