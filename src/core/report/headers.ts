import type { Cell } from './cell';
import { FIELDS, type FieldId } from './fields';
import { TRANSLATIONS } from './translated-labels';

/** Where each field stands in a report: field to column, columns counted from 0. */
export type ColumnMap = ReadonlyMap<FieldId, number>;

export interface Header {
  /** The row of the labels, counted from 0: reports may have title lines above. */
  readonly row: number;
  readonly labels: readonly string[];
  readonly columns: ColumnMap;
}

/** A label without case, doubled blanks, no-break spaces and byte order mark. */
export function plainLabel(label: Cell): string {
  return String(label ?? '')
    .replace(/[\uFEFF\u200B\u200E\u200F]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase();
}

type Overrides = Readonly<Record<string, FieldId | ''>>;

/** What fields are called: HubSpot's English labels and what others call the same come before those of other languages. */
const NAMES: ReadonlyMap<string, FieldId> = new Map(
  [
    ...FIELDS.flatMap(({ id, label, aliases }) =>
      [label, ...aliases].map((name) => [name, id] as const),
    ),
    ...TRANSLATIONS,
  ]
    .reverse()
    .map(([name, id]) => [plainLabel(name), id] as const),
);

/** The field a label names, "(ARR)"-like suffixes aside; null for a column the product does not know. */
export function fieldOfLabel(label: Cell): FieldId | null {
  const plain = plainLabel(label);
  return NAMES.get(plain) ?? NAMES.get(withoutSuffix(plain)) ?? null;
}

/** A label without the last part in parentheses, unless that tells one column from another of the same name. */
function withoutSuffix(plain: string): string {
  const open = plain.indexOf('(', plain.lastIndexOf(')', plain.length - 2) + 1);
  const isSuffix = plain.endsWith(')') && open >= 0 && plain.slice(open) !== '(primary)';
  return isSuffix ? plain.slice(0, open).trimEnd() : plain;
}

/**
 * The columns of a header row. Where two columns name one field, the exact label wins, then the first;
 * `overrides` (label to field, as mapped by hand) wins over both.
 */
export function columnsOf(labels: readonly Cell[], overrides: Overrides = {}): ColumnMap {
  const found = new Map<FieldId, { column: number; rank: number }>();
  const byHand = new Map(Object.entries(overrides).map(([k, v]) => [plainLabel(k), v]));
  labels.forEach((label, column) => {
    const plain = plainLabel(label);
    const chosen = byHand.get(plain);
    const field = chosen === undefined ? fieldOfLabel(label) : chosen || null;
    if (!field) return;
    const rank = chosen ? 0 : labelRank(field, plain);
    const before = found.get(field);
    if (!before || rank < before.rank) found.set(field, { column, rank });
  });
  return new Map([...found].map(([field, { column }]) => [field, column]));
}

function labelRank(id: FieldId, plain: string): number {
  const field = FIELDS.find((one) => one.id === id);
  if (!field) return 3;
  return plainLabel(field.label) === plain ? 1 : NAMES.get(plain) === id ? 2 : 3;
}

const SEARCHED_ROWS = 30;

type Cells = readonly (readonly Cell[])[];

/** The header of a block of cells: among its first rows, the one that names most fields; null when none names two. */
export function headerOf(cells: Cells, overrides: Overrides = {}): Header | null {
  let best: Header | null = null;
  for (const [row, labels] of cells.slice(0, SEARCHED_ROWS).entries()) {
    const columns = columnsOf(labels, overrides);
    if (columns.size >= 2 && columns.size > (best?.columns.size ?? 0))
      best = { row, labels: labels.map((label) => String(label ?? '')), columns };
  }
  return best;
}
