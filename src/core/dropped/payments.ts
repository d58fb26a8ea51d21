import { textOf } from '../report/cell';
import { billingMonths } from '../report/term';
import { type Dropped, labelOf, rowsOf, withColumn, writtenCell } from './dropped';
import { unitOfLabel } from './periods';
import { extraAmount } from './written-money';

/**
 * How long is paid what tells a number of payments, which HubSpot makes of term and frequency, and no term. A bare Term is a
 * number of payments, too, where as months it would be over before the first billing period is.
 */
export function withPayments(dropped: Dropped): Dropped {
  const { columns, extras } = dropped.header;
  const hasTerm = columns.has('term');
  if (!extras.has('payments') && !hasTerm) return dropped;
  const areTerms = countsPayments(dropped);
  return withColumn(dropped, 'term', (place, get) => {
    const period = billingMonths(textOf(get('billingFrequency')));
    const term = get('term');
    const bare = areTerms ? bareTerm(dropped, place) : null;
    const payments = bare ?? (term === null ? extraAmount(dropped, place, 'payments') : null);
    return payments !== null && payments > 0 && period !== null ? payments * period : term;
  });
}

/** Whether bare terms are numbers of payments: one of them is shorter than its own billing period. */
export function countsPayments(dropped: Dropped): boolean {
  const get = rowsOf(dropped);
  if (unitOfLabel(labelOf(dropped, 'term')) !== null) return false;
  return dropped.body.some((_, place) => {
    const [term, period] = [
      bareTerm(dropped, place),
      billingMonths(textOf(get(place)('billingFrequency'))),
    ];
    return term !== null && period !== null && term > 0 && term < period;
  });
}

const BARE = /^\d{1,4}(?:\.0+)?$/;

/** The number in a cell of terms that names no unit. */
function bareTerm(dropped: Dropped, place: number): number | null {
  const written = textOf(writtenCell(dropped, place, 'term'));
  return BARE.test(written) ? Number(written) : null;
}
