import { NEVER } from '../../core/days';
import { stateCode } from '../../core/report/state';
import { findingFormulas } from '../audit/checks';
import { auditReason, REASONS } from '../audit/columns';
import type { Plan } from '../plan';
import { isCoded } from '../reading/columns';
import { setting } from '../settings/list';
import { MONEY_TIMES } from '../settings/money';
import { tableSpan } from '../settings/tables';
import { arrayed, arrayRow, columnSpan } from '../sheet/array-columns';
import { area, QUIET_INK } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Tab } from '../sheet/tab';
import { tableFill, tableLook } from '../sheet/table';
import { linkTo, linkToRecord } from '../words/cells';
import { LEDGER as L, type LedgerColumn, ledgerNames, UNCOUNTED } from './columns';
import { hasGrace, linesCell, linesSpan, ofReading, ofRows } from './lines';
import { LEDGER_COLUMNS } from './table';

/** The Ledger: one row a deal by customer, line and date, reading like a bank statement. */
export function ledgerTab(plan: Plan): Tab {
  const look = tableLook(LEDGER_COLUMNS, { row: 1, rows: plan.dealRows });
  return newTab({
    name: 'Ledger',
    rows: plan.dealRows + 2,
    columns: LEDGER_COLUMNS.length,
    frozenColumns: 3,
    widths: look.widths,
    blocks: [look.header, ...ledgerBlocks(plan)],
    formats: [...look.formats, { area: area(2, 15, plan.dealRows, 7), color: QUIET_INK }],
    notes: look.notes,
    names: ledgerNames(plan),
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

type Formulas = Partial<Readonly<Record<LedgerColumn, string>>>;

/** Arrays for the columns, and a row each where a value needs the one above it. */
function ledgerBlocks(plan: Plan): Block[] {
  const arrays: Formulas = {
    ...whatFormulas(plan),
    ...moneyFormulas(plan),
    ...findingFormulas(plan),
  };
  const wrapped = Object.entries(arrays).flatMap(([id, formula]) =>
    formula ? [[id, arrayed(formula)]] : [],
  );
  const rows: Formulas = hasBalances(plan) ? balances() : {};
  const fills = LEDGER_COLUMNS.flatMap(({ id }, index): Block[] => {
    const formula = rows[id];
    if (!formula) return [];
    const column = LEDGER_COLUMNS.slice(index, index + 1);
    return [tableFill(column, rows, { row: 2, column: index + 1, rows: plan.dealRows })];
  });
  return [arrayRow(LEDGER_COLUMNS, Object.fromEntries(wrapped)), ...fills];
}

function hasBalances({ model }: Plan): boolean {
  return model === 'deal movements';
}

/** Who, what and when. */
function whatFormulas(plan: Plan): Formulas {
  const lines = (id: Parameters<typeof linesSpan>[1]) => linesSpan(plan, id);
  const inUse = (formula: string) => `IF(${lines('used')}=0;"";${formula})`;
  const [start, amount] = [ofReading(plan, 'start'), ofReading(plan, 'amount')];
  const number = (found: string, shown = found) => inUse(`IF(ISNUMBER(${found});${shown};"")`);
  // What is paid once is as it was billed, unless it counts.
  const isOnce = `(${lines('state')}>0)*(${isCoded(lines('category'), 'one-time')})`;
  const times = `IF(${isOnce}>0;1;${MONEY_TIMES})`;
  // A link without a label would show where it leads.
  const named = `IF(LEN(${lines('name')})>0;${lines('name')};"Row "&${lines('row')})`;
  const numbered = (starts: 'customerStarts' | 'lineStarts') =>
    `IF(${lines('state')}=0;MATCH(${lines('place')};${lines(starts)};1);${UNCOUNTED})`;
  return {
    row: lines('row'),
    number: numbered('customerStarts'),
    customer: inUse(ofReading(plan, 'customer')),
    recordId: inUse(linkToRecord(lines('recordId'))),
    deal: inUse(linkTo('Deals', `"A"&${lines('row')}`, named)),
    line: inUse(ofRows(plan, 'line')),
    category: `IF(${isCoded(lines('category'), null)};"";LOOKUP(${lines('category')};SEQUENCE(100);${tableSpan('categories')}))`,
    from: number(start),
    amount: number(amount, `${amount}*${times}`),
    status: inUse(`LOOKUP(${lines('state')}+1;SEQUENCE(${REASONS.length});${auditReason()})`),
    lineNumber: numbered('lineStarts'),
    owner: inUse(ofRows(plan, 'owner')),
  };
}

/** Money a month, and from when until when. */
function moneyFormulas(plan: Plan): Formulas {
  const own = (id: LedgerColumn, shift: -1 | 0 | 1 = 0) => columnSpan(L[id], plan.dealRows, shift);
  const lines = (id: Parameters<typeof linesSpan>[1]) => linesSpan(plan, id);
  const counts = `${lines('state')}=0`;
  const counted = (formula: string, otherwise = '0') => `IF(${counts};${formula};${otherwise})`;
  const category = lines('category');
  const once = `IF((${lines('state')}=${stateCode('one-time')})*ISNUMBER(${own('amount')});${own('amount')};0)`;
  const coded = `IF(${isCoded(category, null)};0;IF(${isCoded(category, 'renewal')};${own('mrr')};ABS(${own('change')})))`;
  return {
    change: counted(`${own('mrr')}-${own('before')}`),
    coded: `IF(${counts};${coded};${once})`,
    churned: counted(codedChurn(plan)),
    until: `IF(${counts};${until(plan)};IF(ISNUMBER(${lines('end')});${lines('end')};${NEVER}))`,
    ...(!hasBalances(plan) && {
      before: counted(lines('takes')),
      mrr: counted(own('amount')),
    }),
  };
}

/** MRR of a deal whose inactive reason says that the customer left; a line of deal movements with nothing after it was ended by a churn of all. */
function codedChurn(plan: Plan): string {
  const own = (id: LedgerColumn, shift: -1 | 0 | 1 = 0) => columnSpan(L[id], plan.dealRows, shift);
  if (!hasBalances(plan)) return `IF(${linesSpan(plan, 'left')}=1;${own('mrr')};0)`;
  const goesOn = `(${own('lineNumber')}=${own('lineNumber', 1)})*(${own('from', 1)}=${own('until')})`;
  return `IF((${own('until')}>=${NEVER})+${goesOn}>0;0;${own('mrr')})`;
}

/** Recurring deals and contracts bring their own end, and grace closes the gap before a late renewal; a balance lasts until the line's next row. */
function until(plan: Plan): string {
  const own = (id: LedgerColumn, shift: -1 | 0 | 1 = 0) => columnSpan(L[id], plan.dealRows, shift);
  const lines = (id: Parameters<typeof linesSpan>[1]) => linesSpan(plan, id);
  const end = lines('end');
  if (hasBalances(plan)) {
    const next = `IF(${own('lineNumber')}=${own('lineNumber', 1)};${own('from', 1)};${NEVER})`;
    const cleared = `(${lines('line')}<>"0")*(${lines('cleared')}>0)*(${lines('cleared')}<${next})`;
    return `IF(${cleared};${lines('cleared')};${next})`;
  }
  if (!hasGrace(plan)) return end;
  const isFinal = `(${end}>=${NEVER})+(${lines('left')}=1)`;
  return `IF(${isFinal}>0;${end};IF(${lines('next')}>0;${lines('renewed')};${lines('kept')}))`;
}

/** Deal movements carry the line's balance down the Ledger: each row needs the one above it. */
function balances(): Formulas {
  const counts = `$${L.number}2<${UNCOUNTED}`;
  const [category, amount, before] = [linesCell('category'), `$${L.amount}2`, `$${L.before}2`];
  const size = `IF(ISNUMBER(${amount});ABS(${amount});0)`;
  const churn = `(${size}>0)*MAX(0;${before}-${size})`;
  const isFull = `${setting('renewalMeans')}="full MRR"`;
  const renewal = `IF(ISNUMBER(${amount});IF(${isFull};${amount};MAX(0;${before}+${amount}));${before})`;
  const isSame = `IF(ROW()=2;FALSE;$${L.lineNumber}2=$${L.lineNumber}1)`;
  return {
    before: `IF(${counts};IF(${isSame};IF($${L.until}1>=$${L.from}2;$${L.mrr}1;0);0);0)`,
    mrr: `IF(${counts};IF(${isCoded(category, 'churn')};${churn};IF(${isCoded(category, 'downgrade')};MAX(0;${before}-${size});IF(${isCoded(category, 'renewal')};${renewal};${before}+${amount})));0)`,
  };
}
