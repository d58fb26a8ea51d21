/** A question of somebody who uses the sidebar, and its answer. */
export interface Question {
  readonly question: string;
  readonly answer: string;
}

const QUESTIONS: readonly Question[] = [
  {
    question: 'What does a number mean?',
    answer:
      'Rest the pointer on the header above it: its note defines the number in one sentence. Definitions, one of the tabs to add, shows the same month by other definitions, and who uses them.',
  },
  {
    question: 'Where does a number come from?',
    answer:
      'Select its cell and read the formula. The way down is NRR, Customers, Ledger, Deals; the steps between stand on hidden tabs, which View > Hidden sheets shows.',
  },
  {
    question: 'How do I change how it is counted?',
    answer:
      'Change a cell on Settings, and every tab follows at once. After another revenue model or other segments, build the tabs again.',
  },
  {
    question: 'A number looks wrong. What now?',
    answer:
      'Look at the proofs on Audit: each must hold. Then look for the customer on Ledger, which says of every deal what it does, or why it does not count.',
  },
  {
    question: 'How do I take an import back?',
    answer: 'Choose "Undo the last import" on the first screen. Settings go back with it.',
  },
  {
    question: 'Where does my data go?',
    answer:
      'Into this spreadsheet and nowhere else. The add-on has no permission to use the network or to open other files.',
  },
  {
    question: 'What if I remove Retained?',
    answer:
      'The tabs go on calculating, since they are made of formulas that Google Sheets has itself. Only cells with functions of Retained, such as =NRR(A1:C9), then show #NAME?.',
  },
];

/** What the sidebar says about itself. */
export const aboutWords = {
  open: 'About and help',
  title: 'About Retained',
  what: 'Net revenue retention in a spreadsheet, every number a formula, from the reports that HubSpot exports.',
  version: (version: string) => `Version ${version}`,
  help: 'Help',
  questions: QUESTIONS,
  licence: 'Free software under the MIT license. Retained is not made by HubSpot or Google.',
  parts: 'Made with',
  back: 'Back',
} as const;
