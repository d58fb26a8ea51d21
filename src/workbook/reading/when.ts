import { FIRST_DATE, FIRST_DAY, LAST_DAY, NEVER } from '../../core/days';
import type { FieldId } from '../../core/report/fields';
import { MOST_MONTHS } from '../../core/report/snapshots';
import type { Plan } from '../plan';
import { setting } from '../settings/list';
import { type Field, isMonthly, own, whenUsed } from './fields';

type Snapshot = 'reported' | 'months' | 'after';
type When = Snapshot | 'date' | 'day' | 'start' | 'endCell' | 'ends' | 'end' | 'pasted' | 'toRead';

/** When a row pays: the cell that says so, first day paid, first day not paid. */
export function whenFormulas(plan: Plan, d: Field): Readonly<Record<When, string>> {
  const [day, date] = [own(plan, 'day'), own(plan, 'date')];
  const isDay = `ISNUMBER(${day})*(${day}>=${FIRST_DAY})*(${day}<${LAST_DAY})`;
  const ends = endField(plan);
  return {
    date: whenUsed(plan, dateFormula(plan, d), '"?"'),
    day: dayOf(date, '""'),
    start: whenUsed(plan, `IF(${isDay};${startFormula(plan, d)};"")`),
    endCell: ends === null ? '' : whenUsed(plan, d(ends)),
    ends: ends === null ? '' : endsFormula(plan),
    end: whenUsed(plan, endFormula(plan, d), '"unreadable"'),
    pasted: pastedFormula(plan, d),
    toRead: toReadFormula(plan, d),
    ...snapshotFormulas(plan, d),
  };
}

/** Which months a row of snapshots reports; blank in other models. */
function snapshotFormulas(plan: Plan, d: Field): Readonly<Record<Snapshot, string>> {
  if (plan.model !== 'monthly snapshots') return { reported: '', months: '', after: '' };
  const [day, start] = [own(plan, 'day'), own(plan, 'start')];
  const months = d('snapshotMonths');
  const several = `ISNUMBER(${months})*(${months}>=2)*(${months}<${MOST_MONTHS})`;
  return {
    reported: `IF(ISNUMBER(${start})*(${own(plan, 'replaced')}=0);${day};0)`,
    months: `IF(${own(plan, 'used')}=0;0;IF(${several};INT(${months});1))`,
    after: whenUsed(plan, `IF(ISNUMBER(${start});EDATE(${start};${own(plan, 'months')});"")`),
  };
}

/** The day of a cell that holds a date, else what stands for none; no formula reads a text. */
function dayOf(cell: string, otherwise: string): string {
  return `IF(ISNUMBER(${cell});IF(${cell}>=${FIRST_DATE};INT(${cell});${otherwise});${otherwise})`;
}

/** Rows without an import were pasted by hand; the latest of them moves the as-of month on. */
function pastedFormula(plan: Plan, d: Field): string {
  const last = plan.model === 'monthly snapshots' ? `${own(plan, 'after')}-1` : own(plan, 'day');
  const cell = isMonthly(plan.model) ? last : d('closeDate');
  const isPasted = `(${own(plan, 'state')}=0)*NOT(ISNUMBER(${d('import')}))*ISNUMBER(${cell})`;
  return `IF(${isPasted};IFERROR(INT(${cell});0);0)`;
}

/** Whether text stands in what decides over a pasted row: the sidebar offers to read it. */
function toReadFormula(plan: Plan, d: Field): string {
  const isText = (cell: string) => `(LEN(${cell})>0)*NOT(ISNUMBER(${cell}))`;
  const typed = own(plan, 'typed');
  const flag = d('isWon');
  const texts = [
    isText(own(plan, 'date')),
    isText(d('term')),
    ...(endField(plan) === null ? [] : [isText(own(plan, 'endCell'))]),
    `(${typed}<>"none")*NOT(ISNUMBER(${typed}))`,
    ...(isMonthly(plan.model) ? [] : [`(LEN(${flag})>0)*(${flag}<>(1=1))*(${flag}<>(1=0))`]),
  ];
  // What a later report says of the record counts in its place.
  const isPasted = `(${own(plan, 'used')}=1)*(LEN(${d('import')})=0)*(${own(plan, 'replaced')}=0)`;
  return `IF(${isPasted};IF(${texts.join('+')}>0;1;0);0)`;
}

