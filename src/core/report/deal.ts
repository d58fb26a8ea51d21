import { ADDING, type RevenueCategory } from '../category';
import { type Day, NEVER } from '../days';
import { comparable, type Settings } from '../settings';
import { type Amount, amountOf } from './amount';
import { isBlank, textOf } from './cell';
import type { Company } from './company';
import type { Fields } from './fields';
import { isRampStep } from './ramp-words';
import { recordKey } from './record-key';
import { type Span, spanOf } from './span';
import { GONE, type State, stateOfText } from './state';

/** One row of the report, read: what the hidden Reading tab shows for it. */
export interface Deal {
  /** The row's place in the report or on the Deals tab, as the caller counts. */
  readonly row: number;
  readonly recordId: string;
  /** What makes two rows the same record. */
  readonly recordKey: string;
  readonly state: State;
  /** What groups deals into one customer: company ID, else name; empty where there is neither. */
  readonly customerKey: string;
  /** The customer's name as shown. */
  readonly customer: string;
  /** Product line in lower case, empty where there is none. */
  readonly line: string;
  readonly category: RevenueCategory | null;
  /** Whether it is a step of a ramp: a line item that follows on another of its own deal. */
  readonly isStep: boolean;
  /** The day that the row names, which a snapshot or an invoice stretches to its month. */
  readonly date: Day | null;
  /** First day paid; null where it cannot be read. */
  readonly start: Day | null;
  /** First day not paid; NEVER where nothing ends it. */
  readonly end: Day;
  /** False where the customer left on purpose, so that no grace applies. */
  readonly mayBeLate: boolean;
  /** Money a month in the workbook's currency, one-time revenue as billed; null where the row has none. */
  readonly amount: number | null;
}

/** What a row is judged beside. */
interface Beside {
  readonly row: number;
  readonly company: Company;
  /** Whether any row of the report has a recurring amount. */
  readonly hasRecurring: boolean;
}

/** The row as a deal, judged on its own; what other rows do to it (a repeated Record ID) comes after. */
export function dealOf(
  get: Fields,
  settings: Settings,
  { row, company, hasRecurring }: Beside,
): Deal {
  const category = categoryOf(get, settings);
  const span = spanOf(get, settings);
  const isOnce = isOneTime(get, { settings, category, hasRecurring });
  const amount = amountOf(get, settings, { span, isOnce });
  const customerKey = customerKeyOf(company, settings);
  const state = stateOf(get, settings, { category, span, amount, isOnce, customerKey, company });
  return {
    row,
    recordId: textOf(get('recordId')),
    recordKey: recordKey(get, settings.model),
    state,
    customerKey,
    customer: company.name,
    line: comparable(textOf(get('line'))),
    // What does not recur is no new business, whatever the type of the deal that it was sold with.
    category: state === 'one-time' ? state : category,
    isStep: isRampStep(typeText(get, settings)),
    date: span.date,
    start: span.start,
    end: span.end === 'unreadable' ? NEVER : span.end,
    mayBeLate: mayBeLate(get, settings.model),
    amount: typeof amount === 'number' ? amount : null,
  };
}

interface Judged {
  readonly category: RevenueCategory | null;
  readonly span: Span;
  readonly amount: Amount;
  readonly isOnce: boolean;
  readonly customerKey: string;
  readonly company: Company;
}

function stateOf(get: Fields, settings: Settings, deal: Judged): State {
  if (textOf(get('stage')) === GONE) return 'gone';
  const leftOut = stateOfText(textOf(get('leftOut')));
  if (leftOut) return leftOut;
  if (isDealModel(settings.model) && !isWon(get, settings)) return 'not won';
  if (!isInPipeline(get, settings)) return 'pipeline';
  if (deal.isOnce) return 'one-time';
  const { excluded } = settings;
  if (deal.customerKey === '') return 'no customer';
  if (excluded.has(deal.customerKey) || excluded.has(deal.company.plainName)) return 'excluded';
  return (
    typeState(get, settings, deal) ??
    dateState(deal) ??
    endState(deal) ??
    amountState(settings, deal) ??
    'counted'
  );
}

function isInPipeline(get: Fields, { pipelines }: Settings): boolean {
  return pipelines.size === 0 || pipelines.has(comparable(textOf(get('pipeline'))));
}

