import type { Audit } from '../core/audit/audit';
import { checkCode } from '../core/audit/checks';
import { columnLabel, type Finding } from '../core/audit/finding';
import { dataCheckSpan, OFF } from './audit-columns';
import { dealColumn } from './deals';
import {
  FINDINGS as F,
  FIGURES,
  FINDING_COLUMNS,
  type FigureId,
  figure,
  findingColumn,
  itemRows,
  listRows,
  listSpan,
  VALUE_ROWS,
  valueSpan,
} from './findings-columns';
import { ownerBlocks } from './findings-owners';
import { LEDGER, ledgerSpan, UNCOUNTED } from './ledger-columns';
import { area, headerFormat, TEXT } from './look';
import { newTab } from './new-tab';
import type { Plan } from './plan';
import { readingSpan } from './reading-columns';
import { onTab, span } from './references';
import { fact } from './settings-facts';
import { tableSpan } from './settings-tables';
import type { Block, Tab } from './tab';

/** What an import found when it looked at all records. */
export interface Looked {
  readonly audit: Pick<Audit, 'findings' | 'stamp'>;
  readonly importNumber: number;
}

/** The hidden Findings tab: what was found among all records, as values, and the list that Audit shows. */
export function findingsTab(plan: Plan, looked: Looked | null): Tab {
  const rows = itemRows(plan) + 1;
  return newTab({
    name: 'Findings',
    isHidden: true,
    rows,
    columns: FINDING_COLUMNS.length,
    widths: FINDING_COLUMNS.map(({ width }) => width),
    blocks: [
      { kind: 'values', row: 1, column: 1, cells: [FINDING_COLUMNS.map(({ header }) => header)] },
      ...valueBlocks(plan, looked),
      ...listBlocks(plan),
      ...ownerBlocks(plan),
      ...figureBlocks(plan, looked),
    ],
    formats: [
      headerFormat(1, 1, FINDING_COLUMNS.length),
      ...(['recordId', 'customer', 'owner', 'column', 'message'] as const).map((id) => ({
        area: area(2, findingColumn(id), VALUE_ROWS),
        number: TEXT,
      })),
    ],
    notes: FINDING_COLUMNS.map(({ note }, index) => ({ row: 1, column: index + 1, text: note })),
  });
}

/** Whether somebody accepted that check's finding of a record. */
function isAccepted(recordId: string, code: string): string {
  const [ids, names] = [tableSpan('accepted'), tableSpan('accepted', 1)];
  const name = `INDEX(${dataCheckSpan('name')};${code})`;
  return `SUMPRODUCT((LEN(${ids})>0)*(${ids}=${recordId})*(${names}=${name}))>0`;
}

/** Findings that no formula finds, those with the most money first. */
function valuesOf(looked: Looked | null): readonly Finding[] {
  return looked?.audit.findings.filter(({ isOnLedger }) => !isOnLedger) ?? [];
}

function valueBlocks({ model }: Plan, looked: Looked | null): Block[] {
  const values = valuesOf(looked).slice(0, VALUE_ROWS);
  const cells = values.map((finding, index) => [
    index + 1,
    ...[finding.recordId, finding.customer, finding.owner, checkCode(finding.check)],
    ...[columnLabel(finding.check, model), finding.message, finding.mrr],
    ...[finding.counted ?? '', finding.paid?.from ?? '', finding.paid?.until ?? ''],
  ]);
  const isOff = `INDEX(${dataCheckSpan('state')};$${F.check}2)="${OFF}"`;
  const accepted = isAccepted(`$${F.recordId}2`, `$${F.check}2`);
  const open = `=IF($${F.check}2>0;IF(${isOff};0;IF(${accepted};0;1));0)`;
  const number = `=IF(ROW()=2;0;$${F.number}1)+$${F.open}2`;
  return [
    ...(cells.length > 0 ? [{ kind: 'values' as const, row: 2, column: 1, cells }] : []),
    {
      kind: 'fill',
      row: 2,
      column: findingColumn('open'),
      rows: VALUE_ROWS,
      cells: [open, number],
    },
  ];
}

