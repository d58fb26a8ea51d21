import type { Cell } from '../core/report/cell';
import { plainLabel } from '../core/report/headers';
import { monthOfCell, monthOfName } from '../core/report/written-month';
import { MONEY_WORDS } from './labels';

/** A month, quarter, half or year that a label names. */
export interface Point {
  /** Its last month; where no year is named, counted from the first of any year. */
  readonly at: number;
  /** How many months it lasts. */
  readonly span: number;
  readonly hasYear: boolean;
}

/** What stands beside a point in a label, as words for money do, and does not change which one it is. */
const BESIDE =
  /\b(?:fiscal|calendar|as|of|the|end|ending|eo[mqpy]|ye|at|on|in|for|actuals?)\b|[()$€£]/g;
/** What makes of a point in time something else about it: a plan, a sum, a comparison, a count. */
const OTHER =
  /budget|forecast|plan|target|project|\bytd|total|\bsum|avg|average|mean|change|growth|diff|delta|\bvar|\bvs\b|\b[ymq]o[ymq]\b|share|rank|user|seat|customers|logos|[%Δ]/;

const SPANS: Readonly<Record<string, number>> = {
  q: 3,
  h: 6,
  s: 6,
  y: 12,
  year: 12,
  m: 1,
  month: 1,
};
/** Q1 2024, Q1'24, 1Q24, H2 FY2024, Q3; Month 3 and Year 2 count from a beginning that is not named. */
const PART_FIRST =
  /^(?:([qhs])\s?([1-4])|([1-4])([qhs]))(?:[\s/'’-]{0,3}(?:fy|cy)?[\s'’]{0,2}(\d{4}|\d{2}))?$/;
const YEAR_FIRST = /^(?:fy|cy)?\s?(\d{4}|\d{2})[\s/-]{0,3}([qhs])\s?([1-4])$/;
const COUNTED = /^(month|m|year|y)\s?(\d{1,2})$/;
const YEAR = /^(?:(?:fy|cy|year)\s?['’]?(\d{4}|\d{2})|['’](\d{2})|(\d{4}))$/;
const MONTH_SIGN = /^(\d{1,2})月$/;
const NUMBERED_DAY = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/**
 * The point in time that a label names, the words for money beside it left aside; null where it names none, or says more.
 * @example pointOf('MRR Q1 2024') //=> { at: 24290, span: 3, hasYear: true }
 */
export function pointOf(label: Cell): Point | null {
  if (typeof label === 'number') return isYear(label) ? yearPoint(label) : null;
  if (typeof label !== 'string') return null;
  const plain = plainLabel(label);
  if (OTHER.test(plain)) return null;
  return pointIn(plain) ?? pointIn(plain.replace(/\([^()]*\)/g, ' '));
}

/** Whether a label says that its figures are plans, sums, comparisons or counts. */
export function isOther(label: string): boolean {
  return OTHER.test(plainLabel(label));
}

function pointIn(label: string): Point | null {
  const text = label.replace(MONEY_WORDS, ' ').replace(BESIDE, ' ').replace(/\s+/g, ' ').trim();
  const month = monthOfCell(text) ?? monthOfDay(text);
  if (month !== null) return { at: month, span: 1, hasYear: true };
  return partPoint(text) ?? writtenYear(text) ?? bareMonth(text);
}

/** Whether a number in a header may be a year. */
export function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1990 && number < 2100;
}

