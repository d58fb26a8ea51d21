import type { Day } from '../../core/days';
import type { MeetingChoice, OwnersPart } from '../../core/repairs/meeting';
import type { MoneyUnit } from '../../core/settings';

/** What a list for a meeting was chosen from. */
export interface AboutMeeting {
  readonly today: Day;
  /** What money is shown as on that day. */
  readonly moneyAs: MoneyUnit;
  readonly choice: MeetingChoice;
  /** How many repairs are open, on the list or not. */
  readonly open: number;
}

/** What the page of a meeting says about its list. */
export const meetingPageWords = {
  sentence: (parts: readonly OwnersPart[], about: AboutMeeting) => {
    if (about.open === 0) return 'Nothing is open.';
    const listed = sumOf(parts, ({ lines }) => lines.length);
    const decide = ' A blank new value is to be decided; type it on Repairs.';
    return `${openOf(about.open)}${SAID[about.choice.by](listed, parts, about)}.${listed > 0 ? decide : ''}`;
  },
  owner: ({ owner, lines, due }: OwnersPart, { choice }: AboutMeeting) => {
    const counts = [
      ...(choice.by === 'due' ? [] : [`${lines.length} open`]),
      ...(due > 0 ? [`${due} due`] : []),
    ];
    return `${owner === '' ? 'No owner' : owner}: ${counts.join(', ')}`;
  },
} as const;

type Said = (listed: number, parts: readonly OwnersPart[], about: AboutMeeting) => string;

/** What is said of the repairs that are open, by what was chosen of them. */
const SAID: Readonly<Record<MeetingChoice['by'], Said>> = {
  open: (_, parts, { open }) => `, ${dueOf(open, parts)}`,
  due: (listed, _, { open }) =>
    listed === 0
      ? `, ${open === 1 ? 'and it is not' : 'and none of them is'} due by this day`
      : `; this list has the ${listed} that ${listed === 1 ? 'is' : 'are'} due by this day`,
  owner: (listed, parts, { choice }) =>
    listed === 0
      ? `; ${choice.name} has none of them`
      : `; this list has the ${listed} of ${choice.name}, ${dueOf(listed, parts)}`,
};

function openOf(open: number): string {
  return open === 1 ? '1 repair is open' : `${open} repairs are open`;
}

function dueOf(listed: number, parts: readonly OwnersPart[]): string {
  const due = sumOf(parts, (part) => part.due);
  if (listed === 1) return due === 1 ? 'due by this day' : 'not due by this day';
  return `${due === 0 ? 'none' : due} of them due by this day`;
}

function sumOf(parts: readonly OwnersPart[], of: (part: OwnersPart) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}
