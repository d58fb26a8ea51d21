import { CHECKS } from '../../core/audit/checks';
import { aboutRecords, columnLabel, wrongText } from '../../core/audit/finding';
import { ledgerSpan } from '../ledger/columns';
import type { NamedPlan } from '../plan';
import { MONEY_TIMES } from '../settings/money';
import { tableSpan } from '../settings/tables';
import {
  area,
  BAD_INK,
  CARD_FILL,
  COUNT,
  COUNT_OR_BLANK,
  headerFormat,
  LINK_INK,
  MONEY,
  MONEY_OR_BLANK,
  QUIET_INK,
  RATIO,
} from '../sheet/look';
import type { Block, Format, Highlight } from '../sheet/tab';
import { linkTo } from '../words/cells';
import { ACCURACY, CHECK_HEADERS, DATA_CHECKS_ROW, OFF, REASONS_ROW } from './columns';
import { figure, valueSpan } from './findings-columns';
import { AUDIT_NUMBERS, auditSentence, CURRENT_WORDS, stampText } from './words';

/** Rows of the head of the Audit tab. */
const HEAD = {
  title: 1,
  sentence: 2,
  stamp: 3,
  contents: 4,
  label: 5,
  value: ACCURACY.row,
  apart: ACCURACY.row + 1,
} as const;

const HEADERS = [...CHECK_HEADERS, 'Column', 'State'];

/** Why neither of the two figures of money above it follows from the other. */
const APART =
  'A finding is one thing wrong with one record; Repairs has a line for each column to change. What is at stake adds up all findings, of past months too, and the same money can stand in several. Accuracy by money is of the as-of month alone, so neither follows from the other.';

/** The accuracy of the data, where the parts below stand, and a line for each check of the data. */
export function scoreBlocks(
  plan: NamedPlan,
  contents: readonly (readonly [name: string, row: number])[],
): Block[] {
  return [
    ...headBlocks(),
    {
      kind: 'formulas',
      row: HEAD.contents,
      column: 1,
      cells: [contents.map(([name, row]) => `=${linkTo('Audit', `"A${row}"`, `"${name}"`)}`)],
    },
    ...dataCheckBlocks(plan),
  ];
}

function headBlocks(): Block[] {
  const cleanMrr = `MAX(0;${figure('cleanMrr')})`;
  const all = `(${cleanMrr}+${figure('stakeNow')})`;
  const byMrr = `IF(${all}=0;"";${cleanMrr}/${all})`;
  const { found, accuracy, stake } = AUDIT_NUMBERS;
  return [
    { kind: 'values', row: HEAD.title, column: 1, cells: [['Audit']] },
    {
      kind: 'formulas',
      row: HEAD.sentence,
      column: 1,
      cells: [[`=${auditSentence()}`], [`=${stampText()}`]],
    },
    {
      kind: 'values',
      row: HEAD.label,
      column: 1,
      cells: [['Accuracy by records', '', 'Accuracy by MRR', 'Findings', 'MRR at stake']],
    },
    {
      kind: 'formulas',
      row: HEAD.value,
      column: 1,
      cells: [[`=${accuracy}`, '', `=${byMrr}`, `=${found}`, `=${stake}`]],
    },
    { kind: 'values', row: HEAD.apart, column: 1, cells: [[APART]] },
  ];
}

