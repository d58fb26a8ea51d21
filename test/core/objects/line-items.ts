import type { Truth } from '../fixtures';
import { type Dice, diceOf } from '../spoilt/dice';
import type { Export, Row } from './export';
import { type Run, runsOf, startOf } from './runs';

/** The billing frequencies that divide a term, and their months. */
const FREQUENCIES = [
  ['Monthly', 1],
  ['Quarterly', 3],
  ['Semi-annually', 6],
  ['Annually', 12],
] as const;

/** A billing frequency that divides the months of a run, and its months. */
export function frequencyFor(
  { first, last }: Run,
  dice: Dice,
): readonly [name: string, months: number] {
  const fitting = FREQUENCIES.filter(([, months]) => (last - first + 1) % months === 0);
  return fitting[dice.below(fitting.length)] ?? FREQUENCIES[0];
}

/** A line item of a run. */
export interface Line {
  readonly run: Run;
  readonly id: string;
  readonly product: string;
  readonly frequency: string;
  readonly term: string;
  readonly price: number;
  readonly quantity: number;
}

/** Every run as one or two lines of mixed frequencies, some with a set-up fee beside. */
export function linesOf(truth: Truth, dice: Dice): readonly Line[] {
  return runsOf(truth).flatMap((run) => {
    const term = String(run.last - run.first + 1);
    const shares = dice.once(2) ? [0.75, 0.25] : [1];
    const recurring = shares.map((share, place): Line => {
      const [frequency, months] = frequencyFor(run, dice);
      const id = `${run.number}${place}`;
      const product = place === 0 ? 'Base' : 'Care';
      const quantity = dice.pick([1, 2, 5]);
      return { run, id, product, frequency, term, price: run.mrr * share * months, quantity };
    });
    const id = `${run.number}9`;
    const fee: Line = {
      run,
      id,
      product: 'Set-up',
      frequency: '',
      term: '',
      price: 2500,
      quantity: 1,
    };
    return dice.once(3) ? [...recurring, fee] : recurring;
  });
}

const dealOf = ({ name, number }: Run): Row => [`7${number}`, `${name} deal`, name];

/** Line items, each with its deal. */
export const lineItems: Export = (truth) => [
  [
    'Record ID',
    'Name',
    'Associated Deal IDs',
    'Associated Deal',
    'Associated Company',
    'Billing frequency',
    'Term (months)',
    'Billing start date',
    'Net price',
    'Quantity',
  ],
  ...linesOf(truth, diceOf(1)).map(({ run, id, product, frequency, term, price, quantity }) => [
    ...[id, product, ...dealOf(run), frequency, term, startOf(run), price, quantity],
  ]),
];

/** The same with the price of one piece only, and HubSpot's own words for terms. */
export const pricedLineItems: Export = (truth) => [
  [
    'Record ID',
    'Name',
    'Associated Company',
    'Recurring billing frequency',
    'Term',
    'Recurring billing start date',
    'Unit price',
    'Quantity',
  ],
  ...linesOf(truth, diceOf(2)).map(({ run, id, product, frequency, term, price, quantity }) => [
    ...[id, product, run.name, frequency, term && `P${term}M`, startOf(run)],
    ...[price / quantity, quantity],
  ]),
];

/** One report of deals with their line items. */
export const joined: Export = (truth) => [
  [
    'Record ID',
    'Deal Name',
    'Associated Company (Primary)',
    'Close Date',
    'Deal Stage',
    'Line item ID',
    'Line item name',
    'Billing frequency',
    'Term (months)',
    'Billing start date',
    'Net price',
  ],
  ...linesOf(truth, diceOf(3)).map(({ run, id, product, frequency, term, price }) => [
    ...[
      ...dealOf(run),
      startOf(run),
      'Closed Won',
      id,
      product,
      frequency,
      term,
      startOf(run),
      price,
    ],
  ]),
];
