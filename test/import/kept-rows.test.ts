import { withKept } from '../../src/import/kept-rows';

const TOLD = 2;
const row = (id: string, amount: number, told = 1) => [id, amount, told];
const merged = (before: readonly (readonly [string, number, number?])[], now: typeof before) => {
  const [old, coming] = [before, now].map((rows) => rows.map((one) => row(...one)));
  const { rows, counts } = withKept(old ?? [], coming ?? [], [TOLD]);
  return [rows.map(([id, amount]) => `${id} ${amount}`), counts];
};

/** Twenty records of which a report may lack one and still be full. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [`r${at}`, 10] as const);

describe('the next report of a source that is kept beside', () => {
  test('brings its records in place of those that are there', () =>
    expect(
      merged(
        [
          ['a', 1],
          ['b', 2],
        ],
        [
          ['a', 1],
          ['b', 3],
          ['c', 4],
        ],
      ),
    ).toEqual([['a 1', 'b 3', 'c 4'], { added: 1, changed: 1, unchanged: 1, gone: 0 }]));
  test('lets what it lacks go where it is a full one', () => {
    const [rows, counts] = merged(TWENTY, TWENTY.slice(1));
    expect(rows).toHaveLength(19);
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 19, gone: 1 });
  });
  test('leaves what it lacks where that is too much', () => {
    const [rows, counts] = merged(TWENTY, TWENTY.slice(2));
    expect(rows).toHaveLength(20);
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 18, gone: 0 });
  });
  test('brings anew what has no ID, which nobody can find again', () =>
    expect(
      merged(
        [
          ['', 5],
          ['a', 1],
          ['b', 1],
        ],
        [
          ['', 5],
          ['a', 1],
        ],
      ),
    ).toEqual([['b 1', ' 5', 'a 1'], { added: 1, changed: 0, unchanged: 1, gone: 0 }]));
  test('changes no record that only is told of until another day', () =>
    expect(merged([['a', 1, 1]], [['a', 1, 2]])[1]).toEqual({
      ...{ added: 0, changed: 0, unchanged: 1, gone: 0 },
    }));
  test('holds a record of several rows for one', () =>
    expect(
      merged(
        [
          ['a', 1],
          ['a', 2],
        ],
        [
          ['a', 1],
          ['a', 3],
        ],
      )[1],
    ).toEqual({ added: 0, changed: 1, unchanged: 0, gone: 0 }));
  test('counts new records, and not their rows', () =>
    expect(
      merged(
        [['a', 1]],
        [
          ['b', 1],
          ['b', 2],
        ],
      )[1],
    ).toEqual({ added: 1, changed: 0, unchanged: 0, gone: 0 }));
});
