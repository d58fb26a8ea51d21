// Words that stand alone rather than in one object: what a cell's function does not need is not loaded with it.

// Why Amount, the renewals and the as-of month were read as they were: each ends "Because ..."
export const hasFrequency = 'the report has a billing frequency';
export const hasTerms =
  'the deals have a term or an end, so Amount is taken as the total contract value';
export const saysNothing =
  'nothing in the report says otherwise, so Amount is taken as money a month';
export const amountsAgree = (agreeing: number, carriers: number, meaning: string) =>
  `on ${agreeing} of ${carriers} deals that carry both, Amount agrees with ${meaning}`;
export const noRenewal = 'no renewal follows a paid deal, so the data does not tell';
export const renewalsCarry = (percent: number) =>
  `half of the renewals carry ${percent} % or more of what was paid before`;
export const namedAfter = (day: string) => `the file's name says that it was exported on ${day}`;
export const latestSnapshot = (month: string) => `its latest snapshot is of ${month}`;
export const latestDate = (day: string) => `the latest date in the report is ${day}`;
export const noDate = 'nothing in the report says when it was made';
export const asChosen = 'as you chose';

// Why a report cannot be read
export const emptyFile = 'The file is empty. Export the report from HubSpot again.';
export const noHeader =
  'This does not look like a HubSpot report: no row names columns such as Record ID, Close Date or Amount. Export the deals again with those columns.';
export const noRows =
  'The report has a header but no rows below it. Export it again with its deals.';
export const noModel = (columns: string) =>
  `The report has no column that says how revenue recurs (it has ${columns}). Add Recurring revenue amount, a contract end, or a deal type to the report.`;
export const noneWon = (rows: number) =>
  `None of the ${rows} rows is a closed-won deal, so there is no revenue to measure. Check the report's filter.`;
export const nothingCounts = (rows: number, model: string, reasons: string) =>
  `None of the ${rows} rows can be counted under the model "${model}": ${reasons}. Say which columns hold what lacks, or choose another model.`;
export const reasonOf = (reason: string, rows: number, cell: string) =>
  `${reason} (${rows}${cell === '' ? '' : `, such as ${cell}`})`;
export const unreadCell = (cell: string, label: string) => `"${cell}" under ${label}`;
export const withStages = (sentence: string, stages: readonly string[]) =>
  stages.length === 0
    ? sentence
    : `${sentence} Its stages are ${stages.join(', ')}: say which of them means won.`;
export const noContracts =
  'The report has no contract start, contract end or term, so its deals cannot be read as contracts; add one of these columns, or choose another revenue model.';
export const farAhead = (asOf: string, last: string) =>
  `The as-of month ${asOf} is years after the report, which ends in ${last}; choose an earlier month.`;

// What makes figures look better than they are
export const noEnds = (column: string) =>
  `No record has an end: churn cannot be seen in this report, so that NRR of 100 % or more says nothing. If a column of the report holds it, read that as ${column}; else add one.`;
export const noLosses =
  'No deal says that a customer left or pays less: churn cannot be seen in this report, so that NRR of 100 % or more says nothing. Add deals of churn and downgrades, or a column that says when deals end.';
export const noRates = (rows: number, of: number, currencies: readonly string[]) =>
  `${rows} of ${of} records are left out: there is no exchange rate for ${currencies.join(', ')}. Say what one unit is worth, as the setting Rate ${currencies[0]}.`;
interface Rates {
  readonly code: string;
  readonly least: number;
  readonly most: number;
  readonly used: number;
}
export const severalRates = ({ code, least, most, used }: Rates) =>
  `${code} has exchange rates from ${least} to ${most} in this report; all of it counts at ${used}, so that no rate moves NRR. Another can be said as the setting Rate ${code}.`;
export const noRecordIds =
  'The report has no Record ID: a record whose date or name is corrected later would count as one more. Add Record ID to the report.';
export const unreported = (months: readonly string[]) => {
  const such = months.slice(0, 3).join(', ');
  const more = months.length > 3 ? ` and ${months.length - 3} more` : '';
  return months.length === 1
    ? `No row is of ${such}: that month repeats the one before. Report it, too, or correct the header or the days that should say so.`
    : `No row is of ${such}${more}: these months repeat the ones before. Report them, too, or correct the headers or the days that should say so.`;
};
export const aheadOf = (last: string, asOf: string) =>
  `The latest month that the report knows is ${last}; those after it, up to ${asOf}, show what was known then.`;