function hasPeriod(d: Field): string {
  return `(LEN(${d('contractStart')})*LEN(${d('contractEnd')})>0)`;
}

function dateFormula(plan: Plan, d: Field): string {
  if (plan.model === 'monthly snapshots') return d('snapshotMonth');
  if (plan.model === 'invoices or orders')
    return `IF(${hasPeriod(d)};${d('contractStart')};${d('invoiceDate')})`;
  return `IF(LEN(${d('contractStart')})>0;${d('contractStart')};${d('closeDate')})`;
}

function startFormula(plan: Plan, d: Field): string {
  const day = own(plan, 'day');
  const firstOfMonth = `EOMONTH(${day};-1)+1`;
  if (plan.model === 'monthly snapshots') return firstOfMonth;
  return isMonthly(plan.model) ? `IF(${hasPeriod(d)};${day};${firstOfMonth})` : day;
}

/** The column in which deals of a model say when they end. */
function endField({ model }: Plan): FieldId | null {
  if (model === 'recurring deals') return 'inactiveDate';
  return model === 'contracts' || model === 'invoices or orders' ? 'contractEnd' : null;
}

function endsFormula(plan: Plan): string {
  const cell = own(plan, 'endCell');
  return `IF(LEN(${cell})=0;"";${dayOf(cell, '"unreadable"')})`;
}

function endFormula(plan: Plan, d: Field): string {
  if (plan.model === 'deal movements') return String(NEVER);
  if (plan.model === 'recurring deals') return openEnd(plan, (day) => day);
  if (plan.model === 'contracts') return contractEnd(plan, d);
  const day = own(plan, 'day');
  if (plan.model === 'invoices or orders')
    return `IF(${hasPeriod(d)};${contractEnd(plan, d)};EOMONTH(${day};0)+1)`;
  return snapshotEnd(plan);
}

/** The next month that any row reports: the one after it, if fewer rows are over by then than began, else the next to begin. */
function snapshotEnd(plan: Plan): string {
  const after = own(plan, 'after');
  const begun = latestPlace(plan, 'after');
  const isReported = `${begun}>MATCH(${after};${own(plan, 'afters')};1)`;
  const next = `LOOKUP(${begun}+1;${own(plan, 'place')};${own(plan, 'days')})`;
  return `IF(${isReported};${after};IF(${begun}>=${plan.dealRows};${NEVER};EOMONTH(${next};-1)+1))`;
}

/** The place, among the days of all snapshots, of the last one in the month of a column. */
export function latestPlace(plan: Plan, month: 'day' | 'after' = 'day'): string {
  return `MATCH(EOMONTH(${own(plan, month)};0);${own(plan, 'days')};1)`;
}

/** Where the cell is blank or names a day that no business has, nothing ends the row. */
function openEnd(plan: Plan, exclusive: (day: string) => string, blank = String(NEVER)): string {
  const day = own(plan, 'ends');
  const named = `IF(${day}>=${LAST_DAY};${NEVER};${exclusive(day)})`;
  return `IF(LEN(${day})=0;${blank};IF(ISNUMBER(${day});${named};"unreadable"))`;
}

/** A contract's last day is paid, unless it falls on the start's day of the month; without an end, the term says. */
function contractEnd(plan: Plan, d: Field): string {
  const [start, term] = [own(plan, 'start'), d('term')];
  const isAnniversary = (day: string) => `(${day}>=${start})*(DAY(${day})=DAY(${start}))`;
  const exclusive = (day: string) => `${day}+1-IFERROR(${isAnniversary(day)};0)`;
  const meant = (day: string) =>
    `IF(${setting('endMeans')}="first day not paid";${day};${exclusive(day)})`;
  const isTermed = `ISNUMBER(${start})*ISNUMBER(${term})*(${term}>0)`;
  const isText = `(LEN(${term})>0)*NOT(ISNUMBER(${term}))`;
  const byTerm = `IF(${isText};"unreadable";IF(${isTermed};EDATE(${start};ROUND(${term};0));${NEVER}))`;
  return openEnd(plan, meant, byTerm);
}
