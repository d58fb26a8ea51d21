const HEADROOM_MONTHS = 12;

/** Nobody pastes more at once by hand, and a row of all tabs takes some five hundred cells of the ten million. */
const MOST_ROWS = 1000;
const MOST_CUSTOMERS = 500;

/** Room for so many rows, and for a tenth more, up to a thousand, or so many spare ones, for rows pasted by hand. */
export function withHeadroom(rows: number, spare: number): number {
  return rows + Math.max(spare, Math.min(MOST_ROWS, Math.ceil(rows / 10)));
}

/** Room for so many customers, and for a fifth more, up to five hundred, or a fifth of the spare rows. */
export function customersWithHeadroom(customers: number, spare: number): number {
  const fifth = (number: number) => Math.ceil(number / 5);
  return customers + Math.max(fifth(spare), Math.min(MOST_CUSTOMERS, fifth(customers)));
}

/** Room for so many months and a year to come. */
export function monthsWithHeadroom(months: number): number {
  return months + HEADROOM_MONTHS;
}
