// Words that stand alone rather than in one object, which would carry each name a second time into every cell's script.

/** The list in words. @example listed(['a', 'b', 'c'], 'or') //=> 'a, b or c' */
function listed(items: readonly string[], joint: 'and' | 'or'): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** Labels as a sentence says them. */
const quoted = (labels: readonly string[]) =>
  listed(
    labels.map((label) => `'${label}'`),
    'and',
  );
/** An amount as a sentence says it. */
const rounded = (amount: number) => Math.round(amount * 100) / 100;

// A cell of the range
export const isNot = (found: string, expected: string) => `'${found}' is not ${expected}`;
export const lookAt = (column: number) => `look at column ${column} of the range`;
export const anAmount = 'an amount';
export const aWeight = 'a weight';
export const aNumber = 'a number';
export const aDate = 'a date';
export const anAnswer = (from: number, to: number) => `an answer from ${from} to ${to}`;
export const anyAnswer = 'an answer in numbers';

// An argument
export const expected = (name: string, found: string, what: string) =>
  `${name} is ${found}; expected ${what}`;
export const aMonth = 'a date or text such as "2026-10"';
export const isLength = '; the length of the window is the third argument';
export const aWholeNumber = 'a whole number such as 1 or 12';
export const aDay = 'a date or text such as "2026-11-30"';
export const someDays = 'a whole number of days such as 90';
export const aShare = 'a share such as 0.8 or 80%';
export const severalCells = 'a range of several cells';
export const noStarts = 'start_range is empty; select the start dates.';
export const valueFirst = (row: number, days: number) =>
  `row ${row}: the first value comes ${days} days before the start; check both dates`;
export const nothingPublished = (wanted: string, segment: string) =>
  `No published ${wanted} is known for '${segment}'; give a yearly contract value in dollars such as 30000, or all, SMB, enterprise or very small; for GRR all, vertical or horizontal`;
export const weightsFor = (weights: number, metrics: number) =>
  `There are ${weights} weights for ${metrics} metrics; give one weight for each metric.`;
export const weightsAddUp = (sum: number) => `The weights add up to ${sum}; they must add up to 1.`;
export const unforeseen = (name: string, cause: string) =>
  `${name} met something unforeseen (${cause}). Report this code.`;

// The settings argument
export const twoColumns =
  'settings needs two columns, the setting and its value, as on Settings!A:B.';
export const badSetting = (setting: string, value: string, allowed: string) =>
  `${setting} is '${value}'; it may be ${allowed}`;
export const noSetting = (label: string, labels: readonly string[]) =>
  `there is no setting '${label}'; the settings are ${listed(labels, 'and')}`;

// What the range holds
export const emptyRange = 'The range is empty; select the cells that hold your revenue.';
export const oneCell = (text: string) => `one cell that holds '${text}'`;
export const noneOfThese = (rows: number, columns: number) =>
  `${rows} rows by ${columns} columns that are none of these`;
export const noShape = (found: string) =>
  `Expected a HubSpot report with its English headers, customers with opening and closing MRR, customers by months, or lines such as Opening, Expansion, Churn with their amounts; found ${found}.`;
export const needsCustomers =
  'This needs customers, but the range is a summary: give a report or a table of customers.';
export const needsEnds =
  'A renewal rate needs a report with end dates, or lines such as Due for renewal and Renewed; found customers by months.';
export const needsRecords = 'This needs records: give a report with its headers, or the Deals tab.';

export const needsDeals =
  'This needs the records that end or renew: give a report of deals, contracts or subscriptions with its headers, or the Deals tab.';
export const noDueDays =
  'Monthly snapshots, invoices and orders do not say when a renewal is due; give deals, contracts or subscriptions.';

// Its months
export const noMonths = (what: string, month: string) =>
  `The ${what} names no months, so there is no ${month} in it.`;
export const notIn = (month: string, what: string) => `There is no ${month} in the ${what}.`;
export const monthsRun = (month: string, first: string, last: string) =>
  `There is no ${month} in the range; its months run from ${first} to ${last}.`;
export const noOpening = (last: string, months: number | null) =>
  `The range has no column ${months ?? 1} ${months === null ? 'place' : 'months'} before ${last}, with which the window would open.`;
export const noLength = (months: number) =>
  `The range does not say how many months lie between its figures, so no window of ${months} can be told; leave the third argument out.`;
export const reportRuns = (month: string, last: string) =>
  `There is no ${month} in the report; it runs to ${last}.`;
export const noLastMonth =
  'The report has no date that tells its last month; name the month, such as "2026-10", or give settings with an As-of month.';
export const nobodyPays = (month: string) => `Nobody in the report pays up to ${month}.`;
export const churnUnseen =
  'Churn cannot be seen in this report: nothing in it ends. Add the column that says when deals end, or deals of churn.';

// Customers by rows
export const notSum = (
  label: string,
  { said, found, of }: { readonly said: number; readonly found: number; readonly of: string },
) =>
  `${of}: '${label}' is ${rounded(said)}, but what it sums up is ${rounded(found)}; mend it or leave it out of the range.`;
