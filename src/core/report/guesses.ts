import { guessCategory, type RevenueCategory } from '../category';
import { type AmountMeaning, comparable, type RevenueModel } from '../settings';
import { type Cell, isBlank, textOf } from './cell';
import { typeText } from './deal';
import type { FieldId } from './fields';
import { isWonStage, looksWon } from './model';
import { fieldReader, type Report } from './report';
import { termMonths } from './term';

/** A choice made from the data, with the reason that a person can check. */
export interface Guess<T> {
  readonly value: T;
  readonly reason: string;
  /** False when the data does not tell, and somebody should be asked. */
  readonly isSure: boolean;
}

type Row = (id: FieldId) => Cell;

/** The rows of a report as field readers, the won deals only. */
export function wonRows(report: Report): readonly Row[] {
  const read = fieldReader(report.fields);
  return report.rows.map((row) => (id: FieldId) => read(row, id)).filter(looksWon);
}

/** What Amount most likely means: what the recurring columns agree with, else what the other columns suggest. */
export function guessAmountMeaning(
  rows: readonly Row[],
  model: RevenueModel,
): Guess<AmountMeaning> {
  const agreed = agreedMeaning(rows);
  if (agreed) return agreed;
  const has = (id: FieldId) => rows.some((row) => !isBlank(row(id)));
  if (has('billingFrequency'))
    return guess('per billing period', 'the report has a billing frequency', true);
  if (model === 'contracts' && (has('term') || has('contractEnd')))
    return guess(
      'TCV',
      'the deals have a term or an end, so Amount is taken as the total contract value',
      false,
    );
  return guess(
    'MRR',
    'nothing in the report says otherwise, so Amount is taken as money a month',
    false,
  );
}

function guess<T>(value: T, reason: string, isSure: boolean): Guess<T> {
  return { value, reason, isSure };
}

function agreedMeaning(rows: readonly Row[]): Guess<AmountMeaning> | null {
  const votes = new Map<AmountMeaning, number>();
  for (const row of rows) {
    const meaning = meaningOfRow(row);
    if (meaning) votes.set(meaning, (votes.get(meaning) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  const total = [...votes.values()].reduce((sum, count) => sum + count, 0);
  if (!best || best[1] * 2 < total) return null;
  return guess(
    best[0],
    `on ${best[1]} of ${total} deals that carry both, Amount agrees with ${best[0]}`,
    true,
  );
}

function meaningOfRow(row: Row): AmountMeaning | null {
  const [amount, monthly] = [row('amount'), monthlyOf(row)];
  if (typeof amount !== 'number' || monthly === null || amount === 0) return null;
  const start = isBlank(row('contractStart')) ? row('closeDate') : row('contractStart');
  const term = termMonths(
    row('term'),
    typeof start === 'number' ? start : null,
    row('contractEnd'),
  );
  const near = (months: number) => Math.abs(amount / months - monthly) <= Math.abs(monthly) * 0.01;
  if (near(1)) return 'MRR';
  if (near(12)) return 'ARR';
  return term !== null && near(term) ? 'TCV' : null;
}

function monthlyOf(row: Row): number | null {
  const [recurring, mrr, arr] = [row('recurringAmount'), row('mrr'), row('arr')];
  if (typeof recurring === 'number') return recurring;
  if (typeof mrr === 'number') return mrr;
  return typeof arr === 'number' ? arr / 12 : null;
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
  for (const row of report.rows) {
    const stage = textOf(read(row, 'stage'));
    const flag = read(row, 'isWon');
    if (stage !== '' && (flag === null ? isWonStage(stage) : flag === true))
      stages.set(comparable(stage), stage);
  }
  return [...stages.values()];
}
