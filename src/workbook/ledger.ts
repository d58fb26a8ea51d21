import type { RevenueCategory } from '../core/category';
import { NEVER } from '../core/days';
import { stateCode } from '../core/report/state';
import { auditReason } from './audit-columns';
import { auditFormulas } from './audit-ledger';
import { dealColumn } from './deals';
import { type LedgerColumn as Id, LEDGER as L, UNCOUNTED } from './ledger-columns';
import { LEDGER_COLUMNS } from './ledger-table';
import { area, QUIET_INK } from './look';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import { isCoded, readingOf, readingSpan } from './reading-columns';
import { isMonthly } from './reading-fields';
import { fact } from './settings-facts';
import { setting } from './settings-list';
import { tableSpan } from './settings-tables';
import type { Tab } from './tab';
import { tableFill, tableLook } from './table';

/** The Ledger: one row a deal by customer, line and date, reading like a bank statement. */
export function ledgerTab(plan: Plan): Tab {
  const look = tableLook(LEDGER_COLUMNS, { row: 1, rows: plan.dealRows });
  const [, ...filled] = LEDGER_COLUMNS;
  return newTab({
    name: 'Ledger',
    rows: plan.dealRows + 1,
    columns: LEDGER_COLUMNS.length,
    frozenColumns: 3,
    widths: look.widths,
    blocks: [
      look.header,
      tableFill(filled, ledgerFormulas(plan), { row: 2, column: 2, rows: plan.dealRows }),
      { kind: 'formulas', row: 2, column: 1, cells: [[`=${sortedRows(plan)}`]] },
    ],
    formats: [...look.formats, { area: area(2, 15, plan.dealRows, 10), color: QUIET_INK }],
    notes: look.notes,
    highlights: [
      { area: area(2, 2, plan.dealRows), formula: `=$B2>=${UNCOUNTED}`, color: '#FFFFFF' },
      { area: area(2, 9, plan.dealRows), formula: `=$I2>=${NEVER}`, color: '#FFFFFF' },
      { area: area(2, 15, plan.dealRows), formula: `=$B2>=${UNCOUNTED}`, color: '#FFFFFF' },
      {
        area: area(2, 1, plan.dealRows, LEDGER_COLUMNS.length),
        formula: `=$B2>=${UNCOUNTED}`,
        color: QUIET_INK,
      },
    ],
  });
}

/** Row numbers of Deals: counted first, by customer, line, day and category. */
function sortedRows(plan: Plan): string {
  const keys = (['state', 'key', 'ownLine', 'start', 'category', 'id', 'row'] as const).map(
    (id) => `${readingSpan(plan, id)};TRUE`,
  );
  return `SORT(${readingSpan(plan, 'row')};${keys.join(';')})`;
}

const counts = `$${L.number}2<${UNCOUNTED}`;

function ledgerFormulas(plan: Plan): Readonly<Record<Id, string>> {
  const r = (id: Parameters<typeof readingOf>[0], row = '$A2') => readingOf(id, row);
  const d = (id: Parameters<typeof dealColumn>[1]) => `INDEX(${dealColumn(plan, id)};$A2)`;
  const inUse = (formula: string) => `IF(${r('used')}=0;"";IFERROR(${formula};""))`;
  const counted = (formula: string, otherwise: string) => `IF(${counts};${formula};${otherwise})`;
  const company = `IF(LEN(${d('company')})>0;${d('company')};IF(LEN(${d('companies')})>0;${d('companies')};${d('contact')}))`;
  const isSame = (id: 'key' | 'ownLine') => `${r(id)}=${r(id, '$A1')}`;
  return {
    row: '',
    number: `IF(${r('state')}>0;${UNCOUNTED};IF(ROW()=2;1;IF(${isSame('key')};$${L.number}1;$${L.number}1+1)))`,
    customer: inUse(company),
    recordId: inUse(`TRIM(${d('recordId')}&"")`),
    deal: inUse(d('dealName')),
    line: inUse(d('line')),
    category: `IF(${isCoded(r('category'), null)};"";INDEX(${tableSpan('categories')};${r('category')}))`,
    from: inUse(`IF(ISNUMBER(${r('start')});${r('start')};"")`),
    amount: inUse(`IF(ISNUMBER(${r('amount')});${r('amount')};"")`),
    change: counted(`$${L.mrr}2-$${L.before}2`, '0'),
    status: `IF(${r('used')}=0;"";INDEX(${auditReason()};${r('state')}+1))`,
    lineNumber: counted(
      `IF(ROW()=2;1;IF($${L.number}2=$${L.number}1;IF(${isSame('ownLine')};$${L.lineNumber}1;$${L.lineNumber}1+1);$${L.lineNumber}1+1))`,
      String(UNCOUNTED),
    ),
    coded: `IF(${counts};IF(${isCoded(r('category'), null)};0;IF(${isCoded(r('category'), 'renewal')};$${L.mrr}2;ABS($${L.change}2)));IF(${r('state')}=${stateCode('one-time')};IF(ISNUMBER($${L.amount}2);$${L.amount}2;0);0))`,
    churned: counted(codedChurn(plan), '0'),
    ...(plan.model === 'deal movements' ? balances(plan) : intervals(plan)),
    ...auditFormulas(plan),
  };
}

