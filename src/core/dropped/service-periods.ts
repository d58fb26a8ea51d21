import { addMonths, type Day, firstDay, lastDay, monthOf } from '../days';
import { type Cell, isBlank, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { billingMonths } from '../report/term';
import { type Dropped, withColumn, withRowsLeftOut } from './dropped';
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
 * When documents are revenue: one dated by its service period only is of that; one whose period lies within a month, or has
 * none, is of its month; and one with a billing frequency is spread over it.
 */
export function withServicePeriods(dropped: Dropped): Dropped {
  const { columns } = dropped.header;
  const isNamed = isOfDocuments(dropped);
  if (isDeal(dropped) || !(columns.has('invoiceDate') || (isNamed && columns.has('contractStart'))))
    return dropped;
  if (columns.has('invoiceDate')) return withoutMonthlyPeriods(withFrequencyPeriods(dropped));
  const dated = withColumn(dropped, 'invoiceDate', (_, get) => get('contractStart'));
  return withoutMonthlyPeriods(dated);
}

/** A period within one month spreads nothing, and its last day may lie before the month's. */
function withoutMonthlyPeriods(dropped: Dropped): Dropped {
  const isMonthly = (start: unknown, end: unknown) =>
    typeof start === 'number' && typeof end === 'number' && monthOf(start) === monthOf(end);
  const ends = withColumn(dropped, 'contractEnd', (_, get) =>
    isMonthly(get('contractStart'), get('contractEnd')) ? null : get('contractEnd'),
  );
  return dropped.report.fields.includes('contractEnd') ? ends : dropped;
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
