// Words that stand alone rather than in one object, which would carry each name a second time into every cell's script.

/** The list in words. @example listed(['a', 'b', 'c'], 'or') //=> 'a, b or c' */
function listed(items: readonly string[], joint: 'and' | 'or'): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}

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
  `Expected a HubSpot report with its headers, customers with opening and closing MRR, customers by months, or lines such as Opening, Expansion, Churn with their amounts; found ${found}.`;
export const needsCustomers =
  'This needs customers, but the range is a summary: give a report or a table of customers.';
export const needsEnds =
  'A renewal rate needs a report with end dates, or lines such as Due for renewal and Renewed; found customers by months.';

// Its months
export const noMonths = (what: string, month: string) =>
  `The ${what} names no months, so there is no ${month} in it.`;
export const notIn = (month: string, what: string) => `There is no ${month} in the ${what}.`;
export const monthsRun = (month: string, first: string, last: string) =>
  `There is no ${month} in the range; its months run from ${first} to ${last}.`;
export const noOpening = (month: string) =>
  `There is no ${month} in the range, at which the window opens.`;
export const reportRuns = (month: string, last: string) =>
  `There is no ${month} in the report; it runs to ${last}.`;
export const noLastMonth =
  'The report has no date that tells its last month; name the month, such as "2026-10", or give settings with an As-of month.';
export const nobodyPays = (month: string) => `Nobody in the report pays up to ${month}.`;

// A summary
export const unknownLine = (row: number, label: string) =>
  `row ${row}: '${label}' is not a line of a summary that is known; expected words such as Opening, New, Expansion, Upsell, Contraction, Churn or Closing`;
export const oneLineAMonth = (months: number) =>
  `The summary has one line a month, from which no window of ${months} months can be told; give a table of customers or a report.`;
export const noFigures = 'The summary has labels but no figures beside them.';
export const severalColumns = (places: string) =>
  `The summary has figures in the columns ${places} and no months above them; select the labels and one column of figures.`;
export const noLine = (lines: readonly string[]) =>
  `The summary has no line ${listed(lines, 'and')}.`;
export const noRenewals =
  'The summary needs a line Due for renewal (or Expiring) and a line Renewed.';

// The answer
export const tooLarge = (rows: number, columns: number) =>
  `The result has ${rows} rows by ${columns} columns, more than a formula may fill; ask for fewer months.`;
