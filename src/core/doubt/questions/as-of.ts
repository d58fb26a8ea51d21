import { type Day, dayOf, dayText, lastDay, type Month, monthOf, monthText } from '../../days';
import { rowsOf } from '../../dropped/dropped';
import { looksClosed } from '../../report/model';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Facts, type Reading, when } from '../question';

/** Which month was the last complete one: the date in the file's name, unless the rows go on after it. */
export const askAsOf: Ask = (facts) => {
  if (facts.choices.asOf !== undefined) return [];
  const [named, latest] = [exportDayIn(facts.fileName), latestDay(facts)];
  if (named === null || latest === null) return [];
  const goesOn = latest > named + 1;
  const readings = [
    readingOf(lastComplete(named), when(!goesOn, 3, words.datedInName(dayText(named)))),
    readingOf(monthOf(latest) - 1, [
      ...when(goesOn, 2.5, words.goesOnAfter(dayText(latest))),
      ...when(!goesOn, 1, words.endsBefore(dayText(latest))),
    ]),
  ];
  return [{ about: 'As-of month', readings }];
};

function readingOf(month: Month, evidence: Reading['evidence']): Reading {
  return {
    says: words.lastMonthIs(monthText(month)),
    choices: { asOf: month },
    set: `As-of month=${monthText(month)}`,
    evidence,
  };
}

/** A month is complete on its last day. */
function lastComplete(day: Day): Month {
  const month = monthOf(day);
  return day === lastDay(month) ? month : month - 1;
}

const DATES = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/g;

/** The day of the export in a file's name: of a range, its end. */
function exportDayIn(fileName: string): Day | null {
  const days = [...fileName.matchAll(DATES)].map(([, year, month, date]) =>
    dayOf(Number(year), Number(month), Number(date)),
  );
  return days.reduce<Day | null>(
    (last, day) => (day !== null && day > (last ?? 0) ? day : last),
    null,
  );
}

/** The latest day on which something happened: a record was made, a deal was closed, a document was written. */
function latestDay({ dropped }: Facts): Day | null {
  const get = rowsOf(dropped);
  const days = dropped.report.rows.flatMap((_, place) => {
    const read = get(place);
    const closed = looksClosed(read) ? read('closeDate') : null;
    return [read('createDate'), closed, read('invoiceDate'), read('snapshotMonth')].filter(
      (day): day is number => typeof day === 'number',
    );
  });
  return days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b));
}
