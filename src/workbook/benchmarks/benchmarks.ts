import { aboutRates } from '../nrr/losses';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { pointsOf } from '../sheet/in-words';
import { area, CARD_FILL, COUNT, INK, MONTH, POINTS, QUIET_INK, RATIO } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { span } from '../sheet/references';
import type { Block, Format, Highlight, Tab } from '../sheet/tab';
import { type Column, tableLetters, tableLook } from '../sheet/table';
import { type Phrases, wordsAt } from '../words/cells';
import { BENCHMARK_GROUPS, type BenchmarkGroup, type PublishedLine } from './groups';
import { OWN_ROWS, own, ownBlocks, ownFormats } from './own';

type BenchmarkColumn =
  | 'companies'
  | 'nrr'
  | 'nrrGap'
  | 'grr'
  | 'grrGap'
  | 'grade'
  | 'year'
  | 'about'
  | 'asked'
  | 'source';

const column = (
  id: BenchmarkColumn,
  header: string,
  width: number,
  note: string,
): Column<BenchmarkColumn> => ({ id, header, width, note });

const COLUMNS: readonly Column<BenchmarkColumn>[] = [
  column('companies', 'Companies', 214, 'Whose figures they are.'),
  {
    ...column('nrr', 'NRR', 88, 'The published NRR of twelve months.'),
    number: RATIO,
  },
  {
    ...column(
      'nrrGap',
      'Difference',
      80,
      'Your NRR of 12 months less the published one, in points; only like with like.',
    ),
    number: POINTS,
  },
  {
    ...column('grr', 'GRR', 60, 'The published GRR of twelve months.'),
    number: RATIO,
  },
  {
    ...column(
      'grrGap',
      'Difference',
      80,
      'Your GRR of 12 months less the published one, in points; only like with like.',
    ),
    number: POINTS,
  },
  column(
    'grade',
    'Read in',
    76,
    'Original: the source itself was read. Report: a report about it was.',
  ),
  { ...column('year', 'Published', 74, 'The year in which it was published.'), number: '0' },
  { ...column('about', 'Figures of', 76, 'The year that the figures are about.'), number: '0' },
  {
    ...column('asked', 'Asked', 50, 'How many companies were asked, where the source says so.'),
    number: COUNT,
  },
  column('source', 'Source', 460, 'Where the figure was published; click to read it.'),
];
const B = tableLetters(COLUMNS);
const HEADER_ROW = 6 + OWN_ROWS;

/** A group and the row of its title; its lines stand below. */
interface Placed extends BenchmarkGroup {
  readonly row: number;
}

const PLACED: readonly Placed[] = BENCHMARK_GROUPS.map((group, place) => ({
  ...group,
  row:
    HEADER_ROW +
    1 +
    BENCHMARK_GROUPS.slice(0, place).reduce((sum, { lines }) => sum + lines.length + 1, 0),
}));
const LAST_ROW = PLACED.reduce((last, { row, lines }) => Math.max(last, row + lines.length), 0);

/** The Benchmarks tab: own figures of twelve months beside published ones, compared where like meets like. */
export function benchmarksTab(plan: Plan): Tab {
  const table = tableLook(COLUMNS, { row: HEADER_ROW, rows: LAST_ROW - HEADER_ROW });
  return newTab({
    name: 'Benchmarks',
    rows: LAST_ROW + 1,
    columns: COLUMNS.length,
    frozenRows: 0,
    hasGridlines: false,
    widths: table.widths,
    blocks: [
      { kind: 'values', row: 1, column: 1, cells: [['Benchmarks']] },
      { kind: 'formulas', row: 1, column: 2, cells: [[`=${fact('asOfEnd')}`]] },
      { kind: 'formulas', row: 2, column: 1, cells: [[`=${aboutRates(plan, sentence(plan))}`]] },
      ...ownBlocks(plan, median()),
      table.header,
      ...PLACED.flatMap((group) => groupBlocks(plan, group)),
    ],
    formats: [...table.formats, ...formats(), ...ownFormats(plan)],
    notes: table.notes,
    highlights: highlights(),
  });
}

