import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Wanted {
  readonly files: readonly string[];
  readonly asOf: string | null;
  /** `Setting=value`, as given. */
  readonly settings: readonly string[];
  /** The sheet of a workbook that is the report; null where nobody says. */
  readonly sheet: string | null;
  /** `all` or names of tabs, as given; null where nobody says. */
  readonly tabs: string | null;
  readonly json: boolean;
  readonly xlsx: string | null;
  readonly timeZone: string;
  readonly locale: string;
}

export const USAGE =
  'Usage: npm run -s nrr -- REPORT.csv ... [--as-of YYYY-MM] [--set "Setting=value"] [--sheet "Name"] [--tabs all|"Name, Name"] [--json] [--xlsx PATH]';

/** The command line as an object; a word that it does not know throws with one sentence. */
export function wantedFrom(words: readonly string[]): Wanted {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      set: { type: 'string', multiple: true },
      sheet: { type: 'string' },
      tabs: { type: 'string' },
      json: { type: 'boolean' },
      xlsx: { type: 'string' },
      'time-zone': { type: 'string' },
      locale: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error(`Name a report to read. ${USAGE}`);
  return {
    files: positionals,
    asOf: values['as-of'] ?? null,
    settings: values.set ?? [],
    sheet: values.sheet ?? null,
    tabs: values.tabs ?? null,
    json: values.json ?? false,
    xlsx: values.xlsx ?? null,
    timeZone: values['time-zone'] ?? 'Etc/UTC',
    locale: values.locale ?? 'en_US',
  };
}
