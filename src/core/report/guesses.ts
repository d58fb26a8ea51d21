import { guessCategory, type RevenueCategory } from '../category';
import { onceEach } from '../once-each';
import { type AmountMeaning, comparable, type RevenueModel } from '../settings';
import { type Cell, isBlank, textOf } from './cell';
import { typeText } from './deal';
import type { FieldId } from './fields';
import { looksWon, type WonStages } from './model';
import { fieldReader, type Report } from './report';
import { amountsAgree, hasFrequency, hasTerms, saysNothing } from './report-words';
import { isWonStage } from './stage-words';
import { billingMonths, termMonths } from './term';

/** A choice made from the data, with the reason that a person can check. */
export interface Guess<T> {
  readonly value: T;
  readonly reason: string;
  /** False when the data does not tell, and somebody should be asked. */
  readonly isSure: boolean;
}

type Row = (id: FieldId) => Cell;

/** The rows of a report as field readers, the won deals only. */
export function wonRows(report: Report, wonStages?: WonStages): readonly Row[] {
  const read = fieldReader(report.fields);
  return report.rows
    .filter((row) => looksWon((id) => read(row, id), wonStages))
    .map((row) => (id) => read(row, id));
}

/** What Amount most likely means: what the recurring columns agree with, else what the other columns suggest. */
export function guessAmountMeaning(
  rows: readonly Row[],
  model: RevenueModel,
): Guess<AmountMeaning> {
  const agreed = agreedMeaning(rows);
  if (agreed) return agreed;
  const has = (id: FieldId) => rows.some((row) => !isBlank(row(id)));
  if (has('billingFrequency')) return guess('per billing period', hasFrequency, true);
  if (has('term') || (model === 'contracts' && has('contractEnd')))
    return guess('TCV', hasTerms, false);
  return guess('MRR', saysNothing, false);
}

function guess<T>(value: T, reason: string, isSure: boolean): Guess<T> {
  return { value, reason, isSure };
}

/** What Amount agrees with, on at least half of the rows that carry a recurring column, too; null where it agrees with none. */
export function agreedMeaning(rows: readonly Row[]): Guess<AmountMeaning> | null {
  const votes = new Map<AmountMeaning, number>();
  let carriers = 0;
  for (const row of rows) {
    const meanings = meaningsOfRow(row);
    if (meanings === null) continue;
    carriers += 1;
    for (const meaning of meanings) votes.set(meaning, (votes.get(meaning) ?? 0) + 1);
  }
  const ranked: readonly AmountMeaning[] = ['MRR', 'ARR', 'TCV', 'per billing period'];
  const [best] = ranked
    .map((meaning) => [meaning, votes.get(meaning) ?? 0] as const)
    .sort((a, b) => b[1] - a[1]);
  if (!best || best[1] === 0 || best[1] * 2 < carriers) return null;
  const [meaning, agreeing] = best;
  return guess(meaning, amountsAgree(agreeing, carriers, meaning), true);
}

/** All that Amount may be on a row: a year's contract is ARR and TCV alike. Null where the row lacks one of both. */
function meaningsOfRow(row: Row): readonly AmountMeaning[] | null {
  const amount = row('amount');
  const start = isBlank(row('contractStart')) ? row('closeDate') : row('contractStart');
  const term = termMonths(
    row('term'),
    typeof start === 'number' ? start : null,
    row('contractEnd'),
  );
  const monthly = monthlyOf(row, term);
  if (typeof amount !== 'number' || monthly === null || amount === 0) return null;
  const near = (months: number) => Math.abs(amount / months - monthly) <= Math.abs(monthly) * 0.01;
  const months: readonly (readonly [AmountMeaning, number | null])[] = [
    ['MRR', 1],
    ['ARR', 12],
    ['TCV', term],
    ['per billing period', billingMonths(textOf(row('billingFrequency')))],
  ];
  return months.filter(([, length]) => length !== null && near(length)).map(([name]) => name);
}

function monthlyOf(row: Row, term: number | null): number | null {
  const [recurring, mrr, arr, tcv] = [row('recurringAmount'), row('mrr'), row('arr'), row('tcv')];
  if (typeof recurring === 'number') return recurring;
  if (typeof mrr === 'number') return mrr;
  if (typeof arr === 'number') return arr / 12;
  return typeof tcv === 'number' && term !== null ? tcv / term : null;
}

/** The types of deals that are not won, where they say that they are renewals: an open one is a renewal to come. */
export function guessRenewalTypes(
  { fields, rows }: Report,
  model: RevenueModel,
): ReadonlyMap<string, RevenueCategory | null> {
  const read = fieldReader(fields);
  const types = new Set(rows.map((row) => typeText((id) => read(row, id), { model })));
  const renewals = [...types].filter((type) => type !== '' && guessCategory(type) === 'renewal');
  return new Map(renewals.map((type) => [type, 'renewal']));
}

/** Every deal type of the won deals with the category it most likely means; null where a person must say. */
export function guessTypes(
  rows: readonly Row[],
  model: RevenueModel,
): ReadonlyMap<string, RevenueCategory | null> {
  const types = new Map<string, RevenueCategory | null>();
  for (const row of rows) {
    const type = typeText(row, { model });
    if (type !== '' && !types.has(type)) types.set(type, guessCategory(type));
  }
  return types;
}

/** The stages that mean won: those of deals marked as won, else those whose name says so. */
export function guessWonStages(report: Report): readonly string[] {
  const read = fieldReader(report.fields);
  const stages = new Map<string, string>();
  const plainStage = onceEach(comparable);
  for (const row of report.rows) {
    const stage = textOf(read(row, 'stage'));
    const flag = read(row, 'isWon');
    if (stage !== '' && (flag === null ? isWonStage(stage) : flag === true))
      stages.set(plainStage(stage), stage);
  }
  return [...stages.values()];
}
