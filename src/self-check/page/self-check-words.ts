type Cell = string | number | boolean;

const shown = (cell: Cell) => (cell === '' ? 'blank' : JSON.stringify(cell));
const whole = (count: number) => count.toLocaleString('en-US');
const cells = (count: number) => `${whole(count)} ${count === 1 ? 'cell' : 'cells'}`;

const FIRST = 5;

/** What the self-check says. */
export const selfCheckWords = {
  title: 'Self-check',
  lead: 'Asks this spreadsheet some hundred small questions on a scratch tab, which goes away again, and compares its answers with those of the local host. A difference is a fact to write down, not a failure.',
  run: 'Run the probes',
  running: 'Asking. This takes a few minutes in Google Sheets.',
  ran: 'Done.',
  counted: (verdicts: readonly (readonly [string, number])[]) =>
    `${verdicts.map(([verdict, count]) => `${count} ${verdict}`).join(', ')}.`,
  stopped: (reason: string) => `The self-check stopped: ${reason}`,
  unknownLocale: (locale: string, known: readonly string[]) =>
    `Nothing is expected in a spreadsheet with the locale ${locale}: answers are only measured. Choose one of ${known.join(', ')} under File > Settings and open the self-check again to compare.`,

  sampleTitle: 'The sample, cell by cell',
  sampleLead:
    'Imports the sample report by the sidebar below, which builds its tabs in this spreadsheet, adds all others, and compares every cell. Do this only in a spreadsheet for trying out: the tabs stay.',
  sample: 'Import the sample and compare',
  importing: 'The sidebar below imports the sample. Leave it alone until the comparison starts.',
  unpacking: 'Comparing every cell of every tab.',
  holdsReport:
    'This spreadsheet holds an import already, which the sample would change. Open the self-check in an empty spreadsheet for trying out.',
  noSidebar:
    'The sidebar below does not offer the sample. Reload the spreadsheet and open the self-check again.',
  importFailed: (reason: string) => `The import of the sample stopped: ${reason}`,
  importSlow: 'The import of the sample did not end within the time that was given to it.',

  fileTitle: 'A file, out and in again',
  fileLead: 'Download this small file, then drop it on the field or choose it there.',
  download: 'Download what was found',
  drop: 'Drop it here',
  choose: 'Choose the small file',
  fileName: 'retained-self-check.txt',
  fileBack: 'the same file came back',
  fileOther: (name: string, length: number) => `another file: ${name}, ${length} letters`,

  table: 'Answers',
  columns: { probe: 'Probe', expected: 'Expected', got: 'Got', verdict: 'Verdict', ms: 'ms' },
  nothing: 'nothing',
  json: 'The answers as JSON',
  copy: 'Copy the JSON',
  copied: 'Copied. Save it as a file of test/host/google/.',
  notCopied: 'The browser did not copy. The JSON is selected: press Ctrl+C or Cmd+C.',

  sidebar: 'The sidebar, as it is pushed',

  noAnswer: 'no answer',
  noTab: 'no tab of this name',
  cellsOf: (tab: string) => `The sample: every cell of ${tab}`,
  cellsAlike: (count: number) => `${cells(count)} alike`,
  cellsDiffer: (
    found: readonly { readonly place: string; readonly expected: Cell; readonly got: Cell }[],
  ) => {
    const first = found
      .slice(0, FIRST)
      .map(({ place, expected, got }) => `${place} is ${shown(got)}, expected ${shown(expected)}`);
    const rest = found.length > FIRST ? '; ...' : '';
    const verb = found.length === 1 ? 'differs' : 'differ';
    return `${cells(found.length)} ${verb}: ${first.join('; ')}${rest}`;
  },

  script: "The sidebar's script, as it arrived",
  scriptIs: (length: number, hash: string) => `${whole(length)} letters, ${hash}`,
  noScript: 'no script',
  starts: 'The sidebar shows its first screen',
  yes: 'yes',
  no: 'no',
  worker: 'A worker starts from a data address, or from a blob',
  byData: 'A worker starts from a data address',
  byBlob: 'A worker starts from a blob',
  file: 'A file is downloaded, and dropped again',
  roundTrip: (megabytes: number) => `A round trip of ${megabytes} MB`,
  cameBack: (length: number) => `${whole(length)} letters came back`,
  cameOtherwise: 'another text came back',
} as const;
