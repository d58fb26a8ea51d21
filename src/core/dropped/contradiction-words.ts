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
    labels: { readonly month: string; readonly other: string; readonly by: 1 | 12 | null },
    rows: readonly Contradicting[],
  ) => {
    const [first] = rows;
    const over = first ? Math.round(first.months * 10) / 10 : 0;
    const shown = first
      ? `${first.name} has ${moneyText(first.month)} a month, and ${moneyText(first.other)} ${labels.by === null ? `over ${over} months` : `where ${labels.by === 1 ? 'the month' : 'the year'} comes to ${moneyText(first.month * labels.by)}`}`
      : '';
    const other = `"${labels.other}"${labels.by === null ? ' and the term' : ''}`;
    const verb = labels.by === null ? 'contradict' : 'contradicts';
    return `${rows.length === 1 ? 'One record has a' : `${rows.length} records have a`} "${labels.month}" that ${other} ${verb}, as on most others they agree: ${shown}. The money a month counts; correct the one that is wrong, unless the other holds what is paid once.`;
  },
} as const;
