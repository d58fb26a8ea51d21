import { type CheckId, checkCode } from '../core/audit/checks';
import { LONGEST_CHURN, LONGEST_GAP } from '../core/audit/neighbour-tests';
import { ADDING, type RevenueCategory } from '../core/category';
import { NEVER } from '../core/days';
import type { FieldId } from '../core/report/fields';
import { stateCode } from '../core/report/state';
import { checkOfReason, dataCheckSpan, OFF } from './audit-columns';
import { dealColumn } from './deals';
import { figure } from './findings-columns';
import { LEDGER as L, UNCOUNTED } from './ledger-columns';
import type { Plan } from './plan';
import { readingColumn, readingOf } from './reading-columns';
import { isMonthly } from './reading-fields';
import { setting } from './settings-list';
import { tableSpan } from './settings-tables';
import { saysLost, saysWon } from './stage-tests';

type AuditColumn = 'beside' | 'finding' | 'stake' | 'findings' | 'owner';

/** What a line of the Ledger shows to be wrong, the money at stake, and how many lines so far have something open. */
export function auditFormulas(plan: Plan): Readonly<Record<AuditColumn, string>> {
  const used = `${readingOf('used', '$A2')}=0`;
  const counts = `$${L.number}2<${UNCOUNTED}`;
  const left = `IF(${readingOf('state', '$A2')}=${stateCode('replaced')};${wonThenLost(plan)};INDEX(${checkOfReason()};${readingOf('state', '$A2')}+1))`;
  const found = `$${L.finding}2`;
  const isOff = `INDEX(${dataCheckSpan('state')};${found})="${OFF}"`;
  return {
    beside: isMonthly(plan.model) ? '' : paidBeside(plan),
    finding: `IF(${used};0;IFERROR(IF(${counts};${countedFinding(plan)};${left});0))`,
    stake: `IF(${found}=0;"";IF(${isOff};"";IF(${isAccepted(`$${L.recordId}2`, found)};"";${atStake(counts)})))`,
    findings: `IF(ROW()=2;0;$${L.findings}1)+IF(ISNUMBER($${L.stake}2);1;0)`,
    owner: `IF(${used};"";IFERROR(${dealField(plan, 'owner')}&"";""))`,
  };
}

/** Whether somebody accepted that check's finding of a record. */
export function isAccepted(recordId: string, code: string): string {
  const [ids, names] = [tableSpan('accepted'), tableSpan('accepted', 1)];
  const name = `INDEX(${dataCheckSpan('name')};${code})`;
  return `SUMPRODUCT((LEN(${ids})>0)*(${ids}=${recordId})*(${names}=${name}))>0`;
}

function atStake(counts: string): string {
  const amount = `IF(ISNUMBER($${L.amount}2);ABS($${L.amount}2);0)`;
  const isFound = (id: CheckId) => `$${L.finding}2=${checkCode(id)}`;
  const copied = `IF(${above(isSame(1))};ABS($${L.change}2);0)`;
  const others = `MAX(ABS($${L.mrr}2);$${L.before}2)`;
  return `IF(${counts};IF(${isFound('yearly amount')};${amount}*11/12;IF(${isFound('same deal twice')};${copied};${others}));${amount})`;
}

function dealField(plan: Plan, id: FieldId, row = '$A2'): string {
  return `INDEX(${dealColumn(plan, id)};${row})`;
}

/** A won row that a later one of the same record replaced, which is not won. */
function wonThenLost(plan: Plan): string {
  const later = `INDEX(${readingColumn('state')};${readingOf('replaced', '$A2')})`;
  const flag = dealField(plan, 'isWon');
  const isFlagged = `OR(${flag}=(1=1);LOWER(${flag}&"")="true")`;
  const isWon = `IF(LEN(${flag})>0;${isFlagged};${saysWon(dealField(plan, 'stage'))})`;
  return `IF(${later}=${stateCode('not won')};IF(${isWon};${checkCode('won then lost')};0);0)`;
}

/** The first check that finds something wrong with a counted line; mirrors the order in core. */
function countedFinding(plan: Plan): string {
  const cases: readonly (readonly [string, CheckId])[] = [
    [severalCompanies(plan), 'several companies'],
    ...dealCases(plan),
    ...ratioCases(plan),
    ...(plan.model === 'deal movements' ? movementCases() : []),
    ...(isInterval(plan) ? intervalCases(plan) : []),
  ];
  return cases.reduceRight((rest, [when, id]) => `IF(${when};${checkCode(id)};${rest})`, '0');
}

