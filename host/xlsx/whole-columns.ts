/** How many rows the grid of a sheet has; without a name, of the sheet that holds the formula. */
export type RowsOf = (sheetName?: string) => number | undefined;

/**
 * A formula whose whole columns, which the engine cut to the grid, stay put when filled down.
 *
 * @example fixedColumns('INDEX(Deals!$C1:$C900,A2)', () => 900) //=> 'INDEX(Deals!$C$1:$C$900,A2)'
 */
export function fixedColumns(formula: string, rowsOf: RowsOf): string {
  return formula.replace(
    RANGE,
    (whole, sheet?: string, start?: string, first?: string, end?: string, last?: string) => {
      if (start === undefined || Number(last) !== rowsOf(sheet && nameOf(sheet))) return whole;
      const from = first === '1' ? `${start}$1` : `${start}${first}`;
      return `${sheet === undefined ? '' : `${sheet}!`}${from}:${end}$${last}`;
    },
  );
}

const RANGE =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')*'|[\w.]+)!)?(\$?[A-Z]{1,3})(\$?\d+):(\$?[A-Z]{1,3})(\d+)(?![\w(])/g;

const nameOf = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
