import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { pointsOf } from '../sheet/in-words';
import { MONEY, POINTS, RATIO, SIGNED_MONEY } from '../sheet/look';
import type { NrrColumn } from './columns';
import type { CARD_COUNT } from './headline-places';

/** One card of the headline: a figure of the chosen period beside the period and the year before, and its target. */
export interface Card {
  readonly id: NrrColumn;
  /** A formula. */
  readonly label: string;
  readonly number: string;
  readonly change: string;
  /** The twelve-month target, and whether the figure is one of twelve months too. */
  readonly target?: 'nrrTarget' | 'grrTarget';
  readonly isOfYear?: boolean;
}

type Cards = readonly Card[] & { readonly length: typeof CARD_COUNT };

/** A change as exact as its card shows it, so that none without a sign has one; of money it is whole. */
export function changeOf({ change: format }: Card, change: string): string {
  if (format === SIGNED_MONEY) return change;
  return format === POINTS ? pointsOf(change) : `ROUND(${change};1)`;
}

const PERIOD = setting('period');

type Target = NonNullable<Card['target']>;

const rate = (id: NrrColumn, label: string): Card => ({
  id,
  label,
  number: RATIO,
  change: POINTS,
});
const ofPeriod = (id: NrrColumn, name: string) => rate(id, `"${name}, "&${PERIOD}`);
const ofYear = (id: NrrColumn, label: string, target: Target): Card => ({
  ...rate(id, `"${label}"`),
  target,
  isOfYear: true,
});

const OTHERS: readonly [Card, Card, Card] = [
  {
    id: 'closing',
    label: `"Closing "&${setting('moneyAs')}`,
    number: MONEY,
    change: SIGNED_MONEY,
  },
  rate('logoChurn', '"Logo churn"'),
  { id: 'quickRatio', label: '"Quick ratio"', number: '0.0', change: '+0.0;-0.0;0.0' },
];

export const CARDS: Cards = [
  { ...ofPeriod('nrr', 'NRR'), target: 'nrrTarget' },
  { ...ofPeriod('grr', 'GRR'), target: 'grrTarget' },
  ofYear('nrr12', 'NRR, 12 months', 'nrrTarget'),
  ofYear('grr12', 'GRR, 12 months', 'grrTarget'),
  ...OTHERS,
];

/** Orders come and go from month to month: their last year against the year before leads, and a month meets no target. */
const CARDS_OF_ORDERS: Cards = [
  ofYear('nrr12sum', 'NRR, year on year', 'nrrTarget'),
  ofYear('grr12sum', 'GRR, year on year', 'grrTarget'),
  ofPeriod('nrr', 'NRR'),
  ofPeriod('grr', 'GRR'),
  ...OTHERS,
];

/** The cards of a model. */
export function cardsOf({ model }: Pick<Plan, 'model'>): Cards {
  return model === 'invoices or orders' ? CARDS_OF_ORDERS : CARDS;
}
