import type { Area, TabName } from './tab';

/** An area that formulas call by a name, which holds in the whole spreadsheet. */
export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

/** A label as a name. @example nameOf('As-of month') //=> "As_of_month" */
export function nameOf(label: string): string {
  return label.replace(/\W+/g, '_');
}

/** The name of a column by its id. @example columnName('Ledger', 'lineNumber') //=> "Ledger_line_number" */
export function columnName(tab: TabName, id: string): string {
  const words = id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `${tab}_${words}`;
}
