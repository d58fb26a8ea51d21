import type { WorkbookState } from '../../src/main';
import {
  type Draft,
  type Event,
  INITIAL,
  nextState,
  type Problem,
  type State,
} from '../../src/sidebar/state/state';
import { headline } from '../import/fake-server';
import { plainSettingsOf } from '../import/plain-settings';

const RECURRING = [
  [
    'Record ID',
    'Close Date',
    'Deal Stage',
    'Deal Type',
    'Company name',
    'Recurring revenue amount',
  ],
  ['1', '2026-03-14', 'Closed Won', 'New Business', 'Acme', '100'],
  ['2', '2026-04-14', 'Closed Lost', 'New Business', 'Beta', '100'],
];
const UNDATED = [
  ['Record ID', 'Contract start date', 'Contract end date', 'Deal Stage', 'Company name', 'Amount'],
  ['1', '2026-01-01', '2026-12-31', 'Won', 'Acme', '1200'],
];
const NAME = 'all-deals-2026-11-01.csv';
const WORKBOOK: WorkbookState = {
  locale: 'en_US',
  isTourSeen: true,
  isBuilt: true,
  imports: [],
  unfinished: null,
  settings: null,
  headline: null,
};

const stateAfter = (...events: readonly Event[]): State => events.reduce(nextState, INITIAL);
const read = (cells: Draft['cells'], fileName = NAME): Event => ({
  type: 'read',
  fileName,
  cells,
  waiting: [],
});

const READ = { type: 'read', fileName: NAME, cells: RECURRING } as const;

function draftOf({ view }: State): Draft {
  if (view.at !== 'understood') throw new Error(`no draft at ${view.at}`);
  return view.draft;
}

