import { dayText, type Month, monthOf, monthText } from '../../days';
import { type Dropped, rowsOf } from '../../dropped/dropped';
import { lastMonthByRows, latestOf, reportDays } from '../../dropped/report-days';
import { exportDayIn, lastComplete } from '../../report/as-of';
import { textOf } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Reading, when } from '../question';

/** Which month was the last complete one: that of the date in the file's name, unless the rows go on after it. */
export const askAsOf: Ask = ({ choices, fileName, dropped }) => {
  if (choices.asOf !== undefined) return [];
  const days = reportDays(dropped);
  const [named, byRows] = [exportDayIn(fileName), lastMonthByRows(days)];
  const latest = latestOf(latestOf(days.written, days.typed), days.snapshot) ?? days.started;
  if (byRows === null || latest === null) return [];
  const isStart = latest === days.started;
  const { day, is } = days.served ?? { day: latest, is: isStart ? 'start' : 'date' };
  // The day of a snapshot may be that of no cell: a column or a row may name its month alone.
  const isMonth = !days.served && latest === days.snapshot;
  const endsOn = isMonth
    ? words.latestMonth(monthText(monthOf(day)))
    : words.endsOn(dayText(day), is);
  if (named === null) {
    const lacking = days.snapshot === null ? 0 : companiesLacking(dropped, byRows);
    return [
      question([
        readingOf(byRows, when(true, 1, endsOn)),
        ...(lacking > 0 ? [readingOf(byRows - 1, when(true, 1, words.lacksMany(lacking)))] : []),
      ]),
    ];
  }
  const goesOn = latest > named + 1 && !isStart;
  return [
    question([
      readingOf(lastComplete(named), when(!goesOn, 3, words.datedInName(dayText(named)))),
      readingOf(byRows, [
        ...when(goesOn, 2.5, words.goesOnAfter(dayText(latest))),
        ...when(!goesOn, 1, endsOn),
      ]),
    ]),
  ];
};

/** Fewer than these may all have left. */
const FEWEST_LACKING = 3;

/** How many companies of the month before the last snapshots lack, where they are so many that the last ones may not all be in yet. */
function companiesLacking(dropped: Dropped, last: Month): number {
  const get = rowsOf(dropped);
  const of = (month: Month, isPaid: boolean) =>
    new Set(
      dropped.report.rows.flatMap((_, place) => {
        const read = get(place);
        const day = read('snapshotMonth');
        const isThen =
          typeof day === 'number' && monthOf(day) === month && (!isPaid || paysIn(read));
        return isThen ? [WHO.map((id) => textOf(read(id))).find((name) => name !== '') ?? ''] : [];
      }),
    );
  const [before, now] = [of(last - 1, true), of(last, false)];
  const lacking = [...before].filter((company) => !now.has(company)).length;
  return lacking >= FEWEST_LACKING && lacking * 3 > before.size ? lacking : 0;
}

const WHO: readonly FieldId[] = ['companyId', 'companyIds', 'company', 'companies'];

/** Whether a snapshot says that something was paid: a row of 0 stands for a company that left. */
function paysIn(read: (id: FieldId) => unknown): boolean {
  return (['mrr', 'arr', 'amount', 'recurringAmount'] as const).some((id) => {
    const cell = read(id);
    return typeof cell === 'number' && cell !== 0;
  });
}

const question = (readings: readonly Reading[]) => ({ about: 'As-of month', readings });

function readingOf(month: Month, evidence: Reading['evidence']): Reading {
  return {
    says: words.lastMonthIs(monthText(month)),
    choices: { asOf: month },
    set: `As-of month=${monthText(month)}`,
    evidence,
  };
}
