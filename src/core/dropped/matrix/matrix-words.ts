import { type Day, dayText, type Month, monthText } from '../../days';
import { moneyText } from '../../rounding';

const SHOWN = 3;
const PERIODS = { 3: 'quarter', 6: 'half-year', 12: 'year' } as const;

const GIVE_MONTHS = {
  column: 'head the columns with months',
  row: 'give each row its month',
} as const;

/** What is said of a table of customers by months. */
export const matrixWords = {
  unit: (what: 'column' | 'row', months: 3 | 6 | 12, measure: string | null) =>
    measure === null
      ? `Each ${what} is a ${PERIODS[months]}: its amounts are taken as the revenue of ${months} months, the same in each of them.`
      : `Each ${what} is a ${PERIODS[months]}: its amounts are taken as the ${measure} of each of its ${months} months.`,
  fiscal: (what: 'column' | 'row', label: string) =>
    `"${label}" is taken as if your year began in January. If it does not, ${GIVE_MONTHS[what]}, such as 2026-07.`,
  otherYears: (label: string, yearBegins: number) =>
    `"${label}" is of a fiscal year, and your year begins in month ${yearBegins} by Settings, which does not say after which calendar year it is called. Give the amounts by months, such as 2026-07.`,
  fiscalMonths: (label: string) =>
    `"${label}" stands beside months, and nothing says in which calendar year each of them is. Write the months with their calendar year, such as 2026-07, and leave the fiscal year out.`,
  open: ({ from, unit, measure, reported }: Open) => {
    const begins = `the ${PERIODS[unit]} from ${monthText(from)} on is not over by ${dayText(reported)}`;
    return measure === null
      ? `What is paid in ${begins}: it is left out, with what comes after it, since nothing says how much of it is paid already. Give its months, such as 2026-07.`
      : `The ${measure} of ${begins}: it is read for its months that are.`;
  },
  splitYears: (labels: readonly string[]) =>
    `${labels.length > 1 ? `${labels[0]} to ${labels[labels.length - 1]} are years that begin` : `${labels[0]} is a year that begins`} in one calendar year and end${labels.length > 1 ? '' : 's'} in the next, and nothing says in which month. Give the amounts by months, such as 2026-07, or by calendar years.`,
  leftOut: (names: readonly string[]) => {
    const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
    const others = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    return `Rows that explain a total count as no customers: ${shown.join(', ')}${others}.`;
  },
  unsure: (names: readonly string[]) => {
    const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
    const others = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    const is = names.length > 1 ? 'are' : 'is';
    return `${shown.join(', ')}${others} ${is} called like a row that explains a total, but by place and numbers ${is} none: counted as ${names.length > 1 ? 'customers' : 'a customer'}. To leave one out, name it under the customers that never count, or say --set "Customer ${names[0]}=left out".`;
  },
  unread: (found: readonly Unread[]) => {
    const shown = found
      .slice(0, SHOWN)
      .map(({ name, month, text }) => `"${name}" has "${text}" in ${month}`);
    const others = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
    return `${shown.join(', ')}${others}: that is no amount, and left out it would count as lost revenue. Write the amount there, or 0 where nothing is paid, and drop the file again.`;
  },
  proven: (found: readonly (Unread & { readonly amount: number; readonly total: string })[]) => {
    const shown = found
      .slice(0, SHOWN)
      .map(
        ({ name, month, text, amount, total }) =>
          `"${name}" has "${text}" in ${month}, and "${total}" leaves ${moneyText(amount)} for it`,
      );
    const others = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
    return `${shown.join(', ')}${others}: that counts.`;
  },
  misfit: ({ name, month, total, sum, isElsewhereRight, leftOut }: Misfit) => {
    const why = isElsewhereRight
      ? 'the total is wrong there, or an amount is'
      : total > sum
        ? 'a row lacks in the file, or the total is wrong'
        : 'a row counts twice, or an amount is wrong';
    return `"${name}" says ${moneyText(total)} for ${monthText(month)}, and the customers add up to ${moneyText(sum)}: ${leftOut ? `"${leftOut.name}" has "${leftOut.text}" there and does not count` : why}.`;
  },
  otherMisfits: (months: number) =>
    `In ${months === 1 ? 'one more month' : `${months} more months`} the total is not what the customers add up to.`,
} as const;

/** The first period that is not over on a day. */
interface Open {
  readonly from: Month;
  readonly unit: 3 | 6 | 12;
  readonly measure: string | null;
  readonly reported: Day;
}

interface Misfit {
  readonly name: string;
  readonly month: Month;
  readonly total: number;
  readonly sum: number;
  /** Whether it is what the customers add up to in another month. */
  readonly isElsewhereRight: boolean;
  /** The row that would make it fit, and what stands there; null where there is none. */
  readonly leftOut: { readonly name: string; readonly text: string } | null;
}

/** A cell of a customer that is no amount. */
interface Unread {
  readonly name: string;
  readonly month: string;
  readonly text: string;
}
