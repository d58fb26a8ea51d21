import { allPages } from '../../src/import/server/all-pages';

/** Pages of a tab, each named, by the row that they begin at. */
const tab = (rows: number, most: number) => async (from: number) => ({
  name: 'Deals',
  rows: Array.from({ length: Math.min(most, rows - from + 1) }, (_, place) => from + place),
  next: from + most > rows ? null : from + most,
});

describe('pages read one after the other', () => {
  const have = async (rows: number, most: number) => {
    const { rows: found, ...others } = await allPages(1, tab(rows, most));
    expect(found).toEqual(Array.from({ length: rows }, (_, place) => place + 1));
    expect(others).toEqual({ name: 'Deals', next: null });
  };

  test('have the rows of one page', () => have(3, 10));
  test('have the rows of every page', () => have(7, 3));
  test('have no row twice where the last page is full', () => have(6, 3));
  test('have no rows where there are none', () => have(0, 3));
  test('may have more rows on a page than a call takes arguments', () => have(300000, 200000));
  test('begin where they are told', async () =>
    expect((await allPages(5, tab(7, 2))).rows).toEqual([5, 6, 7]));

  test('know the page before, but for the first', async () => {
    const befores: (number | null)[] = [];
    await allPages(1, async (from, before: { readonly next: number | null } | null) => {
      befores.push(before?.next ?? null);
      return tab(5, 2)(from);
    });
    expect(befores).toEqual([null, 3, 5]);
  });
});
