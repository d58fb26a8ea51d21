import { ownTabs } from '../../src/sheets/own-tabs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * A spreadsheet that holds tabs of the add-on under names of somebody's choice, ranges on tabs with these numbers under
 * other names, and what else its record says.
 */
function renamed(
  names: Readonly<Record<string, string>>,
  ranges: Readonly<Record<string, number>> = {},
  kept = '',
): Spreadsheet {
  const shown = Object.values(names);
  const mark = {
    getValue: () => [...Object.keys(names).map((name, id) => `${name}=${id}`), kept].join(),
  };
  const finder = { withKey: () => finder, find: () => [mark] };
  const held = {
    createDeveloperMetadataFinder: () => finder,
    getNamedRanges: () =>
      Object.entries(ranges).map(([name, sheetId]) => ({
        getName: () => name,
        getRange: () => ({ getSheet: () => ({ getSheetId: () => sheetId }) }),
      })),
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
  const ended = '=IF(Period_Retained="Period";SUM(Ledger_mrr_Retained);Periods!A1)';
  const is = (named: Readonly<Record<string, number>>, expected: string, kept = '') =>
    expect(ownTabs(renamed({ Ledger: 'Ledger' }, named, kept)).rename(text)).toBe(expected);
  const [OWN, OTHER] = [0, 1];

  test('as they are', () => is({}, text));
  test('as they are where they stand for cells of the add-on’s tabs', () =>
    is({ As_of_month: OWN, Others: OTHER }, text));
  test('with an ending where somebody else has one of them in any case, and never in a text', () =>
    is({ Currency: OWN, as_of_MONTH: OTHER }, ended));
  test('with an ending where they were given one, whoever has which now', () =>
    is({}, ended, 'endings=1'));
  test('as they are where they were given so', () => is({ Period: OTHER }, text, 'endings=0'));
});

describe('a name', () => {
  /** A spreadsheet in which a name stands for nothing and is not free until it is taken away. */
  function withDead(dead: string, given: Map<string, unknown>): Spreadsheet {
    let isThere = true;
    return {
      ...renamed({ Ledger: 'Ledger' }, {}, 'endings=0'),
      getRangeByName: (name: string) => given.get(name) ?? null,
      setNamedRange: (name: string, range: unknown) => {
        if (isThere && name === dead) throw new Error('That name is in use.');
        given.set(name, range);
      },
      removeNamedRange: () => {
        isThere = false;
      },
    } as unknown as Spreadsheet;
  }
  const sheet = {
    getRangeList: (of: readonly string[]) => ({ getRanges: () => of }),
  } as unknown as GoogleAppsScript.Spreadsheet.Sheet;
  const area = { row: 1, column: 2, rows: 3, columns: 1 };

  test('is given again where its cells went with their tab', () => {
    const given = new Map<string, unknown>();
    ownTabs(withDead('Ledger_mrr', given)).nameAreas(sheet, [
      { name: 'Ledger_from', area },
      { name: 'Ledger_mrr', area },
    ]);
    expect([...given.keys()]).toEqual(['Ledger_from', 'Ledger_mrr']);
  });
});
