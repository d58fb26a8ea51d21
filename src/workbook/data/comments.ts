import { area, headerFormat, MONTH, TEXT } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { columnLetters, onTab, whole } from '../sheet/references';
import type { Tab } from '../sheet/tab';
import { type Column, tableLook } from '../sheet/table';
import { COMMENT_HEADERS } from './comment-headers';

type CommentColumn = 'month' | 'customer' | 'comment';

const COLUMNS: readonly Column<CommentColumn>[] = [
  {
    id: 'month',
    header: COMMENT_HEADERS[0],
    width: 96,
    number: MONTH,
    align: 'right',
    note: 'Any day of the month that the comment is about.',
  },
  {
    id: 'customer',
    header: COMMENT_HEADERS[1],
    width: 220,
    number: TEXT,
    note: 'As Customers names it.',
  },
  {
    id: 'comment',
    header: COMMENT_HEADERS[2],
    width: 520,
    number: TEXT,
    note: 'What Board shows beside the customer; of several lines for one customer and month the lowest counts.',
  },
];

/** Rows whose cells have their looks from the start. */
const ROWS = 500;

/** A whole column of Comments: the only way in which formulas name it, so that a person may sort and delete rows. */
export function commentColumn(id: CommentColumn): string {
  return onTab('Comments', whole(columnLetters(COLUMNS.findIndex((one) => one.id === id) + 1)));
}

/** The Comments tab: what people say of customers, by month; typed there, or on Board. */
export function commentsTab(): Tab {
  const look = tableLook(COLUMNS, { row: 1, rows: ROWS });
  return newTab({
    name: 'Comments',
    rows: ROWS + 1,
    columns: COLUMNS.length,
    isProtected: false,
    widths: look.widths,
    blocks: [look.header],
    formats: [
      ...look.formats,
      headerFormat(1, 1, COLUMNS.length),
      { area: area(2, 3, ROWS), wraps: true },
    ],
    notes: look.notes,
  });
}
