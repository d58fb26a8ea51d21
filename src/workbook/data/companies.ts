import { COMPANY_FIELDS } from '../../core/report/company-fields';
import type { Plan } from '../plan';
import { area, asText, DATE, headerFormat, TEXT } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, onTab, whole } from '../sheet/references';
import type { Format, Tab } from '../sheet/tab';

/** A standard column of the Companies tab. */
export type CompanyColumn = 'reported' | (typeof COMPANY_FIELDS)[number]['id'] | 'import';

const COLUMNS: readonly CompanyColumn[] = [
  'reported',
  ...COMPANY_FIELDS.map(({ id }) => id),
  'import',
];

/** The standard headers, from column A on; a report's other numbers stand to the right of them. */
export const COMPANY_HEADERS: readonly string[] = [
  'Report date',
  ...COMPANY_FIELDS.map(({ label }) => label),
  'Import',
];

/** How many other numbers the tab holds. */
export const MOST_NUMBERS = 12;

/** Rows with room for companies of coming reports. */
const ROOM = 500;

/** Rows that formulas reach for so many rows of companies: twice as many, since every report brings them again. */
export function companyRowsFor(rows: number): number {
  return 2 * rows + ROOM;
}

/** A whole column of Companies: the only way in which formulas name it, so that a person may sort and delete rows. */
export function companyColumn(id: CompanyColumn): string {
  return onTab('Companies', whole(columnLetters(COLUMNS.indexOf(id) + 1)));
}

/** The header of a standard column. */
export function companyLabel(id: CompanyColumn): string {
  return COMPANY_HEADERS[COLUMNS.indexOf(id)] ?? '';
}

/** The column of one of the other numbers, counted from 0. */
export function numberColumn(place: number): string {
  return onTab('Companies', whole(columnLetters(COLUMNS.length + 1 + place)));
}

/** The Companies tab: one row a company and report date; next month's rows go below. */
export function companiesTab({ companyRows = 0, companyNumbers = [] }: Plan): Tab {
  const columns = COLUMNS.length + MOST_NUMBERS;
  return newTab({
    name: 'Companies',
    rows: companyRows + 1,
    columns,
    isProtected: false,
    widths: [96, 120, 220, 132, ...new Array<number>(columns - 4).fill(108)],
    blocks: [
      {
        kind: 'values',
        row: 1,
        column: 1,
        cells: [[...COMPANY_HEADERS, ...companyNumbers.map(asText)]],
      },
    ],
    formats: [
      headerFormat(1, 1, columns),
      { area: area(2, 1, companyRows), number: DATE, align: 'right' },
      ...COMPANY_FIELDS.flatMap(({ kind }, index): Format[] => {
        const where = area(2, index + 2, companyRows);
        if (kind === 'text') return [{ area: where, number: TEXT }];
        return kind === 'day' ? [{ area: where, number: DATE, align: 'right' }] : [];
      }),
    ],
    notes: [
      {
        row: 1,
        column: 1,
        text: 'The day of the export: it describes the end of the month before. The latest report up to the as-of month counts.',
      },
      { row: 1, column: 2, text: 'Joins the row to the customer of the same company ID on Deals.' },
      { row: 1, column: 7, text: 'The latest answer to a satisfaction survey, from 1 to 5.' },
      { row: 1, column: 8, text: 'The latest answer to "would you recommend us", from 0 to 10.' },
      {
        row: 1,
        column: COLUMNS.length,
        text: 'The import that brought the row, as numbered on Imports. Leave it empty on rows pasted by hand.',
      },
    ],
  });
}
