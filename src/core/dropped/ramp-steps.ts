import { addTo, groupBy } from '../grouped';
import { isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { dealOfRecord, isLineOfDeal } from '../report/sources';
import { type Dropped, rowsOf, withColumn } from './dropped';
import { dealsKept } from './joined/deals-of-lines';
import { type Payment, paymentOf } from './joined/ramps';
import { plainWords } from './plain-words';
import { RAMP_STEPS, YEAR_OF_RAMP } from './ramp-words';
import { extraAmount } from './written-money';

const TYPES: readonly FieldId[] = ['type', 'recurringType'];

/**
 * Line items that follow on others of the same deal and product are steps of a ramp: what was sold once changes by them, and is not
 * sold anew. They get a type that says so in the place of their deal's, and one product line, whatever year their names say.
 */
export function withRampSteps(dropped: Dropped): Dropped {
  const ramps = rampsOf(dropped);
  if (ramps.length === 0) return dropped;
  const steps = new Map(ramps.flatMap(({ steps }) => [...steps]));
  const lines = new Map(ramps.flatMap(({ rows }) => rows.map(({ place }) => [place, rows[0]])));
  const get = rowsOf(dropped);
  const lined = withColumn(dropped, 'line', (place, read) => {
    const first = lines.get(place);
    return first ? get(first.place)('line') : read('line');
  });
  return TYPES.filter((id) => dropped.report.fields.includes(id)).reduce(
    (all, id) =>
      withColumn(all, id, (place, read) =>
        isBlank(read(id)) ? read(id) : (steps.get(place) ?? read(id)),
      ),
    lined,
  );
}

/** A line item with what it pays. */
interface Line extends Payment {
  readonly place: number;
  readonly quantity: number | null;
}

interface Ramp {
  /** All of its line items, the first to begin before the others. */
  readonly rows: readonly Line[];
  /** The types of those that follow on others, by their places. */
  readonly steps: ReadonlyMap<number, string>;
}

function rampsOf(dropped: Dropped): readonly Ramp[] {
  const get = rowsOf(dropped);
  const products = new Map<string, Line[]>();
  dropped.report.rows.forEach((_, place) => {
    const read = get(place);
    const recordId = textOf(read('recordId'));
    const deal = isLineOfDeal(recordId)
      ? dealOfRecord(recordId)
      : dealsKept(textOf(read('mergedIds')));
    if (deal === '' || read('leftOut') !== null) return;
    const product = plainWords(textOf(read('line')))
      .replace(YEAR_OF_RAMP, '')
      .trim();
    const quantity = extraAmount(dropped, place, 'quantity');
    addTo(products, JSON.stringify([deal, product]), { ...paymentOf(read), place, quantity });
  });
  return [...products.values()].map(rampOf).filter(({ steps }) => steps.size > 0);
}

/** A step begins where the one before it ends, or so many days later; a day less where that is named as the first not paid. */
const LATEST_STEP = 14;

function rampOf(lines: readonly Line[]): Ramp {
  const rows = [...lines].sort((a, b) => a.from - b.from);
  const steps = new Map<number, string>();
  for (const [day, starting] of groupBy(rows, ({ from }) => from)) {
    const ended = rows.filter(
      ({ from, until }) => from < day && until <= day + 1 && day - until <= LATEST_STEP,
    );
    const type = typeOf(ended, starting);
    // What follows on free months alone is where its deal begins to pay.
    if (sumOf(ended, 'mrr') > 0) for (const { place } of starting) steps.set(place, type);
  }
  return { rows, steps };
}

/** More pieces are an upsell, as is what pays more by no one knows what; the same pieces at a higher price are not. */
function typeOf(ended: readonly Line[], starting: readonly Line[]): string {
  if (sumOf(starting, 'mrr') < sumOf(ended, 'mrr')) return RAMP_STEPS.downgrade;
  const all = [...ended, ...starting];
  const areCounted = all.every(({ quantity }) => quantity !== null);
  const grew = sumOf(starting, 'quantity') > sumOf(ended, 'quantity');
  return areCounted && !grew ? RAMP_STEPS['price increase'] : RAMP_STEPS.upsell;
}

function sumOf(lines: readonly Line[], id: 'mrr' | 'quantity'): number {
  return lines.reduce((sum, line) => sum + (line[id] ?? 0), 0);
}
