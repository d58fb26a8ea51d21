import type { Settings } from '../core/settings';
import { BALANCE } from './balance';
import type { ColumnMapping } from './columns';
import { datedStep, SPAN_MONTHS, spanStep, WHOLE_MONTHS } from './dated';
import { intervalSteps } from './intervals';
import { judgedStep, replacedStep } from './judged';
import { amountStep } from './money';
import { quoted } from './quoting';
import { cellsStep, valuesStep } from './reading';
import { listed, queryOf, type Step } from './steps';
import { CUSTOMERS, KEYED_RECORDS, matchedStep, OWN_KEY, whoStep } from './who';

/** Where a script reads and writes, and what decides the numbers. */
export interface Request {
  readonly settings: Settings;
  readonly columns: ColumnMapping;
  /** Deal types of which somebody said that nobody knows them; others that Settings does not list are read by their words. */
  readonly unknownTypes: readonly string[];
  /** The table that holds the report: `dataset.table`. */
  readonly source: string;
  /** The dataset into which the tables are written. */
  readonly dataset: string;
  /** Whether the table is partitioned by the column that dates its rows, which then is a DATE. */
  readonly isPartitioned: boolean;
  /** How many months up to the as-of month are computed, earlier ones staying as they are; null: all. */
  readonly lastMonths: number | null;
}

/** The path of a table that a script writes. */
export function tableOf({ dataset }: Request, name: string): string {
  return quoted(`${dataset}.${name}`);
}

/** Whether a month's rows can be read without those of other months: an invoice is of one month. */
export function isMonthByMonth({ settings, columns }: Request): boolean {
  const hasPeriods = columns.has('contractStart') && columns.has('contractEnd');
  return settings.model === 'invoices or orders' && !hasPeriods;
}

/** The rows to read: all, or those of the months that are computed, which the table's own partitions can tell. */
function rowsToRead(request: Request): string | null {
  const column = request.columns.get('invoiceDate');
  if (!request.isPartitioned || !isMonthByMonth(request) || column === undefined) return null;
  const day = `source.${quoted(column)}`;
  return `(${day} >= from_month OR ${day} IS NULL)`;
}

/** The steps from the table of the report to rows with a customer, days and an amount, each judged. */
function readingSteps(request: Request): readonly Step[] {
  const { settings, columns } = request;
  const { model } = settings;
  const paths = {
    settings: tableOf(request, 'settings'),
    hasPipelines: settings.pipelines.size > 0,
  };
  return [
    cellsStep(quoted(request.source), columns, rowsToRead(request)),
    valuesStep(columns),
    whoStep(model, columns),
    KEYED_RECORDS,
    OWN_KEY,
    matchedStep(paths.settings),
    CUSTOMERS,
    datedStep(model),
    spanStep(model),
    WHOLE_MONTHS,
    SPAN_MONTHS,
    amountStep(model, settings),
    replacedStep(columns.has('recordId')),
    judgedStep(model, paths),
  ];
}

const KEPT = [
  'record_key',
  'row_order',
  'record_id',
  'customer',
  'customer_name',
  'line_key AS line',
  'category',
  'state',
  'date',
  'paid_from',
  'paid_until',
  'may_be_late',
  'money_a_month',
  'industry',
  'region',
  'owner',
];

/** Every row of the report as a deal, judged. */
export function dealsQuery(request: Request): string {
  const where = isMonthByMonth(request)
    ? '\nWHERE paid_from IS NULL OR paid_from >= from_month'
    : '';
  return queryOf([
    ...readingSteps(request),
    {
      name: 'deals',
      says: 'What the ledger needs of it.',
      query: `SELECT\n${listed(KEPT)}\nFROM judged${where}`,
    },
  ]);
}

const WHOSE = ['record_id', 'row_order', 'customer', 'customer_name', 'line', 'category', 'state'];
const SEGMENTS = ['industry', 'region', 'owner'];
const COUNTED = [...WHOSE, 'ledger_from', 'ledger_until', 'ledger_mrr', ...SEGMENTS];
const UNCOUNTED = [...WHOSE, 'paid_from', 'paid_until', 'money_a_month', ...SEGMENTS];

/** The ledger: the rows that count with the days between which they pay, then those that do not. */
export function ledgerQuery({ settings }: Request): string {
  const steps = settings.model === 'deal movements' ? BALANCE : intervalSteps(settings.model);
  return queryOf([
    ...steps,
    {
      name: 'ledger',
      says: 'Rows that count, and below them rows that do not, with the reason.',
      query: `SELECT\n${listed(COUNTED)}\nFROM ledger_rows
UNION ALL
SELECT\n${listed(UNCOUNTED)}\nFROM deals
WHERE state <> 'counted'`,
    },
  ]);
}

/** Every pair of company name and ID that the rows to read hold. */
export function companyNamesQuery(request: Request): string {
  const { columns, settings } = request;
  return queryOf([
    cellsStep(quoted(request.source), columns, rowsToRead(request)),
    valuesStep(columns),
    whoStep(settings.model, columns),
    KEYED_RECORDS,
    {
      name: 'company_names',
      says: 'Names that stand beside a company ID.',
      query: `SELECT name_key AS name, own_id AS company_id, MAX(row_order) AS seen
FROM named
WHERE own_id <> '' AND name_key <> ''
GROUP BY name_key, own_id`,
    },
  ]);
}
