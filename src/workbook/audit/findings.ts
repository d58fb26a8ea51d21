import type { Audit } from '../../core/audit/audit';
import { CHECKS, checkCode } from '../../core/audit/checks';
import { columnLabel, type Finding } from '../../core/audit/finding';
import type { WorkLine } from '../../core/repairs/worklist';
import type { FieldId } from '../../core/report/fields';
import { type LedgerColumn, ledgerSpan } from '../ledger/columns';
import { linesSpan } from '../ledger/lines';
import type { Plan } from '../plan';
import { acceptedFormula } from '../repairs/accepted';
import { MONEY_TIMES } from '../settings/money';
import { tableSpan } from '../settings/tables';
import { arraysOf } from '../sheet/array-columns';
import { area, headerFormat, TEXT } from '../sheet/look';
import { newTab } from '../sheet/new-tab';
import type { Block, Formulas, Tab } from '../sheet/tab';
import { dataCheckSpan, OFF } from './columns';
import { blankSteps, lackingText } from './completeness';
import {
  type FINDINGS as F,
  FIGURES,
  FINDING_COLUMNS,
  type FigureId,
  findingColumn,
  itemRows,
  listedSpan,
  listRows,
  listSpan,
  VALUE_ROWS,
  valueSpan,
} from './findings-columns';
import { figureFormulas } from './findings-figures';
import { ownerFormulas } from './findings-owners';
import { findingHeights } from './heights';

type FindingId = keyof typeof F;

/** What an import found when it looked at all records. */
export interface Looked {
  readonly audit: Pick<Audit, 'findings' | 'silent' | 'stamp'>;
  readonly importNumber: number;
  /** What is to change for the findings; without it the tab of repairs has no line. */
  readonly lines?: readonly WorkLine[];
  /** The columns of its report; without them nobody can tell which it lacks. */
  readonly columns?: ReadonlySet<FieldId>;
}

/** The hidden Findings tab: what was found among all records, as values, and the list that Audit shows. */
export function findingsTab(plan: Plan, looked: Looked | null): Tab {
  const rows = itemRows(plan) + 1;
  const blank = blankSteps(plan);
  const headers = [...FINDING_COLUMNS.map(({ header }) => header), ...blank.headers];
  const columns = headers.length;
  return newTab({
    name: 'Findings',
    isHidden: true,
    rows,
    columns,
    widths: Array.from({ length: columns }, () => 110),
    blocks: [
      { kind: 'values', row: 1, column: 1, cells: [headers] },
      ...valueBlocks(plan, looked),
      arrays(plan),
      ...figureBlocks(plan, looked),
      blank.block,
    ],
    formats: [
      headerFormat(1, 1, columns),
      ...(['recordId', 'customer', 'owner', 'column', 'message'] as const).map((id) => ({
        area: area(2, findingColumn(id), VALUE_ROWS),
        number: TEXT,
      })),
    ],
    heightsOf: findingHeights(plan, looked?.audit.findings ?? null),
    notes: [
      ...FINDING_COLUMNS.map(({ note }, index) => ({ row: 1, column: index + 1, text: note })),
      ...blank.notes,
    ],
  });
}

/** Those that no formula finds. */
function notOnLedger(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ isOnLedger }) => !isOnLedger);
}

/** What nobody is told of, since it is accepted or its check is off, comes last: who takes that back sees it at once. */
function valueBlocks({ model }: Plan, looked: Looked | null): Block[] {
  const { findings = [], silent = [] } = looked?.audit ?? {};
  const values = notOnLedger([...findings, ...silent]).slice(0, VALUE_ROWS);
  const cells = values.map((finding, index) => [
    index + 1,
    ...[finding.recordId, finding.customer, finding.owner, checkCode(finding.check)],
    ...[columnLabel(finding.check, model), finding.message, finding.mrr],
    ...[finding.counted ?? '', finding.paid?.from ?? '', finding.paid?.until ?? ''],
  ]);
  return cells.length > 0 ? [{ kind: 'values', row: 2, column: 1, cells }] : [];
}

/** What one formula a column fills, from the first of them to the last. */
function arrays(plan: Plan): Formulas {
  const [first, last] = [findingColumn('open'), findingColumn('figure')];
  const lists = { ...listFormulas(plan), ...listedFormulas(plan), ...ownerFormulas(plan) };
  const formulas = { ...lists, acceptedNo: acceptedFormula(plan) };
  return arraysOf(FINDING_COLUMNS.slice(first - 1, last - 1), formulas, { column: first });
}

