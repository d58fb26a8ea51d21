import { lastDay } from '../days';
import type { Entry } from '../retention/ledger-entry';
import type { Settings } from '../settings';
import type { Paid } from './finding';
import type { Judged } from './ledger-judged';

/** How far the records can be trusted. */
export interface Accuracy {
  /** Records that count, or would if they were right. */
  readonly records: number;
  /** Records without a finding / records that count or should; null where there is none. */
  readonly accuracy: number | null;
  /**
   * What is paid at the as-of month's end: MRR of records with nothing at stake / that and the MRR at stake; null where
   * nothing is.
   */
  readonly accuracyByMrr: number | null;
}

/** The accuracy of counted lines of which some are judged to be wrong. */
export function accuracyOf(
  judged: readonly Judged[],
  entries: readonly Entry[],
  { asOf }: Pick<Settings, 'asOf'>,
): Accuracy {
  const wrong = new Set(judged.map((one) => one.deal.row));
  const clean = entries.filter(({ deal }) => !wrong.has(deal.row));
  const costly = new Set(judged.filter(({ mrr }) => mrr > 0).map((one) => one.deal.row));
  const certain = entries.filter(({ deal }) => !costly.has(deal.row));
  const isNow = (paid: Paid | null) =>
    asOf !== null && paid !== null && paid.from <= lastDay(asOf) && paid.until > lastDay(asOf);
  const sum = (lines: readonly { readonly mrr: number }[]) =>
    lines.reduce((total, { mrr }) => total + mrr, 0);
  const records = clean.length + judged.length;
  return {
    records,
    accuracy: ratio(clean.length, records),
    accuracyByMrr: shareOf(
      sum(certain.filter(isNow)),
      sum(judged.filter(({ paid }) => isNow(paid))),
    ),
  };
}

/** Credits may leave less than nothing, which is shown as nothing. */
function shareOf(cleanMrr: number, atStake: number): number | null {
  const clean = Math.max(0, cleanMrr);
  return ratio(clean, clean + atStake);
}

function ratio(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}
