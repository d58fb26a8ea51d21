import type { Repaired } from '../../core/audit/repaired';
import type { Outcome } from '../../core/repairs/worklist';
import type { Unlisted } from '../../import/repair-lines';
import type { Update } from '../../import/update';
import type { ImportCounts, ImportLine } from '../../main';

/** What an import brought; null where only its figures are known. */
export interface ImportResult
  extends Pick<Update, 'movers' | 'isUpdate'>,
    Pick<ImportLine, 'holds'> {
  readonly counts: ImportCounts;
  /** What one record of a report that counts is called. */
  readonly noun?: string;
  /** What became of the findings that were there; null where there was no report before. */
  readonly repaired: Repaired | null;
  /** What became of the lines of the tab of repairs; null where it had none. */
  readonly outcome?: Outcome | null;
  readonly unlisted?: Unlisted | null;
}
