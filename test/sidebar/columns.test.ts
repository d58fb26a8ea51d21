import { absentColumns, unanswered } from '../../src/import/absent-columns';
import { likelyLabels } from '../../src/sidebar/state/likely-labels';
import { type Event, INITIAL, nextState, type State } from '../../src/sidebar/state/state';
import { plainSettingsOf } from '../import/plain-settings';

const NAME = 'all-deals-2026-11-01.csv';
const POLISH = [
  ['Numer', 'Firma', 'Data zamknięcia', 'Kwota miesięczna'],
  ['1', 'Acme', '2026-03-14', '100'],
];
const ENGLISH = [
  ['Record ID', 'Company name', 'Close Date', 'Recurring revenue amount', 'Vertical'],
  ['1', 'Acme', '2026-03-14', '100', 'Food'],
];
const stateAfter = (...events: readonly Event[]): State => events.reduce(nextState, INITIAL);
const read = (cells: readonly (readonly string[])[]): Event => ({
  type: 'read',
  fileName: NAME,
  cells,
  waiting: [],
});
const opened = (columns: Parameters<typeof plainSettingsOf>[0]['columns'] = []): Event => ({
  type: 'opened',
  workbook: {
    locale: 'en_US',
    isTourSeen: true,
    isBuilt: true,
    imports: [],
    unfinished: null,
    settings: plainSettingsOf({ columns }),
    headline: null,
  },
});

/** The draft on the screen in front. */
function draftOf({ view }: State) {
  if (view.at !== 'understood') throw new Error(`is at ${view.at}`);
  return view.draft;
}

describe('a report whose columns nobody knows', () => {
  test('is asked about', () => {
    const { view } = stateAfter(read(POLISH));
    expect(view).toMatchObject({ at: 'mapping', unread: { labels: POLISH[0] } });
  });
  test('is read once they are told', () => {
    const state = stateAfter(read(POLISH));
    const columns = {
      Numer: 'recordId',
      Firma: 'companies',
      'Data zamknięcia': 'closeDate',
      'Kwota miesięczna': 'recurringAmount',
    } as const;
    const next = nextState(state, { type: 'mapped', columns });
    expect(draftOf(next).understanding.deals[0]).toMatchObject({ customer: 'Acme', amount: 100 });
  });
  test('is asked about again where what was told does not do', () => {
    const state = stateAfter(read(POLISH));
    const columns = { Numer: 'stage', Firma: 'companies', 'Kwota miesięczna': 'mrr' } as const;
    const next = nextState(state, { type: 'mapped', columns });
    expect(next.view).toMatchObject({ at: 'mapping', unread: { columns } });
  });
  test('is asked about with the reason where all of them are known and no row counts', () =>
    expect(
      stateAfter(read([...ENGLISH.slice(0, 1), ['1', '', '2026-03-14', '100', '']])).view,
    ).toMatchObject({
      at: 'mapping',
      unread: { problem: expect.stringContaining('No company (1)') },
    }));
  test('is read as the workbook remembers', () => {
    const known = opened([
      ['Numer', 'recordId'],
      ['Firma', 'companies'],
      ['Data zamknięcia', 'closeDate'],
      ['Kwota miesięczna', 'recurringAmount'],
    ]);
    expect(draftOf(stateAfter(known, read(POLISH))).objection).toBeNull();
  });
});

describe('a column that the last report had', () => {
  const remembered = opened([
    ['Record ID', 'recordId'],
    ['Sector', 'industry'],
  ]);

  test('is asked about where it is missing', () => {
    const { absent, objection } = draftOf(stateAfter(remembered, read(ENGLISH)));
    expect(absent).toEqual([{ label: 'Sector', field: 'industry' }]);
    expect(objection).toBe('Say above what to do about Sector.');
  });
  test('can be gone without', () => {
    const left: Event = { type: 'chose', choices: { columns: { Sector: '' } } };
    expect(draftOf(stateAfter(remembered, read(ENGLISH), left)).objection).toBeNull();
  });
  test('can be another one now', () => {
    const other: Event = { type: 'chose', choices: { columns: { Vertical: 'industry' } } };
    const header = draftOf(stateAfter(remembered, read(ENGLISH), other)).understanding.header;
    expect(header.columns.get('industry')).toBe(4);
  });
  test('is not asked about once it was left out', () => {
    const { header } = draftOf(stateAfter(read(ENGLISH))).understanding;
    expect(absentColumns(header, { Sector: '' })).toEqual([]);
    const absent = absentColumns(header, { Sector: 'industry' });
    expect(unanswered(absent, header, { Sector: '' })).toEqual([]);
  });
});

describe('what look like labels', () => {
  test('are the row with most names', () =>
    expect(likelyLabels([['Raport'], ['A', 'B', 'C'], ['x', '1', '2']])).toEqual(['A', 'B', 'C']));
  test('are none in a text', () =>
    expect(likelyLabels([['Hello'], ['1', '2']])).toEqual(['Hello']));
});
