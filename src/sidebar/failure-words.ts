/** What the sidebar says where Google Sheets, or the way to it, failed. */
export const failureWords = {
  notAllowed:
    'You may not change this spreadsheet, or somebody has protected a part of it: ask its owner to let you edit it, then try again.',
  notAgreed:
    'Google asks for your consent again: reload the spreadsheet, open Retained from the menu and agree.',
  tooLarge:
    'Google Sheets holds at most 10 million cells: delete tabs that you do not need, or choose fewer months.',
  offline: 'The connection to Google Sheets was lost: check it, then try again.',
  tooOften: 'Google Sheets allows no more for the moment: wait some minutes, then try again.',
  tooSlow: 'Google Sheets took too long: wait a minute, then try again.',
  noAnswer: 'Google Sheets failed to answer: wait a minute, then try again.',
  unforeseen:
    'Something failed that nobody foresaw: reload the spreadsheet, open Retained again and try once more.',
} as const;
