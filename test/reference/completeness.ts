import { COLUMNS_THAT_MATTER } from '../../src/core/audit/completeness';
import { textOf } from '../../src/core/report/cell';
import type { Deal } from '../../src/core/report/deal';
import { type FieldId, type Fields, fieldOf } from '../../src/core/report/fields';
import type { State } from '../../src/core/report/state';
import type { RevenueModel } from '../../src/core/settings';

/** Why a row would count if its columns were right. */
const WOULD_COUNT: readonly State[] = [
  ...(['counted', 'no customer', 'no type', 'unknown type', 'no date', 'unreadable date'] as const),
  ...([
    'no amount',
    'unreadable amount',
    'no rate',
    'unreadable end',
    'end not after start',
  ] as const),
  ...(['negative', 'no term', 'unknown frequency', 'superseded'] as const),
];

/** Of the records that need a column, how many have it filled with something that can be read. */
export interface Filled {
  readonly filled: number;
  readonly of: number;
}

/** How far the columns that matter are filled, in their order, among records that count or would if they were right. */
export function completenessOf(
  deals: readonly Deal[],
  fieldsOf: (deal: Deal) => Fields,
  model: RevenueModel,
): readonly Filled[] {
  const records = deals.filter(({ state }) => WOULD_COUNT.includes(state));
  return COLUMNS_THAT_MATTER[model].map(({ id, among }) => {
    const needing = records.filter((deal) => !among || isFilled(fieldsOf(deal), among));
    const isThere = (deal: Deal) =>
      id === 'companies' ? deal.customerKey !== '' : isFilled(fieldsOf(deal), id);
    return { filled: needing.filter(isThere).length, of: needing.length };
  });
}

function isFilled(get: Fields, id: FieldId): boolean {
  const cell = get(id);
  return fieldOf(id).kind === 'text' ? textOf(cell).trim() !== '' : typeof cell === 'number';
}
