import { isBlank, textOf } from '../report/cell';
import { comparable } from '../settings';
import { type Dropped, rowsOf, withColumn } from './dropped';

/** The rate of a currency where none is given: what Amount in company currency is of Amount. */
export function withCompanyRates(dropped: Dropped): Dropped {
  const { columns } = dropped.header;
  if (!columns.has('companyAmount') || !columns.has('currency')) return dropped;
  const get = rowsOf(dropped);
  const codes = new Set(
    dropped.report.rows.map((_, place) => comparable(textOf(get(place)('currency')))),
  );
  codes.delete('');
  if (codes.size < 2) return dropped;
  return withColumn(dropped, 'exchangeRate', (_, read) => {
    const [rate, amount, company] = [read('exchangeRate'), read('amount'), read('companyAmount')];
    if (!isBlank(rate)) return rate;
    if (typeof amount !== 'number' || typeof company !== 'number' || amount === 0) return null;
    return Math.round((company / amount) * 1e6) / 1e6;
  });
}
