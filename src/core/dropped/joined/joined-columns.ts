import { type Cell, isBlank, textOf } from '../../report/cell';
import { type FieldId, fieldOf } from '../../report/fields';
import { plainLabel } from '../../report/headers';
import { JOINT } from '../../report/sources';
import { PRICED_BY } from '../discounts';
import type { ExtraId } from '../label-words';
import { meaningsOf } from '../labels';
import { plainId } from '../spoilt-ids';
import { DEAL_MRR, JOINED_AS, JOINED_ROWS } from './joined-as';
import { itemPlace } from './line-names';
import { PAID, paidColumns } from './paid-columns';
import { dealPlaces, placeOf, type Row, type SourceTable } from './source-table';

/** A row of the joined report: a line item with its deal, or one of them alone. */
export interface Pair {
  readonly deal: Row | null;
  readonly line: Row | null;
  /** What tells the line item from others of its deal. */
  readonly name: string;
}

/** One column of the joined report. */
export interface JoinedColumn {
  readonly label: string;
  readonly cellOf: (pair: Pair) => Cell;
}

/** The two reports. */
export interface Sources {
  readonly deals: SourceTable;
  readonly lines: SourceTable;
}

/**
 * The columns of the joined report: first what the line items say, since of two columns of one name the first is read; then
 * the deal's, and what else the line items have.
 */
export function joinedColumns(sources: Sources): readonly JoinedColumn[] {
  const { deals, lines } = sources;
  const own = [{ label: JOINED_AS, cellOf: kindOf }, ...recordColumns(sources)];
  const taken = new Set<string>([...PAID, 'recordId', 'mergedIds']);
  const isFree = (label: string) => !meaningsOf(label).some((id) => taken.has(id));
  const kept = deals.header.labels.flatMap((label, place) =>
    isFree(label) ? { label, cellOf: dealCell(sources, place) } : [],
  );
  const beside = lines.header.labels.flatMap((label, place) =>
    isBeside(sources, place)
      ? { label, cellOf: ({ line }: Pair) => besideCell(lines, line, place) }
      : [],
  );
  return withoutRepeats([...own, ...paidColumns(sources), ...kept, ...beside]);
}

function kindOf({ deal, line }: Pair): Cell {
  if (line === null) return JOINED_ROWS.bare;
  return deal === null ? JOINED_ROWS.stray : JOINED_ROWS.line;
}

/** Every line item is a record of its own, and takes the place of its deal where that was one. */
function recordColumns({ deals, lines }: Sources): readonly JoinedColumn[] {
  const [id, merged] = [placeOf(deals, 'recordId'), placeOf(deals, 'mergedIds')];
  const { ids } = dealPlaces(lines);
  const dealId = ({ deal, line }: Pair) => plainId((deal ? deal[id] : line?.[ids]) ?? null);
  const item = itemPlace(lines);
  return [
    {
      label: fieldOf('recordId').label,
      cellOf: (pair) => [dealId(pair), pair.name].filter((part) => part !== '').join(JOINT),
    },
    {
      label: fieldOf('mergedIds').label,
      cellOf: (pair) => {
        const own = textOf(pair.deal?.[merged] ?? null);
        const before = pair.deal && pair.line ? dealId(pair) : '';
        return own.split(';').includes(before)
          ? own
          : [own, before].filter(Boolean).join(';') || null;
      },
    },
    {
      label: DEAL_MRR,
      cellOf: ({ deal, line }) => (line ? deal?.[placeOf(deals, 'mrr')] : null) ?? null,
    },
    {
      label: 'Line item name',
      cellOf: ({ deal, line }) => (line ? line[item] : deal?.[placeOf(deals, 'line')]) ?? null,
    },
  ];
}

const CUSTOMER: readonly FieldId[] = ['companyId', 'companyIds', 'company', 'companies'];

/** A cell of the deal; of who pays, what its line item says where the deal says nothing. */
function dealCell({ deals, lines }: Sources, place: number): JoinedColumn['cellOf'] {
  const customer = CUSTOMER.find((id) => placeOf(deals, id) === place);
  const other = customer ? placeOf(lines, customer) : -1;
  return ({ deal, line }) => {
    const cell = deal?.[place] ?? null;
    return isBlank(cell) ? (line?.[other] ?? cell) : cell;
  };
}

/** What of a line item nothing else says: columns that nobody knows, and who pays where the deals do not say it. */
function isBeside({ deals, lines }: Sources, place: number): boolean {
  const label = lines.header.labels[place] ?? '';
  if (CUSTOMER.some((id) => placeOf(lines, id) === place))
    return !CUSTOMER.some((id) => placeOf(deals, id) >= 0);
  const { ids, names } = dealPlaces(lines);
  const isKnown = [ids, names, itemPlace(lines)].includes(place) || label.trim() === '';
  return !isKnown && meaningsOf(label).every((id) => BESIDE.includes(id));
}

/** A cell of the line item; a delay of one that names its start counts from nowhere. */
function besideCell(lines: SourceTable, line: Row | null, place: number): Cell {
  const isDelay = DELAYS.some((id) => placeOf(lines, id) === place);
  const isDated = !isBlank(line?.[placeOf(lines, 'contractStart')] ?? null);
  return isDelay && isDated ? null : (line?.[place] ?? null);
}

const DELAYS = ['startDelayDays', 'startDelayMonths'] as const;

/** What is read of a line item beside the standard columns. */
const BESIDE: readonly (FieldId | ExtraId)[] = [
  ...PRICED_BY,
  'intervalCount',
  'autoRenew',
  ...DELAYS,
];

function withoutRepeats(columns: readonly JoinedColumn[]): readonly JoinedColumn[] {
  const seen = new Set<string>();
  return columns.filter(({ label }) => {
    const plain = plainLabel(label);
    const isNew = plain === '' || !seen.has(plain);
    seen.add(plain);
    return isNew;
  });
}
