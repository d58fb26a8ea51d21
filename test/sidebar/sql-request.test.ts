import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { basisOfDraft, basisOfWorkbook, sqlRequest } from '../../src/sidebar/actions/sql-request';
import { INITIAL, nextState } from '../../src/sidebar/state/state';
import { bigQueryScript } from '../../src/sql/script';
import { fixtureCells, understood } from '../core/fixtures';
import { plainSettingsOf } from '../import/plain-settings';

const WORKBOOK = plainSettingsOf({
  model: 'contracts',
  amountMeans: 'TCV',
  graceDays: 30,
  historyFrom: '2024-01',
  types: [
    ['New  Business', 'new business'],
    ['Other', ''],
  ],
  wonStages: ['Closed Won'],
  excluded: ['Test Inc'],
  sameAs: [['Cy', 'Ann']],
  rates: [['EUR', 1.1]],
  columns: [
    ['Associated Company', 'companies'],
    ['Contract start date', 'contractStart'],
    ['Contract end date', 'contractEnd'],
    ['Amount', 'amount'],
    ['Notes', ''],
  ],
});

describe('what a workbook tells', () => {
  const { settings, columns, unknownTypes } = basisOfWorkbook(WORKBOOK);

  test('are its choices, texts as they are compared', () =>
    expect(settings).toMatchObject({
      model: 'contracts',
      amountMeans: 'TCV',
      graceDays: 30,
      historyFrom: 2024 * 12,
      types: new Map([['new business', 'new business']]),
      wonStages: new Set(['closed won']),
      excluded: new Set(['test inc']),
      sameAs: new Map([['cy', 'ann']]),
      rates: new Map([['eur', 1.1]]),
    }));
  test('but for the month, which moves on', () => expect(settings.asOf).toBeNull());
  test('are types of which nobody knows what they mean', () =>
    expect(unknownTypes).toEqual(['other']));
  test('are the columns of its last report, under the names that loading gives', () =>
    expect(columns).toEqual(
      new Map([
        ['companies', 'Associated_Company'],
        ['contractStart', 'Contract_start_date'],
        ['contractEnd', 'Contract_end_date'],
        ['amount', 'Amount'],
      ]),
    ));
  test('makes a script', () => {
    const script = bigQueryScript(sqlRequest(basisOfWorkbook(WORKBOOK), 'crm.deals', 'retained'));
    expect(script).toMatch(/\('Deal type', 'other', ''\)/);
    expect(script).toMatch(/source\.`Contract_end_date`/);
  });
});

describe('a report in hand', () => {
  const understanding = {
    ...understood(fixtureCells('small/movements.csv')),
    ...{ questions: [], said: {}, assumed: {} },
    notes: [],
    ramps: [],
  };
  const draft = {
    ...{ fileName: 'deals.csv', cells: [], choices: {}, missing: 'automatic' as const },
    ...{ absent: [], doubts: [], seen: null, understanding, objection: null },
  };

  test('tells what was understood of it', () =>
    expect(basisOfDraft(draft).settings).toEqual({
      ...DEFAULT_SETTINGS,
      ...understanding.settings,
      asOf: null,
      reported: null,
    }));
  test('tells its columns, those named by hand too', () => {
    const { header } = understood(
      [
        ['Wer', 'Wann', 'Wieviel', 'Record ID'],
        ['Acme', '2026-01-05', '100', '1'],
      ],
      {
        ...{ model: 'invoices or orders' as const },
        columns: { Wer: 'companies', Wann: 'invoiceDate', Wieviel: 'billed' },
      },
    );
    const { columns } = basisOfDraft({ ...draft, understanding: { ...understanding, header } });
    expect(Object.fromEntries(columns)).toMatchObject({ companies: 'Wer', billed: 'Wieviel' });
  });
  test('tells types of which somebody said that nobody knows them', () =>
    expect(
      basisOfDraft({ ...draft, choices: { types: new Map([['Other ', null]]) } }).unknownTypes,
    ).toEqual(['other']));
});

test('the way back from the SQL leads to where one was', () => {
  const there = nextState(INITIAL, { type: 'sql' });
  expect(there.view.at).toBe('sql');
  expect(nextState(there, { type: 'left helper' }).view.at).toBe('start');
});
