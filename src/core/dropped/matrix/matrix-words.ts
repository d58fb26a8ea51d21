import { type Month, monthText } from '../../days';

const SHOWN = 3;

const money = (amount: number) => String(Math.round(amount * 100) / 100);

/** What is said of a table of customers by months. */
export const matrixWords = {
  unit: (period: 'quarter' | 'year', months: number, measure: string | null) =>
    measure === null
      ? `Each column is a ${period}: its amounts are taken as the revenue of ${months} months, the same in each of them.`
      : `Each column is a ${period}: its amounts are taken as the ${measure} of each of its ${months} months.`,
  leftOut: (names: readonly string[]) => {
    const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
    const others = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    return `Rows that explain a total count as no customers: ${shown.join(', ')}${others}.`;
  },
  misfit: ({ name, month, total, sum }: Misfit) =>
    `"${name}" says ${money(total)} for ${monthText(month)}, and the customers above it add up to ${money(sum)}: look for a row that lacks.`,
} as const;

interface Misfit {
  readonly name: string;
  readonly month: Month;
  readonly total: number;
  readonly sum: number;
}
