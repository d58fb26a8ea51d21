import { moneyText } from '../rounding';

interface Departure {
  readonly customer: string;
  readonly month: string;
  readonly says: number;
  readonly other: number;
}

/** What is said of snapshots whose beginnings do not fit with the endings before, or whose movements do not lead from one to the other. */
export const beginningWords = {
  jumps: (label: string, rows: readonly Departure[]) => {
    const [first] = rows;
    const such = first
      ? `: ${first.customer} in ${first.month} ${moneyText(first.says)}, and ${moneyText(first.other)} before`
      : '';
    return `Snapshots with another "${label}" than the one before ended with: ${rows.length}, such as${such.slice(1)}. Endings count.`;
  },
  movements: ([ending, beginning]: readonly [string, string], rows: readonly Departure[]) => {
    const [first] = rows;
    const such = first
      ? ` such as ${first.customer} in ${first.month}, ${moneyText(first.says)} and not ${moneyText(first.other)}`
      : '';
    return `Snapshots whose "${ending}" is not their "${beginning}" with their movements: ${rows.length},${such}. Endings count.`;
  },
} as const;
