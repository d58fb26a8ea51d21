import { MONEY_TIMES, type MoneyUnit } from '../../core/settings';
import { count, percent, whole } from '../../import/texts';

/** What the sidebar says about the data audit. */
export const auditWords = {
  title: 'Data audit',
  open: 'Check the data and repair it in HubSpot',
  reading: 'Reading the records that are there',
  writing: 'Writing it down on Settings',
  none: (records: number) => `No finding among ${count(records, 'record')}.`,
  found: (findings: number, accuracy: number | null) =>
    `${count(findings, 'finding')}. ${percent(accuracy)} of the records have none.`,
  repaired: (gone: number) =>
    gone === 1 ? '1 earlier finding is repaired.' : `${whole(gone)} earlier findings are repaired.`,
  added: (added: number) => `${count(added, 'finding')} ${added === 1 ? 'is' : 'are'} new.`,
  worst: (unit: MoneyUnit) => `Those with the most ${unit} at stake first.`,
  others: (findings: number) => `Show ${count(findings, 'more finding')}`,
  more: (findings: number) => `and ${count(findings, 'more finding')}, in the list to download.`,
  moreOnTab: (findings: number) =>
    `The Audit tab has ${count(findings, 'more finding')}, which only the report itself showed, such as a record on two rows.`,
  record: (recordId: string, customer: string) =>
    customer === '' ? `Record ${recordId}` : `${customer}, record ${recordId}`,
  wholeReport: 'The whole report',
  atStake: (mrr: number, unit: MoneyUnit) =>
    `${whole(mrr * MONEY_TIMES[unit])} of ${unit} at stake`,
  file: {
    deals: (records: number, noun: string) => `Download the file for ${count(records, noun)}`,
    companies: (records: number, noun: string) =>
      `Download the file for the companies of ${count(records, noun)}`,
    'new deals': (records: number) => `Download the file for ${count(records, 'new deal')}`,
    'deals to delete': (records: number, noun: string) =>
      `Download the list of ${count(records, noun)} to delete`,
  },
  fileHint: {
    deals: (noun: string) =>
      `Import it in HubSpot as ${noun}s: choose "Update existing records only" and dates as year, month, day.`,
    companies: (noun: string) =>
      `Import it as ${noun}s and companies in one file: map Record ID to the ${noun} and Company ID to the record ID of the company.`,
    'new deals': () =>
      'Import it as deals and companies in one file: choose "Create new records only".',
    'deals to delete': (noun: string) =>
      `Import it as ${noun}s, "Update existing records only", and have a segment made of it; delete the ${noun}s of that segment.`,
  },
  exportAgain: 'Then export the report again and drop it here.',
  decisions: 'Download the open decisions',
  accept: 'It is right as it is',
  acceptAbout: (check: string, recordId: string) =>
    `It is right as it is: ${check} ${recordId}`.trim(),
  acceptedTitle: 'Accepted findings',
  takeBack: 'Take the acceptance back',
  takeBackAbout: (check: string, recordId: string) =>
    `Take the acceptance back: ${check} ${recordId}`,
  reason: 'Why is it right?',
  acceptSure: 'Accept the finding',
  switchOff: 'Switch this check off',
  switchOffCheck: (check: string) => `Switch this check off: ${check}`,
  switchOn: 'Switch it on again',
  switchOnCheck: (check: string) => `Switch it on again: ${check}`,
  offTitle: 'Checks that are off',
  back: 'Back',
  nothingThere: 'Nothing was imported yet. Drop a report first.',
} as const;