export const inRow = (row: number) => `row ${row}`;
export const inColumn = (column: number) => `column ${column}`;
export const inLine = (line: number) => `line ${line}`;
export const unnamedRow = (row: number) =>
  `row ${row} has amounts but no customer; name the customer or leave the row out of the range.`;
export const noCustomer = (row: number, label: string) =>
  `row ${row}: '${label}' looks like no customer; leave it out of the range.`;
export const belowTotal = (row: number, label: string) =>
  `row ${row}: '${label}' stands below a total that does not hold it; move it above, or leave it out of the range.`;
export const severalCurrencies = (currencies: readonly string[]) =>
  `The amounts are in ${listed(currencies.slice(0, 6), 'and')}; give them in one currency.`;
export const unknownHeads = (labels: readonly string[]) =>
  `The headers ${quoted(labels.slice(0, 6))} name no opening and closing and no months; call two columns Opening and Closing, or write months or years over them; of a report in another language give the Deals tab.`;
export const severalUnnamed = (columns: number) =>
  `The range has ${columns} columns of amounts and no header; add one, such as Customer, Opening, Closing.`;
const DISORDER = {
  twice: 'names a point in time twice; select one column for each',
  mixed: 'mixes months, quarters or years; select columns of one kind',
  'no order': 'names months or periods in no order; write months with their years',
} as const;
export const disordered = (what: keyof typeof DISORDER) => `The header ${DISORDER[what]}.`;
export const byGroups = (label: string) =>
  `The rows are by ${label}, where new customers cannot be told from expansion; give a table of customers, or add New, Expansion, Contraction and Churn.`;
export const apart = (labels: readonly string[]) =>
  `${quoted(labels)} are not of one measure; give both as MRR or ARR, and in one currency.`;
export const twoEnds = (labels: readonly string[]) =>
  `${quoted(labels)} may both be one end of the window; leave one of them out of the range.`;
export const gapIn = (where: string, gap: number) =>
  `${where}: the movements do not lead from the opening to the closing: ${rounded(Math.abs(gap))} ${gap > 0 ? 'is missing' : 'is too much'}; mend the figures, or add what is missing.`;

// A report as it was exported
const OR_IMPORT = 'or drop the report in the sidebar and give the Deals tab.';
export const wouldNotCount = (who: string, why: string) =>
  `A row of '${who}' would not count (${why}); mend it, ${OR_IMPORT}`;
export const sameRecord = (id: string) =>
  `Several rows have the Record ID '${id}' and differ; leave one of them, ${OR_IMPORT}`;
export const onceOrNot = (who: string) =>
  `A row of '${who}' has no billing frequency, as one-time revenue has; fill it in or leave the row out, ${OR_IMPORT}`;
export const deciding = (label: string) =>
  `Column '${label}' says which rows count, or how much, which only an import reads; leave those rows and the column out, ${OR_IMPORT}`;
export const mayMean = (what: string, how: string) =>
  `${what} may mean more than one thing; say which by '${how}', ${OR_IMPORT}`;
export const dayOrMonth = `Nothing tells days from months in the dates; write them as dates, ${OR_IMPORT}`;
export const severalDays = `Snapshots of one month are of several days; date them alike, ${OR_IMPORT}`;
export const contractsOverlap = (who: string) =>
  `Contracts of '${who}' overlap; end the earlier one where the next begins, or call that an upsell, ${OR_IMPORT}`;

// A summary
export const unknownLine = (where: string, label: string) =>
  `${where}: '${label}' is not a line of a summary that is known; expected words such as Opening, New, Expansion, Upsell, Contraction, Churn or Closing; leave it out of the range if it is none`;
export const oneLineEach = (span: number, months: number) =>
  `The summary has figures of ${span} months, from which no window of ${months} can be told; give a table of customers or a report.`;
export const noNewLine =
  'The summary has no line New, without which new customers would count as expansion; add New, with 0 where there were none.';
export const shareOfWhat = (line: number, label: string) =>
  `line ${line}: '${label}' is no share of one opening; give its amount.`;
export const maybeShare = (line: number, label: string, amount: number) =>
  `line ${line}: ${amount} may be a percentage or an amount; write '${label} %' if it is a percentage, else add the closing.`;
export const countOrMoney = (line: number, label: string) =>
  `line ${line}: '${label}' may be money or a number of customers; write Churned MRR, or add Opening customers.`;
export const sumOfOthers = (line: number, label: string) =>
  `line ${line}: '${label}' is the sum of other lines; select either it or them.`;
export const theSummary = 'The summary';
export const noFigures = 'The summary has labels but no figures beside them.';
export const severalColumns = (places: string) =>
  `The summary has figures in the columns ${places} and no months above them; select the labels and one column of figures.`;
export const noLine = (lines: readonly string[]) =>
  `The summary has no line ${listed(lines, 'and')}; add what is missing.`;
export const noRenewals =
  'The summary needs a line Due for renewal (or Expiring) and a line Renewed.';

// The answer
export const tooLarge = (rows: number, columns: number) =>
  `The result has ${rows} rows by ${columns} columns, more than a formula may fill; ask for fewer months.`;
