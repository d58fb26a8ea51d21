import { renewalRate, renewalsOf } from '../core/kpi/renewals';
import { isRefusal, type Refusal } from '../core/refusal';
import { bridgeOf } from '../core/retention/movements';
import type { RetentionChoices } from '../core/retention/retention';
import { DEFAULT_SETTINGS } from '../core/settings';
import { needsCustomers, needsEnds, noRenewals } from './function-words';
import { type History, placeOf, type When, windowOf } from './history';
import { type Figures, labelledFigures } from './labelled-figures';
import { type ReadReport, readReport, reportHistory } from './report-shape';
import type { GivenSettings } from './settings-range';
import { historyOfTable, type Shape } from './shape';

/** What a function is asked: a range that is understood, a window, and settings. */
export interface Question {
  readonly shape: Shape;
  readonly when: When;
  readonly given: GivenSettings;
}

/** The figures of the window; null where it opens before the range does, a refusal where losses are asked for and cannot be seen. */
export function figuresOf(question: Question, ofLosses: boolean): Figures | null | Refusal {
  const { shape, when } = question;
  if (shape.kind === 'labelled') return labelledFigures(shape, when);
  const history = historyOf(question, ofLosses);
  if (isRefusal(history)) return history;
  const window = windowOf(history, when);
  if (window === null || isRefusal(window)) return window;
  return bridgeOf(history.matrix.customers, window.from, window.to);
}

/** The customers' history in the range; a summary has none. */
export function historyOf({ shape, when, given }: Question, ofLosses: boolean): History | Refusal {
  if (shape.kind === 'labelled') return { problem: needsCustomers };
  if (shape.kind !== 'report') return historyOfTable(shape);
  const report = readReport(shape.table.cells, given, when.month);
  return isRefusal(report) ? report : reportHistory(report, ofLosses);
}

/** How the settings define what the field disagrees about. */
export function retentionChoices({ choices }: GivenSettings): RetentionChoices {
  const { reactivationInNrr, quickRatioReactivation } = { ...DEFAULT_SETTINGS, ...choices };
  return { reactivationInNrr, quickRatioReactivation };
}

/** The share of what was due for renewal in the window that was renewed. */
export function renewedShare(question: Question, by: 'customers' | 'MRR'): number | null | Refusal {
  const { shape, when, given } = question;
  if (shape.kind === 'labelled') return renewedInSummary(labelledFigures(shape, when));
  if (shape.kind !== 'report') return { problem: needsEnds };
  const report = readReport(shape.table.cells, given, when.month);
  return isRefusal(report) ? report : renewedInReport(report, when, by);
}

function renewedInSummary(figures: Figures | Refusal): number | null | Refusal {
  if (isRefusal(figures)) return figures;
  const { due, renewed } = figures;
  if (due === undefined || renewed === undefined) return { problem: noRenewals };
  return due > 0 ? renewed / due : null;
}

function renewedInReport(
  report: ReadReport,
  when: When,
  by: 'customers' | 'MRR',
): number | null | Refusal {
  const history = reportHistory(report);
  if (isRefusal(history)) return history;
  const place = placeOf(history, when.month);
  if (typeof place !== 'number') return place;
  const last = history.matrix.months[place] ?? report.lastMonth;
  const renewals = renewalsOf({ ...report, asOf: report.lastMonth });
  return renewals && renewalRate(renewals, { first: last - (when.months ?? 1) + 1, last, by });
}
