import type { Repair } from '../../../src/core/repairs/repair';
import {
  NOT_SENT,
  NOTHING_SAID,
  outcomeOf,
  type WorkLine,
  worklist,
} from '../../../src/core/repairs/worklist';

const repair = (recordId: string, said: Partial<Repair> = {}): Repair => ({
  ...{ recordId, row: 2, customer: 'Acme', owner: '', check: 'missing amount', column: 'amount' },
  ...{ wrong: '', now: null, suggested: null, why: '', mrr: 1, churn: null, finding: recordId },
  ...said,
});

const after = (
  importNumber: number,
  repairs: readonly Repair[],
  shown: readonly WorkLine[] = [],
  silent: readonly string[] = [],
) =>
  worklist({
    ...{ repairs, shown, importNumber, reportNumber: importNumber, today: 46000 + importNumber },
    written: ({ column, now }) => ({ column, now: String(now ?? ''), suggested: '' }),
    isSilent: ({ finding }) => silent.includes(finding),
  });

const statuses = (lines: readonly WorkLine[]) =>
  lines.map(({ recordId, status }) => `${recordId} ${status}`);

const said = (lines: readonly WorkLine[], what: Partial<WorkLine>) =>
  lines.map((line) => ({ ...line, ...what }));

const TYPED = { value: '500', isIncluded: true, due: 46000, note: 'Ask Kim', accepted: '' };
const sent = (after: number, value = '500') => ({ on: 46000, value, after });

test('A new repair is open, and nobody has said anything about it', () =>
  expect(after(1, [repair('7')])).toMatchObject([
    { recordId: '7', check: 'Missing amount', status: 'Open', said: NOTHING_SAID, sent: NOT_SENT },
  ]));

test('What was said about a repair stays with it over imports, also where its customer has another name', () => {
  const before = said(after(1, [repair('7')]), { said: TYPED });
  const [line] = after(2, [repair('7', { customer: 'Acme Inc' })], before);
  expect(line).toMatchObject({ customer: 'Acme Inc', said: TYPED });
});

test('A repair whose finding is gone is repaired, and stays at the end of the list with what was said', () => {
  const before = said(after(1, [repair('7'), repair('8')]), { said: TYPED });
  const lines = after(2, [repair('8')], before);
  expect(statuses(lines)).toEqual(['8 Open', '7 Repaired']);
  expect(lines[1]).toMatchObject({ repairedBy: 2, said: TYPED });
  expect(statuses(after(3, [repair('8')], lines))).toEqual(['8 Open', '7 Repaired']);
});

test('One that comes back says so, until it is repaired again', () => {
  const gone = after(2, [], after(1, [repair('7')]));
  const back = after(3, [repair('7')], gone);
  expect(statuses(back)).toEqual(['7 Came back']);
  expect(statuses(after(4, [repair('7')], back))).toEqual(['7 Came back']);
  expect(after(5, [], back)).toMatchObject([{ status: 'Repaired', repairedBy: 5 }]);
});

test('What an import repaired that was undone is open again, and never came back', () => {
  const gone = after(2, [], after(1, [repair('7')]));
  expect(statuses(after(1, [repair('7')], gone))).toEqual(['7 Open']);
  expect(statuses(after(3, [repair('7')], after(1, [repair('7')], gone)))).toEqual(['7 Open']);
});

test('A line is in its file until the next report, and still open where that and later ones show the finding', () => {
  const inFile = said(after(4, [repair('7')]), { status: 'In file', sent: sent(4) });
  expect(statuses(after(4, [repair('7')], inFile))).toEqual(['7 In file']);
  const still = after(5, [repair('7')], inFile);
  expect(statuses(still)).toEqual(['7 Still open']);
  expect(statuses(after(6, [repair('7')], still))).toEqual(['7 Still open']);
  expect(statuses(after(4, [repair('7')], still))).toEqual(['7 In file']);
  expect(after(6, [], still)).toMatchObject([{ status: 'Repaired', repairedBy: 6 }]);
  expect(statuses(after(4, [repair('7')], after(5, [], inFile)))).toEqual(['7 In file']);
});

test('One that came back and was in a file is still open where the next report still shows it, found when it came back', () => {
  const first = said(after(1, [repair('7')]), { sent: sent(1) });
  const back = after(3, [repair('7')], after(2, [], first));
  expect(back).toMatchObject([{ status: 'Came back', foundOn: 46003 }]);
  const inFile = said(back, { status: 'In file', sent: sent(3) });
  const still = after(4, [repair('7')], inFile);
  expect(still).toMatchObject([{ status: 'Still open', foundOn: 46003 }]);
  expect(outcomeOf(inFile, still)).toMatchObject({ stillOpen: 1, cameBack: 0 });
  expect(after(5, [repair('7')], still)).toMatchObject([{ status: 'Still open', foundOn: 46003 }]);
  const again = after(6, [repair('7')], after(5, [], still));
  expect(again).toMatchObject([{ status: 'Came back', foundOn: 46006 }]);
});

