import { addMonths, type Day, firstDay, lastDay, monthOf } from '../days';
import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { billingMonths } from '../report/term';
import { type Dropped, rowsOf, withColumn, withRowsLeftOut } from './dropped';
import { isOnce } from './one-time-rows';
import { plainWords } from './plain-words';

const DOCUMENT =
  /\b(?:invoice|order|receipt|bill|credit note|rechnung|facture|factura|fatura|factuur|fattura|faktura|lasku)\b/;

/** Whether rows are invoices, orders or the like by what their columns are called, and no deals. */
export function isOfDocuments(dropped: Dropped): boolean {
  const isNamed = dropped.header.labels.some((label) => DOCUMENT.test(plainWords(label)));
  return isNamed && !isDeal(dropped);
}

function isDeal({ header: { columns } }: Dropped): boolean {
  return ['isWon', 'stage', 'closeDate'].some((id) => columns.has(id as 'isWon'));
}

/**
 * When documents are revenue: one dated by its service period only is of that; one whose period lies within a month is of that
 * month; one that has none is of its own; and one with a billing frequency is spread over it.
 */
export function withServicePeriods(dropped: Dropped): Dropped {
  const { columns } = dropped.header;
  const isNamed = isOfDocuments(dropped);
  if (isDeal(dropped) || !(columns.has('invoiceDate') || (isNamed && columns.has('contractStart'))))
    return dropped;
  if (columns.has('invoiceDate')) return withMonthlyPeriods(withFrequencyPeriods(dropped));
  const dated = withColumn(dropped, 'invoiceDate', (_, get) => get('contractStart'));
  return withMonthlyPeriods(dated);
}

/**
 * A period within one month spreads nothing, and its last day may lie before the month's: of a document of that month nothing is
 * left of it, and one billed in advance or in arrears is of that whole month.
 */
function withMonthlyPeriods(dropped: Dropped): Dropped {
  if (!dropped.report.fields.includes('contractEnd')) return dropped;
  const get = rowsOf(dropped);
  const periods = dropped.report.rows.map((_, place) => monthlyPeriod(get(place)));
  const started = withColumn(dropped, 'contractStart', (place, read) => {
    const period = periods[place] ?? null;
    return period === null || period === 'own' ? read('contractStart') : period.from;
  });
  return withColumn(started, 'contractEnd', (place, read) => {
    const period = periods[place] ?? null;
    if (period === null) return read('contractEnd');
    return period === 'own' ? null : period.to;
  });
}

/** Fewer days are no month of service. */
const SHORTEST_MONTH = 7;

/** The month that a document is for: its own, or another as a period; null where it is for none, or for more than one. */
function monthlyPeriod(get: Get): Period | 'own' | null {
  const [start, end, day] = [get('contractStart'), get('contractEnd'), get('invoiceDate')];
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  const month = monthOf(start);
  if (month !== monthOf(end)) return null;
  if (typeof day !== 'number' || monthOf(day) === month) return 'own';
  // A line of a day or a week is charged when it comes up, and is no month's bill.
  return end - start < SHORTEST_MONTH ? 'own' : { from: firstDay(month), to: lastDay(month) };
}

/**
 * Documents that are billed for several months, and do not say which, are for those from their own on; for how many months one is
 * whose frequency nobody knows, nobody can say.
 */
function withFrequencyPeriods(dropped: Dropped): Dropped {
  if (!dropped.header.columns.has('billingFrequency')) return dropped;
  const known = withRowsLeftOut(dropped, (_, get) => {
    const frequency = textOf(get('billingFrequency'));
    const isKnown = frequency === '' || isOnce(frequency) || billingMonths(frequency) !== null;
    return isKnown || hasPeriod(get) ? null : 'unknown frequency';
  });
  const period = (get: Get) => periodOf(get('invoiceDate'), textOf(get('billingFrequency')));
  const started = withColumn(known, 'contractStart', (_, get) => {
    const isOpen = isBlank(get('contractStart')) && isBlank(get('contractEnd'));
    return isOpen ? (period(get)?.from ?? null) : get('contractStart');
  });
  return withColumn(started, 'contractEnd', (_, get) =>
    isBlank(get('contractEnd')) ? (period(get)?.to ?? null) : get('contractEnd'),
  );
}

type Get = (id: FieldId) => Cell;

function hasPeriod(get: Get): boolean {
  return !isBlank(get('contractStart')) && !isBlank(get('contractEnd'));
}

interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Whole months from the document's own: revenue is shown by month ends. */
function periodOf(day: unknown, frequency: string): Period | null {
  const months = billingMonths(frequency);
  if (typeof day !== 'number' || months === null || months <= 1) return null;
  const from = firstDay(monthOf(day));
  return { from, to: lastDay(monthOf(addMonths(from, Math.round(months) - 1))) };
}