function dataCheckBlocks(plan: NamedPlan): Block[] {
  const row = DATA_CHECKS_ROW;
  const [finding, stake] = [ledgerSpan('finding'), ledgerSpan('stake')];
  const [check, open] = [valueSpan('check'), valueSpan('open')];
  const off = `=IF(SUMPRODUCT((${tableSpan('checksOff')}=$B${row})*1)>0;"${OFF}";"On")`;
  const count = `=COUNTIFS(${finding};$A${row};${stake};">=0")+COUNTIFS(${check};$A${row};${open};1)`;
  const money = `=SUMIFS(${stake};${finding};$A${row})+${MONEY_TIMES}*SUMIFS(${valueSpan('mrr')};${check};$A${row};${open};1)`;
  return [
    { kind: 'values', row: row - 1, column: 1, cells: [HEADERS] },
    { kind: 'values', row, column: 1, cells: CHECKS.map(({ name }, index) => [index + 1, name]) },
    { kind: 'fill', row, column: 3, rows: CHECKS.length, cells: [count, money] },
    { kind: 'fill', row, column: 9, rows: CHECKS.length, cells: [off] },
    {
      kind: 'values',
      row,
      column: 5,
      cells: CHECKS.map(({ id, effect, todo }) => [
        wrongText(id, plan),
        ...[effect, todo].map((text) => aboutRecords(id, text, plan)),
        columnLabel(id, plan.model),
      ]),
    },
  ];
}

/** How the head and the checks of the data look. */
export function scoreFormats(): Format[] {
  const rows = CHECKS.length;
  return [
    { area: area(HEAD.title, 1), size: 18, isBold: true },
    { area: area(HEAD.sentence, 1), size: 11 },
    { area: area(HEAD.stamp, 1), color: QUIET_INK },
    { area: area(HEAD.contents, 1, 1, 6), color: LINK_INK, isUnderlined: true },
    { area: area(HEAD.label, 1, 1, 5), color: QUIET_INK, background: CARD_FILL, align: 'left' },
    {
      area: area(HEAD.value, 1, 1, 5),
      size: 18,
      isBold: true,
      background: CARD_FILL,
      align: 'left',
    },
    { area: area(HEAD.value, 1, 1, 3), number: RATIO },
    { area: area(HEAD.apart, 1), color: QUIET_INK, size: 9, wraps: true, vertical: 'top' },
    { area: area(HEAD.value, 4), number: COUNT },
    { area: area(HEAD.value, 5), number: MONEY },
    { area: area(DATA_CHECKS_ROW - 2, 1), isBold: true, size: 12 },
    headerFormat(DATA_CHECKS_ROW - 1, 1, HEADERS.length),
    { area: area(DATA_CHECKS_ROW, 1, rows), align: 'left', color: QUIET_INK },
    { area: area(DATA_CHECKS_ROW - 1, 3, 1, 2), align: 'right' },
    { area: area(DATA_CHECKS_ROW, 3, rows), number: COUNT_OR_BLANK },
    { area: area(DATA_CHECKS_ROW, 4, rows), number: MONEY_OR_BLANK },
    { area: area(DATA_CHECKS_ROW, 2, rows), wraps: true },
    { area: area(DATA_CHECKS_ROW, 5, rows, 3), color: QUIET_INK, wraps: true, size: 9 },
    { area: area(DATA_CHECKS_ROW, 8, rows), wraps: true },
    { area: area(DATA_CHECKS_ROW, 9, rows), color: QUIET_INK, align: 'center' },
    { area: area(DATA_CHECKS_ROW - 1, 9), align: 'center' },
    { area: area(DATA_CHECKS_ROW, 1, rows, HEADERS.length), vertical: 'middle' },
  ];
}

/** The sentence below the figures takes two lines. */
export const APART_AREA = area(HEAD.apart, 1, 1, 7);

/** Findings catch the eye, and so does a look at all records that is out of date. */
export function scoreHighlights(): Highlight[] {
  const checks = area(DATA_CHECKS_ROW, 2, REASONS_ROW - DATA_CHECKS_ROW - 3, 3);
  return [
    { area: checks, formula: `=$C${DATA_CHECKS_ROW}>0`, color: BAD_INK },
    {
      area: area(HEAD.stamp, 1, 1, 5),
      formula: `=LEFT($A$${HEAD.stamp};${CURRENT_WORDS.length})<>"${CURRENT_WORDS}"`,
      color: AMBER_INK,
      background: AMBER_FILL,
    },
  ];
}

const AMBER_INK = '#8A5300';
const AMBER_FILL = '#FFF4DC';
