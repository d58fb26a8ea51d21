import { moneyText } from '../../rounding';
import type { Ramp } from './ramps';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

interface Joined {
  readonly deals: number;
  readonly lines: number;
  /** Line items whose deal is not there. */
  readonly strays: number;
  /** Deals without line items. */
  readonly bare: number;
}

/** What is said of a report of deals that was joined with one of line items. */
export const joinedWords = {
  joined: ({ deals, lines, strays, bare }: Joined): string =>
    [
      `${counted(deals, 'deal')} joined with ${counted(lines, 'line item')}`,
      ...(strays > 0 ? [`${counted(strays, 'line item')} of no deal in the report left out`] : []),
      ...(bare > 0 ? [`${counted(bare, 'deal')} without line items`] : []),
    ]
      .join('; ')
      .concat('.'),
  twoDays: ([one, other]: readonly string[]): string =>
    `The two files are of different days, ${one} and ${other}: what changed between them stands in the later one only.`,
  alone:
    'These line items do not say whether their deals were won, and count as if all were: drop the deals as well.',
  ramps: ([first, ...others]: readonly Ramp[]): string =>
    first === undefined
      ? ''
      : `HubSpot's own MRR adds up line items that follow on each other, and does not count: ${moneyText(first.summed)} on ${first.name}, whose line items pay ${moneyText(first.paid)} at most${others.length > 0 ? `, and more than is paid on ${counted(others.length, 'other deal')}` : ''}.`,
} as const;
