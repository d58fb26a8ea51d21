import type { FullList } from '../workbook/workbook-size';
import { whole } from './texts';

/** What is said of a report that does not fit into a spreadsheet. */
export const sizeWords = {
  tooManyCells: (cells: number, most: number, hasSettings: boolean) => {
    const ways = hasSettings ? 'fewer months, remove tabs in the sidebar,' : 'fewer months,';
    return `The tabs of this report need ${whole(cells)} cells, and a spreadsheet holds ${whole(most)}. Export ${ways} or take the report to BigQuery; nothing was changed.`;
  },
  tooLongText: (column: string, characters: number, most: number) =>
    `A cell of the column ${column} holds a text of ${whole(characters)} characters, and a cell of a spreadsheet holds ${whole(most)}. Leave the column out of the report or shorten the text; nothing was changed.`,
  listFull: ({ label, lines, most }: FullList) =>
    `With this report, the list "${label}" on Settings would have ${whole(lines)} lines, and it holds ${whole(most)}. Check that the right column of the report is taken for it, or delete lines there that are no longer needed; nothing was changed.`,
} as const;
