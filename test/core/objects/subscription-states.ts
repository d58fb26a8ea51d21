import { dayText, firstDay, parseMonth } from '../../../src/core/days';
import { diceOf } from '../spoilt/dice';
import type { Cells, Export, Row } from './export';
import { endOf, runsOf, startOf } from './runs';

/** So much of a history that nothing may come of it where it counts. */
const NEVER_COUNTED = 900;

/**
 * HubSpot's Subscriptions in every state: late ones still pay, paused ones do not while it lasts, scheduled ones begin
 * later, drafts never count.
 */
export const subscriptionStates: Export = (truth) => {
  const dice = diceOf(9);
  const after = (parseMonth(truth.months.at(-1)?.month ?? '') ?? 0) + 1;
  const rows = runsOf(truth).flatMap((run): Cells => {
    const { name, number, mrr, goesOn } = run;
    const row = (id: string, status: string, [start = '', ...ends]: Row, amount = mrr): Row => [
      ...[id, name, status, start, ...ends, 'Monthly', amount],
    ];
    const first = startOf(run);
    const [status, ends]: readonly [string, Row] = goesOn
      ? ([dice.pick(['Active', 'Past due', 'Unpaid']), ['', '', '']] as const)
      : dice.pick<readonly [string, Row]>([
          ['Canceled', ['', endOf(run), '']],
          ['Expired', [endOf(run), '', '']],
          ['Paused', ['', '', dayText(firstDay(run.last + 1))]],
        ]);
    const extra: Cells = [
      row(`draft-${number}`, 'Draft', [first, '', '', ''], NEVER_COUNTED),
      row(
        `later-${number}`,
        'Scheduled',
        [dayText(firstDay(after + 1)), '', '', ''],
        NEVER_COUNTED,
      ),
    ];
    return [row(String(number), status, [first, ...ends]), ...extra.filter(() => dice.once(4))];
  });
  return [
    [
      ...['Record ID', 'Associated Company', 'Status', 'Start date', 'End date'],
      ...['Cancellation date', 'Paused from', 'Billing frequency', 'Amount'],
    ],
    ...rows,
  ];
};
