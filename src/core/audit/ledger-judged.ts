import type { Deal } from '../report/deal';
import type { Fields } from '../report/fields';
import { fieldReader, type Report } from '../report/report';
import type { Settings } from '../settings';
import type { CheckId } from './check-name-words';
import type { Paid } from './finding';
import type { FindingWords } from './finding-words';
import { rowFindings } from './row-findings';

type Table = Pick<Report, 'fields' | 'rows'>;

/** What a check finds on a record, and what that may cost. */
export interface Judged {
  readonly check: CheckId;
  readonly deal: Deal;
  /** Money a month that may be wrong. */
  readonly mrr: number;
  /** Whether the row and its neighbours on the Ledger show it. */
  readonly isOnLedger: boolean;
  /** The money a month of the record among those that count; null where it does not. */
  readonly counted: number | null;
  /** When the money at stake is paid; null where nobody knows. */
  readonly paid: Paid | null;
  /** Says it, where the check's own sentence does not say all. */
  readonly say?: (words: FindingWords) => string;
}

/** What every row shows, alone and beside its neighbours. */
export function ledgerJudged(
  table: Table,
  deals: readonly Deal[],
  settings: Settings,
): readonly Judged[] {
  return rowFindings(deals, settings, reader(table)).map(({ deal, check, entry, stake }) => ({
    ...{ deal, check, mrr: stake, isOnLedger: true },
    ...{ counted: entry?.mrr ?? null, paid: entry ?? paidBy(deal) },
  }));
}

/** Reads the row of a deal. */
export function reader({ fields, rows }: Table): (deal: Pick<Deal, 'row'>) => Fields {
  const read = fieldReader(fields);
  return (deal) => {
    const row = rows[deal.row - 2] ?? [];
    return (id) => read(row, id);
  };
}

/** When a row says that it is paid. */
export function paidBy({ start, end }: Deal): Paid | null {
  return start === null ? null : { from: start, until: end };
}
