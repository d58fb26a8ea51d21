import { FIRST_DAY, LAST_DAY, NEVER } from '../core/days';
import type { Plan } from './plan';
import { READING as R } from './reading-columns';
import { type Field, isMonthly, whenUsed } from './reading-fields';
import { setting } from './settings-list';

type When = 'date' | 'day' | 'start' | 'end' | 'reported' | 'pasted';

/** When a row pays: its day as written, first day paid, first day not paid. */
export function whenFormulas(plan: Plan, d: Field): Readonly<Record<When, string>> {
  const day = readDay(`$${R.date}2`);
  const isDay = `AND(${day}>=${FIRST_DAY};${day}<${LAST_DAY})`;
  return {
    date: whenUsed(dateFormula(plan, d), '"?"'),
    day: whenUsed(`IF(${isDay};${day};"")`),
    start: whenUsed(startFormula(plan, d)),
    end: whenUsed(endFormula(plan, d), '"unreadable"'),
    pasted: pastedFormula(plan, d),
    reported:
      plan.model === 'monthly snapshots'
        ? `IF(ISNUMBER($${R.day}2);IF($${R.replaced}2>0;0;$${R.day}2);0)`
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

/** A date typed as text in HubSpot's own form is read; any other text, or a day that no month has, is an error. */
export function readDay(cell: string): string {
  const part = (from: number, length: number) => `MID(${cell};${from};${length})*1`;
  const date = `DATE(${part(1, 4)};${part(6, 2)};${part(9, 2)})`;
  return `IF(ISNUMBER(${cell});INT(${cell});IF(MONTH(${date})=${part(6, 2)};${date};1/0))`;
}

function startFormula(plan: Plan, d: Field): string {
  const day = `$${R.day}2`;
  const firstOfMonth = `EOMONTH(${day};-1)+1`;
  if (plan.model === 'monthly snapshots') return firstOfMonth;
  return isMonthly(plan.model) ? `IF(${hasPeriod(d)};${day};${firstOfMonth})` : day;
}

function endFormula(plan: Plan, d: Field): string {
  if (plan.model === 'deal movements') return String(NEVER);
  if (plan.model === 'recurring deals') return openEnd(d('inactiveDate'), (day) => day);
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
function openEnd(cell: string, exclusive: (day: string) => string, blank = String(NEVER)): string {
  const day = readDay(cell);
  return `IF(LEN(${cell})=0;${blank};IF(${day}>=${LAST_DAY};${NEVER};${exclusive(day)}))`;
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
  return openEnd(d('contractEnd'), meant, byTerm);
}
