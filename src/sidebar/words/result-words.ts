import { count, list, ROW_NOUNS, whole } from '../../import/texts';
import type { ImportCounts, ImportLine } from '../../main';

/** What the sidebar says about what an import brought. */
export const resultWords = {
  imported: (
    { added }: ImportCounts,
    holds: ImportLine['holds'],
    noun: string = ROW_NOUNS[holds],
  ) =>
    holds === 'other source'
      ? 'Kept on the tab Other source; the tab Sources compares it with what counts.'
      : `${count(added, noun)} imported.`,
  updated: ({ added, changed, unchanged, gone }: ImportCounts, noun: string = ROW_NOUNS.deals) =>
    `${count(added, noun)} added, ${list(
      [
        `${whole(changed)} changed`,
        ...(gone > 0 ? [`${whole(gone)} gone`] : []),
        `${whole(unchanged)} unchanged`,
      ],
      'and',
    )}.`,
  /** Over rows of all imports: what this one changed stands elsewhere. */
  countedTitle: 'What counts, of all imports together',
  moversTitle: 'Who moved most this month',
  fromTo: (from: number, to: number) => `${whole(from)} to ${whole(to)}`,
  next: 'See who and why on the Ledger; Audit says what to repair in HubSpot.',
  seeFindings: 'Check and repair',
  openQuestions: 'Questions that nobody has answered',
} as const;
