import type { Refusal } from '../core/refusal';
import type { Understanding } from '../core/report/understanding';
import { importWords } from './import-words';

/** Why a report is not imported where nobody can be asked for its last month; null where it tells one. */
export function asOfRefused({ settings }: Pick<Understanding, 'settings'>): Refusal | null {
  return settings.asOf === null ? { problem: importWords.sayLastMonth } : null;
}
