import type { UnderstoodFile } from '../core/dropped/understand-dropped';
import type { Refusal } from '../core/refusal';
import type { Understanding } from '../core/report/understanding';
import { importWords } from './import-words';

/**
 * What is said where the last month was taken from the dates of a report alone, as of a contract that begins later, and nobody has
 * chosen one; null where the file's name or somebody says it.
 */
export function asOfTaken({
  settings,
  asOf,
  said,
}: Pick<UnderstoodFile, 'settings' | 'asOf' | 'said'>): string | null {
  if (asOf.isSure || settings.asOf === null || said.asOf !== undefined) return null;
  return importWords.lastMonthTaken(settings.asOf, asOf.reason);
}

/** Why a report is not imported where nobody can be asked for its last month; null where it tells one. */
export function asOfRefused({ settings }: Pick<Understanding, 'settings'>): Refusal | null {
  return settings.asOf === null ? { problem: importWords.sayLastMonth } : null;
}
