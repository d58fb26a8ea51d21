import type { CheckId } from '../../core/audit/check-name-words';
import { LONGEST_CHURN, LONGEST_GAP } from '../../core/audit/neighbour-tests';
import { ADDING } from '../../core/category';
import { NEVER } from '../../core/days';
import { stateCode } from '../../core/report/state';
import { linesSpan, ofReading, ofRows } from '../ledger/lines';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { isMonthly } from '../reading/fields';
import { saysLost, saysWon } from '../reading/stage-tests';
import { setting } from '../settings/list';
import { HALF_CENT } from '../settings/money';
import { type AgreementStep, disagreement } from './agreement';
import { figure } from './findings-columns';
import { type Here, hereOf, type Shift } from './lines';

/** A check and the formula that tells for every line whether it finds something. */
export type Case = readonly [check: CheckId, formula: string];

/** The column in which a step stands. */
type StepAt = (step: RatioStep | AgreementStep | 'isLost') => string;

/** The checks of counted lines in the order in which they are told, the first that finds something before the others. */
export function lineCases(plan: Plan, stepAt: StepAt = () => ''): readonly Case[] {
  const here = hereOf(plan);
  return [
    ['several companies', severalCompanies(plan)],
    ...dealCases(here, stepAt),
    ...ratioCases(here, stepAt),
    ...(plan.model === 'deal movements' ? movementCases(here) : []),
    ...(isInterval(plan) ? intervalCases(here) : []),
  ];
}

function isInterval({ model }: Plan): boolean {
  return model === 'recurring deals' || model === 'contracts';
}

/** The steps towards a won row that a later one of the same record replaced, which is not won. */
export function wonSteps(
  plan: Plan,
  at: (step: 'stage' | 'isLost') => string,
): Readonly<Record<'stage' | 'isLost' | 'later' | 'isWon', string>> {
  const later = `LOOKUP(${ofReading(plan, 'replaced')};${readingSpan(plan, 'row')};${readingSpan(plan, 'state')})`;
  const flag = ofRows(plan, 'isWon');
  return {
    stage: `LOWER(${ofRows(plan, 'stage')})`,
    isLost: saysLost(at('stage')),
    // A copy that stands beside its record in one report has no row that took its place later.
    later: `IF(${linesSpan(plan, 'state')}=${stateCode('replaced')};IFERROR(${later};0);0)`,
    isWon: `IF(LEN(${flag})>0;${flag}=(1=1);IF(${at('isLost')};FALSE;${saysWon(at('stage'))}))`,
  };
}

function severalCompanies(plan: Plan): string {
  const d = (id: Parameters<typeof ofRows>[1]) => ofRows(plan, id);
  return `(LEN(${d('companyId')})+LEN(${d('company')})=0)*ISNUMBER(FIND(";";${d('companyIds')}))`;
}

function amountIs({ l }: Here, test: string): string {
  return `IF(ISNUMBER(${l('amount')});${l('amount')}${test};FALSE)`;
}

function dealCases(here: Here, stepAt: StepAt): readonly Case[] {
  const { plan, l, is, above, below } = here;
  if (isMonthly(plan.model))
    return plan.model === 'monthly snapshots' ? [['negative amount', amountIs(here, '<0')]] : [];
  const typed = `LEN(${ofRows(plan, 'type')})+LEN(${ofRows(plan, 'recurringType')})`;
  const untyped = `(LEN(${l('category')})=0)*(${figure('areTyped')}=1)`;
  const renews = `${is(0, 'renewal')}*(${setting('renewalMeans')}="full MRR")`;
  const adds = `(${is(0, ...ADDING)}+${renews}>0)`;
  return [
    ['one-time as recurring', is(0, 'one-time')],
    ['missing amount', lacksAmount(here)],
    ['missing type', `${untyped}*(${typed}=0)`],
    ['unknown type', untyped],
    ['unclear stage', stepAt('isLost')],
    ...(plan.model === 'deal movements'
      ? []
      : [['negative amount', amountIs(here, '<0')] as const]),
    ['zero amount', `${amountIs(here, '=0')}*${adds}`],
    ['same deal twice', `${above(isSame(here, -1))}+${below(isSame(here, 1))}>0`],
  ];
}

