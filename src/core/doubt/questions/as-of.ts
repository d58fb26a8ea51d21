import { dayText, type Month, monthText } from '../../days';
import { lastMonthByRows, latestOf, reportDays } from '../../dropped/report-days';
import { exportDayIn, lastComplete } from '../../report/as-of';
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
  if (named === null)
    return [question([readingOf(byRows, when(true, 1, words.endsOn(dayText(latest), isStart)))])];
  const goesOn = latest > named + 1 && !isStart;
  return [
    question([
      readingOf(lastComplete(named), when(!goesOn, 3, words.datedInName(dayText(named)))),
      readingOf(byRows, [
        ...when(goesOn, 2.5, words.goesOnAfter(dayText(latest))),
        ...when(!goesOn, 1, words.endsOn(dayText(latest), isStart)),
      ]),
    ]),
  ];
};

const question = (readings: readonly Reading[]) => ({ about: 'As-of month', readings });

function readingOf(month: Month, evidence: Reading['evidence']): Reading {
  return {
    says: words.lastMonthIs(monthText(month)),
    choices: { asOf: month },
    set: `As-of month=${monthText(month)}`,
    evidence,
  };
}
