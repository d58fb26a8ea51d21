import { COUNT, MONEY, POINTS, RATIO } from '../sheet/look';
import { type Column, tableLetters } from '../sheet/table';

export type SegmentColumnId =
  | 'segment'
  | 'opening'
  | 'new'
  | 'reactivation'
  | 'expansion'
  | 'contraction'
  | 'churn'
  | 'closing'
  | 'nrr'
  | 'grr'
  | 'nrr12'
  | 'grr12'
  | 'share'
  | 'effect'
  | 'openingCustomers'
  | 'newCustomers'
  | 'reactivationCustomers'
  | 'expansionCustomers'
  | 'contractionCustomers'
  | 'churnCustomers'
  | 'closingCustomers'
  | 'cut'
  | 'line'
  | 'lines'
  | 'kind'
  | 'group';

type Of = Column<SegmentColumnId>;

const money = (id: SegmentColumnId, header: string, note: string): Of => ({
  id,
  header,
  note,
  width: 92,
  number: MONEY,
});
const ratio = (id: SegmentColumnId, header: string, note: string): Of => ({
  ...money(id, header, note),
  width: 76,
  number: RATIO,
});
const count = (id: SegmentColumnId, header: string, note: string): Of => ({
  ...money(id, header, note),
  number: COUNT,
});

/** What Segments shows of each segment, then what its formulas go by. */
export const SEGMENT_COLUMNS: readonly Of[] = [
  {
    id: 'segment',
    header: 'Segment',
    width: 250,
    note: 'The value in the column that revenue is cut by, largest effect on NRR first.',
  },
  {
    ...ratio(
      'effect',
      'Effect on NRR',
      "What it adds to the NRR of all customers, in percentage points: (expansion - contraction - churn) / everyone's opening.",
    ),
    width: 84,
    number: POINTS,
  },
  ratio(
    'nrr',
    'NRR',
    'Net revenue retention of the chosen period: (opening + expansion - contraction - churn) / opening.',
  ),
  ratio(
    'grr',
    'GRR',
    'Gross revenue retention of the chosen period: (opening - contraction - churn) / opening.',
  ),
  ratio(
    'nrr12',
    'NRR, 12 months',
    'MRR now of the customers who paid 12 months ago, over their MRR then.',
  ),
  ratio(
    'grr12',
    'GRR, 12 months',
    'Of those customers, the smaller of MRR then and now, over their MRR then.',
  ),
  ratio('share', 'Share of closing', 'Its part of the closing MRR of all customers.'),
  money('opening', 'Opening MRR', 'MRR at the end of the month before the chosen period.'),
  money('new', 'New', 'MRR of customers who pay for the first time.'),
  money(
    'reactivation',
    'Reactivation',
    'MRR of customers who paid before, not at the opening, and pay again.',
  ),
  money('expansion', 'Expansion', 'What customers pay more than at the opening.'),
  money(
    'contraction',
    'Contraction',
    'MRR lost from customers who still pay, but less than at the opening.',
  ),
  money('churn', 'Churn', 'Opening MRR of customers who no longer pay.'),
  money('closing', 'Closing MRR', 'MRR at the end of the as-of month.'),
  count('openingCustomers', 'Opening customers', 'Customers who paid at the opening.'),
  count('newCustomers', 'New customers', 'Customers who pay for the first time.'),
  count('reactivationCustomers', 'Reactivated customers', 'Customers who came back.'),
  count('expansionCustomers', 'Expanded customers', 'Customers who pay more than at the opening.'),
  count(
    'contractionCustomers',
    'Contracted customers',
    'Customers who pay less than at the opening, but pay.',
  ),
  count('churnCustomers', 'Churned customers', 'Customers who no longer pay.'),
  count(
    'closingCustomers',
    'Closing customers',
    'Customers who pay at the end of the as-of month.',
  ),
  count('cut', 'Column', 'The place of the segment column among those on Settings.'),
  count('line', 'Line', 'The place of this line below the name of its segment column.'),
  count('lines', 'Segments', 'How many segments the column shows.'),
  count('kind', 'Kind', '1: a segment. 2: all customers. 3: the difference. 4: a column name.'),
  count('group', 'Groups row', 'The row of the hidden tab Groups that holds this segment.'),
];

/** The letters of Segments. */
export const S = tableLetters(SEGMENT_COLUMNS);

/** The row of the header, and the first row below. */
export const SEGMENTS_HEADER_ROW = 4;
export const SEGMENTS_ROW = SEGMENTS_HEADER_ROW + 1;

/** The columns that a reader looks at; those behind them serve the formulas. */
export const READ_COLUMNS = SEGMENT_COLUMNS.findIndex(({ id }) => id === 'cut');
