/** What the sidebar says about which tabs the workbook has. */
export const tabsWords = {
  open: 'Choose tabs, or build them again',
  title: 'Tabs of this workbook',
  lead: 'Tabs that are not ticked are taken out. Deals, Settings and Imports always stay.',
  why: 'Build the tabs again after you changed the revenue model or the segments on Settings, or if one of them was deleted or broken. No deal is changed.',
  legend: 'Tabs to build',
  build: 'Build the tabs',
  building: 'Building the tabs',
  cancel: 'Back',
  settings: 'Open Settings',
  nothingThere: 'There are no tabs yet. Import a report to build them.',
};
