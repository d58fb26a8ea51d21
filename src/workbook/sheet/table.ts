import { area, headerFormat } from './look';
import { lettersOf } from './references';
import type { Fill, Format, Note, Values } from './tab';

/** One column of a table tab: its header, the sentence that defines it, and how it looks. */
export interface Column<Id extends string> {
  readonly id: Id;
  readonly header: string;
  readonly note: string;
  readonly width: number;
  readonly number?: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** The columns of a table as a header row, notes, widths and formats, to be joined into a tab. */
export interface TableLook {
  readonly header: Values;
  readonly notes: readonly Note[];
  readonly widths: readonly number[];
  readonly formats: readonly Format[];
}

/** A table whose header stands in `row` from column `first` on, with `rows` rows below. */
export function tableLook<Id extends string>(
  columns: readonly Column<Id>[],
  place: { readonly row: number; readonly first?: number; readonly rows: number },
): TableLook {
  const { row, first = 1, rows } = place;
  const body = columns.flatMap(({ number, align }, index) => {
    const look = { ...(number && { number }), ...(align && { align }) };
    return number || align ? [{ area: area(row + 1, first + index, rows), ...look }] : [];
  });
  const aligned = columns.flatMap(({ number, align }, index) => {
    const isNumber = number !== undefined && number !== '@';
    const side = align ?? (isNumber ? ('right' as const) : undefined);
    return side ? [{ area: area(row, first + index), align: side }] : [];
  });
  return {
    header: { kind: 'values', row, column: first, cells: [columns.map(({ header }) => header)] },
    notes: columns.map(({ note }, index) => ({ row, column: first + index, text: note })),
    widths: columns.map(({ width }) => width),
    formats: [headerFormat(row, first, columns.length), ...aligned, ...body],
  };
}

/** The letters of a table's columns by their ids. */
export function tableLetters<Id extends string>(
  columns: readonly Pick<Column<Id>, 'id'>[],
): Readonly<Record<Id, string>> {
  return lettersOf(columns.map(({ id }) => id));
}

/** One formula a column, in the table's order, filled down; the formulas are those of the first row. */
export function tableFill<Id extends string>(
  columns: readonly Column<Id>[],
  formulas: Partial<Readonly<Record<Id, string>>>,
  place: { readonly row: number; readonly column?: number; readonly rows: number },
): Fill {
  const cells = columns.map(({ id }) => (formulas[id] ? `=${formulas[id]}` : ''));
  return { kind: 'fill', row: place.row, column: place.column ?? 1, rows: place.rows, cells };
}
