import type { Plan } from './plan';
import {
  SEGMENTS_ROW as ROW,
  S,
  SEGMENTS_HEADER_ROW,
  type SegmentColumnId,
} from './segments-columns';
import { cutsOf } from './segments-cuts';
import { groupsColumn, groupsSpan } from './segments-group-columns';
import { ratioFormula } from './segments-groups';
import { type MemberColumn, MOVEMENTS, memberGroups, membersSpan } from './segments-member-columns';
import { setting } from './settings-list';

type Formulas = Readonly<Partial<Record<SegmentColumnId, string>>>;
const at = (id: SegmentColumnId, row = ROW) => `$${S[id]}${row}`;

/** The kinds of lines. */
export const KIND = { segment: 1, all: 2, difference: 3, column: 4 } as const;

/** The formulas of the first line of Segments. */
export function segmentFormulas(plan: Plan): Formulas {
  return { ...lineFormulas(plan), ...figures(plan), ...ratios(plan), segment: nameFormula() };
}

/** Which line this is: for each column its name, its segments, all customers, the difference, and a blank. */
function lineFormulas(plan: Plan): Formulas {
  const cuts = cutsOf(plan);
  const header = SEGMENTS_HEADER_ROW;
  const isEnd = `${at('line', header)}=${at('lines', header)}+3`;
  const next = `IF(${at('cut', header)}=0;0;IF(${isEnd};IF(${at('cut', header)}=${cuts.length};0;${at('cut', header)}+1);${at('cut', header)}))`;
  const line = at('line');
  const listed = `INDEX(${groupsColumn('listed')};${firstGroupRow(plan)}+${line}-1)`;
  const ofGroup = (id: 'period' | 'year' | 'criterion') =>
    `IF(${at('kind')}=${KIND.segment};INDEX(${groupsColumn(id)};${at('group')});IF(${at('kind')}=${KIND.all};1;0))`;
  return {
    cut: `IF(ROW()=${ROW};1;${next})`,
    line: `IF(ROW()=${ROW};0;IF(${at('cut')}=${at('cut', header)};${at('line', header)}+1;0))`,
    lines: `IF(${at('cut')}=0;0;COUNTIFS(${groupsSpan(plan, 'cut')};${at('cut')};${groupsSpan(plan, 'shown')};">0"))`,
    kind: `IF(${at('cut')}=0;0;IF(${line}=0;${KIND.column};IF(${line}<=${at('lines')};${KIND.segment};IF(${line}=${at('lines')}+1;${KIND.all};IF(${line}=${at('lines')}+2;${KIND.difference};0)))))`,
    group: `IF(${at('kind')}=${KIND.segment};${listed};IF(${at('kind')}=${KIND.column};${firstGroupRow(plan)};0))`,
    period: ofGroup('period'),
    year: ofGroup('year'),
    criterion: ofGroup('criterion'),
  };
}

/** The row of Groups on which the line's segment column begins. */
function firstGroupRow(plan: Plan): string {
  return `(MATCH(${at('cut')};${groupsSpan(plan, 'cut')};0)+1)`;
}

function nameFormula(): string {
  const of = (id: 'segment' | 'column') => `INDEX(${groupsColumn(id)};${at('group')})`;
  const names = [
    [KIND.column, of('column')],
    [KIND.segment, of('segment')],
    [KIND.all, '"All customers"'],
    [KIND.difference, '"All customers less the lines above"'],
  ] as const;
  return names.reduceRight(
    (rest, [kind, name]) => `IF(${at('kind')}=${kind};${name};${rest})`,
    '""',
  );
}

/** A figure of a segment or of all customers; below them, what the segments above leave of all customers. */
function figure(id: SegmentColumnId, formula: string): string {
  const [header, above] = [`${S[id]}$${SEGMENTS_HEADER_ROW}`, `${S[id]}${SEGMENTS_HEADER_ROW}`];
  const lines = at('lines');
  const listed = `OFFSET(${header};ROW()-${SEGMENTS_HEADER_ROW + 1}-${lines};0;${lines};1)`;
  const less = `IF(ISNUMBER(${above});ROUND(${above}-SUM(${listed});9);"")`;
  const difference = `IF(${lines}=0;${above};${less})`;
  const isShown = `OR(${at('kind')}=0;${at('kind')}=${KIND.column})`;
  return `IF(${isShown};"";IF(${at('kind')}=${KIND.difference};${difference};${formula}))`;
}

function figures(plan: Plan): Formulas {
  const isIn = `${memberGroups(plan, at('period'))};${at('criterion')}`;
  const [size, movement] = [membersSpan(plan, 'size'), membersSpan(plan, 'movement')];
  const sum = (id: MemberColumn) => `SUMIFS(${membersSpan(plan, id)};${isIn})`;
  const paying = (id: MemberColumn) => `COUNTIFS(${membersSpan(plan, id)};">0";${isIn})`;
  const moved = MOVEMENTS.flatMap((id, index): [SegmentColumnId, string][] => [
    [id, figure(id, `SUMIFS(${size};${isIn};${movement};${index + 1})`)],
    [`${id}Customers`, figure(`${id}Customers`, `COUNTIFS(${isIn};${movement};${index + 1})`)],
  ]);
  return {
    opening: figure('opening', sum('opening')),
    ...Object.fromEntries(moved),
    closing: figure('closing', sum('closing')),
    openingCustomers: figure('openingCustomers', paying('opening')),
    closingCustomers: figure('closingCustomers', paying('closing')),
  };
}

/** Rates of segments and of all customers, each from the cells of its own line. */
function ratios(plan: Plan): Formulas {
  const rate = (formula: string) =>
    `IF(OR(${at('kind')}=${KIND.segment};${at('kind')}=${KIND.all});${formula};"")`;
  const back = `IF(${setting('reactivationInNrr')}="Yes";${at('reactivation')};0)`;
  const kept = `${at('opening')}-${at('contraction')}-${at('churn')}`;
  const net = `${at('expansion')}-${at('contraction')}-${at('churn')}+${back}`;
  const all = (id: MemberColumn) =>
    `SUMIFS(${membersSpan(plan, id)};${membersSpan(plan, 'all')};1)`;
  const year = (id: MemberColumn) =>
    `SUMIFS(${membersSpan(plan, id)};${memberGroups(plan, at('year'))};${at('criterion')})`;
  return {
    nrr: rate(ratioFormula(`${kept}+${at('expansion')}+${back}`, at('opening'))),
    grr: rate(ratioFormula(kept, at('opening'))),
    nrr12: rate(ratioFormula(year('now'), year('yearAgo'))),
    grr12: rate(ratioFormula(year('kept'), year('yearAgo'))),
    share: rate(ratioFormula(at('closing'), all('closing'))),
    effect: figure('effect', ratioFormula(`100*(${net})`, all('opening'))),
  };
}
