interface Departure {
  readonly customer: string;
  readonly month: string;
  readonly says: number;
  readonly other: number;
}

const money = (amount: number) => String(Math.round(amount * 100) / 100);

const snapshots = (rows: readonly Departure[], [one, several]: readonly [string, string]) =>
  rows.length === 1 ? `One snapshot ${one}` : `${rows.length} snapshots ${several}`;

const suchAs = (rows: readonly Departure[], text: (row: Departure) => string) =>
  rows[0] ? `${rows.length > 1 ? 'such as ' : ''}${text(rows[0])}` : '';

/** What is said of snapshots whose beginnings do not fit with their endings. */
export const beginningWords = {
  jumps: (label: string, rows: readonly Departure[]) =>
    `${snapshots(rows, ['has', 'have'])} another "${label}" than the one before ended with, ${suchAs(rows, ({ customer, month, says, other }) => `${customer} in ${month}: ${money(says)}, and ${money(other)} before`)}. Endings count; what was paid may have been corrected since, or a snapshot is missing.`,
  sums: (label: string, rows: readonly Departure[]) =>
    `${snapshots(rows, ['has', 'have'])} a "${label}" and movements that do not come to the ending, ${suchAs(rows, ({ customer, month, says, other }) => `${customer} in ${month}: ${money(says)}, and an ending of ${money(other)}`)}. Endings count.`,
} as const;