/** Open findings as numbered items, and the items by the money at stake. */
function listBlocks(plan: Plan): Block[] {
  const [rows, shown] = [itemRows(plan), listRows(plan)];
  const inOrder = (id: 'ledgerRow' | 'findingRow') => `=INDEX(${listSpan(plan, id)};$${F.sorted}2)`;
  const column = (id: 'item' | 'stake') => span(F[id], 2, rows + 1);
  const sorted = `=SORT(${column('item')};${column('stake')};FALSE;${column('item')};TRUE)`;
  return [
    { kind: 'formulas', row: 2, column: findingColumn('largest'), cells: [[largest(plan)]] },
    { kind: 'fill', row: 2, column: findingColumn('item'), rows, cells: itemFormulas(plan) },
    { kind: 'formulas', row: 2, column: findingColumn('sorted'), cells: [[sorted]] },
    {
      kind: 'fill',
      row: 2,
      column: findingColumn('ledgerAt'),
      rows: shown,
      cells: [inOrder('ledgerRow'), inOrder('findingRow')],
    },
  ];
}

/** The numbers of the Ledger's findings with the most money, where the list has no room for all. */
function largest(plan: Plan): string {
  const stake = ledgerSpan(plan, 'stake');
  const open = (span: string) => `FILTER(${span};ISNUMBER(${stake}))`;
  const shown = listRows(plan);
  const most = `SORTN(${open(ledgerSpan(plan, 'findings'))};${shown};0;${open(stake)};FALSE)`;
  return `=IF(${figure('onLedger')}<=${shown};0;${most})`;
}

/** Item by item, where it stands and what is at stake; the Ledger's have the first lines. */
function itemFormulas(plan: Plan): readonly string[] {
  const [item, shown] = [`$${F.item}2`, listRows(plan)];
  const [onLedger, here] = [figure('onLedger'), figure('here')];
  const at = (number: string, list: string) => `IFERROR(MATCH(${number}-1/2;${list};1);0)+1`;
  const number = `IF(${onLedger}<=${shown};${item};INDEX(${listSpan(plan, 'largest')};${item}))`;
  const ledgerRow = `IF(${item}>MIN(${shown};${onLedger});0;${at(number, ledgerSpan(plan, 'findings'))})`;
  const place = `${item}-${shown}`;
  const findingRow = `IF(${item}<=${shown};0;IF(${place}<=${here};${at(place, valueSpan('number'))};0))`;
  const ofLedger = `INDEX(${ledgerSpan(plan, 'stake')};$${F.ledgerRow}2)`;
  const ofHere = `INDEX(${valueSpan('mrr')};$${F.findingRow}2)`;
  const stake = `IF($${F.ledgerRow}2>0;${ofLedger};IF($${F.findingRow}2>0;${ofHere};-1))`;
  return ['=ROW()-1', `=${ledgerRow}`, `=${findingRow}`, `=${stake}`];
}

function figureBlocks(plan: Plan, looked: Looked | null): Block[] {
  const stamps: Partial<Record<FigureId, number>> = {
    stampImport: looked?.importNumber ?? 0,
    stampRecords: looked?.audit.stamp.records ?? 0,
    stampAmount: looked?.audit.stamp.amount ?? 0,
    unlisted: Math.max(0, valuesOf(looked).length - VALUE_ROWS),
  };
  const formulas = figureFormulas(plan);
  const written = FIGURES.filter(({ id }) => stamps[id] === undefined);
  const column = findingColumn('value');
  return [
    { kind: 'values', row: 2, column: column - 1, cells: FIGURES.map(({ label }) => [label]) },
    {
      kind: 'formulas',
      row: 2,
      column,
      cells: written.map(({ id }) => [`=${formulas[id] ?? '0'}`]),
    },
    {
      kind: 'values',
      row: 2 + written.length,
      column,
      cells: FIGURES.slice(written.length).map(({ id }) => [stamps[id] ?? 0]),
    },
  ];
}