describe('the sidebar', () => {
  test('begins at the start and knows no workbook', () =>
    expect(INITIAL).toEqual({
      ...{ workbook: null, waiting: [], twice: null, view: { at: 'start' } },
    }));

  test('takes in the workbook and stays where it is', () => {
    const state = stateAfter(read(RECURRING), { type: 'opened', workbook: WORKBOOK });
    expect(state).toMatchObject({ workbook: WORKBOOK, view: { at: 'understood' } });
  });

  test('shows what it understood of a report', () => {
    const { understanding, objection } = draftOf(stateAfter(read(RECURRING)));
    expect(understanding.settings.model).toBe('recurring deals');
    expect(understanding.deals.map(({ state }) => state)).toEqual(['counted', 'not won']);
    expect(objection).toBeNull();
  });

  test('shows why a file is no report, and forgets it', () =>
    expect(stateAfter(read([['hello', 'world']])).view).toMatchObject({
      at: 'problem',
      problem: expect.stringContaining('does not look like a HubSpot report'),
      during: 'reading',
      draft: null,
    }));

  test('reads a report as the workbook was last told to', () => {
    const settings = plainSettingsOf({ graceDays: 3, types: [['New Business', 'upsell']] });
    const opened: Event = { type: 'opened', workbook: { ...WORKBOOK, settings } };
    const { understanding } = draftOf(stateAfter(opened, read(RECURRING)));
    expect(understanding.settings).toMatchObject({ graceDays: 3, asOf: 24321 });
    expect(understanding.deals[0]?.category).toBe('upsell');
  });

  test('lets a report speak for itself where the workbook was kept otherwise', () => {
    const settings = plainSettingsOf({ model: 'deal movements', graceDays: 3 });
    const opened: Event = { type: 'opened', workbook: { ...WORKBOOK, settings } };
    const untyped = RECURRING.map((row) => row.filter((_, column) => column !== 3));
    const { understanding } = draftOf(stateAfter(opened, read(untyped)));
    expect(understanding.settings).toMatchObject({ model: 'recurring deals', graceDays: 3 });
  });

  test('understands a report anew after a choice, and keeps earlier choices', () => {
    const { understanding, choices } = draftOf(
      stateAfter(
        read(RECURRING),
        { type: 'chose', choices: { asOf: 24320 } },
        { type: 'chose', choices: { model: 'deal movements' } },
      ),
    );
    expect(choices).toEqual({ asOf: 24320, model: 'deal movements' });
    expect(understanding.settings).toMatchObject({ asOf: 24320, model: 'deal movements' });
  });

  test('objects to a choice that leaves nothing to show, until another is made', () => {
    const early = stateAfter(read(RECURRING), { type: 'chose', choices: { asOf: 24300 } });
    expect(draftOf(early).objection).toMatch(/^No deal starts by Jan 2025/);
    const late = nextState(early, { type: 'chose', choices: { asOf: 24321 } });
    expect(draftOf(late).objection).toBeNull();
  });

  test('asks for the month that a report does not tell', () => {
    const asking = stateAfter(read(UNDATED, 'deals.csv'));
    expect(draftOf(asking).objection).toMatch(/Choose the as-of month\.$/);
    const told = nextState(asking, { type: 'chose', choices: { asOf: 24321 } });
    expect(draftOf(told).objection).toBeNull();
  });

  test('ignores a choice once the report is being written', () => {
    const work = { title: 'Building', text: 'Ledger', ratio: 0.5, canCancel: false };
    const state = stateAfter(read(RECURRING), { type: 'works', work });
    expect(nextState(state, { type: 'chose', choices: { asOf: 24300 } })).toEqual(state);
    expect(state.view).toMatchObject({ at: 'working', ...work });
  });

  const wonStagesWhere = (stages: readonly string[], wonStages: readonly string[]) => {
    const settings = plainSettingsOf({ wonStages });
    const opened: Event = { type: 'opened', workbook: { ...WORKBOOK, settings, stages } };
    const both = [...RECURRING, ['3', '2026-05-14', 'Won twice', 'Renewal', 'Acme', '150']];
    const { understanding } = draftOf(stateAfter(opened, read(both)));
    const counted = understanding.deals.filter(({ state }) => state === 'counted').length;
    return { wonStages: understanding.wonStages, counted };
  };
  test('leaves out a won stage that somebody took from Settings', () =>
    expect(wonStagesWhere(['Closed Won', 'Won twice'], ['Closed Won'])).toEqual({
      wonStages: ['Closed Won'],
      counted: 1,
    }));
  test('takes in a won stage that no report had before', () =>
    expect(wonStagesWhere(['Closed Won'], ['Closed Won'])).toEqual({
      wonStages: ['Closed Won', 'Won twice'],
      counted: 2,
    }));
  test('leaves it out after every choice, too', () => {
    const settings = plainSettingsOf({ wonStages: ['Closed Won'] });
    const workbook = { ...WORKBOOK, settings, stages: ['Won twice'] };
    const both = [...RECURRING, ['3', '2026-05-14', 'Won twice', 'Renewal', 'Acme', '150']];
    const state = stateAfter({ type: 'opened', workbook }, read(both), {
      type: 'chose',
      choices: { asOf: 24320 },
    });
    expect(draftOf(state).understanding.wonStages).toEqual(['Closed Won']);
  });

  test('shows a failure with what is left of the import', () => {
    const draft = draftOf(stateAfter(read(RECURRING)));
    const problem: Problem = {
      ...{ problem: 'Timed out.', cause: null, during: 'importing' },
      ...{ draft, importNumber: 4 },
    };
    const { view } = stateAfter({ type: 'failed', ...problem });
    expect(view).toMatchObject({ at: 'problem', ...problem });
  });

  test('comes back from its help to where it was', () => {
    const helped = stateAfter(read(RECURRING), { type: 'about' });
    expect(helped.view.at).toBe('about');
    expect(nextState(helped, { type: 'left helper' }).view.at).toBe('understood');
  });

  test('comes back from the data audit to the result from which it was opened, with the findings that are left', () => {
    const { settings, report } = draftOf(stateAfter(read(RECURRING))).understanding;
    const audited = { table: report, report, settings, accepted: [], checksOff: [] };
    const found = (findings: number) => ({ ...headline(2, '2026-04'), findings });
    const audit = {
      audited,
      labels: new Map(),
      importNumber: 1,
      reportNumber: 1,
      headline: found(2),
    };
    const reading: Event = {
      type: 'works',
      work: { title: 'Data audit', text: 'Reading', ratio: null, canCancel: false },
    };
    const opened = stateAfter(
      { type: 'imported', headline: found(2), result: null },
      ...[reading, { type: 'audited', audit } as const],
      ...[reading, { type: 'audited', audit: { ...audit, headline: found(1) } } as const],
    );
    expect(opened.view.at).toBe('audit');
    expect(nextState(opened, { type: 'left helper' }).view).toMatchObject({
      at: 'done',
      headline: { findings: 1 },
    });
  });

  const WORK = { title: 'Reading', text: 'Reading', ratio: null, canCancel: true };
  const UNREADABLE = read([['hello', 'world']]);
  const backFrom = (...events: readonly Event[]) =>
    stateAfter(read(RECURRING), ...events, { type: 'left problem' }).view.at;
  test('goes back to a report that waits from what was given up or went wrong over it', () => {
    const given = stateAfter(read(RECURRING), { type: 'works', work: WORK }, { type: 'cancelled' });
    expect(draftOf(given)).toEqual(draftOf(stateAfter(read(RECURRING))));
    expect(backFrom({ type: 'works', work: WORK }, UNREADABLE)).toBe('understood');
  });
  test('goes back to the start from a failure that left an import half-way', () =>
    expect(
      backFrom({
        ...{ type: 'failed', problem: 'Timed out.', during: 'importing', draft: null },
        cause: null,
        importNumber: 4,
      }),
    ).toBe('start'));
  test('knows which reports wait only once theirs is read, and forgets them at the start', () => {
    const waiting = [new File([''], 'deals-2026-12-01.csv')];
    const state = stateAfter({ ...READ, waiting }, { type: 'works', work: WORK });
    expect(state.waiting).toEqual(waiting);
    expect(nextState(state, { type: 'cancelled' }).waiting).toEqual(waiting);
    expect(nextState(state, { type: 'returned' }).waiting).toEqual([]);
  });
  test('does not offer the tour again for a workbook that was read before its end was remembered', () => {
    const before: Event = { type: 'opened', workbook: { ...WORKBOOK, isTourSeen: false } };
    const state = stateAfter(before, { type: 'tour ended' }, before);
    expect(state.workbook?.isTourSeen).toBe(true);
  });

  test('offers the tour no more once it was taken or skipped', () => {
    const opened: Event = { type: 'opened', workbook: { ...WORKBOOK, isTourSeen: false } };
    const viewed = (...events: readonly Event[]) => stateAfter(opened, ...events);
    const ended = { workbook: { isTourSeen: true }, view: { at: 'start' } };
    expect(viewed({ type: 'tour' })).toMatchObject({ view: { at: 'tour' } });
    expect(viewed({ type: 'tour' }, { type: 'tour ended' })).toMatchObject(ended);
    expect(viewed({ type: 'tour ended' })).toMatchObject(ended);
  });

  test('returns to the start from anywhere', () =>
    expect(stateAfter(read(RECURRING), { type: 'returned' }).view).toEqual({ at: 'start' }));
});
