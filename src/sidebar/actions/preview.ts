import { type Month, parseMonth } from '../../core/days';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { RestatedMonth } from '../../core/retention/restated';
import type { Known } from '../../import/known';
import type { OtherSource } from '../../import/other-source';
import { type Update, updateFrom } from '../../import/update';
import type { PlainSettings } from '../../workbook/plan';
import type { Draft } from '../state/state';

/** A report beside what the workbook holds, before anything is written. */
export interface Preview {
  readonly draft: Draft;
  readonly known: Known;
  /** The settings of the workbook as they are. */
  readonly settings: PlainSettings | null;
  /** What the report is beside the rows that are there, if it is of another source. */
  readonly other?: OtherSource | null;
  readonly update: Update;
}

/** The preview of a draft; a refusal where there is nothing to measure. */
export function previewOf(basis: Omit<Preview, 'update'>): Preview | Refusal {
  const isOther = Boolean(basis.other);
  const update = updateFrom(basis.known, { ...basis.draft, isOther });
  return isRefusal(update) ? update : { ...basis, update };
}

/** Whether a report of another source may count beside what is there: one model reads all rows of a workbook, and an ID once. */
export function mayCountBoth({ other, settings, draft }: Preview): boolean {
  const isApart = other?.clashes.length === 0;
  return isApart && settings?.model === draft.understanding.settings.model;
}

/** What an update does to the months that were reported, and which months it adds. */
export interface MonthChanges {
  /** Latest first. */
  readonly restated: readonly RestatedMonth[];
  readonly added: readonly Month[];
}

/** Months up to the last one reported change; those after it are new, whatever was there of them. */
export function monthChanges({ settings, update }: Preview): MonthChanges {
  const last = parseMonth(update.request.settings.asOf) ?? 0;
  const reported = parseMonth(settings?.asOf ?? '') ?? last;
  return {
    restated: update.restated.filter(({ month }) => month <= reported).reverse(),
    added: Array.from({ length: Math.max(0, last - reported) }, (_, index) => reported + 1 + index),
  };
}

/** Whether writing the report would leave rows, months and settings as they are. */
export function changesNothing({ settings, update }: Preview): boolean {
  return update.request.rowCount === 0 && settings !== null && areSame(settings, update);
}

function areSame(settings: PlainSettings, { request }: Update): boolean {
  return normal(settings) === normal(request.settings);
}

/** Settings as one text in which neither case nor order matters. */
function normal(settings: PlainSettings): string {
  // A list that is empty says no more than one that an older version did not keep.
  const parts = Object.entries(settings).flatMap(([id, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return [[id, value]];
    return value.length === 0 ? [] : [[id, value.map((one) => JSON.stringify(one)).sort()]];
  });
  return JSON.stringify(parts.sort()).toLowerCase();
}