/** Whether a line is the same deal as the one above or below. */
function isSame({ plan, l }: Pick<Here, 'plan' | 'l'>, shift: Shift): string {
  const name = (at: Shift) => `LOWER(${linesSpan(plan, 'name', at)})`;
  const alike = (['from', 'amount', 'category'] as const)
    .map((id) => `(${l(id)}=${l(id, shift)})`)
    .join('*');
  return `${alike}*(${name(0)}=${name(shift)})`;
}

/** What the same deal as the one above changes, for the money at stake. */
export function isCopied(plan: Plan): string {
  const here = hereOf(plan);
  return here.above(isSame(here, -1));
}

function lacksAmount({ plan, l, is }: Here): string {
  const habit = `(IF(${is(0, 'churn')};${figure('areChurnsPriced')};${figure('areRenewalsPriced')})=1)`;
  if (plan.model !== 'recurring deals') return `IF(ISNUMBER(${l('amount')});FALSE;${habit})`;
  return `(LEN(${ofRows(plan, 'recurringAmount')})=0)*(${figure('areRecurring')}=1)`;
}

/** The steps towards amounts that are a year's, or a whole contract's: the deal beside them tells. */
export const RATIO_STEPS = [
  'yearAbove',
  'yearBelow',
  'longerAbove',
  'longerBelow',
  'sameAsAmount',
] as const;
type RatioStep = (typeof RATIO_STEPS)[number];

/** Whether the amount is some 12 times, or 24 or 36 times, what the line above or below pays. */
export function ratioSteps(plan: Plan): Readonly<Record<RatioStep, string>> {
  const { l, above, below } = hereOf(plan);
  const isRatio = (shift: Shift, ...times: readonly number[]) => {
    const [mine, other] = [`${l('amount')}*24`, l('amount', shift)];
    const within = times.map((n) => `(${mine}>${other}*${n * 23})*(${mine}<${other}*${n * 25})`);
    const isAny = `(${within.join('+')}>0)`;
    return `IF(ISNUMBER(${other});${isWhole(hereOf(plan), shift)}*(${other}>0)*${times.length === 1 ? within[0] : isAny};0)`;
  };
  return {
    yearAbove: above(isRatio(-1, 12)),
    yearBelow: below(isRatio(1, 12)),
    longerAbove: above(isRatio(-1, 24, 36)),
    longerBelow: below(isRatio(1, 24, 36)),
    sameAsAmount: isAmountOfYear(plan),
  };
}

/** Whether a line's amount is what its customer pays and not what changes. */
function isWhole({ plan, is }: Here, shift: Shift): string {
  return plan.model === 'monthly snapshots' ? '1' : is(shift, 'new business', 'renewal');
}

function ratioCases(here: Here, stepAt: StepAt): readonly Case[] {
  const { plan, l } = here;
  if (!hasRatios(plan)) return [];
  const when = (test: string) => `IF(${isWhole(here, 0)}*ISNUMBER(${l('amount')});${test}>0;FALSE)`;
  const yearly = when(`(${stepAt('yearAbove')}+${stepAt('yearBelow')})`);
  return [
    [
      'yearly amount',
      plan.model === 'recurring deals' ? `${stepAt('sameAsAmount')}+(${yearly})>0` : yearly,
    ],
    ['multi-year amount', when(`(${stepAt('longerAbove')}+${stepAt('longerBelow')})`)],
    ['amounts disagree', disagreement(stepAt)],
  ];
}

/** Whether amounts are held against those beside them: invoices differ as they may. */
export function hasRatios({ model }: Plan): boolean {
  return model !== 'invoices or orders';
}