test('A finding that somebody accepted is not repaired', () => {
  const before = after(1, [repair('7')]);
  expect(statuses(after(2, [], before, ['7']))).toEqual(['7 Open']);
});

test('Repairs of one record and column by two checks are two lines, those of one check are one', () => {
  const repairs = [repair('7'), repair('7', { check: 'zero amount' }), repair('7')];
  expect(after(1, repairs).map(({ check }) => check)).toEqual(['Missing amount', 'Zero amount']);
});

test('Lines without a record are told by their customer', () => {
  const repairs = [repair('', { customer: 'A' }), repair('', { customer: 'B' })];
  const before = after(1, repairs).map((line) => ({
    ...line,
    said: { ...TYPED, note: line.customer },
  }));
  expect(after(2, [...repairs].reverse(), before).map((line) => line.said.note)).toEqual([
    'B',
    'A',
  ]);
});

test('After a report it is counted what was repaired, is still open, came back, or was written over since', () => {
  const now = (amount: number) => ({ now: amount });
  const first = after(
    3,
    ['gone', 'same', 'alike', 'taken', 'other', 'new'].map((id) => repair(id, now(1))),
  );
  const inFile = first.map((line) =>
    line.recordId === 'new' ? line : { ...line, status: 'In file' as const, sent: sent(3) },
  );
  const before = [...inFile, ...said(after(2, [], after(1, [repair('back')])), { repairedBy: 2 })];
  const lines = after(
    4,
    [
      repair('same', now(1)),
      repair('alike', now(1)),
      repair('taken', now(500)),
      repair('other', now(9)),
      repair('new', now(1)),
      repair('back'),
      repair('taken', { check: 'zero amount' }),
      repair('new', { check: 'zero amount' }),
    ],
    before,
  );
  expect(outcomeOf(before, lines)).toEqual({
    repaired: 1,
    stillOpen: 4,
    cameBack: 1,
    overwritten: 1,
    uncovered: 1,
  });
});

test('What is still open is counted after each report, until it is in a file again, accepted or kept', () => {
  const still = said(after(5, [repair('7')]), { status: 'Still open', sent: sent(4) });
  const counted = (lines: readonly WorkLine[]) => outcomeOf(still, lines).stillOpen;
  expect(counted(after(6, [repair('7')], still))).toBe(1);
  expect(counted(after(6, [repair('7')], said(still, { sent: sent(6) })))).toBe(0);
  const typed = said(still, { said: { ...TYPED, accepted: 'A yearly plan' } });
  expect(counted(after(6, [repair('7')], typed))).toBe(0);
});

test('A finding is due from the day on which it was found, and from the day on which it came back', () => {
  const first = after(1, [repair('7')]);
  expect(after(2, [repair('7')], first)).toMatchObject([{ foundOn: 46001 }]);
  const back = after(3, [repair('7')], after(2, [], first));
  expect(back).toMatchObject([{ status: 'Came back', foundOn: 46003 }]);
  expect(after(4, [repair('7')], back)).toMatchObject([{ foundOn: 46003 }]);
});

test('A line is silent once its finding is accepted, and from when a reason is typed', () => {
  const first = after(1, [repair('7')]);
  expect(first).toMatchObject([{ isSilent: false }]);
  expect(after(2, [], first, ['7'])).toMatchObject([{ isSilent: true }]);
  const typed = said(first, { said: { ...TYPED, accepted: 'A yearly plan' } });
  expect(after(1, [repair('7')], typed)).toMatchObject([{ isSilent: true }]);
});

const TWO = [repair('7'), repair('8', { finding: '7' })];

test('A finding with lines of two records is accepted as one, taken back as one, and by neither is it repaired', () => {
  const first = after(1, TWO);
  const silent = (lines: readonly WorkLine[]) => lines.map(({ isSilent }) => isSilent);
  const reasoned = (recordId: string) =>
    first.map((line) =>
      line.recordId === recordId ? { ...line, said: { ...TYPED, accepted: 'So agreed' } } : line,
    );
  expect(silent(after(1, TWO, reasoned('7')))).toEqual([true, true]);
  expect(silent(after(1, TWO, reasoned('8')))).toEqual([true, true]);
  const listed = after(2, [], first, ['7']);
  expect(statuses(listed)).toEqual(['7 Open', '8 Open']);
  expect(silent(listed)).toEqual([true, true]);
  const back = after(3, TWO, listed);
  expect(statuses(back)).toEqual(['7 Open', '8 Open']);
  expect(silent(back)).toEqual([false, false]);
});
