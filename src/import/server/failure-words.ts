/** What is said where Google Sheets, or the way to it, failed. */
export const failureWords = {
  accounts:
    'Google did not let Retained in, most often because several Google accounts are signed in: sign out of all but the one that you use for this spreadsheet, or open it in a private window with that account alone.',
  notAllowed:
    'You may not change this spreadsheet, or somebody has protected a part of it: ask its owner to let you edit it, then try again.',
  notAgreed:
    'Google has not allowed Retained what it asks for: reload the spreadsheet, open Retained from the menu and agree to all of it. If several Google accounts are signed in, do so in a private window with this account alone.',
  tooLarge:
    'Google Sheets holds at most 10 million cells: delete tabs that you do not need, or choose fewer months.',
  offline: 'The connection to Google Sheets was lost: check it, then try again.',
  tooOften: 'Google Sheets allows no more for the moment: wait some minutes, then try again.',
  tooSlow: 'Google Sheets took too long: wait a minute, then try again.',
  noAnswer: 'Google Sheets failed to answer: wait a minute, then try again.',
  unforeseen:
    'Something failed that nobody foresaw: reload the spreadsheet, open Retained again and try once more.',
  refused:
    'Google Sheets refused a step for a reason that Retained does not know: check that you may edit this spreadsheet, then try again.',
  noReason: 'The spreadsheet did not answer, and gave no reason.',
} as const;