/** The monthly field holds the same as Amount, which on other deals is that of a longer time. */
function isAmountOfYear(plan: Plan): string {
  const [monthly, amount] = [ofRows(plan, 'recurringAmount'), ofRows(plan, 'amount')];
  const means = setting('amountMeans');
  const isLong = `((${means}="MRR")+(${means}="per billing period")=0)`;
  return `ISNUMBER(${monthly})*ISNUMBER(${amount})*(${monthly}=${amount})*IF(ISNUMBER(${monthly});${monthly}>0;FALSE)*${isLong}`;
}

/** Whether the line goes on from the one above it, which pays. */
function paysBefore({ l, above }: Here): string {
  return above(`(${l('until', -1)}>=${l('from')})*(${l('mrr', -1)}>0)`);
}

/** Whether a deal should follow something that is paid, and nothing on its line is. */
export function followsNothing(plan: Plan): string {
  const here = hereOf(plan);
  return `${here.is(0, 'renewal', 'upsell', 'price increase')}*((${paysBefore(here)})*1=0)`;
}

function categoryCases(here: Here): readonly Case[] {
  const { plan, l, is } = here;
  const isLate = `(${l('from')}>${figure('judgedFrom')})*(${l('beside')}<${HALF_CENT})`;
  return [
    ['new while paying', `${is(0, 'new business')}*(${paysBefore(here)})`],
    ['change without paying', `${followsNothing(plan)}*${isLate}`],
  ];
}

function movementCases(here: Here): readonly Case[] {
  const { l, is } = here;
  const [before, amount] = [l('before'), l('amount')];
  const differs = `(ABS(${amount})>0)*(ABS(ABS(${amount})-${before})*100>${before})`;
  const exceeds = `IF(ISNUMBER(${amount});(ABS(${amount})-${before})*100>${before};FALSE)`;
  return [
    ...categoryCases(here),
    ['churn disagrees', `${is(0, 'churn')}*IF(ISNUMBER(${amount});${differs};FALSE)`],
    ['category disagrees', `${is(0, 'downgrade')}*((${before}=0)+${exceeds}>0)`],
  ];
}

function intervalCases(here: Here): readonly Case[] {
  const { plan, l, is, below } = here;
  const [from, until, next] = [l('from'), l('until'), l('from', 1)];
  // A step of a ramp goes on from its own deal, whatever stands above.
  const goesOn = `${is(1, 'renewal', 'price increase', 'downgrade')}*(${linesSpan(plan, 'step', 1)}=0)`;
  const upsell = `${is(1, 'upsell')}*(${linesSpan(plan, 'step', 1)}=0)`;
  const replaces = `(${goesOn}+${upsell}*(${figure('upsellsReplace')}=1)>0)`;
  const isPart = `${is(1, 'price increase')}*(${l('mrr', 1)}*2<${l('mrr')})`;
  const replaced = below(`(${next}>${from})*(${until}>${next})*${replaces}*(${isPart}=0)`);
  const reason = linesSpan(plan, 'reason');
  const [before, mrr] = [l('before'), l('mrr')];
  const isUp = is(0, 'upsell', 'price increase');
  return [
    ['never ended', `(${until}>=${NEVER})*(${replaced})`],
    ['no end date', `(${until}>=${NEVER})*(LEN(${reason})>0)`],
    ['overlap', replaced],
    ['gap', below(`(${until}<${next})*(${next}-${until}<=${LONGEST_GAP})*${goesOn}`)],
    ...categoryCases(here),
    [
      'churn disagrees',
      `${below(`(${next}>=${until})*(${next}-${until}<=${LONGEST_CHURN})`)}*(${linesSpan(plan, 'left')}=1)`,
    ],
    [
      'category disagrees',
      `(${before}<>0)*(${is(0, 'downgrade')}*(${mrr}>${before})+${isUp}*(${mrr}<${before})>0)`,
    ],
  ];
}
