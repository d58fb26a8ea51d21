import { guessCategory } from '../category';
import { isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { type Dropped, extraOf, rowsOf, withRowsLeftOut } from './dropped';
import { plainWords } from './plain-words';

const RECURRING: readonly FieldId[] = ['recurringAmount', 'mrr', 'arr'];
const ONCE =
  /^(?:one time|one off|once|single|none|not recurring|non recurring|einmalig|unique|unico|eenmalig|una tantum|jednorazowo|engangs|kertaluonteinen)(?: payment| charge| fee)?$/;

/**
 * Where some rows say how often they are billed, a row that does not is one-time, and so is one whose frequency or product
 * says so; but for a row with a recurring amount of its own.
 */
export function withOneTimeRows(dropped: Dropped): Dropped {
  const get = rowsOf(dropped);
  const { report } = dropped;
  const hasFrequencies = report.rows.some((_, place) => !isBlank(get(place)('billingFrequency')));
  return withRowsLeftOut(dropped, (place, read) => {
    if (RECURRING.some((id) => typeof read(id) === 'number' && read(id) !== 0)) return null;
    const frequency = textOf(read('billingFrequency'));
    if (ONCE.test(plainWords(frequency))) return 'one-time';
    if (hasFrequencies) return frequency === '' && isSale(read) ? 'one-time' : null;
    const product = textOf(read('line')) || textOf(extraOf(dropped, place, 'lineItem'));
    return guessCategory(product) === 'one-time' ? 'one-time' : null;
  });
}

/** Whether a row sells something: a deal that ends or renews revenue may lack a frequency. */
function isSale(read: (id: FieldId) => unknown): boolean {
  const category = guessCategory(String(read('type') ?? ''));
  return category === null || !['churn', 'downgrade', 'renewal'].includes(category);
}
