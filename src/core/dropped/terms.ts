import { textOf } from '../report/cell';
import { type Dropped, labelOf, withColumn, writtenCell } from './dropped';
import { monthsOfFrequency } from './frequencies';
import { termOf, unitOfLabel } from './periods';

/** Terms as months, in the unit that stands beside the number or over the column, or as a word: annual, two years. */
export function withTermsInMonths(dropped: Dropped): Dropped {
  if (!dropped.header.columns.has('term')) return dropped;
  const months = unitOfLabel(labelOf(dropped, 'term')) ?? 1;
  return withColumn(dropped, 'term', (place, get) => {
    const written = textOf(writtenCell(dropped, place, 'term'));
    if (written === '') return get('term');
    return termOf(written, months) ?? monthsOfFrequency(written) ?? get('term');
  });
}
