import { count, whole } from '../../import/texts';

/** What the sidebar says about the list for a meeting. */
export const meetingListWords = {
  title: 'List for the meeting',
  hint: 'By owner: what is open, when it is due, and what is to be decided.',
  which: 'Which repairs to go through',
  open: (lines: number) => `All that are open (${whole(lines)})`,
  due: (lines: number) => `Due by today (${whole(lines)})`,
  owner: (name: string, lines: number) => `${name} (${whole(lines)})`,
  byOwner: 'Of one owner',
  make: 'Make a page to print',
  making: 'Writing the list on a page of its own',
  made: 'The page is in front; print it with File > Print. No later import changes it.',
  tasks: (tasks: number) => `Download ${count(tasks, 'HubSpot task')}`,
  tasksHint: (noun: string) =>
    [
      `Import it in HubSpot as tasks and ${noun}s in one file: map Record ID to the ${noun}, and choose dates as year, month, day.`,
      ...(noun === 'deal'
        ? []
        : [`Where your portal takes no tasks together with ${noun}s, leave Record ID out.`]),
    ].join(' '),
  page: (day: string) => `Meeting ${day}`,
  file: 'hubspot-tasks.csv',
} as const;
