import { formattedDate } from '../../host/values/date-format';
import { type Answer, answerInCell, type FunctionName } from '../../src/functions/custom-functions';

/** A range as rows of cells, or one cell. */
export type Given = unknown;

Object.assign(globalThis, {
  Utilities: {
    formatDate: (date: Date, zone: string, pattern: string) =>
      formattedDate(date.getTime(), zone, pattern),
  },
});

/** What a cell shows for a function in a spreadsheet in UTC. */
export function asked(name: FunctionName, ...given: readonly Given[]): Answer {
  return answerInCell(name, given, () => 'Etc/UTC');
}

/** The sentence with which a function refuses. */
export function refusal(name: FunctionName, ...given: readonly Given[]): string {
  try {
    return `answered ${JSON.stringify(asked(name, ...given))}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A small table written as text: rows by line, cells by `|`, numbers as numbers. */
export function table(text: string): readonly (readonly (string | number)[])[] {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((row) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
}
