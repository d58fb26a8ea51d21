import { type Month, monthOf } from '../days';
import { comparable, type RevenueModel } from '../settings';
import { type Cell, textOf } from './cell';
import { companyId, nameOf } from './company';
import type { Fields } from './fields';
import { dayOfCell } from './values';

/**
 * What makes two rows the same record. Record ID where there is one; else number and line of an invoice; else what the
 * row is about: its company, day or month, and line. Of rows with the same ID the last one counts; rows of one number, or
 * about the same, stand for themselves, but a later report of them takes the place of an earlier one.
 */
export function recordKey(get: Fields, model: RevenueModel): string {
  const id = comparable(textOf(get('recordId')));
  if (id !== '') return `id:${id}`;
  const line = comparable(textOf(get('line')));
  const number = comparable(textOf(get('invoiceNumber')));
  if (model === 'invoices or orders' && number !== '') return `number:${number}|${line}`;
  const company = companyId(get) || comparable(nameOf(get));
  return `about:${company}|${occasion(get, model)}|${line}`;
}

/** What stands behind the Record ID of a row that a later one of the same report replaces: a record of its own, which counts nothing. */
const COPY = ' · replaced';

/** The Record ID of such a row; `copies` are those of the same record before it. */
export function copyId(recordId: string, copies: number): string {
  return `${recordId}${COPY}${copies === 0 ? '' : ` ${copies + 1}`}`;
}

/** The Record ID that the report has for a row, a copy or not. */
export function recordIdOfCopy(recordId: string): string {
  const place = recordId.lastIndexOf(COPY);
  return place < 0 ? recordId : recordId.slice(0, place);
}

/** Whether no two rows of one report can bear the key, so that the last of them is the record: an invoice has several lines. */
export function isUnique(key: string): boolean {
  return key.startsWith('id:');
}

/** Whether the key names its record, so that a full report that lacks it says that it is gone. */
export function isNamed(key: string): boolean {
  return !key.startsWith('about:');
}

/** The month of a snapshot, the day of an invoice, the day and the name of a deal. */
function occasion(get: Fields, model: RevenueModel): string {
  if (model === 'monthly snapshots')
    return String(monthOfSnapshot(get) ?? dayText(get('snapshotMonth')));
  if (model === 'invoices or orders') return dayText(get('invoiceDate'));
  const start = textOf(get('contractStart')) === '' ? get('closeDate') : get('contractStart');
  return `${dayText(start)}|${comparable(textOf(get('dealName')))}`;
}

/** The month that a snapshot is about; null where it names none. */
function monthOfSnapshot(get: Fields): Month | null {
  const day = dayOfCell(get('snapshotMonth'));
  return day === null ? null : monthOf(day);
}

function dayText(cell: Cell): string {
  return String(dayOfCell(cell) ?? comparable(textOf(cell)));
}
