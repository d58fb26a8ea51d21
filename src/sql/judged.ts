import { GOING_ON, OF_ANY_DEAL, OF_RECURRING } from '../core/report/deal';
import { type FieldId, fieldOf } from '../core/report/fields';
import { GONE, type State, stateText } from '../core/report/state';
import type { RevenueModel } from '../core/settings';
import { MONEY_A_MONTH } from './money';
import { literal } from './quoting';
import { columnOf } from './reading';
import { namedColumns, type Step } from './steps';

/** A reason why a row does not count, and when it holds. */
type Judgement = readonly [State, string];

/** Where rows are kept in tables that a settings list names. */
interface Lists {
  readonly settings: string;
  readonly hasPipelines: boolean;
}

/** The reasons for which an import leaves rows out by what no row shows by itself. */
const LEFT_OUT: readonly State[] = [
  'void',
  'pending',
  'trial',
  'paused',
  'total',
  'repeated',
  'no revenue',
  'no lines',
  'no deal',
  'other source',
  'one-time',
  'not won',
];

const isFilled = (id: FieldId) =>
  `${columnOf(id)}${fieldOf(id).kind === 'text' ? '' : '_text'} <> ''`;

/** A deal that bears an amount and nothing of recurring revenue. */
const IS_SALE = `COUNT(recurring_amount) OVER () > 0 AND (${OF_ANY_DEAL.map(isFilled).join(' OR ')}) AND NOT (${OF_RECURRING.map(isFilled).join(' OR ')})`;

function isListed(settings: string, list: string, key: string): string {
  return `${key} IN (SELECT name FROM ${settings} WHERE list = ${literal(list)})`;
}

/** Is Closed Won where the report has it, else a won stage; a report with neither holds won deals only. */
function notWon(settings: string): string {
  return `CASE
      WHEN is_won_text <> '' THEN NOT is_won
      ELSE stage_key <> '' AND NOT ${isListed(settings, 'Won stages', 'stage_key')}
    END`;
}

function isDeal(model: RevenueModel): boolean {
  return model !== 'monthly snapshots' && model !== 'invoices or orders';
}

/** Reasons that lie in where and whose the row is. */
function aboutTheRow(model: RevenueModel, { settings, hasPipelines }: Lists): readonly Judgement[] {
  const once =
    model === 'recurring deals'
      ? `recurring_amount_text = '' AND (category = 'one-time' OR (${IS_SALE}))`
      : "category = 'one-time'";
  const excluded = ['counted_as', 'name_key', 'customer']
    .map((key) => isListed(settings, 'Exclude list', key))
    .join(' OR ');
  return [
    ['replaced', 'is_replaced'],
    ['gone', `stage = ${literal(GONE)}`],
    ...LEFT_OUT.map((state) => [state, `left_out = ${literal(stateText(state))}`] as const),
    ...(isDeal(model) ? [['not won', notWon(settings)] as const] : []),
    ...(hasPipelines
      ? [['pipeline', `NOT ${isListed(settings, 'Pipelines that count', 'pipeline_key')}`] as const]
      : []),
    ['one-time', once],
    ['no customer', "counted_as = ''"],
    ['excluded', excluded],
  ];
}

const NO_FREQUENCY =
  "covered_months IS NULL AND amount_text <> '' AND amount_means = 'per billing period'";

/** Reasons that lie in what the row says. */
function aboutItsCells(model: RevenueModel): readonly Judgement[] {
  const moves = model === 'deal movements';
  const types: readonly Judgement[] = [
    ['no type', "category IS NULL AND type_key = ''"],
    ['unknown type', 'category IS NULL'],
  ];
  const needsNone = moves ? " AND category NOT IN ('renewal', 'churn')" : '';
  const adds = `money < 0 AND (
      category IN ('new business', 'upsell', 'cross-sell', 'price increase')
      OR (category = 'renewal' AND renewal_means = 'full MRR')
    )`;
  return [
    ...(moves ? types : []),
    ['no date', "date IS NULL AND date_text = ''"],
    ['unreadable date', 'date IS NULL'],
    ['unreadable end', 'paid_until IS NULL'],
    ['end not after start', 'paid_until <= paid_from'],
    ['no amount', `money_text = ''${needsNone}`],
    ['unreadable amount', "money IS NULL AND money_text <> ''"],
    ['unknown frequency', NO_FREQUENCY],
    ['no term', "covered_months IS NULL AND money_text <> ''"],
    ['no rate', "worth IS NULL AND money_text <> ''"],
    ...(moves ? [['negative', adds] as const] : []),
  ];
}

/** Of two rows of one record the later one counts; without an order the one with the later day, then the larger amount. */
const REPLACED = `ROW_NUMBER() OVER (
    PARTITION BY record_key ORDER BY row_order DESC, date DESC, money DESC
  ) > 1 AND id_key <> ''`;

/** Which rows another row of the same Record ID replaces; none where the table has no such column. */
export function replacedStep(hasIds: boolean): Step {
  return {
    name: 'known',
    says: 'Of the rows of one Record ID only the latest counts.',
    query: `SELECT\n  amounts.*,\n  ${hasIds ? REPLACED : 'FALSE'} AS is_replaced\nFROM amounts`,
  };
}

/** Whether a row counts, or the first reason why it does not; and what it pays a month. */
export function judgedStep(model: RevenueModel, lists: Lists): Step {
  const judgements = [...aboutTheRow(model, lists), ...aboutItsCells(model)];
  const cases = judgements.map(([state, when]) => `WHEN ${when} THEN ${literal(state)}`);
  const columns = {
    state: `CASE\n    ${cases.join('\n    ')}\n    ELSE 'counted'\n  END`,
    money_a_month: MONEY_A_MONTH,
    may_be_late: hasGrace(model) ? MAY_BE_LATE : 'FALSE',
  };
  return {
    name: 'judged',
    says: 'Whether the row counts, or the first reason why it does not.',
    query: `SELECT\n  known.*,\n${namedColumns(columns)}\nFROM known`,
  };
}

/** Where no reason is stated, or one that names what comes in the deal's place. */
const MAY_BE_LATE = `reason_key IN (${['', ...GOING_ON].map(literal).join(', ')})`;

/** Grace is for contracts and recurring deals, unless the customer left on purpose. */
function hasGrace(model: RevenueModel): boolean {
  return model === 'contracts' || model === 'recurring deals';
}
