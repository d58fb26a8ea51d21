import { dayText, firstDay, lastDay, monthText, parseMonth } from '../../../src/core/days';
import type { Cell } from '../../../src/core/report/cell';
import type { Truth } from '../fixtures';
import { type Dice, diceOf } from '../spoilt/dice';
import { endOf, type Run, runsOf, startOf } from './runs';

type Row = readonly Cell[];
type Cells = readonly Row[];

/** One history, written as HubSpot's other objects and other billing write it. */
export type Export = (truth: Truth) => Cells;

/** So much of a history that nothing may come of it where it counts. */
const NEVER_COUNTED = 900;

/** The billing frequencies that divide a term, and their months. */
const FREQUENCIES = [
  ['Monthly', 1],
  ['Quarterly', 3],
  ['Semi-annually', 6],
  ['Annually', 12],
] as const;

function frequencyFor({ first, last }: Run, dice: Dice): readonly [name: string, months: number] {
  const fitting = FREQUENCIES.filter(([, months]) => (last - first + 1) % months === 0);
  return fitting[dice.below(fitting.length)] ?? FREQUENCIES[0];
}

interface Line {
  readonly run: Run;
  readonly id: string;
  readonly product: string;
  readonly frequency: string;
  readonly term: string;
  readonly price: number;
  readonly quantity: number;
}

