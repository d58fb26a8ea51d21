import { list, whole } from '../../import/texts';
import type { TabName } from '../../main';

/** What each tab that may be left out is for, in one line. */
const LINES: Partial<Readonly<Record<TabName, string>>> = {
  Board: 'One page to print: NRR, what moved it and why, who may leave, with your comments.',
  Segments: 'NRR, GRR and movements by industry, owner, product or any other column.',
  Cohorts: 'What customers who came in the same month still pay, month after month.',
  Movers: 'Who came, grew, shrank, left or came back in the period, largest first.',
  Renewals: 'What is due in the next 30, 60 and 90 days, what is overdue, and how many renewed.',
  Definitions: 'The same month by each common way to define NRR, and who uses each.',
  Benchmarks: 'Your figures beside published medians of like companies, with their sources.',
  Process: 'How well new business, renewal, upsell and churn are coded, by month and owner.',
  KPIs: 'Mean churn, lifetime value and renewal rate; with a companies report also CSAT, NPS and health.',
};

/** What the sidebar says about which tabs the workbook has. */
export const tabsWords = {
  open: 'Add or remove tabs',
  title: 'Tabs of this workbook',
  lead: 'Each tab is made of formulas over your deals: adding or removing one changes no figure on the others.',
  line: (tab: TabName) => LINES[tab] ?? '',
  there: 'In this workbook',
  notThere: 'To add',
  add: 'Add',
  addTab: (tab: TabName) => `Add ${tab}`,
  remove: 'Remove',
  removeTab: (tab: TabName) => `Remove ${tab}`,
  show: 'Open',
  showTab: (tab: TabName) => `Open ${tab}`,
  adding: (tab: TabName) => `Adding ${tab}`,
  removing: (tab: TabName) => `Removing ${tab}`,
  added: (tab: TabName) => `${tab} is added.`,
  removed: (tab: TabName) => `${tab} is removed. Add it again whenever you like.`,
  nothingToShow: (tab: TabName) =>
    `${tab} would be empty: no column of Deals to cut by holds anything. Name one under "Segment column" on Settings, then build the tabs again.`,
  tooLarge: (tab: TabName, cells: number, most: number) =>
    `With ${tab} the tabs would have ${whole(cells)} cells, and a spreadsheet holds ${whole(most)}. Remove another tab first; nothing was changed.`,
  againTitle: 'Build the tabs again',
  why: 'After you changed the revenue model or the segments on Settings, or if a tab was deleted or broken. No deal is changed.',
  build: 'Build all tabs again',
  building: 'Building the tabs',
  back: 'Back',
  nothingThere: 'There are no tabs yet. Import a report to build them.',
  unbuiltTitle: 'Some tabs are not finished',
  unbuilt: (tabs: readonly string[]) =>
    tabs.length === 0
      ? 'Steps of some tabs are not written yet, so that they may show errors. Finish them; no deal is changed.'
      : `${list(tabs, 'and')} ${tabs.length === 1 ? 'is' : 'are'} not written yet. Finish ${tabs.length === 1 ? 'it' : 'them'}; no deal is changed.`,
  finish: 'Finish the tabs',
};