function yearPoint(year: number): Point {
  return { at: year * 12 + 11, span: 12, hasYear: true };
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function writtenYear(text: string): Point | null {
  const found = YEAR.exec(text);
  const year = fullYear(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
  return isYear(year) ? yearPoint(year) : null;
}

/** A part of a year by its number. */
function partPoint(text: string): Point | null {
  const [first, last] = [PART_FIRST.exec(text), YEAR_FIRST.exec(text)];
  if (last) return partOf(last[2], last[3], last[1]);
  if (first) return partOf(first[1] ?? first[4], first[2] ?? first[3], first[5]);
  const counted = COUNTED.exec(text);
  return counted && partOf(counted[1], counted[2], undefined);
}

function partOf(name = '', number = '', year: string | undefined): Point {
  const span = SPANS[name] ?? 1;
  const at = Number(number) * span - 1;
  if (year === undefined) return { at, span, hasYear: false };
  return { at: fullYear(year) * 12 + at, span, hasYear: true };
}

function bareMonth(text: string): Point | null {
  const month = Number(MONTH_SIGN.exec(text)?.[1] ?? 0) || monthOfName(text);
  return month === null ? null : { at: month - 1, span: 1, hasYear: false };
}

/** The month of a day in numbers, where either part alone can be the month; the same month where both say so. */
function monthOfDay(text: string): number | null {
  const found = NUMBERED_DAY.exec(text);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  const month = first > 12 ? second : second > 12 || first === second ? first : 0;
  return month < 1 || month > 12 ? null : Number(found[3]) * 12 + month - 1;
}

/** Columns, or rows, that are points in time, in the order of time. */
export interface Points {
  readonly places: readonly number[];
  readonly at: readonly number[];
  readonly span: number;
  readonly hasYears: boolean;
}

/** Why labels that name points in time do not tell their order. */
export type Disorder = 'twice' | 'mixed' | 'no order';

/** The points that some of the labels name, the latest last; null where fewer than two do, a disorder where they contradict. */
export function pointsOf(
  labels: readonly Cell[],
  above: readonly Cell[] = [],
): Points | Disorder | null {
  const found = withYears(labels, above);
  if (found.length < 2) return null;
  const span = found.reduce((least, { point }) => Math.min(least, point.span), 12);
  const fine = found.filter(({ point }) => point.span === span);
  // A year beside its months, or a quarter, sums them up; beside others it is a point of its own.
  const [from, to] = [fine[0]?.point.at ?? 0, fine[fine.length - 1]?.point.at ?? 0];
  const isWithin = ({ at, span: long }: Point) =>
    at >= Math.min(from, to) && at - long < Math.max(from, to);
  if (!found.every(({ point }) => point.span === span || isWithin(point))) return 'mixed';
  const hasYears = fine.every(({ point }) => point.hasYear);
  if (!hasYears && fine.some(({ point }) => point.hasYear)) return 'mixed';
  return ordered(fine, span, hasYears);
}

interface Placed {
  readonly place: number;
  readonly point: Point;
}

/** The points with the year that stands over them, and over those to the right of it, in the row above. */
function withYears(labels: readonly Cell[], above: readonly Cell[]): readonly Placed[] {
  let year: Point | null = null;
  return labels.flatMap((label, place) => {
    const over: Point | null = pointOf(above[place] ?? null);
    if (over?.span === 12 && over.hasYear) year = over;
    const point = pointOf(label);
    if (point === null) return [];
    if (point.hasYear || year === null) return [{ place, point }];
    return [{ place, point: { ...point, at: year.at - 11 + point.at, hasYear: true } }];
  });
}

function ordered(found: readonly Placed[], span: number, hasYears: boolean): Points | Disorder {
  const sorted = hasYears
    ? [...found].sort((a, b) => a.point.at - b.point.at)
    : inARow(found, span);
  if (sorted === null) return 'no order';
  if (sorted.some(({ point }, at) => point.at === sorted[at - 1]?.point.at)) return 'twice';
  const [places, at] = [sorted.map(({ place }) => place), sorted.map(({ point }) => point.at)];
  return { places, at, span, hasYears };
}

/** Points without years, as they follow one another: November, December, January, or the other way round. */
function inARow(found: readonly Placed[], span: number): readonly Placed[] | null {
  const runs = [found, [...found].reverse()].map((list) => {
    let years = 0;
    return list.map(({ place, point }, at) => {
      if (at > 0 && point.at < (list[at - 1]?.point.at ?? 0)) years += 1;
      return { place, point: { ...point, at: point.at + years * 12 } };
    });
  });
  const rises = found.every(({ point }, at) => point.at > (found[at - 1]?.point.at ?? -1));
  return rises ? found : (runs.find((list) => isUnbroken(list, span)) ?? null);
}

function isUnbroken(list: readonly Placed[], span: number): boolean {
  return list.every(
    ({ point }, at) => at === 0 || point.at - (list[at - 1]?.point.at ?? 0) === span,
  );
}
