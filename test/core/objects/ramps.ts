import { dayText, firstDay } from '../../../src/core/days';
import type { Truth } from '../fixtures';
import { diceOf } from '../spoilt/dice';
import type { Cells, Export, Row } from './export';
import { frequencyFor } from './line-items';
import { type Run, runsOf, startOf } from './runs';

/** What a customer paid without a break: steps that follow on each other, as the prices of later years do. */
type Ramp = readonly [Run, ...Run[]];

function rampsOf(truth: Truth): readonly Ramp[] {
  const ramps: [Run, ...Run[]][] = [];
  for (const run of runsOf(truth)) {
    const before = ramps.at(-1);
    const last = before?.at(-1);
    if (before && last?.name === run.name && last.last + 1 === run.first) before.push(run);
    else ramps.push([run]);
  }
  return ramps;
}

const COLUMNS = ['Record ID', 'Name', 'Associated Deal IDs', 'Associated Company', 'Close date'];

/** Every ramp with its steps one after the other, each of a frequency of its own, and a set-up fee billed once. */
function withSteps(truth: Truth, begins: (step: Run, first: Run) => Row): Cells {
  const dice = diceOf(8);
  return rampsOf(truth).flatMap((ramp) => {
    const [first] = ramp;
    const line = (id: string, name: string): Row => [
      ...[id, name, `7${first.number}`, first.name, startOf(first)],
    ];
    const steps = ramp.map((step, place): Row => {
      const [frequency, months] = frequencyFor(step, dice);
      return [
        ...line(`${step.number}0`, `Year ${place + 1}`),
        ...begins(step, first),
        ...[frequency, `P${step.last - step.first + 1}M`, step.mrr * months, 1],
      ];
    });
    const fee = [...line(`${first.number}9`, 'Set-up'), ...begins(first, first), '', '', 2500, 1];
    return dice.once(3) ? [...steps, fee] : steps;
  });
}

const PRICED = ['Billing frequency', 'Term', 'Net price', 'Quantity'];

/** Line items alone that take over from each other on days that they name. */
export const rampedLineItems: Export = (truth) => [
  [...COLUMNS, 'Billing start date', ...PRICED],
  ...withSteps(truth, (step) => [startOf(step)]),
];

/** The same, begun some months after the deal was closed. */
export const delayedLineItems: Export = (truth) => [
  [...COLUMNS, 'Delayed billing start by (months)', ...PRICED],
  ...withSteps(truth, (step, first) => [step.first - first.first || '']),
];

/** The same, begun some days after it. */
export const daysDelayedLineItems: Export = (truth) => [
  [...COLUMNS, 'Delayed billing start by (days)', ...PRICED],
  ...withSteps(truth, (step, first) => [firstDay(step.first) - firstDay(first.first) || '']),
];

/** Contracts of a year that renew by themselves: what was paid for longer goes on, until its price changes or it is terminated. */
export const renewingContracts: Export = (truth) => [
  [
    ...['Record ID', 'Associated Company', 'Contract status', 'Effective date', 'End date'],
    ...['Renewal terms', 'Termination date', 'MRR'],
  ],
  ...runsOf(truth).map((run): Row => {
    const end = dayText(firstDay(run.first + 12) - 1);
    const terminated = run.goesOn ? '' : dayText(firstDay(run.last + 1) - 1);
    const status = run.goesOn ? 'Active' : 'Terminated';
    return [
      ...[run.number, run.name, status, startOf(run), end, 'Auto-renew', terminated, run.mrr],
    ];
  }),
];
