import { type Cell, textOf } from '../report/cell';
import type { FieldId } from '../report/fields';
import { comparable } from '../settings';
import { type Dropped, rowsOf, withColumn } from './dropped';

const COMPANY_IDS: readonly FieldId[] = ['companyId', 'companyIds'];
const IDS: readonly FieldId[] = [...COMPANY_IDS, 'recordId'];
const CUT = /^\d(?:[.,]\d+)?e\+\d+$/i;
const WHOLE = /^(\d+)[.,]0+$/;
const GROUPED = /^\d{1,3}(?:[,\u00A0\u202F ]\d{3})+$/;

/** An ID that a spreadsheet cut down to a few digits names nobody: 5.01E+11 stands for ten thousand companies. */
function isCutId(text: string): boolean {
  return CUT.test(text);
}

/** An ID without what a spreadsheet puts to numbers and to texts that look like them. */
function wholeId(text: string): string {
  const bare = text.replace(/^'/, '');
  if (GROUPED.test(bare)) return bare.replace(/\D/g, '');
  return WHOLE.exec(bare)?.[1] ?? bare;
}

/** An ID as it was before a spreadsheet took it for a number; blank where it was cut down, or is none. */
export function plainId(cell: Cell): string {
  const text = textOf(cell);
  return isCutId(text) ? '' : wholeId(text);
}

/** IDs as they were before a spreadsheet took them for numbers; what it cut down is left out of them. */
export function withWholeIds(dropped: Dropped): Dropped {
  const whole = IDS.filter((id) => dropped.report.fields.includes(id)).reduce(
    (report, id) => withColumn(report, id, (_, get) => plainId(get(id)) || null),
    dropped,
  );
  return COMPANY_IDS.filter((id) => dropped.report.fields.includes(id)).reduce(withZeros, whole);
}

/** IDs of one company with the zeros that some of its rows lost; of another name, another ID stays. */
function withZeros(dropped: Dropped, id: FieldId): Dropped {
  const get = rowsOf(dropped);
  const key = (place: number): string => {
    const name = textOf(get(place)('company')) || textOf(get(place)('companies'));
    return `${bareId(get(place)(id))}|${comparable(name)}`;
  };
  const longest = new Map<string, string>();
  dropped.report.rows.forEach((_, place) => {
    const [text, known] = [textOf(get(place)(id)), longest.get(key(place)) ?? ''];
    if (/^\d+$/.test(text) && text.length > known.length) longest.set(key(place), text);
  });
  const isLost = dropped.report.rows.some(
    (_, place) => textOf(get(place)(id)) !== (longest.get(key(place)) ?? textOf(get(place)(id))),
  );
  return isLost
    ? withColumn(dropped, id, (place, read) => longest.get(key(place)) ?? read(id))
    : dropped;
}

function bareId(cell: Cell): string {
  return textOf(cell).replace(/^0+(?=\d)/, '');
}
