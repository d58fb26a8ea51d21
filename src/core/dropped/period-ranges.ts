import { type Day, lastDay, monthOf } from '../days';
import { isBlank, textOf } from '../report/cell';
import type { Dialect } from '../report/values';
import { type Dropped, extraOf, withColumn } from './dropped';
import { namesMonthOnly, writtenDay } from './written-days';

const BETWEEN =
  /\s(?:-|–|—|to|until|through|thru|bis|au|al|a|t\/m|tot|till|do|〜)\s|\s?[–—〜]\s?|\s?\.\.\s?/i;
const LONGEST = 80;

/** Documents that write the period that they are for in one cell: its days, where no columns of their own hold them. */
export function withPeriodRanges(dropped: Dropped): Dropped {
  if (!dropped.header.extras.has('periodRange')) return dropped;
  const { dateOrder } = dropped.report.dialect;
  const ranges = dropped.body.map((_, place) =>
    rangeIn(textOf(extraOf(dropped, place, 'periodRange')), dateOrder),
  );
  if (ranges.every((range) => range === null)) return dropped;
  const started = withColumn(dropped, 'contractStart', (place, get) =>
    isBlank(get('contractStart')) ? (ranges[place]?.from ?? null) : get('contractStart'),
  );
  return withColumn(started, 'contractEnd', (place, get) =>
    isBlank(get('contractEnd')) ? (ranges[place]?.to ?? null) : get('contractEnd'),
  );
}

interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** The first and the last day of a period; a month's name is the whole month. */
function rangeIn(text: string, order: Dialect['dateOrder']): Range | null {
  if (text.length > LONGEST) return null;
  const [first = '', last = '', ...more] = text.split(BETWEEN);
  if (more.length > 0) return null;
  const ends = [first.trim(), (last || first).trim()] as const;
  const other = order === 'day first' ? 'month first' : 'day first';
  return daysOf(ends, order) ?? daysOf(ends, other);
}

function daysOf(
  [first, last]: readonly [string, string],
  order: Dialect['dateOrder'],
): Range | null {
  const [from, to] = [writtenDay(first, order), writtenDay(last, order)];
  if (from === null || to === null) return null;
  const end = namesMonthOnly(last) ? lastDay(monthOf(to)) : to;
  return end >= from ? { from, to: end } : null;
}
