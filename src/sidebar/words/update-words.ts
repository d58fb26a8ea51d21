import { type Month, parseMonth } from '../../core/days';
import { MONEY_TIMES, type MoneyUnit } from '../../core/settings';
import { nounOfLine } from '../../import/source-nouns';
import { count, monthName, percent, someOf, whole } from '../../import/texts';
import type { Headline, ImportLine } from '../../main';
import type { ReportedFigures } from '../state/figures-back';

type Line = Pick<ImportLine, 'holds' | 'says'>;

/** One for each company and month, however many of them stand in one row. */
const SNAPSHOT = 'monthly snapshot';

/** What the sidebar says about a report that meets one before it, and about taking it out again. */
export const updateWords = {
  comparing: 'Comparing with the workbook',
  comparingText: 'Reading what is there',
  title: 'What this report changes',
  nothing: (records: number, noun: string) =>
    `This report changes nothing: ${records === 1 ? `its ${noun} is` : `all ${count(records, noun)} are`} in the workbook as the report has them.`,
  noneChanges: (noun: string) => `No ${noun} changes.`,
  settingsChange: 'The settings chosen on the page before do.',
  recordsTitle: (noun: string) =>
    `${sentenceOf(noun)}s${noun === SNAPSHOT ? ', one for each company and month' : ''}`,
  added: 'Added',
  changed: 'Changed',
  unchanged: 'Unchanged',
  typed: 'Of these, text until now',
  merged: 'Merged into others',
  gone: 'Marked as gone',
  kept: 'Missing, kept',
  changedFields: 'Which fields change',
  unnamed: (noun: string) => `${/^[aeiou]/.test(noun) ? 'An' : 'A'} ${noun} without a name`,
  more: (records: number, noun: string) => `and ${count(records, `more ${noun}`)}.`,
  mergedHint: (noun: string) =>
    `HubSpot merged these into other ${noun}s of the report; only those count now.`,
  missingLabel: (records: number, noun: string) =>
    `${count(records, noun)} ${records === 1 ? 'is' : 'are'} missing from this report`,
  missingChoices: {
    keep: 'Keep them as they are',
    'mark as gone': 'Mark them as gone',
  },
  missingChosen: 'Your choice. What is marked as gone no longer counts.',
  missingGone: (noun: string) =>
    noun === SNAPSHOT
      ? 'The report holds their months without these companies, so that they pay nothing then.'
      : `The report holds nearly all the ${noun}s that are there, so it is taken as a full export.`,
  missingKept: (noun: string) =>
    `The report lacks too many of the ${noun}s that are there to be a full export.`,
  monthsTitle: 'Months that change',
  newMonths: (months: readonly Month[]) =>
    months.length === 1
      ? `${monthName(months[0] ?? 0)} is added.`
      : `${monthName(months[0] ?? 0)} to ${monthName(months[months.length - 1] ?? 0)} are added.`,
  noMonthChanges: 'No month reported before changes.',
  closing: (unit: MoneyUnit) => `Closing ${unit}`,
  nrr: 'NRR',
  change: (before: string, after: string) => (before === after ? after : `${before} → ${after}`),
  fromTo: 'to',
  money: (mrr: number, unit: MoneyUnit) => whole(mrr * MONEY_TIMES[unit]),
  percent,
  byCustomers: (names: readonly string[]) => `By ${someOf(names, 3)}`,
  earlierMonths: (months: number) => `${count(months, 'earlier month')}`,
  update: 'Update',
  updateSettings: 'Update the settings',
  back: 'Back',
  toStart: 'Back to the start',

  // Undo
  undoLast: 'Undo the last import',
  undoTitle: 'Undo the last import?',
  undoing: 'Undoing the import',
  undoWhat: 'This takes out what the import brought:',
  undoAdded: (records: number, line: Line) =>
    `${count(records, `added ${nounOfLine(line)}`)} will no longer ${line.holds === 'other source' ? 'be compared' : 'count'}`,
  undoChanged: (records: number, line: Line) =>
    `${count(records, `changed ${nounOfLine(line)}`)} will be as before the import`,
  undoGone: (records: number, line: Line) =>
    `${count(records, nounOfLine(line))} marked as gone or merged will ${line.holds === 'other source' ? 'be compared' : 'count'} again`,
  /** The figures of the import to undo, and those of the one before it. */
  undoFigures: (now: ReportedFigures, then: ReportedFigures) =>
    `NRR of the month goes from ${percent(now.nrr)} back to ${percent(then.nrr)}, and closing MRR from ${whole(now.closing)} to ${whole(then.closing)}: as they were right after this import and after the one before it.`,
  undoNothing: 'It brought no rows; only the line on Imports changes.',
  undoRows: {
    deals: 'The rows that it wrote on Deals are emptied; its line on Imports stays.',
    companies: 'The rows stay on Companies, marked with their import, but do not count.',
    'other source':
      'The rows stay on Other source, marked with their import, but are no longer compared.',
  },
  undoChangedRows: {
    deals:
      'Somebody has changed rows that this import wrote on Deals, or put others in their place: they would be emptied as they stand now. Which rows these are cannot be told, so look through all of them first, and copy what is yours to another tab.',
    companies:
      'Somebody has changed rows that this import wrote on Companies, or put others in their place: they stay there, but what was changed would not count any more. Which rows these are cannot be told, so look through all of them first.',
    'other source':
      'Somebody has changed rows that this import wrote on Other source, or put others in their place: they stay there, but what was changed would not be compared any more. Which rows these are cannot be told, so look through all of them first.',
  },
  undo: 'Undo the import',
  undoAllTheSame: 'Undo it all the same',
  keep: 'Keep it',
  undoneTitle: 'The import is undone',
  undone: ({ file, ...line }: Line & Pick<ImportLine, 'file'>) =>
    line.holds === 'other source'
      ? `The records of ${file} are no longer compared with what counts; no figure changes.`
      : `The ${rowsOf(line)} of ${file} do not count any more; the figures are those from before it.`,
  /** What the tabs show once it is undone. */
  undoneFigures: ({ asOf, cards: [first, ...cards] }: Headline) => {
    const shown = [first, cards.find(({ label }) => label.startsWith('Closing '))]
      .flatMap((card) => (card && card.text !== '' ? [`${card.label}: ${card.text}`] : []))
      .join('. ');
    return `${monthName(parseMonth(asOf) ?? 0)} again. ${shown === '' ? 'No figure yet' : shown}.`;
  },
  nothingToUndo: 'There is no import to undo.',
} as const;

/** What the rows of an import are called. */
function rowsOf(line: Line): string {
  return line.holds === 'companies' ? line.holds : `${nounOfLine(line)}s`;
}

function sentenceOf(noun: string): string {
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}
