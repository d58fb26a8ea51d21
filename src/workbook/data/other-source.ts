import type { Plan } from '../plan';
import { area, DATE, headerFormat, PRECISE_MONEY, TEXT } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Format, Tab } from '../sheet/tab';
import {
  OTHER_COLUMNS,
  OTHER_HEADERS,
  OTHER_KINDS,
  type OtherColumn,
} from './other-source-columns';

const WIDTHS: Partial<Record<OtherColumn, number>> = { name: 220, customer: 200, leftOut: 220 };

const NOTES: Partial<Record<OtherColumn, string>> = {
  recordId:
    'The record of the source that is kept beside Deals. None of these rows counts: Sources compares them with what counts.',
  customer:
    'Compared with the customer of its company ID on Customers, else with the one of its name.',
  from: 'The first day paid, as the report says it.',
  until: 'Blank: nothing ends it.',
  amount: 'As the record says it; of a movement, what is paid after it.',
  months: 'How many months the amount is for: Amount / Months is what is paid a month.',
  rate: "What one unit of its currency is worth in the workbook's when it was imported.",
  leftOut: 'Why the record does not pay. Blank: it does.',
  told: 'The last day that the report tells of.',
  companyId: 'What the company is known by, where the report says it.',
  import:
    'The import that brought the row, as numbered on Imports. The latest one that is in counts here, and rows without a number.',
};

/** The Other source tab: the records of a report that is compared with what counts, each with what it pays and when. */
export function otherSourceTab({ otherRows = 0 }: Plan): Tab {
  return newTab({
    name: 'Other source',
    rows: otherRows + 1,
    columns: OTHER_COLUMNS.length,
    isProtected: false,
    widths: OTHER_COLUMNS.map((id) => WIDTHS[id] ?? 112),
    blocks: [{ kind: 'values', row: 1, column: 1, cells: [[...OTHER_HEADERS]] }],
    formats: [
      headerFormat(1, 1, OTHER_COLUMNS.length),
      ...OTHER_KINDS.flatMap((kind, place): Format[] => {
        const cells = area(2, place + 1, otherRows);
        if (kind === 'text') return [{ area: cells, number: TEXT }];
        if (kind === 'number') return [];
        return [{ area: cells, number: kind === 'day' ? DATE : PRECISE_MONEY, align: 'right' }];
      }),
    ],
    notes: OTHER_COLUMNS.flatMap((id, place) => {
      const text = NOTES[id];
      return text ? [{ row: 1, column: place + 1, text }] : [];
    }),
  });
}
