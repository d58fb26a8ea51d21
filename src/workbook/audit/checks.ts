import type { CheckId } from '../../core/audit/check-name-words';
import { CHECKS, checkCode } from '../../core/audit/checks';
import { stateCode } from '../../core/report/state';
import { KEY_STEP, mrrAt } from '../customers/timeline';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { isMonthly } from '../reading/fields';
import { tableSpan } from '../settings/tables';
import { arrayed, arrayRow, columnSpan, NOWHERE } from '../sheet/array-columns';
import { columnLetters, onTab } from '../sheet/references';
import { rowStepsTab } from '../sheet/steps-tab';
import type { Tab } from '../sheet/tab';
import type { Column } from '../sheet/table';
import { AGREEMENT, type AgreementStep, agreementSteps } from './agreement';
import { checkOfReason, dataCheckSpan, OFF, REASONS } from './columns';
import {
  followsNothing,
  hasRatios,
  isCopied,
  lineCases,
  type RATIO_STEPS,
  ratioSteps,
  wonSteps,
} from './ledger';
import { ledgerAt } from './lines';
import { recordOwner } from './record-owners';

type Step =
  | (typeof RATIO_STEPS)[number]
  | AgreementStep
  | 'newDays'
  | 'besidePaid'
  | 'stage'
  | 'isLost'
  | 'later'
  | 'isWon'
  | 'left'
  | 'first'
  | 'accepted'
  | 'copied'
  | 'recordOf'
  | 'atStake';
type CheckColumn = Step | CheckId;

const STEPS: Readonly<Record<Step, readonly [header: string, note: string]>> = {
  yearAbove: ['12 x above', '1: the amount is some 12 times what the line above pays.'],
  yearBelow: ['12 x below', '1: the amount is some 12 times what the line below pays.'],
  longerAbove: ['24 or 36 x above', '1: it is some 24 or 36 times what the line above pays.'],
  longerBelow: ['24 or 36 x below', '1: it is some 24 or 36 times what the line below pays.'],
  sameAsAmount: [
    'Same as Amount',
    '1: the monthly field holds the same as Amount, which is that of a longer time.',
  ],
  ...AGREEMENT,
  newDays: [
    'Days of new business',
    'Customer no. x 1,000,000 + From of new business that pays, in order.',
  ],
  besidePaid: [
    'Paid on other lines',
    'For a deal that follows nothing on its line: what the customer pays on others up to it.',
  ],
  stage: ['Stage', 'Its name in lower case.'],
  isLost: ['Says lost', 'TRUE: the name says that the deal was lost.'],
  later: ['Later state', 'Of a replaced row: the state of the row that took its place; else 0.'],
  isWon: ['Says won', 'TRUE: the row itself says that the deal was won.'],
  left: [
    'Left out',
    'The check that finds a line which does not count; 0: it is rightly left out.',
  ],
  first: [
    'First check',
    'The first check that finds something wrong with a counted line; 0: none does.',
  ],
  accepted: ['Accepted', '1: Settings lists the finding as right as it is.'],
  copied: ['Copied', '1: the line above is the same deal.'],
  recordOf: [
    'Record of owner',
    'In the order of Deals: the number of the owner of a row that counts or should; 0: of none; -1: no such row.',
  ],
  atStake: ['Money', 'Money a month that may be wrong, where something is found.'],
};

/** The steps that make one finding of a line's checks, then the checks that a model's lines go through. */
function columnsOf(plan: Plan): readonly Column<CheckColumn>[] {
  const cases = lineCases(plan).map(([id]): Column<CheckColumn> => {
    const name = CHECKS.find((check) => check.id === id)?.name ?? id;
    return {
      id,
      header: name,
      note: `1: the check "${name}" finds something wrong with the line.`,
      width: 110,
    };
  });
  const steps = (Object.keys(STEPS) as Step[]).map((id): Column<CheckColumn> => {
    const [header, note] = STEPS[id];
    return { id, header, note, width: 110 };
  });
  // Steps first: other tabs name them, and they stand in the same columns under every model.
  return [...steps, ...cases];
}

/** A column of the hidden tab of checks. */
export function checksSpan(plan: Plan, id: CheckColumn): string {
  const place = columnsOf(plan).findIndex((column) => column.id === id) + 1;
  return onTab('Checks', columnSpan(columnLetters(place), plan.dealRows));
}

/** The same as formulas of the tab name it. */
function own(plan: Plan, id: CheckColumn): string {
  return checksSpan(plan, id).replace('Checks!', '');
}

/** The hidden Checks tab: what each check finds in each line of the Ledger, one formula a check. */
export function checksTab(plan: Plan): Tab {
  const columns = columnsOf(plan);
  return rowStepsTab(plan, 'Checks', {
    columns: columns,
    formulas: arrayRow(columns, formulas(plan)),
  });
}

