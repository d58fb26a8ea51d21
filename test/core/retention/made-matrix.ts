import type { CustomerMonths, Matrix } from '../../../src/core/retention/customer-months';

/** A customer who pays this, month by month. */
export function customer(...mrr: readonly number[]): CustomerMonths {
  return { key: '', name: '', mrr, net: mrr, firstPaid: mrr.findIndex((value) => value > 0) };
}

/** Customers by months from January 2026 on, who pay this. */
export function matrix(...rows: readonly (readonly number[])[]): Matrix {
  const months = (rows[0] ?? []).map((_, place) => 24312 + place);
  return { months, customers: rows.map((row) => customer(...row)) };
}
