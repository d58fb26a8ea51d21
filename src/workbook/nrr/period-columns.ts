import type { Plan } from '../plan';
import { COUNT_OR_BLANK } from '../sheet/look';
import { type Column, tableLetters } from '../sheet/table';
import { commonColumns, type NrrColumn } from './columns';
import { PERIOD_HEADER_ROW } from './places';

/** What only the table of periods holds. */
const PERIOD_COLUMNS: readonly Column<NrrColumn>[] = [
  {
    id: 'months',
    header: 'Months',
    width: 72,
    number: COUNT_OR_BLANK,
    note: 'Months that the period holds: fewer than a quarter or year has while it is unfinished.',
  },
];

/** What differs in the table of periods. */
const OF_PERIOD: Readonly<Partial<Record<NrrColumn, Pick<Column<NrrColumn>, 'header' | 'note'>>>> =
  {
    place: { header: 'No.', note: "The place of the period's last month among all months." },
    month: {
      header: 'Period',
      note: 'A month, quarter or year, as Settings says. A fiscal year is named after the year in which it ends; one that is not over yet is "to date".',
    },
    opening: { header: 'Opening MRR', note: 'MRR at the end of the month before the period.' },
    closing: { header: 'Closing MRR', note: 'MRR at the end of the period.' },
  };

/** The columns of the table of periods: a month's figures stand above each other in both. */
export function periodColumns(plan: Pick<Plan, 'model'>): readonly Column<NrrColumn>[] {
  return [...commonColumns(plan), ...PERIOD_COLUMNS].map((column) => ({
    ...column,
    ...OF_PERIOD[column.id],
  }));
}

/** The letter of a column of the table of periods. */
export function periodLetter(plan: Pick<Plan, 'model'>, id: NrrColumn): string {
  return tableLetters(periodColumns(plan))[id];
}

/** Figures of a month's end, whatever the period. */
export const AT_AN_END: readonly NrrColumn[] = [
  'closing',
  'nrr12',
  'grr12',
  'nrr12sum',
  'grr12sum',
];

/** The cell of the table of periods, of the period so many before the current one. */
export function periodCell(plan: Pick<Plan, 'model'>, id: NrrColumn, before = 0): string {
  return `$${periodLetter(plan, id)}$${PERIOD_HEADER_ROW + 1 + before}`;
}