function groupBlocks(plan: Plan, { title, row, lines, compared }: Placed): Block[] {
  const isOrders = plan.model === 'invoices or orders';
  const first = row + 1;
  const cells = lines.map(({ segment, benchmark, name }) => [
    name,
    segment.nrr ?? '',
    '',
    segment.grr ?? '',
    '',
    benchmark.grade === 'A' ? 'Original' : 'Report',
    benchmark.year ?? '',
    benchmark.about ?? '',
    benchmark.companies ?? '',
  ]);
  const gap = (id: 'nrr' | 'grr') =>
    lines.map((line, place) => {
      const published = `$${B[id]}$${first + place}`;
      const isLike = likeOwn(compared, line);
      return [
        line.segment[id] === undefined || isLike === '' || isOrders
          ? ''
          : `=IF(ISNUMBER(${own(id)});IF(${isLike};${pointsOf(`${own(id)}-${published}`)};"");"")`,
      ];
    });
  const sources = lines.map(({ benchmark: { url, source } }) => [
    `=HYPERLINK("${url}";"${source}")`,
  ]);
  return [
    { kind: 'values', row, column: 1, cells: [[title]] },
    { kind: 'values', row: first, column: 1, cells },
    ...(compared === 'own contract size' ? [ownNames(first, lines)] : []),
    { kind: 'formulas', row: first, column: 3, cells: gap('nrr') },
    { kind: 'formulas', row: first, column: 5, cells: gap('grr') },
    { kind: 'formulas', row: first, column: COLUMNS.length, cells: sources },
  ];
}

/** The names of contract sizes, one's own marked by a word. */
function ownNames(row: number, lines: readonly PublishedLine[]): Block {
  const cells = lines.map((line) => [
    `=IF(${likeOwn('own contract size', line)};"${line.name}: yours";"${line.name}")`,
  ]);
  return { kind: 'formulas', row, column: 1, cells };
}

/** Whether a published figure is of companies like one's own, as a formula; empty where nobody can tell. */
function likeOwn(
  compared: BenchmarkGroup['compared'],
  { segment: { from = 0 }, below }: PublishedLine,
): string {
  if (compared === 'none') return '';
  if (compared === 'all') return 'TRUE';
  const size = own('dollars');
  const isBelow = below === undefined ? 'TRUE' : `${size}<${below}`;
  return `IF(ISNUMBER(${size});IF(${size}>=${from};${isBelow};FALSE);FALSE)`;
}

/** "NRR over 12 months is 97.7 %, 4.3 points below the median of companies with contracts like yours, 102 %." */
function sentence({ model }: Plan): string {
  if (model === 'invoices or orders')
    return `"Published medians are of subscriptions: revenue year on year is not compared with them."`;
  const percent = (id: 'nrr' | 'median') => `ROUND(100*${own(id)};1)`;
  const than = `IF(${own('gap')}<0;"below";"above")`;
  const whose = wordsAt('Benchmarks', 'whose');
  return `IF(ISNUMBER(${own('nrr')});"NRR over 12 months is "&${percent('nrr')}&" %, "&ABS(${own('gap')})&" points "&${than}&" the median of "&${whose}&", "&${percent('median')}&" %.";"There are no twelve months yet to compare.")`;
}

/** What the sentence has of its own on the hidden Words tab: whose median it speaks of. */
export function benchmarkPhrases(): Phrases<'Benchmarks'> {
  const words = () => `IF(${hasOwnSize()};"companies with contracts like yours";"all companies")`;
  return { whose: { about: 'Whose median', words } };
}

function partOf(group: Placed | undefined, id: 'nrr' | 'nrrGap'): string {
  const row = group?.row ?? 0;
  return span(B[id], row + 1, row + (group?.lines.length ?? 0));
}

/** Whether a published contract size is one's own. */
function hasOwnSize(): string {
  const [, sizes] = PLACED;
  return `SUMPRODUCT(ISNUMBER(${partOf(sizes, 'nrrGap')})*1)>0`;
}

/** The published NRR of one's own contract size, or of all companies. */
function median(): string {
  const [all, sizes] = PLACED;
  const found = `SUMPRODUCT(ISNUMBER(${partOf(sizes, 'nrrGap')})*${partOf(sizes, 'nrr')})`;
  return `IF(${hasOwnSize()};${found};$${B.nrr}$${(all?.row ?? 0) + 1})`;
}

function formats(): Format[] {
  const rows = LAST_ROW - HEADER_ROW;
  return [
    { area: area(1, 1), size: 18, isBold: true, color: INK },
    { area: area(1, 2), size: 14, isBold: true, color: INK, number: MONTH, align: 'left' },
    { area: area(2, 1), size: 11, color: INK },
    { area: area(HEADER_ROW, 3), align: 'right' },
    { area: area(HEADER_ROW, 6, rows + 1), align: 'center' },
    { area: area(HEADER_ROW + 1, 6, rows, 4), color: QUIET_INK },
    { area: area(HEADER_ROW + 1, COLUMNS.length, rows), size: 9 },
    ...PLACED.map(({ row }) => ({ area: area(row, 1), isBold: true, color: QUIET_INK })),
  ];
}

/** The line of one's own contract size. */
function highlights(): Highlight[] {
  return PLACED.filter(({ compared }) => compared === 'own contract size').map(
    ({ row, lines }): Highlight => ({
      area: area(row + 1, 1, lines.length, COLUMNS.length - 1),
      formula: `=ISNUMBER($${B.nrrGap}${row + 1})`,
      color: INK,
      background: CARD_FILL,
    }),
  );
}
