import { addTo } from '../grouped';
import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import type { FieldId } from '../report/fields';
import { type Dropped, rowsOf } from './dropped';
import { nameWords } from './name-words';

const IDS: readonly FieldId[] = ['companyId', 'companyIds'];
const NAMES: readonly FieldId[] = ['company', 'companies'];

/** Which names count as one customer though they are written otherwise, in a sentence; none where an ID says that they are one. */
export function nameNotes(dropped: Dropped, deals: readonly Deal[]): readonly string[] {
  const get = rowsOf(dropped);
  const written = new Map<string, string[]>();
  deals.forEach(({ state, customerKey }, place) => {
    const read = get(place);
    const name = NAMES.map((id) => textOf(read(id))).find((text) => text !== '') ?? '';
    const isKnown = IDS.some((id) => textOf(read(id)) !== '');
    if (state === 'counted' && name !== '' && !isKnown) addTo(written, customerKey, name);
  });
  const several = [...written.values()].flatMap((names) => {
    const own = [...new Set(names)];
    // What somebody counts as one has other names, which are no spellings.
    const isOne = new Set(own.map((name) => name.toLowerCase())).size === 1;
    return own.length > 1 && isOne ? [own] : [];
  });
  return several.length > 0 ? [nameWords.oneCustomer(several)] : [];
}