function figureFormulas(plan: Plan): Partial<Record<FigureId, string>> {
  const l = (id: Parameters<typeof ledgerSpan>[1]) => ledgerSpan(plan, id);
  const counted = `${l('number')};"<${UNCOUNTED}"`;
  const open = `${l('stake')};">=0"`;
  const state = readingSpan(plan, 'state');
  const all = `COUNTIFS(${state};0)`;
  const typed = `COUNTIFS(${state};0;${readingSpan(plan, 'category')};">0")`;
  const amounts = `COUNTIFS(${dealColumn(plan, 'recurringAmount')};">-999999999999")`;
  const habit = (some: string, of: string) => `IF(10*${some}>=9*${of};1;0)`;
  const coded = (category: string) => `${l('category')};"${category}";${counted}`;
  const priced = (category: string) =>
    habit(
      `COUNTIFS(${coded(category)};${l('amount')};">-999999999999")`,
      `COUNTIFS(${coded(category)})`,
    );
  const cleanHere = `COUNTIFS(${valueSpan('open')};1;${valueSpan('counted')};">-999999999999")`;
  return {
    upsellsReplace: upsellsReplace(plan),
    areTyped: habit(typed, all),
    areRecurring: plan.model === 'recurring deals' ? habit(amounts, all) : '0',
    areRenewalsPriced: priced('renewal'),
    areChurnsPriced: priced('churn'),
    judgedFrom: `IF(${all}=0;0;EDATE(MINIFS(${l('from')};${counted});12))`,
    onLedger: `MAX(${l('findings')})`,
    here: `MAX(${valueSpan('number')})`,
    records: all,
    amount: `SUMIFS(${readingSpan(plan, 'amount')};${state};0)`,
    clean: `${all}-COUNTIFS(${counted};${open})-${cleanHere}`,
    whole: WHOLE_REPORT.map(
      (check) => `COUNTIFS(${valueSpan('check')};${checkCode(check)};${valueSpan('open')};1)`,
    ).join('+'),
    ...paidNow(plan),
  };
}

/** Checks of the report as a whole, whose findings are about no record. */
const WHOLE_REPORT = ['no losses', 'cut off'] as const;

/** What is paid at the as-of month's end, with a finding and without. */
function paidNow(plan: Plan): Partial<Record<FigureId, string>> {
  const l = (id: Parameters<typeof ledgerSpan>[1]) => ledgerSpan(plan, id);
  const now = (from: string, until: string) =>
    `${from};"<="&${fact('asOfEnd')};${until};">"&${fact('asOfEnd')}`;
  const onLedger = now(l('from'), l('until'));
  const here = `${valueSpan('open')};1;${now(valueSpan('from'), valueSpan('until'))}`;
  const mrr = `SUMIFS(${l('mrr')};${l('number')};"<${UNCOUNTED}";${onLedger}`;
  return {
    cleanMrr: `${mrr})-${mrr};${l('stake')};">0")-SUMIFS(${valueSpan('counted')};${here};${valueSpan('mrr')};">0")`,
    stakeNow: `SUMIFS(${l('stake')};${onLedger})+SUMIFS(${valueSpan('mrr')};${here})`,
  };
}

/** 1 where at least half of the upsells below another deal of their line take its place. */
function upsellsReplace({ dealRows }: Plan): string {
  const from = (letter: string, first: number) =>
    onTab('Ledger', span(letter, first, dealRows - 2 + first));
  const [line, above] = [from(LEDGER.lineNumber, 3), from(LEDGER.lineNumber, 2)];
  const upsells = `(${from(LEDGER.category, 3)}="upsell")*(${line}=${above})*(${line}<${UNCOUNTED})`;
  const replacing = `${upsells}*(${from(LEDGER.before, 3)}>0)`;
  return `IF(2*SUMPRODUCT(${replacing})>=SUMPRODUCT(${upsells});1;0)`;
}
