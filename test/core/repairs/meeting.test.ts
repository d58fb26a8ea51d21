import {
  type MeetingChoice,
  meetingLines,
  meetingList,
  tasksFile,
} from '../../../src/core/repairs/meeting';
import { NOT_SENT, NOTHING_SAID, type WorkLine } from '../../../src/core/repairs/worklist';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { day } from '../made-deals';

const TODAY = day('2026-11-30');
const MEETING = { today: TODAY, repairDays: 14 };
const OPEN: MeetingChoice = { by: 'open', name: '' };

const line = (recordId: string, more: Partial<WorkLine> = {}): WorkLine => ({
  ...{ recordId, customer: 'Acme', owner: 'Kim', check: 'Zero amount', column: 'Amount' },
  ...{ wrong: 'It is 0.', why: '', now: '0', suggested: '', mrr: 1, status: 'Open' },
  ...{ said: NOTHING_SAID, sent: NOT_SENT, repairedBy: null, foundOn: TODAY, isSilent: false },
  finding: recordId,
  ...more,
});
const foundOn = (text: string) => ({ foundOn: day(text) });
const dueOn = (text: string) => ({ said: { ...NOTHING_SAID, due: day(text) } });

const ids = (lines: readonly WorkLine[], choice: MeetingChoice = OPEN) =>
  meetingLines(lines, choice, MEETING).map(({ line: { recordId } }) => recordId);
const list = (lines: readonly WorkLine[]) => meetingList(meetingLines(lines, OPEN, MEETING));

describe('The list for a meeting', () => {
  test('holds what is open: not what is repaired, accepted, or in a file that waits for the next report', () =>
    expect(
      ids([
        line('1'),
        line('2', { status: 'Came back' }),
        line('3', { status: 'In file' }),
        line('4', { status: 'Repaired' }),
        line('5', { isSilent: true }),
      ]),
    ).toEqual(['1', '2']));

  test('holds what is due by its day where that is asked: so many days after it was found, or as typed', () =>
    expect(
      ids(
        [
          line('1', foundOn('2026-11-16')),
          line('2', foundOn('2026-11-17')),
          line('3', { ...foundOn('2026-11-01'), ...dueOn('2026-12-24') }),
          line('4', dueOn('2026-11-30')),
          line('5', { foundOn: null }),
        ],
        { by: 'due', name: '' },
      ),
    ).toEqual(['1', '4']));

  test('holds what one owner has to do', () =>
    expect(ids([line('1'), line('2', { owner: 'Lou' })], { by: 'owner', name: 'Lou' })).toEqual([
      '2',
    ]));

  test('begins with the owner with most money at stake; records without an owner come last', () =>
    expect(
      list([
        line('1', { owner: '', mrr: 900 }),
        line('2', { mrr: 10 }),
        line('3', { owner: 'Lou', mrr: 30 }),
        line('4', { mrr: 15, ...foundOn('2026-11-01') }),
      ]).map(({ owner, mrr, due }) => [owner, mrr, due]),
    ).toEqual([
      ['Lou', 30, 0],
      ['Kim', 25, 1],
      ['', 900, 0],
    ]));

  test('has of an owner first what is due first, then what costs most, the lines of a finding together', () =>
    expect(
      list([
        line('1', { mrr: 5 }),
        line('2', { mrr: 9 }),
        line('1', { mrr: 0, column: 'Close Date' }),
        line('3', { mrr: 1, ...foundOn('2026-11-10') }),
      ])[0]?.lines.map(({ line: { recordId, column } }) => `${recordId} ${column}`),
    ).toEqual(['3 Amount', '2 Amount', '1 Amount', '1 Close Date']));
});

describe('The file of tasks', () => {
  const tasks = (lines: readonly WorkLine[]) => {
    const { text, tasks: count } = tasksFile(meetingLines(lines, OPEN, MEETING));
    return { rows: cellsOfCsv(text), count };
  };

  test('has one task a deal, with what is to change there, due with the first of it', () => {
    const { rows, count } = tasks([
      line('1', { suggested: '500', why: 'So it was before.' }),
      line('1', { column: 'Close Date', now: '', ...dueOn('2026-12-01') }),
      line('2', { customer: '', ...foundOn('2026-11-20') }),
    ]);
    expect(count).toBe(2);
    expect(rows).toEqual([
      ['Task title', 'Notes', 'Due date', 'Assigned to', 'Record ID'],
      [
        'Repair: Zero amount (Acme)',
        'Amount: "0" to "500". It is 0. So it was before.\nClose Date: blank now; decide what is right. It is 0.',
        '2026-12-01',
        'Kim',
        '1',
      ],
      [
        'Repair: Zero amount',
        'Amount: "0" now; decide what is right. It is 0.',
        '2026-12-04',
        'Kim',
        '2',
      ],
    ]);
  });

  test('says the value that somebody typed before the one that is suggested', () =>
    expect(
      tasks([line('1', { suggested: '500', said: { ...NOTHING_SAID, value: '700' } })])
        .rows[1]?.[1],
    ).toBe('Amount: "0" to "700". It is 0.'));

  test('has no task of what HubSpot knows no record of, nor an owner that opens as a formula', () => {
    const { rows } = tasks([line(''), line('=1+1'), line('3', { owner: '=HYPERLINK("x")' })]);
    expect(rows.slice(1).map(([, , , owner, id]) => [owner, id])).toEqual([['', '3']]);
  });
});
