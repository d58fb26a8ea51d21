import { isRefusal } from '../core/refusal';
import type { PlainSettings } from '../workbook/plan';
import type { Known } from './known';
import { understoodRows } from './understood-rows';
import { type Update, updateFrom } from './update';

/** The update that the rows of Deals, records of that noun, make of themselves: none, but laid out and audited. */
export function unchangedUpdate(
  known: Known,
  settings: PlainSettings,
  { fileName, noun }: { readonly fileName: string; readonly noun: string },
): Update {
  const understanding = understoodRows(known, settings, fileName);
  if (isRefusal(understanding)) throw new Error(understanding.problem);
  // The rows as they stand, not as a report of them would be read: nothing on Deals changes.
  const report = { ...understanding.report, fields: known.fields, rows: known.rows };
  const update = updateFrom(known, {
    ...{ understanding: { ...understanding, report }, fileName },
    missing: 'keep',
  });
  if (isRefusal(update)) throw new Error(update.problem);
  return { ...update, noun, audited: { ...update.audited, noun } };
}
