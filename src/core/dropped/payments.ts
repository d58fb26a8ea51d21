import { textOf } from '../report/cell';
import { billingMonths } from '../report/term';
import type { Choices } from '../report/understanding';
import { type Dropped, labelOf, rowsOf, withColumn, writtenCell } from './dropped';
import { unitOfLabel } from './periods';
import { extraAmount } from './written-money';

/**
 * How long is paid what tells a number of payments, which HubSpot makes of term and frequency, and no term. A bare Term is
 * one of months, unless it was decided that it counts payments.
 */
export function withPayments(dropped: Dropped, { termCounts }: Choices): Dropped {
  const { columns, extras } = dropped.header;
  const hasTerm = columns.has('term');
  if (!extras.has('payments') && !hasTerm) return dropped;
  const bareAt = termCounts === 'payments' ? bareTermOf(dropped) : () => null;
  return withColumn(dropped, 'term', (place, get) => {
    const period = billingMonths(textOf(get('billingFrequency')));
    const term = get('term');
    const bare = bareAt(place);
    const payments = bare ?? (term === null ? extraAmount(dropped, place, 'payments') : null);
    return payments !== null && payments > 0 && period !== null ? payments * period : term;
  });
}

/** A row whose term names no unit and is billed more rarely than each month: what its number counts makes a difference. */
export interface BareTerm {
  readonly place: number;
  readonly term: number;
  /** Months of a billing period. */
  readonly period: number;
}

/** The rows with such terms. */
export function bareTerms(dropped: Dropped): readonly BareTerm[] {
  const bareAt = bareTermOf(dropped);
  const get = rowsOf(dropped);
  return dropped.body.flatMap((_, place) => {
    const [term, period] = [bareAt(place), billingMonths(textOf(get(place)('billingFrequency')))];
    return term !== null && period !== null && term > 0 && period > 1
      ? [{ place, term, period }]
      : [];
  });
}

/** Whether such a row would be over, by months, before its first billing period is. */
export function isOverEarly({ term, period }: BareTerm): boolean {
  return term < period;
}

const BARE = /^\d{1,4}(?:\.0+)?$/;

/** Reads the number in a cell of terms that names no unit, also not over its column. */
function bareTermOf(dropped: Dropped): (place: number) => number | null {
  if (unitOfLabel(labelOf(dropped, 'term')) !== null) return () => null;
  return (place) => {
    const written = textOf(writtenCell(dropped, place, 'term'));
    return BARE.test(written) ? Number(written) : null;
  };
}
