import type { ImportLine } from '../../src/main';
import { differences } from '../../src/self-check/page/expected-cells';
import { fingerprint } from '../../src/self-check/page/fingerprint';
import { knownLocale } from '../../src/self-check/page/report';
import { mayImport } from '../../src/self-check/page/sample-check';

describe('the sample', () => {
  const counts = { added: 297, changed: 0, unchanged: 0, gone: 0 };
  const line = (number: number, file: string): ImportLine => ({
    ...{ number, file, counts, rows: 297, when: '2026-11-29 10:00' },
    ...({ status: 'in', holds: 'deals' } as const),
  });
  const is = (files: readonly string[], expected: boolean) =>
    expect(mayImport({ imports: files.map((file, index) => line(index + 1, file)) })).toBe(
      expected,
    );

  test('may go into a spreadsheet without an import', () => is([], true));
  test('may be compared where it went in before', () => is(['sample-deals-2026-11-01.csv'], true));
  test('stays out of one with a report of the user', () => is(['october.csv'], false));
  test('stays out where a report of the user came after it', () =>
    is(['sample-deals-2026-11-01.csv', 'november.csv'], false));
});

describe('the locale that is expected', () => {
  const is = (locale: string, expected: string | null) =>
    expect(knownLocale(['en_US', 'de_DE'], locale)).toBe(expected);

  test('is that of the spreadsheet', () => is('de_DE', 'de_DE'));
  test('may be told by its language alone', () => is('de', 'de_DE'));
  test('is none where another country writes the language', () => is('en_GB', null));
});

describe('two tabs', () => {
  type Rows = readonly (readonly (string | number)[])[];
  const differ = (expected: Rows, got: Rows, places: readonly string[], tab = 'NRR') =>
    expect(differences(tab, expected, got).map(({ place }) => place)).toEqual(places);

  test('are alike cell by cell', () => differ([['a', 1]], [['a', 1]], []));
  test('are alike where one ends in blanks', () => differ([['a'], ['', '']], [['a', '']], []));
  test('are alike but for the last digits of a sum', () => differ([[0.3]], [[0.1 + 0.2]], []));
  test('differ by a cent in a million', () => differ([[1e6]], [[1e6 + 0.01]], ['A1']));
  test('differ where one is longer', () => differ([['a']], [['a', 'b'], ['c']], ['B1', 'A2']));
  test('differ beyond the column Z', () => differ([[...new Array(27).fill(''), 1]], [[]], ['AB1']));
  test('differ between a number and its text', () => differ([[1]], [['1']], ['A1']));
  const IMPORTS = ['Imported at', 'Computed twice', 'In which months', 'Computed at'];
  test('may differ by when an import came in', () =>
    differ(
      [
        [...IMPORTS, 'Sum of the months', 'File'],
        ['10:00', '', '', '', '', 'a'],
      ],
      [
        [...IMPORTS, 'Sum of the months', 'File'],
        ['11:00', '', '', '', '', 'b'],
      ],
      ['F2'],
      'Imports',
    ));
  test('may differ by when a repair was found, wherever its headers stand', () =>
    differ(
      [['Repairs'], ['Due', 'Found on', 'Note'], [46014, 46000, 'a']],
      [['Repairs'], ['Due', 'Found on', 'Note'], [46015, 46001, 'b']],
      ['C3'],
      'Repairs',
    ));
  test('may differ by the number of a sheet that a link names', () =>
    differ([['#gid=1&range=A1', 'x']], [['#gid=2&range=A1', '#gid=2&range=A1']], ['B1']));
});

test('a fingerprint tells that something was cut', () => {
  expect(fingerprint('')).toEqual({ length: 0, hash: '811c9dc5' });
  expect(fingerprint('a')).toEqual({ length: 1, hash: 'e40c292c' });
  expect(fingerprint('a//b').hash).not.toBe(fingerprint('a/b/').hash);
});
