import { parseMonth } from '../core/days';
import type { RevenueModel } from '../core/settings';
import type {
  Comparison,
  Departure,
  LatestDifference,
  MonthDifference,
} from '../core/twice/comparison';
import { headerOf, periodRow } from '../workbook/compared/cells';
import { LAST_AGREED } from '../workbook/data/imports-note';
import { count, monthName, precise, whole } from './texts';

type Counted = Pick<Comparison, 'months' | 'agree' | 'departures'>;

/** What is said about the months that formulas and add-on compute both. */
export const twiceWords = {
  computing: 'Computing the months a second time',
  agree: ({ months }: Counted) => `Computed twice: formulas and add-on agree ${inAll(months)}`,
  differ: ({ months, agree, departures }: Counted) =>
    agree === months
      ? `Computed twice: formulas and add-on agree ${inAll(months)}, but not ${elsewhere(departures)}`
      : `Computed twice: formulas and add-on differ in ${whole(months - agree)} of ${count(months, 'month')}`,
  when: (when: string) => `, ${when}`,
  month: ({ month, figure, ...pair }: MonthDifference, model: RevenueModel) =>
    `${monthName(parseMonth(month) ?? 0)}, ${headerOf('NRR', figure, { model })}: ${apart(pair)}`,
  latest: ({ part, row, figure, ...pair }: LatestDifference, model: RevenueModel) =>
    `${part === 'headline' ? HEADLINE_ROWS[row - 1] : `Period in row ${periodRow(row)} of NRR`}, ${headerOf('NRR', figure, { model })}: ${apart(pair)}`,
  moreFigures: (figures: number) => `${count(figures, 'more figure')}`,
  departs: ({ tab, part, column, cells }: Departure, model: RevenueModel) =>
    `${tab} departs first, in ${count(cells, 'cell')} of its ${part ? `${PARTS[part]}, ` : 'column '}${headerOf(tab, column, { model })}.`,
  lastAgreed: (when: string) => `Formulas and add-on ${LAST_AGREED}${when}.`,
  help: 'The figures above are those of the formulas. Nothing is hidden; the maintainers would like to know.',
  copy: 'Copy a report without customer data',
  copied: 'The report is copied.',
  notCopied: 'The report is selected. Press Ctrl+C, on a Mac Command+C, to copy it.',
  report: 'Report for the maintainers',
  failed: (why: string) => `The months could not be computed twice: ${why}`,
  tryAgain: 'Try again',

  // Why not
  unfinished: 'an import is not finished.',
  noAsOf: 'Settings names no as-of month.',
  tabMissing: (tab: string) => `the tab ${tab} is missing. Build the tabs again.`,

  /** As it is noted on Imports. */
  noted: (
    { months, agree, departures, lastAgreed }: Counted & { readonly lastAgreed: string },
    model: RevenueModel,
  ) => {
    const [first] = departures;
    if (!first) return inAll(months);
    const part = first.part ? `its ${PARTS[first.part]}, ` : '';
    return `in ${whole(agree)} of ${count(months, 'month')}; ${first.tab} departs first, in ${part}${headerOf(first.tab, first.column, { model })}${lastAgreed && ` (${LAST_AGREED}${lastAgreed})`}`;
  },
} as const;

const PARTS = { periods: 'table of periods', headline: 'headline' } as const;

const HEADLINE_ROWS = ['Headline', 'Headline, change', 'Headline, a year before'] as const;

/** Where figures differ while no month does: in what is read first, if that is off. */
function elsewhere(departures: Counted['departures']): string {
  const isOff = (wanted: Departure['part']) => departures.some(({ part }) => part === wanted);
  if (isOff('headline')) return 'in the headline';
  return isOff(undefined) ? 'on the way there' : 'in the table of periods';
}

function inAll(months: number): string {
  return months === 1 ? 'in the one month' : `in all ${count(months, 'month')}`;
}

function apart({ shown, computed, kind }: Pick<MonthDifference, 'shown' | 'computed' | 'kind'>) {
  if (shown === null) return 'the tab shows no number';
  if (computed === null) return 'the tab shows a number where there is none';
  const [size, way] = [Math.abs(shown - computed), shown > computed ? 'more' : 'less'];
  if (kind === 'day')
    return `the tab shows a day ${count(size, 'day')} ${shown > computed ? 'later' : 'earlier'}`;
  if (kind === 'ratio' || kind === 'said')
    return `the tab shows ${digits(size * 100)} points ${way}`;
  return `the tab shows ${digits(size)} ${way}`;
}

/** A small difference keeps two of its digits, where fewer would be none. */
function digits(size: number): string {
  return size < 0.01 ? String(Number(size.toPrecision(2))) : precise(size);
}
