import type { MeetingChoice, OwnersPart } from '../../src/core/repairs/meeting';
import { meetingLines, meetingList } from '../../src/core/repairs/meeting';
import { NOT_SENT, NOTHING_SAID, type WorkLine } from '../../src/core/repairs/worklist';
import { meetingPageWords } from '../../src/workbook/repairs/meeting-page-words';
import { day } from '../core/made-deals';

const TODAY = day('2026-11-30');
const MEETING = { today: TODAY, repairDays: 14 };
const LATE = day('2026-11-01');

const line = (recordId: string, owner: string, foundOn = TODAY): WorkLine => ({
  ...{ recordId, customer: 'Acme', owner, check: 'Zero amount', column: 'Amount' },
  ...{ wrong: 'It is 0.', why: '', now: '0', suggested: '', mrr: 1, status: 'Open' },
  ...{ said: NOTHING_SAID, sent: NOT_SENT, repairedBy: null, foundOn, isSilent: false },
  finding: recordId,
});

/** What the page says over its list, and over each owner. */
function saidOf(lines: readonly WorkLine[], by: MeetingChoice['by'], name = '') {
  const choice = { by, name };
  const parts: readonly OwnersPart[] = meetingList(meetingLines(lines, choice, MEETING));
  const about = { today: TODAY, choice, open: lines.length, moneyAs: 'MRR' } as const;
  const owners = parts.map((part) => meetingPageWords.owner(part, about));
  return [meetingPageWords.sentence(parts, about), ...owners];
}

const FOUR = [line('1', 'Kim', LATE), line('2', 'Kim'), line('3', 'Lou'), line('4', '')];
const DECIDE = ' A blank new value is to be decided; type it on Repairs.';

test('A list of all that is open says how many that are and how many of them are due', () =>
  expect(saidOf(FOUR, 'open')).toEqual([
    `4 repairs are open, 1 of them due by this day.${DECIDE}`,
    'Kim: 2 open, 1 due',
    'Lou: 1 open',
    'No owner: 1 open',
  ]));

test('A list of what is due says how many are open beside those', () =>
  expect(saidOf(FOUR, 'due')).toEqual([
    `4 repairs are open; this list has the 1 that is due by this day.${DECIDE}`,
    'Kim: 1 due',
  ]));

test('A list of what one owner has to do says how many are open beside those', () => {
  expect(saidOf(FOUR, 'owner', 'Kim')[0]).toBe(
    `4 repairs are open; this list has the 2 of Kim, 1 of them due by this day.${DECIDE}`,
  );
  expect(saidOf(FOUR, 'owner', 'Lou')[0]).toBe(
    `4 repairs are open; this list has the 1 of Lou, not due by this day.${DECIDE}`,
  );
});

test('An empty list says that nothing is open only where nothing is', () => {
  expect(saidOf([], 'due')).toEqual(['Nothing is open.']);
  expect(saidOf(FOUR.slice(1), 'due')).toEqual([
    '3 repairs are open, and none of them is due by this day.',
  ]);
  expect(saidOf(FOUR.slice(3), 'due')).toEqual([
    '1 repair is open, and it is not due by this day.',
  ]);
  expect(saidOf(FOUR, 'owner', 'Pat')).toEqual(['4 repairs are open; Pat has none of them.']);
});
