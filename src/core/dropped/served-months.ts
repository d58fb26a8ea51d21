import { type Day, firstDay, lastDay, type Month, monthOf } from '../days';
import { lastComplete } from '../report/as-of';
import { isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { type Dropped, rowsOf } from './dropped';
import { isOfDocuments } from './service-periods';

/** A day by which invoices tell the last month that they know, and whether a service begins or ends on it. */
export interface Served {
  readonly day: Day;
  readonly is: 'start' | 'end';
}

interface Bill {
  readonly customer: string;
  readonly from: Day;
  readonly to: Day;
}

const WHO: readonly FieldId[] = ['companyId', 'companyIds', 'company', 'companies', 'contact'];

/**
 * What the periods of invoices say beyond their dates: the month in which the last was written is known where the next one is billed
 * already, and nobody who pays waits for a bill; and a month for which nothing is billed yet is not, however late bills are written.
 * Null where they say nothing more.
 */
export function servedUntil(dropped: Dropped, written: Day | null): Served | null {
  const { fields } = dropped.report;
  const isDated = fields.includes('contractStart') && fields.includes('contractEnd');
  if (written === null || !isDated || !isOfDocuments(dropped)) return null;
  const bills = billsOf(dropped);
  const last = bills.reduce((latest, { to }) => Math.max(latest, to), 0);
  if (last > 0 && lastComplete(last) < lastComplete(written)) return { day: last, is: 'end' };
  const month = monthOf(written);
  const next = bills.find(({ from }) => monthOf(from) === month + 1);
  if (!next || lastComplete(written) === month) return null;
  const [before, then] = [payingAt(bills, month - 1), payingAt(bills, month)];
  const isBilled = [...before].every((customer) => then.has(customer));
  return isBilled ? { day: next.from, is: 'start' } : null;
}

/** From when until when each row that counts is billed: one without a period on its day. */
function billsOf(dropped: Dropped): readonly Bill[] {
  const get = rowsOf(dropped);
  return dropped.report.rows.flatMap((_, place): Bill[] => {
    const read = get(place);
    const [start, end, day] = [read('contractStart'), read('contractEnd'), read('invoiceDate')];
    if (typeof day !== 'number' || !isBlank(read('leftOut'))) return [];
    const customer = WHO.map((id) => textOf(read(id))).find((name) => name !== '') ?? '';
    const isPeriod = typeof start === 'number' && typeof end === 'number';
    return [isPeriod ? { customer, from: start, to: end } : { customer, from: day, to: day }];
  });
}

/** Who is billed for the last day of a month; a bill of a day is one of that day's month. */
function payingAt(bills: readonly Bill[], month: Month): ReadonlySet<string> {
  const [first, last] = [firstDay(month), lastDay(month)];
  const isPaid = ({ from, to }: Bill) =>
    from === to ? from >= first && from <= last : from <= last && to >= last;
  return new Set(bills.filter(isPaid).map(({ customer }) => customer));
}
