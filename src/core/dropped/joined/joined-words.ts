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
} as const;
