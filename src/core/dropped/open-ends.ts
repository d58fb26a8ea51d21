import type { Cell } from '../report/cell';
import type { FieldId } from '../report/fields';
import { type Dropped, withColumn, writtenCell } from './dropped';
import { plainWords } from './plain-words';

const ENDS: readonly FieldId[] = ['term', 'contractEnd', 'inactiveDate'];

/** How people write, where a term or an end stands, that there is none: until somebody cancels. */
const NO_END =
  /^(?:(?:rolling )?month(?:ly)? to month(?:ly)?|(?:month(?:ly)? )?rolling(?: month(?:ly)?)?|mtm|m2m|evergreen|open ended|open|ongoing|on going|continuous|perpetual|indefinite(?:ly)?|unlimited|until cancel(?:l?ed)?|until further notice|no end(?: date)?|never|none|n a|na|auto renew(?:al|ing|s|ed)?|unbefristet|unbegrenzt|indetermine|sans fin|indefinido|indeterminado|indeterminato|onbepaald|doorlopend|tills vidare|lopende|bezterminow[aoy]|toistaiseksi|無期限)$/;

/** Contracts that are said to have no end, under a term or an end: nothing ends them. */
export function withOpenEnds(dropped: Dropped): Dropped {
  const columns = ENDS.filter((id) => dropped.header.columns.has(id));
  return columns.reduce<Dropped>(
    (report, id) =>
      withColumn(report, id, (place, get) =>
        isOpen(writtenCell(dropped, place, id)) ? null : get(id),
      ),
    dropped,
  );
}

/** Whether a cell says that nothing ends what it is about. */
export function isOpen(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length <= 40 && NO_END.test(plainWords(cell));
}