/** Every run as one or two lines of mixed frequencies, some with a set-up fee beside. */
function linesOf(truth: Truth, dice: Dice): readonly Line[] {
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

/** HubSpot's Contracts: what was terminated ended then, drafts never count, what is scheduled begins later. */
export const contracts: Export = (truth) => {
  const dice = diceOf(4);
  const rows = runsOf(truth).flatMap((run): Cells => {
    const { name, number, mrr, goesOn } = run;
    const own = dice.once(3)
      ? [number, name, 'Terminated', startOf(run), endOf(run, 12), goesOn ? '' : endOf(run), mrr]
      : [
          number,
          name,
          goesOn ? 'Active' : 'Expired',
          startOf(run),
          endOf(run, goesOn ? 12 : 0),
          '',
          mrr,
        ];
    const status = goesOn && own[2] === 'Terminated' ? 'Active' : own[2];
    const counted: Row = own.map((cell, place) => (place === 2 ? (status ?? '') : cell));
    const draft: Row = [
      `${number}1`,
      name,
      'Draft',
      startOf(run),
      endOf(run),
      '',
      mrr + NEVER_COUNTED,
    ];
    const later = dayText(firstDay(run.last + 3));
    const scheduled: Row = [
      `${number}2`,
      name,
      'Scheduled',
      later,
      endOf(run, 14),
      '',
      NEVER_COUNTED,
    ];
    return [
      counted,
      ...(dice.once(3) ? [draft] : []),
      ...(goesOn && dice.once(2) ? [scheduled] : []),
    ];
  });
  return [
    [
      'Record ID',
      'Associated Company',
      'Contract status',
      'Contract effective date',
      'Contract end date',
      'Termination date',
      'Monthly recurring revenue',
    ],
    ...rows,
  ];
};

/** HubSpot's Subscriptions, billed by month, quarter or year. */
export const subscriptions: Export = (truth) => {
  const dice = diceOf(5);
  const rows = runsOf(truth).flatMap((run): Cells => {
    const [frequency, months] = dice.pick([
      ['Monthly', 1],
      ['Quarterly', 3],
      ['Annually', 12],
    ]);
    const end = run.goesOn ? '' : endOf(run);
    const status = run.goesOn ? 'Active' : dice.pick(['Canceled', 'Expired']);
    const own = [run.number, run.name, status, startOf(run), end, frequency, run.mrr * months];
    const draft = [`${run.number}1`, run.name, 'Draft', startOf(run), '', 'Monthly', run.mrr];
    return dice.once(4) ? [own, draft] : [own];
  });
  return [
    [
      'Record ID',
      'Associated Company',
      'Status',
      'Start date',
      'End date',
      'Billing frequency',
      'Recurring amount',
    ],
    ...rows,
  ];
};

/** Subscriptions as Stripe exports them: the amount is the price of one. */
export const stripeSubscriptions: Export = (truth) => {
  const dice = diceOf(6);
  return [
    [
      'id',
      'Customer ID',
      'Customer Description',
      'Plan',
      'Quantity',
      'Currency',
      'Interval',
      'Amount',
      'Status',
      'Start (UTC)',
      'Ended At (UTC)',
    ],
    ...runsOf(truth).map((run) => {
      const [interval, months] = dice.pick([
        ['month', 1],
        ['year', 12],
      ]);
      const quantity = dice.pick([1, 2, 4]);
      const ended = run.goesOn ? '' : `${dayText(firstDay(run.last + 1))} 00:00`;
      return [
        ...[`sub_${run.number}`, `cus_${run.name}`, run.name, 'pro', quantity, 'usd', interval],
        ...[(run.mrr * months) / quantity, run.goesOn ? 'active' : 'canceled'],
        ...[`${startOf(run)} 00:00`, ended],
      ];
    }),
  ];
};

/** Invoices of two lines each, some void or draft, some taken back by a credit note. */
export const invoices: Export = ({ months, customers }) => {
  const dice = diceOf(7);
  const rows = customers.flatMap(({ name, mrr }, customer) =>
    mrr.flatMap((paid, place): Cells => {
      if (paid === 0) return [];
      const day = dayText(firstDay(parseMonth(months[place]?.month ?? '') ?? 0) + dice.below(20));
      const line = (kind: string, status: string, amount: number): Row => [
        ...[`${kind}-${customer}-${place}`, day, name, status, amount],
      ];
      const first = Math.round(paid * 60) / 100;
      const own = [line('I', 'Paid', first), line('I', 'Paid', paid - first)];
      const taken = dice.once(8) ? [line('V', dice.pick(['Void', 'Draft']), paid)] : [];
      const credited = dice.once(8) ? [line('C', 'Paid', paid), line('N', 'Paid', -paid)] : [];
      return [...own, ...taken, ...credited];
    }),
  );
  return [['Invoice number', 'Invoice date', 'Customer', 'Invoice status', 'Amount'], ...rows];
};

/** Revenue Snapshots: what each customer began and ended a month with, and what moved it. */
export const revenueSnapshots: Export = ({ months, customers }) => {
  const rows = customers.flatMap(({ name, mrr }) =>
    mrr.flatMap((ending, place): Cells => {
      const beginning = mrr[place - 1] ?? 0;
      if (ending === 0 && beginning === 0) return [];
      const day = dayText(lastDay(parseMonth(months[place]?.month ?? '') ?? 0));
      const change = beginning > 0 && ending > 0 ? ending - beginning : 0;
      const moved = [beginning === 0 ? ending : 0, Math.max(0, change), Math.max(0, -change)];
      return [[name, day, beginning, ...moved, ending === 0 ? beginning : 0, ending]];
    }),
  );
  return [
    [
      'Associated Company',
      'Snapshot date',
      'Beginning MRR',
      'New MRR',
      'Expansion MRR',
      'Contraction MRR',
      'Churned MRR',
      'Ending MRR',
    ],
    ...rows,
  ];
};

/** Finance's table of customers by months, with a total and what explains it. */
export const matrix: Export = ({ months, customers }) => {
  const total = months.map((_, place) =>
    customers.reduce((sum, { mrr }) => sum + (mrr[place] ?? 0), 0),
  );
  const named = months.map(({ month }) => monthText(parseMonth(month) ?? 0));
  return [
    ['MRR by customer'],
    ['', ...named],
    ...customers.map(
      ({ name, mrr }): Row => [name, ...mrr.map((paid) => (paid === 0 ? '-' : paid))],
    ),
    ['Total MRR', ...total],
    ['Net new', ...total.map((sum, place) => sum - (total[place - 1] ?? 0))],
    [
      'Customers',
      ...months.map((_, place) => customers.filter(({ mrr }) => (mrr[place] ?? 0) > 0).length),
    ],
  ];
};
