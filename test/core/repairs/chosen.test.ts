import { checkOf } from '../../../src/core/audit/checks';
import { chosenLines, selected } from '../../../src/core/repairs/chosen';
import type { Repair } from '../../../src/core/repairs/repair';
import { lineKey, NOT_SENT, NOTHING_SAID, type WorkLine } from '../../../src/core/repairs/worklist';

const line = (recordId: string, more: Partial<WorkLine> = {}): WorkLine => ({
  ...{ recordId, customer: 'Acme', owner: 'Kim', check: 'Missing amount', column: 'Amount' },
  ...{
    finding: recordId,
    wrong: '',
    why: '',
    now: '',
    suggested: '',
    mrr: 1,
    status: 'Open',
    repairedBy: null,
    foundOn: null,
  },
  ...{ said: NOTHING_SAID, sent: NOT_SENT, isSilent: false, ...more },
});

const repair = (
  recordId: string,
  suggested: number | null,
  more: Partial<Repair> = {},
): Repair => ({
  ...{ recordId, row: 2, customer: 'Acme', owner: 'Kim', check: 'missing amount' },
  ...{ column: 'amount', wrong: '', now: null, suggested, why: '', mrr: 1, churn: null },
  ...{ finding: recordId, ...more },
});

const typed = (value: string) => ({ said: { ...NOTHING_SAID, value } });
const PORTAL = { option: () => null, companyNamed: () => null };

const chosen = (lines: readonly WorkLine[], repairs: readonly Repair[]) => {
  const byKey = new Map(
    repairs.map((one) => [
      lineKey({ ...one, column: 'Amount', check: checkOf(one.check).name }),
      one,
    ]),
  );
  const { lines: found, problems, without } = chosenLines(lines, byKey, PORTAL);
  return {
    values: found.map(({ line: { recordId }, value }) => `${recordId} ${value}`),
    problems: problems.map(({ line: { recordId } }) => recordId),
    without,
  };
};

test('a line goes into a file with what a person typed, else with what is suggested', () =>
  expect(
    chosen(
      [line('1'), line('2', typed('70')), line('3'), line('4', typed('many'))],
      [repair('1', 50), repair('2', 50), repair('3', null), repair('4', 50)],
    ),
  ).toEqual({ values: ['1 50', '2 70'], problems: ['4'], without: 1 }));

test('a line whose finding is gone since, or whose record HubSpot does not know, goes into none', () =>
  expect(chosen([line('1'), line('')], [repair('', 50)])).toEqual({
    ...{ values: [], problems: [], without: 0 },
  }));

test('what is typed or suggested for a column that HubSpot calculates goes into none', () => {
  const ramp = { check: 'ramp added up', column: 'mrr' } as const;
  const check = checkOf('ramp added up').name;
  const lines = [line('1', { check, ...typed('50') }), line('2', { check })];
  expect(chosen(lines, [repair('1', null, ramp), repair('2', 50, ramp)])).toMatchObject({
    values: [],
    problems: ['1', '2'],
  });
});

const TODAY = 46000;

describe('a new deal in a file', () => {
  const made = (on: number, more: Partial<WorkLine> = {}) =>
    line('1', {
      ...{ column: 'New churn deal', status: 'In file', suggested: '2026-01-31' },
      ...{ sent: { on, value: '2026-01-31', after: 1 }, ...more },
    });
  const taken = (by: 'all' | 'owner' | 'check' | 'ticked', one: WorkLine) =>
    selected([one], { by, name: by === 'owner' ? one.owner : one.check }, TODAY).length > 0;

  test('of an earlier day is in no other, unless somebody ticks it', () => {
    const before = made(TODAY - 1);
    expect((['all', 'owner', 'check'] as const).filter((by) => taken(by, before))).toEqual([]);
    const ticked = { ...before, said: { ...NOTHING_SAID, isIncluded: true } };
    expect(taken('ticked', ticked)).toBe(true);
  });
  test('of today is made again with the others', () =>
    expect(taken('all', made(TODAY))).toBe(true));
  test('that a report since does not show is offered again', () =>
    expect(taken('all', made(TODAY - 1, { status: 'Still open' }))).toBe(true));
  test('leaves alone what only changes a record', () =>
    expect(taken('all', made(TODAY - 1, { column: 'Amount' }))).toBe(true));
});

describe('a selection', () => {
  const lines = [
    line('1', { said: { ...NOTHING_SAID, isIncluded: true } }),
    line('2', { owner: 'Tom' }),
    line('3', { check: 'Zero amount' }),
    line('5', { column: 'Record', suggested: 'Keep' }),
    line('6', { column: 'Record', suggested: 'Delete', ...typed('keep') }),
    line('4', { status: 'Repaired', said: { ...NOTHING_SAID, isIncluded: true } }),
  ];
  const ids = (...[by, name = '']: [Parameters<typeof selected>[1]['by'], string?]) =>
    selected(lines, { by, name }, TODAY)
      .map(({ recordId }) => recordId)
      .join();

  test('takes what is ticked', () => expect(ids('ticked')).toBe('1'));
  test('takes all that is left to do, not what stays as it is', () =>
    expect(ids('all')).toBe('1,2,3'));
  test('takes those of an owner', () => expect(ids('owner', 'tom')).toBe('2'));
  test('takes those of a check', () => expect(ids('check', 'Zero amount')).toBe('3'));
  test('of each owner adds up to all', () =>
    expect([ids('owner', 'Kim'), ids('owner', 'Tom')].join().split(',').sort().join()).toBe(
      ids('all'),
    ));
});
