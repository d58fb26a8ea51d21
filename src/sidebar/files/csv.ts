import {
  type LocalFile,
  type ParseConfig,
  type ParseLocalConfig,
  type Parser,
  parse,
} from 'papaparse';
import { headerOf } from '../../core/report/headers';

/** The cells of a text file, every one of them as the text that was written. */
export type TextCells = string[][];

/** What separates cells in the files that HubSpot and spreadsheet programs write. */
const DELIMITERS = [',', ';', '\t'] as const;
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

/** How a long read is paced: who hears of it, who may stop it, and how much is done at a stretch. */
export interface Pace {
  readonly onProgress: (ratio: number) => void;
  readonly signal: AbortSignal;
  readonly stretch?: number;
}

/** The same rows as {@link cellsOfCsv}, parsed in stretches with room between them for the page to answer. */
export function readCsvText(text: string, pace: Pace): Promise<TextCells> {
  const plain = withPlainLineEnds(text);
  const rows: TextCells = [];
  return new Promise((resolve, reject) => {
    const goOn = (parser: Parser) => {
      if (!pace.signal.aborted) return parser.resume();
      // Before abort(), which calls complete.
      reject(pace.signal.reason);
      parser.abort();
    };
    const config: StretchedConfig = {
      ...parseConfig(plain),
      chunkSize: pace.stretch ?? STRETCH,
      chunk: ({ data, meta }, parser) => {
        for (const row of data) rows.push(row);
        pace.onProgress(meta.cursor / Math.max(1, plain.length));
        parser.pause();
        setTimeout(goOn, 0, parser);
      },
      complete: () => resolve(rows),
    };
    parse<string[]>(plain, config);
  });
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
  return { known: headerOf(data)?.columns.size ?? 0, cells };
}