/** MRR that a deal's inactive reason codes as churn; a line of deal movements with nothing after it was ended by a churn of all. */
function codedChurn(plan: Plan): string {
  const reason = reasonOf(plan);
  if (plan.model !== 'deal movements') return `IF(${reason}="churned";$${L.mrr}2;0)`;
  const goesOn = `IF(${belowIsSameLine};$${L.from}3=$${L.until}2;FALSE)`;
  return `IF(OR($${L.until}2>=${NEVER};${goesOn});0;$${L.mrr}2)`;
}

/** The inactive reason as it is compared; one that is an error says nothing. */
function reasonOf(plan: Plan): string {
  return `IFERROR(LOWER(TRIM(INDEX(${dealColumn(plan, 'inactiveReason')};$A2)&""));"")`;
}

type Money = Pick<Record<Id, string>, 'until' | 'before' | 'mrr' | 'clears' | 'cleared'>;

const aboveIsSameLine = `IF(ROW()=2;FALSE;$${L.lineNumber}2=$${L.lineNumber}1)`;
const belowIsSameLine = `$${L.lineNumber}2=$${L.lineNumber}3`;

/** Recurring deals and contracts bring their own end; grace closes the gap before a late renewal. */
function intervals(plan: Plan): Money {
  const end = readingOf('end', '$A2');
  const isFinal = `OR(${end}>=${NEVER};${reasonOf(plan)}="churned")`;
  const grace = setting('graceDays');
  const late = (next: string) => `IF(${next}-${end}<=${grace};${next};${end})`;
  const close = `(${fact('asOfEnd')}+1)`;
  const open = `IF(${close}>${end};${late(close)};${end})`;
  const lastOfLine = `MATCH($${L.lineNumber}2;$${L.lineNumber}$2:$${L.lineNumber}$${plan.dealRows + 1};1)+1`;
  const later = `OFFSET($${L.from}2;1;0;${lastOfLine}-ROW();1)`;
  const laterStart = `MINIFS(${later};${later};">="&${end})`;
  const searched = `IF(${laterStart}=0;${open};${late(laterStart)})`;
  const below = `IF(${belowIsSameLine};IF($${L.from}3>=${end};${late(`$${L.from}3`)};${searched});${open})`;
  return {
    until: `IF(${counts};${isMonthly(plan.model) ? end : `IF(${isFinal};${end};${below})`};IF(ISNUMBER(${end});${end};${NEVER}))`,
    before: `IF(${counts};IF(${aboveIsSameLine};IF($${L.until}1=$${L.from}2;$${L.mrr}1;0);0);0)`,
    mrr: `IF(${counts};${readingOf('amount', '$A2')};0)`,
    clears: '',
    cleared: '',
  };
}

/** Deal movements carry the line's balance down the Ledger; each balance lasts until the line's next row. */
function balances(plan: Plan): Money {
  const last = plan.dealRows + 1;
  const is = (category: RevenueCategory) => isCoded(readingOf('category', '$A2'), category);
  const amount = `$${L.amount}2`;
  const before = `$${L.before}2`;
  const size = `IF(ISNUMBER(${amount});ABS(${amount});0)`;
  const churn = `IF(${size}=0;0;MAX(0;${before}-${size}))`;
  const renewal = `IF(ISNUMBER(${amount});IF(${setting('renewalMeans')}="full MRR";${amount};MAX(0;${before}+${amount}));${before})`;
  const mrr = `IF(${is('churn')};${churn};IF(${is('downgrade')};MAX(0;${before}-${size});IF(${is('renewal')};${renewal};${before}+${amount})))`;
  const column = (letter: string) => `$${letter}$2:$${letter}$${last}`;
  const clearing = `MINIFS(${column(L.from)};${column(L.number)};$${L.number}2;${column(L.clears)};">0";${column(L.from)};">="&$${L.from}2)`;
  const next = `IF(${belowIsSameLine};$${L.from}3;${NEVER})`;
  const isClear = `IF(${is('churn')};IF(${readingOf('ownLine', '$A2')}="0";IF(${size}=0;1;0);0);0)`;
  return {
    until: `IF(${counts};IF(OR($${L.cleared}2=0;${readingOf('ownLine', '$A2')}="0");${next};IF(${clearing}=0;${next};MIN(${next};${clearing})));${NEVER})`,
    before: `IF(${counts};IF(${aboveIsSameLine};IF($${L.until}1>=$${L.from}2;$${L.mrr}1;0);0);0)`,
    mrr: `IF(${counts};${mrr};0)`,
    clears: `IF(${counts};${isClear};0)`,
    cleared: `IF(${counts};IF(ROW()=2;0;IF($${L.number}2=$${L.number}1;$${L.cleared}1;0))+$${L.clears}2;0)`,
  };
}
