import { ownTabs } from '../../src/sheets/own-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A spreadsheet that holds tabs of the add-on under names of somebody's choice, and ranges under these names. */
function renamed(
  names: Readonly<Record<string, string>>,
  ranges: readonly string[] = [],
): Spreadsheet {
  const shown = Object.values(names);
  const mark = {
    getValue: () =>
      Object.keys(names)
        .map((name, id) => `${name}=${id}`)
        .join(),
  };
  const finder = { withKey: () => finder, find: () => [mark] };
  const held = {
    createDeveloperMetadataFinder: () => finder,
    getRangeByName: (name: string) => (ranges.includes(name) ? {} : null),
    getSheetById: (id: number) => ({ getName: () => shown[id] ?? '' }),
  };
  return held as unknown as Spreadsheet;
}

describe('a formula names a tab that somebody renamed', () => {
  const is = (name: string, expected: string) =>
    expect(ownTabs(renamed({ Ledger: name, NRR: 'NRR' })).rename('SUM(Ledger!A2:A9)+NRR!B2')).toBe(
      expected,
    );

  test('as it stood where it bears its own name', () => is('Ledger', 'SUM(Ledger!A2:A9)+NRR!B2'));
  test('in apostrophes', () => is('Our ledger', "SUM('Our ledger'!A2:A9)+NRR!B2"));
  test('with every apostrophe of the name doubled', () =>
    is("Ann's & Bob's", "SUM('Ann''s & Bob''s'!A2:A9)+NRR!B2"));
  test('with signs of a replacement as they are', () =>
    is('$& of $1', "SUM('$& of $1'!A2:A9)+NRR!B2"));
  test('by its own name where it is not there', () =>
    expect(ownTabs(renamed({})).rename('Ledger!A2')).toBe('Ledger!A2'));
});

describe('a formula calls cells by names', () => {
  const text = '=IF(Period="Period";SUM(Ledger_mrr);Periods!A1)';
  const is = (ranges: readonly string[], expected: string) =>
    expect(ownTabs(renamed({}, ranges)).rename(text)).toBe(expected);

  test('as they are', () => is(['As_of_month'], text));
  test('with an ending where somebody else had one of them, and never in a text', () =>
    is(
      ['As_of_month_Retained'],
      '=IF(Period_Retained="Period";SUM(Ledger_mrr_Retained);Periods!A1)',
    ));
});
