import type { RevenueCategory } from '../category';
import { textOf } from '../report/cell';
import { type Deal, GOING_ON } from '../report/deal';
import type { FieldId, Fields } from '../report/fields';
import { isRampStep } from '../report/ramp-words';
import { isLostStage } from '../report/stage-words';
import { comparable, type Settings } from '../settings';

/** The words of a portal, as its export shows them: HubSpot empties a property for which it gets an option that it does not know. */
export interface Options {
  /** The column that decides what a deal does to revenue. */
  readonly typeColumn: 'type' | 'recurringType';
  /** The deal type that most deals of a category have; null where none has. */
  readonly type: (category: RevenueCategory) => string | null;
  /** The inactive reason that most deals have of those that say the same; null where none does. */
  readonly reason: (reason: Reason) => string | null;
  /** The won stage that most deals of a pipeline have. */
  readonly wonStage: (pipeline: string) => string | null;
}

/** What an inactive reason says: what came in the deal's place, or that the customer left. */
export type Reason = 'renewal' | 'upgrade' | 'downgrade' | 'churned';

interface Read {
  readonly deals: readonly Deal[];
  readonly fieldsOf: (deal: Deal) => Fields;
  readonly settings: Settings;
  readonly fields: readonly FieldId[];
}

/** The options that a report shows. */
export function optionsOf({ deals, fieldsOf, settings, fields }: Read): Options {
  const isRecurring = settings.model === 'recurring deals' && fields.includes('recurringType');
  const typeColumn = isRecurring || !fields.includes('type') ? 'recurringType' : 'type';
  const [types, reasons, stages] = [
    counter<RevenueCategory>(),
    counter<Reason>(),
    counter<string>(),
  ];
  for (const deal of deals) {
    const get = fieldsOf(deal);
    const type = textOf(get(typeColumn));
    const category = settings.types.get(comparable(type));
    if (category && !isRampStep(type)) types.add(category, type);
    const reason = textOf(get('inactiveReason'));
    if (reason !== '') reasons.add(reasonOf(reason), reason);
    const stage = textOf(get('stage'));
    if (deal.state === 'counted' && !isLostStage(stage)) stages.add(textOf(get('pipeline')), stage);
  }
  return { typeColumn, type: types.most, reason: reasons.most, wonStage: stages.most };
}

function reasonOf(text: string): Reason {
  const plain = comparable(text);
  if (!GOING_ON.includes(plain)) return 'churned';
  if (plain.startsWith('renew')) return 'renewal';
  return plain.startsWith('up') ? 'upgrade' : 'downgrade';
}

/** Counts texts by what they stand for, and tells the one that is there most often, of several the first. */
function counter<K>() {
  const counts = new Map<K, Map<string, number>>();
  return {
    add: (key: K, text: string) => {
      const texts = counts.get(key) ?? new Map<string, number>();
      counts.set(key, texts.set(text, (texts.get(text) ?? 0) + 1));
    },
    most: (key: K): string | null => {
      const [first] = [...(counts.get(key) ?? [])].sort(([, a], [, b]) => b - a);
      return first && first[0] !== '' ? first[0] : null;
    },
  };
}
