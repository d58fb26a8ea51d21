import { type Month, monthText } from '../../days';

const SHOWN = 3;
const PERIODS = { 3: 'quarter', 6: 'half-year', 12: 'year' } as const;

const money = (amount: number) => String(Math.round(amount * 100) / 100);

/** What is said of a table of customers by months. */
export const matrixWords = {
  unit: (what: 'column' | 'row', months: 3 | 6 | 12, measure: string | null) =>
    measure === null
      ? `Each ${what} is a ${PERIODS[months]}: its amounts are taken as the revenue of ${months} months, the same in each of them.`
      : `Each ${what} is a ${PERIODS[months]}: its amounts are taken as the ${measure} of each of its ${months} months.`,
  fiscal: (label: string) =>
    `"${label}" is taken as if your year began in January. If it does not, head the columns with months, such as 2026-07.`,
  splitYears: (labels: readonly string[]) =>
    `${labels[0]} to ${labels[labels.length - 1]} are years that begin in one calendar year and end in the next, and nothing says in which month. Give the amounts by months, such as 2026-07, or by calendar years.`,
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
