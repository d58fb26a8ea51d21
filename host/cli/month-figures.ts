import type { Table } from './table-at';

/** The header on the tabs under which each figure stands. */
export const HEADERS: Readonly<Record<string, string>> = {
  opening: 'Opening MRR',
  new: 'New',
  reactivation: 'Reactivation',
  expansion: 'Expansion',
  contraction: 'Contraction',
  churn: 'Churn',
  closing: 'Closing MRR',
  nrr: 'NRR',
  grr: 'GRR',
  nrr12: 'NRR, 12 months',
  grr12: 'GRR, 12 months',
  nrr12sum: 'NRR, year on year',
  grr12sum: 'GRR, year on year',
  openingCustomers: 'Opening customers',
  newCustomers: 'New customers',
  reactivatedCustomers: 'Reactivated customers',
  expandedCustomers: 'Expanded customers',
  contractedCustomers: 'Contracted customers',
  churnedCustomers: 'Churned customers',
  closingCustomers: 'Closing customers',
};

/** The figures of a month that a row of a table shows; null where a cell is blank. */
export function monthFigures(table: Table, row: readonly unknown[]): Record<string, number | null> {
  const shown = Object.entries(HEADERS).filter(([, header]) => table.header.includes(header));
  return Object.fromEntries(shown.map(([key, header]) => [key, numberAt(table, row, header)]));
}

/** A cell as a number; null where it holds none. */
export function numberAt(table: Table, row: readonly unknown[], header: string): number | null {
  const value = table.at(row, header);
  return typeof value === 'number' ? value : null;
}

/** A day number as its month. @example monthText(46326) //=> "2026-10" */
export function monthText(day: unknown): string {
  const date = new Date((Number(day) - 25569) * 86400000);
  return date.toISOString().slice(0, 7);
}
