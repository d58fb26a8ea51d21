/** A formula and what Google Sheets showed for it. */
export interface TruthRow {
  /** The file and the line that it stands in. */
  readonly place: string;
  /** As typed in a spreadsheet of the United States. */
  readonly formula: string;
  readonly expected: string;
  /** What the value is: number, string, boolean, error or array. */
  readonly type: string;
}

const COLUMNS = ['formula_text', 'expected_value', 'expected_type'] as const;

/**
 * The rows of one file: a header that names these columns, then tab-separated cells, quoted where they hold quotes.
 * @throws on another header
 */
export function truthRows(text: string, file: string): readonly TruthRow[] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const places = COLUMNS.map((column) => cellsOf(header).indexOf(column));
  if (places.includes(-1))
    throw new Error(`The first line of ${file} must name the columns ${COLUMNS.join(', ')}.`);
  return lines.flatMap((line, index) => {
    const cells = cellsOf(line);
    const [formula = '', expected = '', type = ''] = places.map((place) => cells[place] ?? '');
    if (!formula.startsWith('=')) return [];
    return [{ place: `${file}:${index + 2}`, formula, expected, type }];
  });
}

const cellsOf = (line: string): readonly string[] =>
  line.split('\t').map((cell) => {
    const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
    return isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  });
