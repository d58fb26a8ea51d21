import { moneyText } from '../rounding';

interface Contradicting {
  readonly name: string;
  readonly month: number;
  readonly other: number;
  readonly months: number;
}

/** What is said of amounts of one record that contradict each other. */
export const contradictionWords = {
  contradicts: (
    labels: { readonly month: string; readonly other: string },
    rows: readonly Contradicting[],
  ) => {
    const [first] = rows;
    const shown = first
      ? `${first.name} has ${moneyText(first.month)} a month, and ${moneyText(first.other)} over ${Math.round(first.months * 10) / 10} months`
      : '';
    return `${rows.length === 1 ? 'One record has a' : `${rows.length} records have a`} "${labels.month}" that "${labels.other}" and the term contradict, as on most others they agree: ${shown}. The money a month counts; correct the one that is wrong, unless the other holds what is paid once.`;
  },
} as const;
