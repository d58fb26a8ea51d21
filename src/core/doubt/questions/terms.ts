import { addMonths } from '../../days';
import { labelOf, rowsOf, writtenCell } from '../../dropped/dropped';
import { type BareTerm, bareTerms, isOverEarly } from '../../dropped/payments';
import { isBlank } from '../../report/cell';
import { TERM_COUNTS, type TermCount } from '../../report/reading-rules';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Evidence, type Facts, when } from '../question';

/** Whether bare terms of rows that are billed more rarely than each month are months, or numbers of payments. */
export const askTerms: Ask = ({ dropped, choices }) => {
  if (choices.termCounts) return [];
  const rows = bareTerms(dropped);
  const ends = endsOf(dropped, rows);
  const [months, payments] = TERM_COUNTS.map((counts) => evidenceFor(counts, rows, ends));
  if (!months || !payments || payments.length === 0) return [];
  const readings = TERM_COUNTS.map((termCounts, at) => ({
    says: words.termCounts[termCounts],
    choices: { termCounts },
    set: `Term counts=${termCounts}`,
    evidence: [months, payments][at] ?? [],
  }));
  return [{ about: labelOf(dropped, 'term'), readings }];
};

/** Nobody agrees on so many months. */
const LONGEST = 120;

function evidenceFor(
  counts: TermCount,
  rows: readonly BareTerm[],
  ends: readonly Ends[],
): readonly Evidence[] {
  const share = (some: number, all: number, most: number) => (all === 0 ? 0 : (most * some) / all);
  const telling = rows.filter((row) => tells(row) === counts).length;
  const tooLong = rows.filter(({ term, period }) => term * period > LONGEST).length;
  const agree = ends.filter((end) => end[counts]).length;
  return [
    ...when(
      telling > 0,
      share(telling, rows.length, 2),
      words.termsFit[counts](telling, rows.length),
    ),
    ...when(agree > 0, share(agree, ends.length, 3), words.termsEnd(agree, ends.length)),
    ...when(
      counts === 'months',
      share(tooLong, rows.length, 1),
      words.termsTooLong(tooLong, rows.length),
    ),
  ];
}

/** What a term by itself tells of what it counts: whole billing periods, or none of them, and whole years of payments. */
function tells(row: BareTerm): TermCount | null {
  const { term, period } = row;
  if (term % period === 0) return 'months';
  const isPlain = (term * period) % 12 === 0 && term * period <= LONGEST;
  return isOverEarly(row) || isPlain ? 'payments' : null;
}

/** Whether a row ends when its term does, by either reading. */
type Ends = Readonly<Record<TermCount, boolean>>;

/** An end may be the last day, or the one after it. */
const DAYS_OFF = 3;

function endsOf(dropped: Facts['dropped'], rows: readonly BareTerm[]): readonly Ends[] {
  const get = rowsOf(dropped);
  return rows.flatMap(({ place, term, period }) => {
    const read = get(place);
    const [end, start] = [read('contractEnd'), read('contractStart') ?? read('closeDate')];
    if (isBlank(writtenCell(dropped, place, 'contractEnd'))) return [];
    if (typeof end !== 'number' || typeof start !== 'number') return [];
    const endsAfter = (months: number) => Math.abs(addMonths(start, months) - end) <= DAYS_OFF;
    return [{ months: endsAfter(term), payments: endsAfter(term * period) }];
  });
}
