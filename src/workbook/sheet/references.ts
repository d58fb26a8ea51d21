import type { TabName } from './tab';

/** The letters of a column. @example columnLetters(28) //=> "AB" */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const left = (column - 1 - rest) / 26;
  return (left > 0 ? columnLetters(left) : '') + String.fromCharCode(65 + rest);
}

/** The column of some letters; 0 for none. @example columnNumber('AB') //=> 28 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** A reference into another tab; the only place where a tab's name is quoted. @example onTab('Deals', '$A$1') //=> "'Deals'!$A$1" */
export function onTab(tab: TabName, reference: string): string {
  return /^[A-Za-z]+$/.test(tab)
    ? `${tab}!${reference}`
    : `'${tab.replace(/'/g, "''")}'!${reference}`;
}

/** The columns of a table by name, from column A on. @example lettersOf(['row', 'name']).name //=> "B" */
export function lettersOf<Id extends string>(ids: readonly Id[]): Readonly<Record<Id, string>> {
  const letters: Partial<Record<Id, string>> = {};
  ids.forEach((id, index) => {
    letters[id] = columnLetters(index + 1);
  });
  return letters as Record<Id, string>;
}

/** A whole column: `$F:$F`. */
export function whole(letter: string): string {
  return `$${letter}:$${letter}`;
}

/** A column between two rows: `$F$2:$F$900`. */
export function span(letter: string, first: number, last: number): string {
  return `$${letter}$${first}:$${letter}$${last}`;
}