function formulas(plan: Plan): Partial<Record<CheckColumn, string>> {
  const found = (formula: string) => `IFERROR(IF(${formula};1;0);0)`;
  const cases = lineCases(plan, (step) => own(plan, step)).map(
    ([id, formula]) => [id, found(formula)] as const,
  );
  const ratios = Object.entries(ratioSteps(plan)).map(([id, formula]) => [
    id,
    hasRatios(plan) ? found(formula) : '',
  ]);
  const steps: Partial<Record<Step, string>> = {
    ...Object.fromEntries(ratios),
    ...(hasRatios(plan) ? agreementSteps(plan, (step) => own(plan, step)) : {}),
    ...(isMonthly(plan.model) ? { newDays: '', besidePaid: '' } : besideFormulas(plan)),
    ...wonSteps(plan, (step) => own(plan, step)),
    left: leftFormula(plan),
    first: firstFormula(plan),
    accepted: acceptedFormula(plan),
    copied: isMonthly(plan.model) ? '' : `IF(${isCopied(plan)};1;0)`,
    atStake: atStakeFormula(plan),
    recordOf: recordOwner(plan),
  };
  const all = [...cases, ...Object.entries(steps)].filter(([, formula]) => formula !== '');
  return Object.fromEntries(all.map(([id, formula]) => [id, arrayed(formula)]));
}

/** What the customer pays on other lines up to a deal, new business of the same day too. */
function besideFormulas(plan: Plan): Pick<Record<Step, string>, 'newDays' | 'besidePaid'> {
  const l = (id: Parameters<typeof ledgerAt>[1]) => ledgerAt(plan, id);
  const counts = `(${linesSpan(plan, 'state')}=0)`;
  const key = `${l('number')}*${KEY_STEP}+${l('from')}`;
  const isNew = `${counts}*(${l('category')}="new business")*(${l('mrr')}>0)`;
  const begun = `IFERROR(IF(LOOKUP(${key};${checksSpan(plan, 'newDays')})=${key};1;0);0)`;
  const paid = mrrAt(plan, l('number'), `${l('from')}-1`, 'sum');
  return {
    newDays: `SORT(IF(${isNew};${key};${NOWHERE});1;TRUE)`,
    besidePaid: `IF(${counts};IF(${followsNothing(plan)};IFERROR(${paid};0)+${begun};0);0)`,
  };
}

function leftFormula(plan: Plan): string {
  const state = linesSpan(plan, 'state');
  const isLost = `(${own(plan, 'later')}=${stateCode('not won')})*${own(plan, 'isWon')}`;
  const lost = `IF(${isLost};${checkCode('won then lost')};0)`;
  const codes = `LOOKUP(${state}+1;SEQUENCE(${REASONS.length});${checkOfReason()})`;
  return `IF(${linesSpan(plan, 'used')}=0;0;IFERROR(IF(${state}=${stateCode('replaced')};${lost};${codes});0))`;
}

/** The first check that finds something; mirrors the order in core. */
function firstFormula(plan: Plan): string {
  return lineCases(plan).reduceRight(
    (rest, [id]) => `IF(${own(plan, id)};${checkCode(id)};${rest})`,
    '0',
  );
}

/** Whether somebody accepted that check's finding of a record. */
function acceptedFormula(plan: Plan): string {
  const [ids, names] = [tableSpan('accepted'), tableSpan('accepted', 1)];
  const finding = ledgerAt(plan, 'finding');
  const name = `LOOKUP(${finding};SEQUENCE(${CHECKS.length});${dataCheckSpan('name')})`;
  const key = `${ledgerAt(plan, 'recordId')}&"|"&${name}`;
  return `IF(${finding}=0;0;IF(LEN(XLOOKUP(${key};${ids}&"|"&${names};${ids};""))>0;1;0))`;
}

/** Money a month that may be wrong. */
function atStakeFormula(plan: Plan): string {
  const l = (id: Parameters<typeof ledgerAt>[1]) => ledgerAt(plan, id);
  const found = l('finding');
  const amount = `IF(ISNUMBER(${l('amount')});ABS(${l('amount')});0)`;
  const others = `IF(ABS(${l('mrr')})>${l('before')};ABS(${l('mrr')});${l('before')})`;
  const copied = isMonthly(plan.model)
    ? others
    : `IF(${found}=${checkCode('same deal twice')};IF(${own(plan, 'copied')}=1;ABS(${l('change')});0);${others})`;
  const counted = `IF(${found}=${checkCode('yearly amount')};${amount}*11/12;${copied})`;
  return `IF(${linesSpan(plan, 'state')}=0;${counted};${amount})`;
}

/** What a line of the Ledger shows to be wrong, and the money at stake. */
export function findingFormulas(
  plan: Plan,
): Readonly<Record<'beside' | 'finding' | 'stake', string>> {
  const l = (id: Parameters<typeof ledgerAt>[1]) => ledgerAt(plan, id).replace('Ledger!', '');
  const counts = `${linesSpan(plan, 'state')}=0`;
  const found = l('finding');
  const state = `LOOKUP(${found};SEQUENCE(${CHECKS.length});${dataCheckSpan('state')})`;
  const isOpen = `(${found}>0)*(${checksSpan(plan, 'accepted')}=0)`;
  const stake = filled(checksSpan(plan, 'atStake'));
  return {
    beside: isMonthly(plan.model) ? '' : filled(checksSpan(plan, 'besidePaid')),
    finding: `IF(${counts};${filled(checksSpan(plan, 'first'))};${filled(checksSpan(plan, 'left'))})`,
    stake: `IF(${isOpen};IF(${state}="${OFF}";"";${stake});"")`,
  };
}

/** A column of another tab in which a blank cell, where something stands in the way of that column, is not one here, too. */
function filled(column: string): string {
  return `IF(LEN(${column})=0;"";${column})`;
}
