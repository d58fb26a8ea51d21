import { FIRST_DAY, LAST_DAY, type Month, monthOf, parseMonth } from '../core/days';
import { type Cell, textOf } from '../core/report/cell';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED = /^([a-z]{3})[a-z]*\.?[\s'’-]+(\d{4}|\d{2})$/;
const NUMBERED = /^(\d{1,2})[/.-](\d{4})$/;

/** Null where a cell names no month. @example monthOfCell('Oct 2026') //=> monthOfCell('10/2026') */
export function monthOfCell(cell: Cell): Month | null {
  if (typeof cell === 'number')
    return cell >= FIRST_DAY && cell < LAST_DAY ? monthOf(Math.floor(cell)) : null;
  return typeof cell === 'string' ? monthOfText(textOf(cell).toLowerCase()) : null;
}

function monthOfText(text: string): Month | null {
  const written = parseMonth(text);
  if (written !== null) return written;
  const numbered = NUMBERED.exec(text);
  if (numbered) return parseMonth(`${numbered[2]}-${numbered[1]}`);
  const named = NAMED.exec(text);
  const place = NAMES.indexOf(named?.[1] ?? '');
  if (!named || place < 0) return null;
  const year = Number(named[2]);
  return (year < 100 ? year + 2000 : year) * 12 + place;
}
