import type { Dropped } from '../dropped';

/** The column of a joined report that says what each of its rows was. */
export const JOINED_AS = 'Joined as';

/** What stands between a deal's ID and what tells its line items apart. */
export const JOINT = ' · ';

/** The ID of the deal of a record that is one of its line items; of any other record its own. */
export function dealOfRecord(recordId: string): string {
  const place = recordId.indexOf(JOINT);
  return place < 0 ? recordId : recordId.slice(0, place);
}

/** What a row of a joined report may be. */
export const JOINED_ROWS = {
  line: 'Line item of a deal',
  stray: 'Line item of no deal',
  bare: 'Deal without line items',
} as const;

/** Whether a report was joined of deals and their line items. */
export function isOfJoined({ header }: Pick<Dropped, 'header'>): boolean {
  return header.extras.has('joinedAs');
}
