import { addMonths, monthOf } from '../../days';
import { type Dropped, writtenCell } from '../../dropped/dropped';
import { guessAsOf } from '../../report/as-of';
import type { Cell } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import { firstDayNotPaid } from '../../report/span';
import { type Dialect, parseDay } from '../../report/values';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Evidence, type Facts, when } from '../question';

type Order = Dialect['dateOrder'];
const ORDERS: readonly Order[] = ['month first', 'day first'];

/** Which part of a date stands first, where no date of the file tells: the order in which deals end after they start. */
export const askDateOrder: Ask = (facts) => {
  const { dropped, choices } = facts;
  const { dialect } = dropped.report;
  if (choices.dateOrder || dialect.dateOrderIsSure) return [];
  const readings = ORDERS.map((order) => ({
    says: words.orderIs[order],
    choices: { dateOrder: order },
    set: `Dates=${order}`,
    evidence: evidenceFor(order, facts),
  }));
  return [{ about: 'Dates', readings }];
};

function evidenceFor(order: Order, facts: Facts): readonly Evidence[] {
  const { dropped } = facts;
  const other = order === 'day first' ? 'month first' : 'day first';
  const spared = backwards(dropped, other) - backwards(dropped, order);
  const ahead = aheadOf(facts, other) - aheadOf(facts, order);
  const years = wholeYears(dropped, order);
  const { dialect } = dropped.report;
  return [
    ...when(order === 'day first' && hasDots(dropped), 2, words.dots),
    ...when(spared > 0, 2, words.inOrder(spared)),
    ...when(ahead > 0, 1, words.notAhead(ahead)),
    ...when(order === 'day first' && dialect.decimal === 'comma', 1, words.likeMoney),
    ...when(isSteady(dropped, order), 2, words.sameDay),
    ...when(years > wholeYears(dropped, other), 2, words.wholeYears(years)),
    ...when(order === 'month first' && hasBareDigits(dropped), 0.5, words.bareDigits),
  ];
}

const STARTS: readonly FieldId[] = ['contractStart', 'closeDate', 'invoiceDate'];
const ENDS: readonly FieldId[] = ['contractEnd', 'inactiveDate'];
const DAYS: readonly FieldId[] = [...STARTS, ...ENDS, 'createDate', 'snapshotMonth'];

function dayAt(dropped: Dropped, place: number, id: FieldId, order: Order): number | null {
  return parseDay(writtenCell(dropped, place, id), order);
}

/** The first day and the last of each row that has both, read in an order. */
function spansIn(dropped: Dropped, order: Order): readonly (readonly [number, number])[] {
  return dropped.body.flatMap((_, place) => {
    const first = (ids: readonly FieldId[]) =>
      ids.map((id) => dayAt(dropped, place, id, order)).find((day) => day !== null);
    const [start, end] = [first(STARTS), first(ENDS)];
    return start != null && end != null ? [[start, end] as const] : [];
  });
}

/** Rows that end before they start, read in an order. */
function backwards(dropped: Dropped, order: Order): number {
  return spansIn(dropped, order).filter(([start, end]) => end < start).length;
}

const YEARS = [1, 2, 3, 4, 5];

/** Rows that last whole years, read in an order, as most contracts do. */
function wholeYears(dropped: Dropped, order: Order): number {
  return spansIn(dropped, order).filter(([start, end]) =>
    YEARS.some((years) => addMonths(start, 12 * years) === firstDayNotPaid(end, start)),
  ).length;
}

/** Starts that lie after the month in which the file was exported, as its name or the person says. */
function aheadOf({ dropped, fileName, choices }: Facts, order: Order): number {
  const told = guessAsOf({ ...dropped.report, rows: [] }, fileName).value;
  const last = choices.asOf ?? told;
  if (last === null) return 0;
  return dropped.body.filter((_, place) => {
    const day =
      dayAt(dropped, place, 'createDate', order) ?? dayAt(dropped, place, 'closeDate', order);
    return day !== null && monthOf(day) > last + 1;
  }).length;
}

function writtenDays(dropped: Dropped): readonly Cell[] {
  return dropped.body.flatMap((_, place) => DAYS.map((id) => writtenCell(dropped, place, id)));
}

const DOTTED = /^\d{1,2}\.\d{1,2}\.\d{2,4}/;

function hasDots(dropped: Dropped): boolean {
  return writtenDays(dropped).some((cell) => typeof cell === 'string' && DOTTED.test(cell.trim()));
}

const PARTS = /^(\d{1,2})\D(\d{1,2})\D\d{2,4}/;

/** The first and second parts of all dates that are written in numbers. */
function partsOf(dropped: Dropped): readonly (readonly [string, string])[] {
  return writtenDays(dropped).flatMap((cell) => {
    const found = PARTS.exec(String(cell ?? '').trim());
    return found ? [[found[1] ?? '', found[2] ?? ''] as const] : [];
  });
}

/** Many months for each day of the month: what is billed or counted monthly stands on the same days. */
const MONTHS_A_DAY = 3;

/** Whether, read in an order, dates are of the same few days of many months. */
function isSteady(dropped: Dropped, order: Order): boolean {
  const parts = partsOf(dropped);
  const first = new Set(parts.map(([part]) => Number(part)));
  const second = new Set(parts.map(([, part]) => Number(part)));
  const [days, months] = order === 'day first' ? [first, second] : [second, first];
  return months.size >= MONTHS_A_DAY * days.size;
}

/** Whether parts below ten stand without a zero, as a spreadsheet of the United States writes them. */
function hasBareDigits(dropped: Dropped): boolean {
  return partsOf(dropped).some(([first]) => first.length === 1);
}
