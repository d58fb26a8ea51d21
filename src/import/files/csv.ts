import {
  type LocalFile,
  type ParseConfig,
  type ParseError,
  type ParseLocalConfig,
  type Parser,
  parse,
} from 'papaparse';
import { knownColumns } from '../../core/dropped/labels';

/** The cells of a text file, every one of them as the text that was written. */
export type TextCells = string[][];

/** What separates cells in the files that HubSpot and spreadsheet programs write. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Rows in which the header, and with it the delimiter, is looked for. */
const SAMPLE_ROWS = 30;
const SAMPLE_CHARACTERS = 1_000_000;

/** Characters parsed at a stretch: some tens of milliseconds, so that a page can still answer. */
const STRETCH = 1_000_000;

/**
 * The rows of a CSV text; rows without any text are left out. Cells may be quoted, hold doubled quotes and line breaks;
 * the delimiter is the one under which most columns are known.
 */
export function cellsOfCsv(text: string): TextCells {
  const plain = withPlainLineEnds(text);
  return parse<string[]>(plain, parseConfig(plain)).data;
}

/** Why rows cannot be told apart, or are too many. */
export type CsvFault = 'open quote' | 'too many';

/** The most that is held: more rows or wider ones than a spreadsheet has room for are no report. */
const MOST_ROWS = 2_000_000;
const MOST_COLUMNS = 18_278;
/** The longest text that HubSpot takes; columns of texts that nobody needs may stand in a report. */
const LONGEST_CELL = 65_536;

/** How a long read is paced: who hears of it, who may stop it, and how much is done at a stretch. */
export interface Pace {
  readonly onProgress: (ratio: number) => void;
  readonly signal: AbortSignal;
  readonly stretch?: number;
}

/**
 * The same rows as {@link cellsOfCsv}, parsed in stretches with room between them for the page to answer; a fault where
 * a quotation mark that is never closed would make one cell of many rows.
 */
export function readCsvText(text: string, pace: Pace): Promise<TextCells | CsvFault> {
  const plain = withPlainLineEnds(text);
  const rows: TextCells = [];
  const { stretch = STRETCH } = pace;
  const faultIn = faultFinder();
  let given = 0;
  let from = 0;
  return new Promise((resolve, reject) => {
    const goOn = (parser: Parser) => {
      if (!pace.signal.aborted) return parser.resume();
      // Before abort(), which calls complete.
      reject(pace.signal.reason);
      parser.abort();
    };
    const config: StretchedConfig = {
      ...parseConfig(plain),
      chunkSize: stretch,
      chunk: ({ data, meta, errors }, parser) => {
        for (const row of data) rows.push(row);
        given = Math.min(given + stretch, plain.length);
        const isStuck = given - meta.cursor > stretch + LONGEST_CELL;
        // What looks wrong in a row whose end is not there yet is judged when it is.
        const settled = errors.filter(({ index = 0 }) => from + index < meta.cursor);
        const fault = isStuck ? faultOfLine(plain, meta.cursor) : faultIn(data, settled);
        from = meta.cursor;
        if (fault) {
          resolve(fault);
          return parser.abort();
        }
        pace.onProgress(meta.cursor / Math.max(1, plain.length));
        parser.pause();
        setTimeout(goOn, 0, parser);
      },
      complete: () => resolve(rows),
    };
    parse<string[]>(plain, config);
  });
}

/** Looks at rows as they come. A quotation mark out of place may stand far from the cell that it spoils. */
function faultFinder(): (rows: TextCells, errors: readonly ParseError[]) => CsvFault | null {
  let count = 0;
  let isMisquoted = false;
  let mayHideRows = false;
  return (rows, errors) => {
    count += rows.length;
    const cells = rows.flat();
    isMisquoted ||= errors.some(({ code }) => code === 'InvalidQuotes');
    mayHideRows ||= cells.some((cell) => cell.includes('\n') && cell.includes('"'));
    if (count > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) return 'too many';
    const isOpen =
      errors.some(({ code }) => code === 'MissingQuotes') ||
      cells.some((cell) => cell.length > LONGEST_CELL);
    return isOpen || (isMisquoted && mayHideRows) ? 'open quote' : null;
  };
}

/** What a row is whose end is out of sight: very wide, or held open by a quotation mark. */
function faultOfLine(plain: string, from: number): CsvFault {
  const end = plain.indexOf('\n', from);
  return end < 0 || end - from > STRETCH ? 'too many' : 'open quote';
}

type StretchedConfig = ParseLocalConfig<string[], LocalFile> &
  ParseConfig<string[]> & { readonly worker?: false };

function parseConfig(plain: string) {
  return { delimiter: delimiterOf(plain), newline: '\n', skipEmptyLines: 'greedy' } as const;
}

/** One kind of line end, because a file put together from others may have several. */
function withPlainLineEnds(text: string): string {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return bare.includes('\r') ? bare.replace(/\r\n?/g, '\n') : bare;
}

function delimiterOf(plain: string): Delimiter {
  const sample = plain.slice(0, SAMPLE_CHARACTERS);
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, ...fitOf(sample, delimiter) }));
  const [best] = fits.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return best?.delimiter ?? ',';
}

function fitOf(sample: string, delimiter: Delimiter): { known: number; cells: number } {
  const { data } = parse<string[]>(sample, {
    delimiter,
    newline: '\n',
    preview: SAMPLE_ROWS,
    skipEmptyLines: 'greedy',
  });
  const cells = data.reduce((sum, row) => sum + row.length, 0);
  return { known: knownColumns(data), cells };
}