type Cases = readonly (readonly [string, CheckId])[];

function isInterval({ model }: Plan): boolean {
  return model === 'recurring deals' || model === 'contracts';
}

const is = (row: number, ...categories: readonly RevenueCategory[]) => {
  const tests = categories.map((category) => `$${L.category}${row}="${category}"`);
  return tests.length === 1 ? `${tests[0]}` : `OR(${tests.join(';')})`;
};
const ADDS = is(2, ...ADDING);
const amountIs = (test: string) => `IF(ISNUMBER($${L.amount}2);$${L.amount}2${test};FALSE)`;
const above = (test: string) =>
  `IF(ROW()=2;FALSE;IF($${L.lineNumber}2=$${L.lineNumber}1;${test};FALSE))`;
const below = (test: string) => `IF($${L.lineNumber}2=$${L.lineNumber}3;${test};FALSE)`;

const isSame = (row: number) =>
  `AND($${L.from}2=$${L.from}${row};$${L.amount}2=$${L.amount}${row};$${L.category}2=$${L.category}${row};LOWER(TRIM($${L.deal}2))=LOWER(TRIM($${L.deal}${row})))`;

function severalCompanies(plan: Plan): string {
  const d = (id: FieldId) => dealField(plan, id);
  return `IF(LEN(${d('companyId')})+LEN(${d('company')})=0;ISNUMBER(FIND(";";${d('companyIds')}&""));FALSE)`;
}

function dealCases(plan: Plan): Cases {
  if (isMonthly(plan.model))
    return plan.model === 'monthly snapshots' ? [[amountIs('<0'), 'negative amount']] : [];
  const typed = `LEN(TRIM(${dealField(plan, 'type')}&""))+LEN(TRIM(${dealField(plan, 'recurringType')}&""))`;
  const untyped = `IF($${L.category}2="";${figure('areTyped')}=1;FALSE)`;
  return [
    [is(2, 'one-time'), 'one-time as recurring'],
    [lacksAmount(plan), 'missing amount'],
    [`IF(${untyped};${typed}=0;FALSE)`, 'missing type'],
    [untyped, 'unknown type'],
    [saysLost(dealField(plan, 'stage')), 'unclear stage'],
    ...(plan.model === 'deal movements' ? [] : [[amountIs('<0'), 'negative amount'] as const]),
    [`IF(${amountIs('=0')};${ADDS};FALSE)`, 'zero amount'],
    [`IF(${above(isSame(1))};TRUE;${below(isSame(3))})`, 'same deal twice'],
  ];
}

function lacksAmount(plan: Plan): string {
  const habit = `IF(${is(2, 'churn')};${figure('areChurnsPriced')};${figure('areRenewalsPriced')})=1`;
  if (plan.model !== 'recurring deals') return `IF(ISNUMBER($${L.amount}2);FALSE;${habit})`;
  return `IF(LEN(${dealField(plan, 'recurringAmount')})=0;${figure('areRecurring')}=1;FALSE)`;
}

/** Amounts that are a year's, or a whole contract's, told by the deal beside them. */
function ratioCases(plan: Plan): Cases {
  if (plan.model === 'invoices or orders') return [];
  const isWhole = (row: number) =>
    plan.model === 'monthly snapshots' ? 'TRUE' : is(row, 'new business', 'renewal');
  const isRatio = (row: number, times: number) => {
    const [mine, theirs] = [`$${L.amount}2*24`, `$${L.amount}${row}*${times}`];
    const within = `AND($${L.amount}${row}>0;${mine}>${theirs}*23;${mine}<${theirs}*25)`;
    return `IF(${isWhole(row)};IF(ISNUMBER($${L.amount}${row});${within};FALSE);FALSE)`;
  };
  const beside = (times: number) =>
    `IF(${above(isRatio(1, times))};TRUE;${below(isRatio(3, times))})`;
  const when = (test: string) =>
    `IF(${isWhole(2)};IF(ISNUMBER($${L.amount}2);${test};FALSE);FALSE)`;
  const yearly = when(beside(12));
  return [
    [
      plan.model === 'recurring deals' ? `IF(${isAmountOfYear(plan)};TRUE;${yearly})` : yearly,
      'yearly amount',
    ],
    [when(`IF(${beside(24)};TRUE;${beside(36)})`), 'multi-year amount'],
  ];
}

