import type { Choices } from '../../src/core/report/understanding';
import type { WorkbookState } from '../../src/main';
import { type Event, INITIAL, nextState, type State } from '../../src/sidebar/state/state';
import { plainSettingsOf } from '../import/plain-settings';

const EMPTY: WorkbookState = {
  ...{ locale: 'en_US', isTourSeen: true, isBuilt: true, imports: [] },
  ...{ unfinished: null, settings: null, headline: null },
};

const cells = (order: readonly string[]) => [
  ['Record ID', 'Company', 'Close Date', 'Is Closed Won', 'Deal Type', 'Amount'],
  ['1', 'Oak', order[0] ?? '', 'true', 'New Business', '700'],
  ['2', 'Oak', order[1] ?? '', 'true', 'Existing Business', '700'],
];
type Read = Extract<Event, { type: 'read' }>;
const read = (days: readonly string[]): Read => ({
  type: 'read',
  fileName: 'deals-2025-03-01.csv',
  cells: cells(days),
  waiting: [],
});
const stateAfter = (...events: readonly Event[]): State => events.reduce(nextState, INITIAL);

function draftOf({ view }: State) {
  if (view.at !== 'understood') throw new Error(`is at ${view.at}`);
  return view.draft;
}

describe('a doubt on the screen', () => {
  const first = read(['2024-01-25', '2025-01-25']);

  test('comes with both figures, the most consequential first', () => {
    const { doubts, objection } = draftOf(stateAfter(first));
    expect(doubts.map(({ about }) => about)).toEqual(['Deal type Existing Business', 'Amount']);
    expect(objection).toBeNull();
  });
  test('is gone once it is answered, either way', () => {
    const [doubt] = draftOf(stateAfter(first)).doubts;
    for (const choices of [doubt?.choicesKept ?? {}, doubt?.choicesOtherwise ?? {}]) {
      const { doubts } = draftOf(stateAfter(first, { type: 'chose', choices }));
      expect(doubts.map(({ about }) => about)).toEqual(['Amount']);
    }
  });
  test('changes the figures where the other answer is given', () => {
    const [doubt] = draftOf(stateAfter(first)).doubts;
    const chosen = stateAfter(first, { type: 'chose', choices: doubt?.choicesOtherwise ?? {} });
    expect([...draftOf(chosen).understanding.settings.types]).toContainEqual([
      'existing business',
      'upsell',
    ]);
  });
  test('comes again at the next report where nobody answered it, until somebody does', () => {
    const settings = plainSettingsOf({
      ...{ model: 'deal movements', types: [['Existing Business', 'renewal']] },
      assumed: ['Deal type Existing Business=renewal'],
    });
    const opened: Event = { type: 'opened', workbook: { ...EMPTY, settings } };
    const { doubts } = draftOf(stateAfter(opened, first));
    expect(doubts.map(({ about }) => about)).toEqual(['Deal type Existing Business']);
    for (const choices of [doubts[0]?.choicesKept ?? {}, doubts[0]?.choicesOtherwise ?? {}]) {
      const answered = draftOf(stateAfter(opened, first, { type: 'chose', choices }));
      expect(answered.doubts).toEqual([]);
      expect([...answered.understanding.settings.types.values()]).toContain(
        [...(choices.types?.values() ?? [])][0],
      );
    }
  });
  test('never stands in the way where the workbook was read by it before', () => {
    const settings = plainSettingsOf({ model: 'deal movements', assumed: ['Dates=day first'] });
    const opened: Event = { type: 'opened', workbook: { ...EMPTY, settings } };
    const { doubts, objection } = draftOf(stateAfter(opened, read(['08/02/2024', '09/03/2024'])));
    const dates = doubts.find(({ about }) => about === 'Dates');
    expect(dates).toMatchObject({ keep: 'Dates=day first', isOpen: false });
    expect(objection).toBeNull();
  });
  test('asks what a report is worth that is all in another currency than the workbook', () => {
    const settings = plainSettingsOf({ currency: 'EUR' });
    const rows = cells(['2024-01-25', '2025-01-25']).map((row, place) => [
      ...row,
      place === 0 ? 'Currency' : 'USD',
    ]);
    const dropped: Event = { ...first, cells: rows };
    const opened: Event = { type: 'opened', workbook: { ...EMPTY, settings } };
    const state = stateAfter(opened, dropped);
    const asked = ({ doubts, objection }: ReturnType<typeof draftOf>) => [
      doubts.flatMap(({ typed }) => typed ?? []),
      objection,
    ];
    expect(asked(draftOf(state))).toEqual([
      [{ code: 'USD', home: 'EUR' }],
      'Say above what is right about Currency USD.',
    ]);
    const answered = (choices: Choices) => draftOf(nextState(state, { type: 'chose', choices }));
    const rated = answered({ rates: [['USD', 0.5]] });
    expect(asked(rated)).toEqual([[], null]);
    expect(rated.understanding.deals.map(({ amount }) => amount)).toEqual([350, 350]);
    expect(asked(answered({ withoutRate: ['USD'] }))).toEqual([
      [],
      'All rows are left out: there is no exchange rate for USD, and the workbook is in EUR. Say what one USD is worth, as the setting Rate USD.',
    ]);
  });
  test('stands in the way of building where the report does not tell', () => {
    const state = stateAfter(read(['08/02/2024', '09/03/2024']));
    expect(draftOf(state).objection).toBe('Say above what is right about Dates.');
    const choices = { dateOrder: 'day first' } as const;
    expect(draftOf(nextState(state, { type: 'chose', choices })).objection).toBeNull();
  });
});
