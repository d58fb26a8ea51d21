/** A number that is computed twice; null where a cell holds none: a blank one, a text, or an error. */
export type Figure = number | null;

/** What the figures of a column are, which decides when two of them are the same; a ratio that is said has one decimal. */
export type FigureKind = 'count' | 'day' | 'money' | 'ratio' | 'said';

/** A column by the name that the tab's own columns go by; a month of Customers by its month. */
export interface FigureColumn {
  readonly id: string;
  readonly kind: FigureKind;
}

/** The tabs that are computed twice, in the order in which their figures come from each other. */
export type ComparedTab = (typeof COMPARED_TABS)[number];
export const COMPARED_TABS = ['Reading', 'Ledger', 'Customers', 'NRR'] as const;

/** What of the NRR tab a table is, where it is not the months: the latest periods, or the headline made of them. */
export type NrrPart = 'periods' | 'headline';

/** A row's key, which says what the row is about on both sides, and its figures. */
export type FigureRow = readonly [key: number, figures: readonly Figure[]];

/** The figures of one tab, either as it shows them or as the core computes them. */
export interface TabFigures {
  readonly tab: ComparedTab;
  readonly part?: NrrPart;
  /** The column that decides which rows there are. */
  readonly rowsBy: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/**
 * For each member of some groups the lowest place of its group, so that two ways to number or to name the groups compare.
 * @example firstOfGroup([[2, 'b'], [3, 'a'], [4, 'b']]).get(4) //=> 2
 */
export function firstOfGroup(
  members: readonly (readonly [place: number, group: string | number])[],
): ReadonlyMap<number, number> {
  const first = new Map<string | number, number>();
  for (const [place, group] of members)
    first.set(group, Math.min(first.get(group) ?? place, place));
  return new Map(members.map(([place, group]) => [place, first.get(group) ?? place]));
}
