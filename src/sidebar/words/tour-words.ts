/** One step of the tour: what it says, and the tab that it is about. */
export interface TourStep {
  readonly title: string;
  readonly text: string;
  readonly tab: string | null;
}

const STEPS: readonly TourStep[] = [
  {
    title: 'Drop a report',
    text: 'Export all deals from HubSpot with all their properties, and drop the file on this sidebar. Without one, try the sample report.',
    tab: null,
  },
  {
    title: 'Check what was understood',
    text: 'The sidebar says how it reads the report: what a deal is, what Amount means, which month is the last. Correct it if need be; nothing is written before you press "Build the tabs".',
    tab: null,
  },
  {
    title: 'Read the headline',
    text: 'The NRR tab says in one sentence what happened, then in cards, charts and a table by month. Each header has a note with its definition.',
    tab: 'NRR',
  },
  {
    title: 'Follow a number down',
    text: 'Every number is a formula. A month on NRR adds up two columns of Customers, a customer comes from its lines on Ledger, and each line leads to a row of Deals.',
    tab: 'Customers',
  },
  {
    title: 'Check the records',
    text: 'Audit lists the deals that were recorded wrongly and what they do to NRR. The sidebar makes a file with the repairs, which HubSpot imports.',
    tab: 'Audit',
  },
  {
    title: 'Go on next month',
    text: 'Drop the next report, or paste its rows under Deals. You see what changes before it does, and can undo it. Choices such as targets stand on Settings.',
    tab: 'Settings',
  },
];

/** What the tour says. */
export const tourWords = {
  steps: STEPS,
  offer: 'New here? See in six steps how it works.',
  take: 'Take the tour',
  skip: 'No, thanks',
  place: (step: number) => `Step ${step} of ${STEPS.length}`,
  next: 'Next',
  previous: 'Back',
  leave: 'Skip the rest',
  done: 'Start',
} as const;
