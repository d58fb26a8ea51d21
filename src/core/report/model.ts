import { guessCategory } from '../category';
import { onceEach } from '../once-each';
import { comparable, REVENUE_MODELS, type RevenueModel } from '../settings';
import { type Cell, isBlank, textOf } from './cell';
import type { FieldId } from './fields';
import { fieldReader, type Report } from './report';
import { isLostStage, isWonStage } from './stage-words';

/** How well a report fits one revenue model: the rows that carry the model's columns, of the rows that could. */
export interface ModelFit {
  readonly model: RevenueModel;
  readonly rows: number;
  readonly of: number;
}

/** The model that a report is most likely kept in, of how well it fits each; null when no model's columns are there. */
export function detectModel(fits: readonly ModelFit[]): ModelFit | null {
  const half = fits.find((fit) => fit.of > 0 && fit.rows * 2 >= fit.of);
  return half ?? [...fits].sort((a, b) => b.rows - a.rows).find((fit) => fit.rows > 0) ?? null;
}

type Row = (id: FieldId) => Cell;
const filled = (row: Row, id: FieldId): boolean => !isBlank(row(id));

/** What may hold the money of a snapshot. */
const SIZES: readonly FieldId[] = ['mrr', 'arr', 'amount', 'acv'];

/** Whether a row is paid again and again from a day on and no deal type says otherwise: a subscription that nobody has ended. */
function isOpenContract(row: Row): boolean {
  const recurs = (['mrr', 'arr', 'billingFrequency'] as const).some((id) => filled(row, id));
  const isPaid = filled(row, 'contractStart') && recurs;
  return isPaid && !filled(row, 'type') && !filled(row, 'recurringType');
}

type Evidence = (row: Row, categoryOf: typeof guessCategory) => boolean;

/** What a row has that shows its model. */
const EVIDENCE: Readonly<Record<RevenueModel, Evidence>> = {
  'monthly snapshots': (row) => filled(row, 'snapshotMonth') && SIZES.some((id) => filled(row, id)),
  'invoices or orders': (row) =>
    filled(row, 'invoiceDate') && (filled(row, 'billed') || filled(row, 'amount')),
  'recurring deals': (row) => filled(row, 'recurringAmount'),
  contracts: (row) => filled(row, 'contractEnd') || filled(row, 'term') || isOpenContract(row),
  'deal movements': (row, categoryOf) =>
    categoryOf(textOf(row('type')) || textOf(row('recurringType'))) !== null,
};

/** How well the report, with these rows for its won deals, fits each model, in the order in which they are tried. */
export function modelFits(report: Report, won: readonly Row[]): readonly ModelFit[] {
  const read = fieldReader(report.fields);
  const dated: readonly RevenueModel[] = ['monthly snapshots', 'invoices or orders'];
  const order = [...dated, ...REVENUE_MODELS.filter((model) => !dated.includes(model))];
  const categoryOf = onceEach(guessCategory);
  return order.map((model) => {
    const has = EVIDENCE[model];
    const having = dated.includes(model)
      ? report.rows.filter((row) => has((id) => read(row, id), categoryOf))
      : won.filter((row) => has(row, categoryOf));
    const { length } = dated.includes(model) ? report.rows : won;
    return { model, rows: having.length, of: length };
  });
}

/** Stages that a person said mean won, in lower case. */
export type WonStages = ReadonlySet<string>;

/** Whether a row is a won deal as far as the report, and who chose won stages before, tell. */
export function looksWon(row: Row, wonStages: WonStages = new Set()): boolean {
  const flag = row('isWon');
  if (flag !== null) return flag === true;
  const stage = textOf(row('stage'));
  return stage === '' || isWonStage(stage) || wonStages.has(comparable(stage));
}

/** Whether a row is a deal that came to its end, won or lost. */
export function looksClosed(row: Row): boolean {
  return looksWon(row) || isLostStage(textOf(row('stage')));
}
