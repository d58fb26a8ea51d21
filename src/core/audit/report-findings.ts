import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import { recordIdOfCopy } from '../report/record-key';
import { fieldReader, type Report } from '../report/report';
import { type Matrix, matrixOf } from '../retention/customer-months';
import type { Entry } from '../retention/ledger-entry';
import { bridgeOf } from '../retention/movements';
import { comparable, type Settings } from '../settings';
import type { CheckId } from './check-name-words';
import { findingWords } from './finding-words';

type Table = Pick<Report, 'fields' | 'rows'>;

/** A record that stands in one report more than once. */
export interface RepeatedRecord {
  readonly recordId: string;
  readonly times: number;
}

/** Record IDs that a report holds on several rows. */
export function repeatedRecords(report: Table): readonly RepeatedRecord[] {
  const read = fieldReader(report.fields);
  const found = new Map<string, { recordId: string; times: number }>();
  for (const row of report.rows) {
    const recordId = recordIdOfCopy(textOf(read(row, 'recordId')));
    if (recordId === '') continue;
    const known = found.get(comparable(recordId));
    if (known) known.times += 1;
    else found.set(comparable(recordId), { recordId, times: 1 });
  }
  return [...found.values()].filter(({ times }) => times > 1);
}

/** Something wrong with a report as a whole, in a sentence. */
export interface WholeFinding {
  readonly check: CheckId;
  readonly message: string;
}

/** What is wrong with a report as a whole. */
export function wholeFindings(
  rows: number,
  entries: readonly Entry[],
  settings: Settings,
): readonly WholeFinding[] {
  if (settings.asOf === null) return [];
  const matrix = matrixOf(entries, settings.asOf);
  return [cutByLimit(rows), cutByDate(matrix, settings), withoutLosses(matrix, settings)].filter(
    (found) => found !== null,
  );
}

/** Numbers of rows at which exports and spreadsheets stop. */
const LIMITS = [1000, 5000, 10000, 50000, 65535, 65536, 100000, 1000000];

function cutByLimit(rows: number): WholeFinding | null {
  if (!LIMITS.includes(rows)) return null;
  return {
    check: 'cut off',
    message: findingWords.cutByLimit(rows),
  };
}

/** Fewer customers than this tell nothing. */
const FEWEST = 20;

/** A fifth of all customers churn in the last month, five times as many as in a usual month: the report ends too early. */
function cutByDate({ months, customers }: Matrix, { model }: Settings): WholeFinding | null {
  const last = months.length - 1;
  if (last < 3 || model === 'invoices or orders') return null;
  const churned = (place: number) => bridgeOf(customers, place - 1, place).churnedCustomers;
  const { openingCustomers, churnedCustomers } = bridgeOf(customers, last - 1, last);
  const before = Array.from({ length: Math.min(12, last - 1) }, (_, back) =>
    churned(last - 1 - back),
  );
  const usual = before.reduce((sum, count) => sum + count, 0) / before.length;
  const isMass = openingCustomers >= FEWEST && churnedCustomers * 5 >= openingCustomers;
  if (!isMass || churnedCustomers < usual * 5) return null;
  return {
    check: 'cut off',
    message: findingWords.cutByDate(churnedCustomers, openingCustomers),
  };
}

function withoutLosses({ months, customers }: Matrix, { model }: Settings): WholeFinding | null {
  const last = months.length - 1;
  if (last < 12 || model === 'invoices or orders') return null;
  const { openingCustomers } = bridgeOf(customers, last - 12, last);
  const isAnyLost = Array.from({ length: 12 }, (_, back) =>
    bridgeOf(customers, last - back - 1, last - back),
  ).some(({ churn, contraction }) => churn + contraction > 0);
  if (isAnyLost || openingCustomers < FEWEST) return null;
  return {
    check: 'no losses',
    message: findingWords.withoutLosses(openingCustomers),
  };
}

const ONCE = /\b(?:set-?up|implementation|onboarding|one[- ]?(?:time|off)|migration|workshop)\b/i;

/** Whether a deal's name, but for that of its customer, says that it is paid once. */
export function saysOnce(name: string, customer: string): boolean {
  return ONCE.test(name.replace(customer, ''));
}

/** Counted deals whose names say that they were paid once; none where so many say it that it must be what is sold. */
export function oneTimeByName(
  entries: readonly Entry[],
  nameOf: (deal: Deal) => string,
): readonly Entry[] {
  const found = entries.filter(({ deal }) => saysOnce(nameOf(deal), deal.customer));
  return found.length * 20 > entries.length ? [] : found;
}
