import { andSeen } from '../nrr/losses';
import type { Plan } from '../plan';
import { span } from '../sheet/references';
import { SEGMENTS_ROW as ROW, S, SEGMENTS_HEADER_ROW, type SegmentColumnId } from './columns';
import { cutsOf, LINES_BESIDE } from './cuts';
import { netFormula, rateFormula, ratioFormula } from './figures';
import {
  allCustomers,
  allGroup,
  cutsSpan,
  type GroupColumn,
  groupRows,
  groupsSpan,
} from './group-columns';
import { MOVEMENTS } from './member-columns';

type Formulas = Partial<Record<SegmentColumnId, string>>;

/** The kinds of lines. */
export const KIND = { segment: 1, all: 2, difference: 3, column: 4 } as const;

/** How many lines Segments has room for. */
export function lineCount(plan: Plan): number {
  return cutsOf(plan).reduce((sum, cut) => {
    const { first, last } = groupRows(plan, cut);
    return sum + last - first + 1 + LINES_BESIDE;
  }, 0);
}

/** The formulas of Segments, each for a whole column. */
export function segmentFormulas(plan: Plan): Formulas {
  const at = (id: SegmentColumnId) => span(S[id], ROW, SEGMENTS_HEADER_ROW + lineCount(plan));
  return {
    ...lineFormulas(plan, at),
    ...figures(plan, at),
    ...ratios(plan, at),
    segment: nameFormula(plan, at),
  };
}

type At = (id: SegmentColumnId) => string;

/** Which line this is: for each column its name, its segments, all customers, the difference, and a blank. */
function lineFormulas(plan: Plan, at: At): Formulas {
  const cuts = cutsOf(plan).length;
  const counted = `SEQUENCE(${lineCount(plan)})`;
  const cut = `MATCH(${counted};${cutsSpan(plan, 'firstLine')};1)`;
  const ofCut = (id: 'firstRow' | 'firstLine') =>
    `LOOKUP(${at('cut')};SEQUENCE(${cuts});${cutsSpan(plan, id)})`;
  const [line, lines] = [at('line'), at('lines')];
  const below = `IF(${line}=${lines}+1;${KIND.all};IF(${line}=${lines}+2;${KIND.difference};0))`;
  const listed = `LOOKUP(${ofCut('firstRow')}+${line}-1;${groupsSpan(plan, 'row')};${groupsSpan(plan, 'listed')})`;
  return {
    cut: `IF(${cut}>${cuts};0;${cut})`,
    line: `IF(${at('cut')}=0;0;${counted}-${ofCut('firstLine')})`,
    lines: `IF(${at('cut')}=0;0;COUNTIF(${groupsSpan(plan, 'counted')};${at('cut')}))`,
    kind: `IF(${at('cut')}=0;0;IF(${line}=0;${KIND.column};IF(${line}<=${lines};${KIND.segment};${below})))`,
    group: `IF(${at('kind')}=0;0;IF(${at('kind')}=${KIND.segment};${listed};IF(${at('kind')}=${KIND.column};${ofCut('firstRow')};${allGroup(plan)})))`,
  };
}

/** What Groups says of each line. */
function ofGroup(plan: Plan, at: At, id: GroupColumn): string {
  return `LOOKUP(${at('group')};${groupsSpan(plan, 'row')};${groupsSpan(plan, id)})`;
}

function nameFormula(plan: Plan, at: At): string {
  const names = [
    [KIND.column, ofGroup(plan, at, 'column')],
    [KIND.segment, ofGroup(plan, at, 'segment')],
    [KIND.all, '"All customers"'],
    [KIND.difference, '"Difference to all customers"'],
  ] as const;
  return names.reduceRight(
    (rest, [kind, name]) => `IF(${at('kind')}=${kind};${name};${rest})`,
    '""',
  );
}

/** A figure of a segment or of all customers; below them, what the segments above leave of all customers. */
function figure(plan: Plan, at: At, id: GroupColumn): string {
  const found = ofGroup(plan, at, id);
  return `IF(${isFigure(at)};IF(${at('kind')}=${KIND.difference};ROUND(${found}-${listed(plan, at, id)};9);${found});"")`;
}

/** The same in points, as exact as they are shown. */
function effect(plan: Plan, at: At): string {
  const beside = `IF(${at('kind')}=${KIND.difference};${listed(plan, at, 'effect')};0)`;
  return `ROUND(${ofGroup(plan, at, 'effect')}-${beside};1)`;
}

const isFigure = (at: At) => `(${at('kind')}>0)*(${at('kind')}<${KIND.column})`;

function listed(plan: Plan, at: At, id: GroupColumn): string {
  return `SUMIF(${groupsSpan(plan, 'counted')};${at('cut')};${groupsSpan(plan, id)})`;
}

const FIGURES = [
  'opening',
  ...MOVEMENTS,
  'closing',
  'openingCustomers',
  ...MOVEMENTS.map((id) => `${id}Customers` as const),
  'closingCustomers',
] as const;

function figures(plan: Plan, at: At): Formulas {
  const formulas = FIGURES.map((id) => [id, figure(plan, at, `${id}InPeriod`)] as const);
  return {
    ...Object.fromEntries(formulas),
    effect: `IF(${andSeen(plan, isFigure(at))};IFERROR(${effect(plan, at)};"");"")`,
  };
}

/** Rates of segments and of all customers. */
function ratios(plan: Plan, at: At): Formulas {
  const isOne = `(${at('kind')}=${KIND.segment})+(${at('kind')}=${KIND.all})>0`;
  const rate = (formula: string) => `IF(${isOne};${formula};"")`;
  const kept = `${at('opening')}-${at('contraction')}-${at('churn')}`;
  const closing = allCustomers(plan, 'closingInPeriod');
  return {
    nrr: rate(rateFormula(plan, `${at('opening')}+${netFormula(at)}`, at('opening'))),
    grr: rate(rateFormula(plan, kept, at('opening'))),
    nrr12: rate(ofGroup(plan, at, 'nrr12')),
    grr12: rate(ofGroup(plan, at, 'grr12')),
    share: rate(ratioFormula(at('closing'), closing)),
  };
}
