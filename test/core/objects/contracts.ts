import { dayText, firstDay } from '../../../src/core/days';
import { diceOf } from '../spoilt/dice';
import type { Cells, Export, Row } from './export';
import { endOf, runsOf, startOf } from './runs';

/** So much of a history that nothing may come of it where it counts. */
const NEVER_COUNTED = 900;

/** HubSpot's Contracts: what was terminated ended then, drafts never count, what is scheduled begins later. */
export const contracts: Export = (truth) => {
  const dice = diceOf(4);
  const rows = runsOf(truth).flatMap((run): Cells => {
    const { name, number, mrr, goesOn } = run;
    const isTerminated = !goesOn && dice.once(3);
    const ended = isTerminated ? 'Terminated' : 'Expired';
    const end = endOf(run, goesOn || isTerminated ? 12 : 0);
    const counted: Row = [
      ...[number, name, goesOn ? 'Active' : ended, startOf(run), end],
      ...[isTerminated ? endOf(run) : '', mrr],
    ];
    const draft: Row = [
      `draft-${number}`,
      name,
      'Draft',
      startOf(run),
      endOf(run),
      '',
      mrr + NEVER_COUNTED,
    ];
    const later = dayText(firstDay(run.last + 3));
    const scheduled: Row = [
      `later-${number}`,
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
    const draft = [`draft-${run.number}`, run.name, 'Draft', startOf(run), '', 'Monthly', run.mrr];
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
