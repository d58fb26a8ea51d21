import { guessCategory } from '../category';
import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { looksWon } from '../report/model';
import { fieldReader } from '../report/report';
import { isLostStage } from '../report/stage-words';
import type { Choices } from '../report/understanding';
import { comparable } from '../settings';
import { type Dropped, extraOf, rowsOf, withRowsLeftOut } from './dropped';
import { plainWords } from './plain-words';

const RECURRING: readonly FieldId[] = ['recurringAmount', 'mrr', 'arr'];
const ONCE =
  /^(?:one time|one off|once|single|none|not recurring|non recurring|einmalig|unique|unico|eenmalig|una tantum|jednorazowo|engangs|kertaluonteinen)(?: payment| charge| fee)?$/;

/** Whether a billing frequency says that something is billed once. */
export function isOnce(frequency: string): boolean {
  return ONCE.test(plainWords(frequency));
}

/**
 * Where some rows say how often they are billed, a row that does not is one-time, and so is one whose frequency, kind of revenue or
 * product says so; but for a row with a recurring amount of its own.
 */
export function withOneTimeRows(dropped: Dropped, { wonStages = [] }: Choices): Dropped {
  const get = rowsOf(dropped);
  const { report } = dropped;
  const isBeside = besideRecurring(dropped);
  const won = new Set(wonStages.map(comparable));
  const productAt = productsOf(dropped);
  const hasFrequencies = report.rows.some((_, place) => !isBlank(get(place)('billingFrequency')));
  const hasRecurring = RECURRING.some((id) =>
    report.rows.some((_, place) => !isBlank(get(place)(id))),
  );
  return withRowsLeftOut(dropped, (place, read) => {
    if (RECURRING.some((id) => typeof read(id) === 'number' && read(id) !== 0)) return null;
    // That it was lost says more of it.
    if (read('isWon') === false || isLostStage(textOf(read('stage')))) return null;
    const kind = textOf(extraOf(dropped, place, 'revenueKind'));
    if (isPaidOnce(kind)) return 'one-time';
    const isLong = monthsSaid(read) >= FEWEST_TO_RECUR;
    if (hasRecurring && !isLong && WORK.test(plainWords(textOf(read('type'))))) return 'one-time';
    const frequency = textOf(read('billingFrequency'));
    if (isOnce(frequency)) return 'one-time';
    // A fee for setting up may be paid in instalments, which end before a year does.
    const isInInstalments = frequency !== '' && monthsSaid(read) > 0 && !isLong;
    if (isInInstalments && isSetUp(productAt(place, read))) return 'one-time';
    if (hasFrequencies) return frequency === '' && isSale(read) ? 'one-time' : null;
    if (isBeside(read) && looksWon(read, won)) return 'one-time';
    const product = textOf(read('line')) || textOf(extraOf(dropped, place, 'lineItem'));
    return guessCategory(product) === 'one-time' ? 'one-time' : null;
  });
}

const SERVICES =
  /\b(?:professional services|services?|implementation|consulting|training|hardware)\b/;
/** Types of deals that sell work, in so many words. */
const WORK =
  /^(?:(?:professional |consulting |one time )?services?|on ?boarding|set ?up|implementation|training|workshops?|consulting)$/;
const AGAIN = /\b(?:recurring|subscriptions?|managed|support)\b/;

/** Whether a kind of revenue is that of work or things that are paid once. */
function isPaidOnce(kind: string): boolean {
  const words = plainWords(kind);
  if (isOnce(kind) || guessCategory(kind) === 'one-time') return true;
  return SERVICES.test(words) && !AGAIN.test(words);
}

/** What is sold in each row. HubSpot calls the column of a line item's product Name. */
function productsOf(dropped: Dropped): (place: number, read: Read) => string {
  const { labels, columns, extras } = dropped.header;
  const held = new Set([...columns.values(), ...extras.values()]);
  const named = labels.findIndex((label, at) => !held.has(at) && comparable(label) === 'name');
  return (place, read) =>
    textOf(read('line')) ||
    textOf(extraOf(dropped, place, 'lineItem')) ||
    textOf(dropped.body[place]?.[named] ?? null);
}

const SET_UP =
  /\b(?:on ?boarding|einrichtung|implementa[ct]i\w+|mise en service|puesta en marcha)\b/;

/** Whether a product is called a set-up or the like, and no support of one. */
function isSetUp(product: string): boolean {
  const words = plainWords(product);
  return (SET_UP.test(words) || guessCategory(product) === 'one-time') && !AGAIN.test(words);
}

/** What is paid for as many months may well be paid again. */
const FEWEST_TO_RECUR = 11;

/** For how many months a row says that it is paid, by its term or its dates; 0 where it does not. */
function monthsSaid(read: Read): number {
  const [term, start, end] = [read('term'), read('contractStart'), read('contractEnd')];
  if (typeof term === 'number') return term;
  return typeof start === 'number' && typeof end === 'number' ? (end - start) / 30 : 0;
}

const OF_MONEY: readonly FieldId[] = [...RECURRING, 'amount'];
const DATED: readonly FieldId[] = ['term', 'contractStart', 'contractEnd', 'inactiveDate'];
/** Columns of reports of which other rules tell what lacks an amount. */
const OTHERWISE: readonly FieldId[] = ['snapshotMonth', 'invoiceDate', 'recurringAmount'];

/**
 * Tells sales with an Amount alone, beside deals with a recurring amount: nothing says for which months they would be. In a report
 * with dates of contracts, others must have such dates. In one without, more than half of the deals must have a recurring amount,
 * since otherwise Amount is what they are worth.
 */
function besideRecurring({ report: { fields, rows } }: Dropped): (get: Read) => boolean {
  const read = fieldReader(fields);
  const isFilled = (row: readonly Cell[], ids: readonly FieldId[]) =>
    ids.some((id) => !isBlank(read(row, id)));
  if (OTHERWISE.some((id) => fields.includes(id))) return () => false;
  const recurring = rows.filter((row) => isFilled(row, RECURRING));
  const isUsual = recurring.length * 2 > rows.filter((row) => isFilled(row, OF_MONEY)).length;
  const isDated = rows.some((row) => isFilled(row, DATED));
  if (isDated ? !recurring.some((row) => isFilled(row, DATED)) : !isUsual) return () => false;
  const others: readonly FieldId[] = [...RECURRING, ...DATED];
  return (get) => others.every((id) => isBlank(get(id))) && !isBlank(get('amount')) && isSale(get);
}

type Read = (id: FieldId) => Cell;

/** Whether a row sells something: a deal that ends or renews revenue may lack a frequency. */
function isSale(read: (id: FieldId) => unknown): boolean {
  const category = guessCategory(String(read('type') ?? ''));
  return category === null || !['churn', 'downgrade', 'renewal'].includes(category);
}
