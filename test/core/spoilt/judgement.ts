import { auditOf } from '../../../src/core/audit/audit';
import { type Month, monthText } from '../../../src/core/days';
import { type Doubt, doubtsOf, type File } from '../../../src/core/doubt/doubt';
import { joinedChoices } from '../../../src/core/doubt/question';
import {
  type UnderstoodFile,
  understandDropped,
} from '../../../src/core/dropped/understand-dropped';
import { isRefusal } from '../../../src/core/refusal';
import { stateText } from '../../../src/core/report/state';
import { matrixOf } from '../../../src/core/retention/customer-months';
import { ledgerOf } from '../../../src/core/retention/ledger';
import { retentionMonths } from '../../../src/core/retention/retention';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { LAST, type TrueMonth } from './history';
import { fileOf, type MadeReport } from './made-report';

/** How a report came out: right, doubted with the truth among the answers, said in words, or wrong in silence. */
export type Judgement = 'right' | 'doubted' | 'said' | { readonly wrong: string };

/** What the product makes of a report whose truth is known. */
export function judgementOf(
  report: MadeReport,
  truth: readonly TrueMonth[],
  says: RegExp | undefined,
): Judgement {
  const file: File = {
    cells: cellsOfCsv(fileOf(report)),
    fileName: report.fileName,
    choices: { asOf: LAST },
  };
  const understood = understandDropped(file.cells, file.fileName, file.choices);
  if (isRefusal(understood))
    return says?.test(understood.problem) ? 'said' : { wrong: `refused: ${understood.problem}` };
  const off = departure(understood, truth);
  if (off === null) return 'right';
  const doubts = doubtsOf(file, understood);
  if (leadsTo(truth, { file, doubts, depth: 2 })) return 'doubted';
  const words = [
    ...doubts.map(said),
    ...understood.notes,
    ...leftOut(understood),
    ...findings(understood),
  ];
  if (says && words.some((one) => says.test(one))) return 'said';
  return { wrong: [off, understood.settings.model, ...words].join(' | ') };
}

function said({ about, assumed, because, but, otherwise }: Doubt): string {
  return `doubt of ${about}: ${[assumed, because, but, otherwise].join('; ')}`;
}

/** Why rows do not count, but for the reason that most reports have. */
function leftOut({ deals }: UnderstoodFile): readonly string[] {
  const states = new Set(deals.map(({ state }) => state));
  states.delete('counted');
  return [...states].map(stateText);
}

/** What the audit finds, in its words. */
function findings({ report, settings }: UnderstoodFile): readonly string[] {
  const audit = auditOf({ table: report, report, settings, accepted: [], checksOff: [] });
  return audit.findings.map(({ check, message }) => `${check}: ${message}`);
}

interface Asking {
  readonly file: File;
  readonly doubts: readonly Doubt[];
  /** How many questions somebody answers before giving up. */
  readonly depth: number;
}

/** Whether somebody who knows the truth comes to it by answering what is asked. */
function leadsTo(truth: readonly TrueMonth[], { file, doubts, depth }: Asking): boolean {
  return doubts.some(({ choicesOtherwise }) => {
    const answered = { ...file, choices: joinedChoices(file.choices, choicesOtherwise) };
    const other = understandDropped(answered.cells, answered.fileName, answered.choices);
    if (isRefusal(other)) return false;
    if (departure(other, truth) === null) return true;
    if (depth <= 1) return false;
    return leadsTo(truth, { file: answered, doubts: doubtsOf(answered, other), depth: depth - 1 });
  });
}

/** The first month whose figures are not the true ones, in words; null where all are. */
function departure(understood: UnderstoodFile, truth: readonly TrueMonth[]): string | null {
  const { deals, settings } = understood;
  const matrix = matrixOf(ledgerOf(deals, settings), settings.asOf ?? 0);
  const months = matrix.months.length > 0 ? retentionMonths(matrix, settings) : [];
  const shown = new Map(months.map((one) => [one.month, one]));
  const [wrong] = truth.flatMap(({ month, closing, nrr }) => {
    const found = shown.get(month);
    if (!near(found?.closing ?? 0, closing)) return [saying(month, 'MRR', found?.closing, closing)];
    return near(found?.nrr ?? null, nrr) ? [] : [saying(month, 'NRR', found?.nrr, nrr)];
  });
  return wrong ?? null;
}

function saying(
  month: Month,
  what: string,
  found: number | null | undefined,
  right: number | null,
) {
  return `${what} of ${monthText(month)} is ${found}, right is ${right}`;
}

function near(found: number | null, right: number | null): boolean {
  if (found === null || right === null) return found === right;
  return Math.abs(found - right) <= Math.max(0.006, Math.abs(right) * 2e-4);
}
