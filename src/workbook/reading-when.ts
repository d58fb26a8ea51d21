import { FIRST_DATE, FIRST_DAY, LAST_DAY, NEVER } from '../core/days';
import type { FieldId } from '../core/report/fields';
import type { Plan } from './plan';
import { READING as R } from './reading-columns';
import { type Field, isMonthly, whenUsed } from './reading-fields';
import { setting } from './settings-list';

type When = 'date' | 'day' | 'start' | 'ends' | 'end' | 'reported' | 'pasted';

/** When a row pays: its day as written, first day paid, first day not paid. */
export function whenFormulas(plan: Plan, d: Field): Readonly<Record<When, string>> {
  const day = `$${R.day}2`;
  const isDay = `IF(ISNUMBER(${day});AND(${day}>=${FIRST_DAY};${day}<${LAST_DAY});FALSE)`;
  const ends = endField(plan);
  return {
    date: whenUsed(dateFormula(plan, d), '"?"'),
    day: whenUsed(readDay(`$${R.date}2`)),
    start: whenUsed(`IF(${isDay};${startFormula(plan, d)};"")`),
    ends: ends === null ? '' : whenUsed(endsFormula(d(ends))),
    end: whenUsed(endFormula(plan, d), '"unreadable"'),
    pasted: pastedFormula(plan, d),
    reported:
      plan.model === 'monthly snapshots'
        ? `IF(ISNUMBER($${R.start}2);IF($${R.replaced}2>0;0;$${R.day}2);0)`
        : '',
  };
}

/** Rows without an import were pasted by hand; the latest of them moves the as-of month on. */
function pastedFormula(plan: Plan, d: Field): string {
  const cell = isMonthly(plan.model) ? `$${R.day}2` : d('closeDate');
  const day = `IFERROR(IF(ISNUMBER(${cell});INT(${cell});0);0)`;
  return `IF($${R.state}2>0;0;IF(ISNUMBER(${d('import')});0;${day}))`;
}

function hasPeriod(d: Field): string {
  return `AND(LEN(${d('contractStart')})>0;LEN(${d('contractEnd')})>0)`;
}

function dateFormula(plan: Plan, d: Field): string {
  if (plan.model === 'monthly snapshots') return d('snapshotMonth');
  if (plan.model === 'invoices or orders')
    return `IF(${hasPeriod(d)};${d('contractStart')};${d('invoiceDate')})`;
  return `IF(LEN(${d('contractStart')})>0;${d('contractStart')};${d('closeDate')})`;
}

/**
 * A date typed as text is read where nothing but one day can be meant: 2025-07-31, 31.07.2025, and 31/07/2025 or
 * 07/31/2025, of which one part is no month. Any other text, a day that no month has, and one before 1900 are errors.
 */
export function readDay(cell: string): string {
  const part = (from: number, length: number) => `MID(${cell};${from};${length})*1`;
  const date = (year: string, month: string, day: string) =>
    `IF(AND(${year}>1899;MONTH(DATE(${year};${month};${day}))=${month});DATE(${year};${month};${day});1/0)`;
  const [first, second, year] = [part(1, 2), part(4, 2), `MID(${cell};7;4)*1`];
  const isDayFirst = `IF(MID(${cell};3;1)=".";TRUE;${first}>12)`;
  const isMonthFirst = `${second}>12`;
  const written = `IF(${isDayFirst};${date(year, second, first)};IF(${isMonthFirst};${date(year, first, second)};1/0))`;
  const yearFirst = date(part(1, 4), part(6, 2), part(9, 2));
  const number = `IF(${cell}>=${FIRST_DATE};INT(${cell});1/0)`;
  return `IF(ISNUMBER(${cell});${number};IF(ISNUMBER(MID(${cell};3;1)*1);${yearFirst};${written}))`;
}

function startFormula(plan: Plan, d: Field): string {
  const day = `$${R.day}2`;
  const firstOfMonth = `EOMONTH(${day};-1)+1`;
  if (plan.model === 'monthly snapshots') return firstOfMonth;
  return isMonthly(plan.model) ? `IF(${hasPeriod(d)};${day};${firstOfMonth})` : day;
}

/** The column in which deals of a model say when they end. */
function endField({ model }: Plan): FieldId | null {
  if (model === 'recurring deals') return 'inactiveDate';
  return model === 'contracts' || model === 'invoices or orders' ? 'contractEnd' : null;
}

function endsFormula(cell: string): string {
  return `IF(LEN(${cell})=0;"";IFERROR(${readDay(cell)};"unreadable"))`;
}

function endFormula(plan: Plan, d: Field): string {
  if (plan.model === 'deal movements') return String(NEVER);
  if (plan.model === 'recurring deals') return openEnd((day) => day);
  if (plan.model === 'contracts') return contractEnd(d);
  const day = `$${R.day}2`;
  if (plan.model === 'invoices or orders')
    return `IF(${hasPeriod(d)};${contractEnd(d)};EOMONTH(${day};0)+1)`;
  const next = `INDEX($${R.days}$2:$${R.days}$${plan.dealRows + 1};${latestPlace(plan)}+1)`;
  return `IFERROR(EOMONTH(${next};-1)+1;${NEVER})`;
}

/** The place, among the days of all snapshots, of the last one in the row's month. */
export function latestPlace(plan: Plan): string {
  return `MATCH(EOMONTH($${R.day}2;0);$${R.days}$2:$${R.days}$${plan.dealRows + 1};1)`;
}

/** Where the cell is blank or names a day that no business has, nothing ends the row. */
function openEnd(exclusive: (day: string) => string, blank = String(NEVER)): string {
  const day = `$${R.ends}2`;
  const named = `IF(${day}>=${LAST_DAY};${NEVER};${exclusive(day)})`;
  return `IF(LEN(${day})=0;${blank};IF(ISNUMBER(${day});${named};"unreadable"))`;
}

/** A contract's last day is paid, unless it falls on the start's day of the month; without an end, the term says. */
function contractEnd(d: Field): string {
  const [start, term] = [`$${R.start}2`, d('term')];
  const dayOfMonth = (day: string) => `(${day}-EOMONTH(${day};-1))`;
  const exclusive = (day: string) =>
    `IF(AND(ISNUMBER(${start});${day}>=${start});IF(${dayOfMonth(day)}=${dayOfMonth(start)};${day};${day}+1);${day}+1)`;
  const meant = (day: string) =>
    `IF(${setting('endMeans')}="first day not paid";${day};${exclusive(day)})`;
  const isTermed = `AND(ISNUMBER(${start});ISNUMBER(${term}))`;
  const byTerm = `IF(${isTermed};IF(${term}>0;EDATE(${start};ROUND(${term};0));${NEVER});${NEVER})`;
  return openEnd(meant, byTerm);
}
