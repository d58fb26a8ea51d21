import { endOf, mrrOf } from '../customers/customers';
import { SPOILT_BELOW_NRR } from '../guards/cells';
import type { NrrColumn } from '../nrr/columns';
import { measureFormulas } from '../nrr/measures';
import { periodColumns } from '../nrr/period-columns';
import { BRIDGE } from '../nrr/places';
import { PERIOD_LENGTH } from '../periods/period-length';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { DATE } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import { onTab } from '../sheet/references';
import type { Tab } from '../sheet/tab';
import { type Column, tableFill, tableLetters, tableLook } from '../sheet/table';

type SpanColumn = NrrColumn | 'about' | 'last' | 'long' | 'opens' | 'closes';

interface Span {
  readonly about: string;
  /** The place of its last month among all months, and how many months it has. */
  readonly last: string;
  readonly months: string;
}

const MONTHS = fact('months');
const OF_PERIOD = `${MONTHS}-${fact('periodFrom')}+1`;
/** How many months of its quarter lie before the as-of month, in fiscal years too. */
const INTO_QUARTER = `MOD(MOD(MONTH(${fact('asOfEnd')})-${setting('yearBegins')}+12;12);3)`;

/** Stretches of months that end with the as-of month or before it. Those to compare with are as long as what they are held against. */
const SPANS = {
  period: { about: 'The period', last: MONTHS, months: OF_PERIOD },
  before: {
    about: 'As much of the period before',
    last: `${MONTHS}-${PERIOD_LENGTH}`,
    months: OF_PERIOD,
  },
  yearBefore: {
    about: 'The same months a year before',
    last: `${MONTHS}-12`,
    months: OF_PERIOD,
  },
  month: { about: 'The month', last: MONTHS, months: '1' },
  quarter: { about: 'The quarter to date', last: MONTHS, months: `${INTO_QUARTER}+1` },
  wholeQuarter: {
    about: 'The last whole quarter',
    last: `${MONTHS}-IF(${INTO_QUARTER}=2;0;${INTO_QUARTER}+1)`,
    months: '3',
  },
  year: { about: 'The last twelve months', last: MONTHS, months: '12' },
} as const satisfies Readonly<Record<string, Span>>;
export type SpanId = keyof typeof SPANS;

const IDS = Object.keys(SPANS) as SpanId[];

/** Figures that the page has of a span, in the order of the tables on NRR. */
const MEASURED: readonly NrrColumn[] = [
  'place',
  'months',
  ...BRIDGE,
  'nrr',
  'grr',
  'nrr12',
  'grr12',
  'nrr12sum',
  'grr12sum',
  'openingCustomers',
  'churnedCustomers',
  'closingCustomers',
  'logoChurn',
];

const day = (id: SpanColumn, header: string, note: string): Column<SpanColumn> => ({
  id,
  header,
  note,
  width: 96,
  number: DATE,
});

function columnsOf(plan: Pick<Plan, 'model'>): readonly Column<SpanColumn>[] {
  const measured = periodColumns(plan).filter(({ id }) => MEASURED.includes(id));
  return [
    { id: 'about', header: 'Months', width: 190, note: 'Which stretch of months the row is.' },
    {
      id: 'last',
      header: 'Last month',
      width: 76,
      number: '0',
      note: 'The place of its last month among all months.',
    },
    { id: 'long', header: 'Length', width: 76, number: '0', note: 'How many months it has.' },
    day('opens', 'Opens after', 'The last day before it.'),
    day('closes', 'Closes on', 'Its last day.'),
    ...measured.map((column) =>
      column.id === 'place'
        ? { ...column, note: 'The same; 0 where the months shown do not hold all of it.' }
        : column,
    ),
  ];
}

/** The hidden Spans tab: the months that Board speaks of, each measured once per customer from its opening to its closing. */
export function spansTab(plan: Plan): Tab {
  const columns = columnsOf(plan);
  const look = tableLook(columns, { row: 1, rows: IDS.length });
  return newTab({
    name: 'Spans',
    isHidden: true,
    rows: IDS.length + 1,
    columns: columns.length,
    widths: look.widths,
    blocks: [
      look.header,
      { kind: 'values', row: 2, column: 1, cells: IDS.map((id) => [SPANS[id].about]) },
      {
        kind: 'formulas',
        row: 2,
        column: 2,
        cells: IDS.map((id) => [`=${SPANS[id].last}`, `=${SPANS[id].months}`]),
      },
      tableFill(columns.slice(3), formulas(plan), { row: 2, column: 4, rows: IDS.length }),
    ],
    formats: look.formats,
    notes: look.notes,
  });
}

function formulas(plan: Plan): Partial<Record<SpanColumn, string>> {
  const letters = tableLetters(columnsOf(plan));
  const at = (id: SpanColumn) => `$${letters[id]}2`;
  const isWithin = `${at('last')}-${at('long')}+1>=${fact('shownFrom')}`;
  const before = `(${at('place')}-${at('months')})`;
  const filled = (formula: string) => `IF(${at('place')}=0;"";${formula})`;
  return {
    ...measureFormulas(plan, {
      at,
      opening: mrrOf(before),
      openingEnd: at('opens'),
      closingEnd: at('closes'),
    }),
    // While a column that NRR rests on lacks rows, no figure is shown as if it were right.
    place: `IF((${isWithin})*(${SPOILT_BELOW_NRR}=0);${at('last')};0)`,
    months: `IF(${at('place')}=0;0;${at('long')})`,
    opens: filled(endOf(before)),
    closes: filled(endOf(at('place'))),
  };
}

/** A figure of a span, as other tabs name it; blank where the months shown do not hold all of the span. */
export function spanAt(plan: Pick<Plan, 'model'>, span: SpanId, id: SpanColumn): string {
  const letter = tableLetters(columnsOf(plan))[id];
  return onTab('Spans', `$${letter}$${IDS.indexOf(span) + 2}`);
}
