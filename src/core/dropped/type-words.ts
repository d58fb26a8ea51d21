import { moneyText } from '../rounding';

/** What is said of deal types of which nobody knows what they move. */
export const typeWords = {
  takesAway: (type: string, rows: number, sum: number, name: string) =>
    `${rows === 1 ? `One deal of the type "${type}", ${name}, takes` : `${rows} deals of the type "${type}", such as ${name}, take`} ${moneyText(sum)} away and ${rows === 1 ? 'is' : 'are'} left out, since nothing says what the type means. If it is a downgrade: --set "Deal type ${type}=downgrade".`,
} as const;
