import type { RevenueCategory } from '../../category';
import { isBlank, textOf } from '../../report/cell';
import type { Deal } from '../../report/deal';
import type { FieldId, Fields } from '../../report/fields';
import { rounded } from '../../rounding';
import type { MissingChurn, RepairValue } from '../repair';
import type { Place } from '../scene';
import { companyColumn } from './companies';

/** Columns of a new deal that are those of the deal whose revenue it takes away. */
const COPIED: readonly FieldId[] = ['pipeline', 'owner', 'line', 'currency'];

/** What a lost amount is lost from: the deal as it was won. */
export interface LostFrom {
  readonly deal: Deal;
  readonly get: Fields;
  /** Money a month that is lost. */
  readonly mrr: number;
  readonly category: Extract<RevenueCategory, 'churn' | 'downgrade'>;
}

/** The deal that takes away what was lost, but for its day; null where the portal has no word for one. */
export function missingChurn(
  place: Place,
  { deal, get, mrr, category }: LostFrom,
): MissingChurn | null {
  const { options } = place;
  const type = options.type(category);
  const stage = options.wonStage(textOf(get('pipeline')));
  if (type === null || stage === null || mrr <= 0) return null;
  const copied = COPIED.flatMap((id): (readonly [FieldId, RepairValue])[] => {
    const cell = get(id);
    return isBlank(cell) || cell === null ? [] : [[id, cell]];
  });
  const company = companyColumn(place);
  const companyCell = textOf(get(company));
  return {
    cells: [
      ['dealName', [deal.customer, type].filter((text) => text !== '').join(' - ')],
      ['stage', stage],
      [options.typeColumn, type],
      ['amount', -rounded(mrr, 2)],
      ...copied,
      ...(companyCell === '' ? [] : [[company, companyCell] as const]),
    ],
  };
}