/** The monthly field holds the same as Amount, which on other deals is that of a longer time. */
function isAmountOfYear(plan: Plan): string {
  const [monthly, amount] = [dealField(plan, 'recurringAmount'), dealField(plan, 'amount')];
  const means = setting('amountMeans');
  const isShort = `OR(${means}="MRR";${means}="per billing period")`;
  return `IF(ISNUMBER(${monthly});IF(ISNUMBER(${amount});IF(${monthly}=${amount};IF(${monthly}>0;NOT(${isShort});FALSE);FALSE);FALSE);FALSE)`;
}

const FOLLOWS = is(2, 'renewal', 'upsell', 'price increase');
const paysBefore = above(`AND($${L.until}1>=$${L.from}2;$${L.mrr}1>0)`);

/** What the customer pays up to a deal that follows nothing on its line: only the customer's own deals are looked at. */
function paidBeside({ dealRows }: Plan): string {
  const numbers = `$${L.number}$2:$${L.number}$${dealRows + 1}`;
  const upTo = (number: string) => `IFERROR(MATCH(${number};${numbers};1);0)`;
  const [before, last] = [upTo(`$${L.number}2-1/2`), upTo(`$${L.number}2`)];
  const own = (letter: string) => `OFFSET($${letter}$2;${before};0;${last}-${before};1)`;
  const paid = `SUMIFS(${own(L.mrr)};${own(L.from)};"<"&$${L.from}2;${own(L.until)};">="&$${L.from}2)`;
  const begun = `SUMIFS(${own(L.mrr)};${own(L.from)};$${L.from}2;${own(L.category)};"new business")`;
  return `IF($${L.number}2<${UNCOUNTED};IF(${FOLLOWS};IF(${paysBefore};0;${paid}+${begun});0);0)`;
}

function categoryCases(): Cases {
  const isLate = `IF($${L.from}2>${figure('judgedFrom')};$${L.beside}2<1/200;FALSE)`;
  return [
    [`IF(${is(2, 'new business')};${paysBefore};FALSE)`, 'new while paying'],
    [`IF(${FOLLOWS};IF(${paysBefore};FALSE;${isLate});FALSE)`, 'change without paying'],
  ];
}

function movementCases(): Cases {
  const before = `$${L.before}2`;
  const size = `ABS($${L.amount}2)`;
  const differs = `IF(${size}>0;ABS(${size}-${before})*100>${before};FALSE)`;
  return [
    ...categoryCases(),
    [`IF(${is(2, 'churn')};IF(ISNUMBER($${L.amount}2);${differs};FALSE);FALSE)`, 'churn disagrees'],
    [`IF(${is(2, 'downgrade')};${before}=0;FALSE)`, 'category disagrees'],
  ];
}

function intervalCases(plan: Plan): Cases {
  const [from, until, next] = [`$${L.from}2`, `$${L.until}2`, `$${L.from}3`];
  const goesOn = is(3, 'renewal', 'price increase', 'downgrade');
  const replaces = `IF(${goesOn};TRUE;IF(${is(3, 'upsell')};${figure('upsellsReplace')}=1;FALSE))`;
  const replaced = below(`IF(${next}>${from};IF(${until}>${next};${replaces};FALSE);FALSE)`);
  const gap = below(
    `IF(${until}<${next};IF(${next}-${until}<=${LONGEST_GAP};${goesOn};FALSE);FALSE)`,
  );
  const reason = `LOWER(TRIM(${dealField(plan, 'inactiveReason')}&""))`;
  const isBack = below(`IF(${next}>=${until};${next}-${until}<=${LONGEST_CHURN};FALSE)`);
  const [before, mrr] = [`$${L.before}2`, `$${L.mrr}2`];
  const against = `IF(${is(2, 'downgrade')};${mrr}>${before};IF(${is(2, 'upsell', 'price increase')};${mrr}<${before};FALSE))`;
  return [
    [`IF(${until}>=${NEVER};${replaced};FALSE)`, 'never ended'],
    [`IF(${until}>=${NEVER};LEN(${reason})>0;FALSE)`, 'no end date'],
    [replaced, 'overlap'],
    [gap, 'gap'],
    ...categoryCases(),
    [`IF(${isBack};${reason}="churned";FALSE)`, 'churn disagrees'],
    [`IF(${before}=0;FALSE;${against})`, 'category disagrees'],
  ];
}