/** Which of those are open, then all open findings as numbered items, and the items by the money at stake. */
function listFormulas(plan: Plan): Partial<Record<FindingId, string>> {
  const [item, shown] = [listSpan(plan, 'item'), listRows(plan)];
  const sorted = listSpan(plan, 'sorted');
  const onLedger = `LOOKUP(${listSpan(plan, 'largest')};${linesSpan(plan, 'place')};${atStake()})`;
  const ofHere = (id: FindingId) =>
    `LOOKUP(${item}-${shown};SEQUENCE(${VALUE_ROWS});${valueSpan(id)})`;
  const stake = listSpan(plan, 'stake');
  const isThere = `(${stake}>=0)`;
  const inOrder = (id: FindingId) => `LOOKUP(${sorted};${item};${listSpan(plan, id)})`;
  return {
    open: openFormula(),
    item: `SEQUENCE(${itemRows(plan)})`,
    largest: `SORTN(${linesSpan(plan, 'place')};${shown};0;${atStake()};FALSE;${linesSpan(plan, 'place')};TRUE)`,
    stake: `IFERROR(IF(${item}<=${shown};${onLedger};IF(${ofHere('open')}=1;${MONEY_TIMES}*${ofHere('mrr')};-1));-1)`,
    ledgerRow: `IF(${isThere}*(${item}<=${shown});${listSpan(plan, 'largest')};0)`,
    findingRow: `IF(${isThere}*(${item}>${shown});${item}-${shown};0)`,
    sorted: `SORT(${item};${stake};FALSE;${item};TRUE)`,
    ledgerAt: inOrder('ledgerRow'),
    findingAt: inOrder('findingRow'),
  };
}

/** What the list on Audit shows: of a line of the Ledger or of a line here, whichever shows the finding. */
function listedFormulas(plan: Plan): Partial<Record<FindingId, string>> {
  const [onLedger, here] = [listedSpan(plan, 'ledgerAt'), listedSpan(plan, 'findingAt')];
  const shown = (ledger: string, other: string, none = '""') =>
    `IF(${onLedger}>0;${ledger};IF(${here}>0;${other};${none}))`;
  const ofLine = (id: LedgerColumn) =>
    `LOOKUP(${onLedger};${linesSpan(plan, 'place')};${ledgerSpan(id)})`;
  const ofHere = (id: FindingId) => `LOOKUP(${here};SEQUENCE(${VALUE_ROWS});${valueSpan(id)})`;
  // A finding may have no owner or customer, and what is found in an empty cell would leave its own empty.
  const textHere = (id: FindingId) => `${ofHere(id)}&""`;
  const ofCheck = (column: 'wrong' | 'column') =>
    `LOOKUP(${listedSpan(plan, 'listedCheck')};SEQUENCE(${CHECKS.length});${dataCheckSpan(column)})`;
  return {
    listedId: shown(ofLine('recordId'), textHere('recordId')),
    listedCheck: shown(ofLine('finding'), ofHere('check'), '0'),
    listedCustomer: shown(ofLine('customer'), textHere('customer')),
    listedStake: shown(ofLine('stake'), `${MONEY_TIMES}*${ofHere('mrr')}`),
    listedMessage: shown(ofCheck('wrong'), textHere('message')),
    listedColumn: shown(ofCheck('column'), textHere('column')),
    listedOwner: shown(ofLine('owner'), textHere('owner')),
  };
}

/** The money at stake of each line of the Ledger; -1: it has no open finding. */
function atStake(): string {
  const stake = ledgerSpan('stake');
  return `IF(ISNUMBER(${stake});${stake};-1)`;
}

/** 1 for a finding that nobody accepted and whose check is on. */
function openFormula(): string {
  const check = valueSpan('check');
  const of = (column: 'name' | 'state') =>
    `LOOKUP(${check};SEQUENCE(${CHECKS.length});${dataCheckSpan(column)})`;
  const [ids, names] = [tableSpan('accepted'), tableSpan('accepted', 1)];
  const accepted = `XLOOKUP(${valueSpan('recordId')}&"|"&${of('name')};${ids}&"|"&${names};${ids};"")`;
  return `IF(${check}>0;IF(${of('state')}="${OFF}";0;IF(LEN(${accepted})>0;0;1));0)`;
}

function figureBlocks(plan: Plan, looked: Looked | null): Block[] {
  const stamps: Partial<Record<FigureId, number | string>> = {
    stampImport: looked?.importNumber ?? 0,
    stampRecords: looked?.audit.stamp.records ?? 0,
    stampAmount: looked?.audit.stamp.amount ?? 0,
    unlisted: Math.max(0, notOnLedger(looked?.audit.findings ?? []).length - VALUE_ROWS),
    lacking: looked?.columns ? lackingText(plan, looked.columns) : '',
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