/** What shows a deal to be one of recurring revenue, and what may say what a one-time deal is worth. */
export const OF_RECURRING = [
  'mrr',
  'arr',
  'recurringType',
  'inactiveDate',
  'inactiveReason',
] as const;
export const OF_ANY_DEAL = ['amount', 'acv', 'tcv'] as const;

interface Once {
  readonly settings: Settings;
  readonly category: RevenueCategory | null;
  readonly hasRecurring: boolean;
}

/** One-time by what its report showed or by its type; where deals have recurring amounts, a sale with nothing of recurring revenue is, too. */
function isOneTime(get: Fields, { settings, category, hasRecurring }: Once): boolean {
  if (stateOfText(textOf(get('leftOut'))) === 'one-time') return true;
  if (settings.model !== 'recurring deals') return category === 'one-time';
  if (!isBlank(get('recurringAmount'))) return false;
  const isSale = hasRecurring && OF_ANY_DEAL.some((id) => !isBlank(get(id)));
  return category === 'one-time' || (isSale && OF_RECURRING.every((id) => isBlank(get(id))));
}

function typeState(get: Fields, settings: Settings, deal: Judged): State | null {
  if (settings.model !== 'deal movements' || deal.category !== null) return null;
  return typeText(get, settings) === '' ? 'no type' : 'unknown type';
}

function dateState({ span }: Judged): State | null {
  if (span.start !== null) return null;
  return span.isBlank ? 'no date' : 'unreadable date';
}

const NEEDS_NO_AMOUNT: readonly (RevenueCategory | null)[] = ['renewal', 'churn'];

function amountState(settings: Settings, { amount, category }: Judged): State | null {
  const moves = settings.model === 'deal movements';
  if (amount === 'unreadable') return 'unreadable amount';
  if (amount === 'none') return moves && NEEDS_NO_AMOUNT.includes(category) ? null : 'no amount';
  if (typeof amount === 'string') return amount;
  const adds =
    (category !== null && ADDING.includes(category)) ||
    (category === 'renewal' && settings.renewalMeans === 'full MRR');
  return moves && adds && amount < 0 ? 'negative' : null;
}

function endState({ span: { start, end } }: Judged): State | null {
  if (end === 'unreadable') return 'unreadable end';
  return start !== null && end <= start ? 'end not after start' : null;
}

/** Whether rows of a model are deals, which may be open or lost. */
function isDealModel(model: Settings['model']): boolean {
  return model !== 'monthly snapshots' && model !== 'invoices or orders';
}

/** Reasons for an end that name what comes in the deal's place: every other one says that the customer left. */
export const GOING_ON = ['renewal', 'renewed', 'upgrade', 'upgraded', 'downgrade', 'downgraded'];

/** Whether the reason that is stated for a deal's end says that the customer left. */
export function saysLeft(get: Fields): boolean {
  const reason = comparable(textOf(get('inactiveReason')));
  return reason !== '' && !GOING_ON.includes(reason);
}

/** Grace is for contracts and recurring deals, unless the customer left on purpose. */
function mayBeLate(get: Fields, model: Settings['model']): boolean {
  const hasGrace = model === 'contracts' || model === 'recurring deals';
  return hasGrace && !saysLeft(get);
}

/** Is Closed Won where the report has it, else a won stage; a report with neither holds won deals only. */
function isWon(get: Fields, settings: Settings): boolean {
  const flag = get('isWon');
  if (flag !== null) return flag === true;
  const stage = comparable(textOf(get('stage')));
  return stage === '' || settings.wonStages.has(stage);
}

/** The deal type that decides the category: the recurring one first where the model is built on it. */
export function typeText(get: Fields, settings: Pick<Settings, 'model'>): string {
  const [type, recurring] = [textOf(get('type')), textOf(get('recurringType'))];
  return settings.model === 'recurring deals' ? recurring || type : type || recurring;
}

function categoryOf(get: Fields, settings: Settings): RevenueCategory | null {
  return settings.types.get(comparable(typeText(get, settings))) ?? null;
}

/** The customer's key before names are matched to IDs: ID, else "name", else contact, in lower case. */
function customerKeyOf({ id, plainName }: Company, { sameAs }: Settings): string {
  const key = id || plainName;
  return sameAs.get(key) ?? sameAs.get(plainName) ?? key;
}
