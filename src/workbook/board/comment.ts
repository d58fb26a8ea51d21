import { commentColumn } from '../data/comments';
import { DRAWN_HEADER, NAMED_AT } from '../drawn/places';
import { columnLetters, onTab } from '../sheet/references';

/** What Board shows as comment on one of the customers that its lists name, counted from 0: losses first. */
export function commentFormula(place: number): string {
  const row = onTab('Drawn', `$${columnLetters(NAMED_AT + 2)}${DRAWN_HEADER + 1 + place}`);
  return `IF(${row}=0;"";INDEX(${commentColumn('comment')};${row})&"")`;
}
