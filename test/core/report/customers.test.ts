import type { Settings } from '../../../src/core/settings';
import { deal, readDeals, type Said } from '../made-deals';

const NOBODY: Said = { companyId: null, company: null };

describe('the customer of a deal', () => {
  const is = (said: Said, key: string, name: string) => {
    const [found] = readDeals([deal({ ...NOBODY, ...said })]);
    expect([found?.customerKey, found?.customer]).toEqual([key, name]);
  };

  test('is its primary company', () =>
    is({ companyId: '9', company: 'Acme', companyIds: '7;9', companies: 'B;Acme' }, '9', 'Acme'));
  test('is the first company where none is primary', () =>
    is({ companyIds: '7;9', companies: 'B;Acme' }, '7', 'B'));
  test('is a company whose name holds a semicolon', () =>
    is({ companyIds: '7', companies: 'Acme; Partners' }, '7', 'Acme; Partners'));
  test('is told by name where there is no ID', () => is({ company: ' Acme ' }, 'acme', 'Acme'));
  test('is told by the contact where there is no company', () =>
    is({ contact: 'Ana' }, 'ana', 'Ana'));
  test('is told by ID where there is no name', () => is({ companyId: '9' }, '9', ''));
  test('keeps leading zeros', () => is({ companyId: '007' }, '007', ''));
  test('keeps names in other scripts', () =>
    is({ company: '株式会社サンプル' }, '株式会社サンプル', '株式会社サンプル'));
  test('keeps what looks like a formula', () =>
    is({ company: '=SUM Analytics' }, '=sum analytics', '=SUM Analytics'));
});

describe('deals are of the same customers', () => {
  const are = (
    rows: readonly Said[],
    expected: readonly string[],
    settings: Partial<Settings> = {},
  ) => {
    const deals = readDeals(
      rows.map((said) => deal({ ...NOBODY, ...said })),
      settings,
    );
    expect(deals.map(({ customerKey }) => customerKey)).toEqual(expected);
  };

  test('where they have the same ID, whatever the names', () =>
    are(
      [
        { companyId: '1', company: 'Acme' },
        { companyId: '1', company: 'Acme Inc.' },
      ],
      ['1', '1'],
    ));
  test('but not where they have two IDs and one name', () =>
    are(
      [
        { companyId: '1', company: 'Acme' },
        { companyId: '2', company: 'Acme' },
      ],
      ['1', '2'],
    ));
  test('where one lacks the ID and the name has just one', () =>
    are([{ company: ' ACME ' }, { companyId: '1', company: 'Acme' }], ['1', '1']));
  test('where one lacks the ID and an open deal names it', () =>
    are([{ company: 'Acme' }, { companyId: '1', company: 'Acme', isWon: false }], ['1', '1']));
  test('but not where the name has two IDs', () =>
    are(
      [
        { company: 'Acme' },
        { companyId: '1', company: 'Acme' },
        { companyId: '2', company: 'Acme' },
      ],
      ['acme', '1', '2'],
    ));
  test('where both have only the same name', () =>
    are([{ company: 'Acme' }, { company: 'acme ' }], ['acme', 'acme']));
  test('where Settings count one ID as the other', () =>
    are([{ companyId: '1' }, { companyId: '2' }], ['1', '1'], { sameAs: new Map([['2', '1']]) }));
  test('where Settings count one name as the other', () =>
    are([{ company: 'Acme' }, { company: 'Acme Inc.' }], ['acme', 'acme'], {
      sameAs: new Map([['acme inc.', 'acme']]),
    }));
  test('where Settings count a name as an ID', () =>
    are(
      [
        { companyId: '1', company: 'Acme' },
        { companyId: '2', company: 'Beta' },
      ],
      ['1', '1'],
      { sameAs: new Map([['beta', '1']]) },
    ));
  test('where a name without ID belongs to an ID that Settings count as another', () =>
    are([{ company: 'Beta' }, { companyId: '2', company: 'Beta' }], ['1', '1'], {
      sameAs: new Map([['2', '1']]),
    }));
});

describe('a Record ID that occurs twice', () => {
  const are = (rows: readonly Said[], expected: readonly string[]) =>
    expect(readDeals(rows.map(deal)).map(({ state }) => state)).toEqual(expected);

  test('counts once, in the lower row', () =>
    are([{ recordId: '5' }, { recordId: '5' }], ['replaced', 'counted']));
  test('counts once of three', () =>
    are(
      [{ recordId: '5' }, { recordId: '5' }, { recordId: '5' }],
      ['replaced', 'replaced', 'counted'],
    ));
  test('is replaced even by a row that does not count', () =>
    are([{ recordId: '5' }, { recordId: '5', isWon: false }], ['replaced', 'not won']));
  test('is found with blanks around it', () =>
    are([{ recordId: ' 5' }, { recordId: '5 ' }], ['replaced', 'counted']));
  test('is not the same as another', () =>
    are([{ recordId: '5' }, { recordId: '05' }], ['counted', 'counted']));
  test('is not a blank one', () => are([{}, {}], ['counted', 'counted']));
});

test('rows are numbered as on the sheet', () =>
  expect(readDeals([deal(), deal()]).map(({ row }) => row)).toEqual([2, 3]));
