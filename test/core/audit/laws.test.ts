import fc from 'fast-check';
import { madeHistory } from './made-history';
import { ALL, found, SPOILINGS } from './spoilings';

const cases = SPOILINGS.flatMap(([check, models, spoil]) =>
  models.map((model) => [check, model, spoil] as const),
);

/** How many of the histories are tried; each has its own seed. */
const RUNS = { numRuns: 25 };

describe.each(ALL)('true histories told as %s', (model) => {
  test('have findings on fewer than one record in a hundred', () =>
    fc.assert(
      fc.property(madeHistory(model), (rows) => {
        // The customers stay, which is said of the whole report, and rightly.
        const records = found(rows, model).filter(({ recordId }) => recordId !== '');
        return records.length * 100 < rows.length;
      }),
      RUNS,
    ));
});

test.each(cases)('%s is found among %s', (check, model, spoil) =>
  fc.assert(
    fc.property(madeHistory(model), fc.nat(), (rows, pick) => {
      const place = pick % rows.length;
      const row = rows[place];
      const spoilt = row && spoil(row);
      if (!row || !spoilt) return true;
      const all = [...rows.slice(0, place), ...[spoilt].flat(), ...rows.slice(place + 1)];
      return found(all, model).some((one) => one.recordId === row.recordId && one.check === check);
    }),
    RUNS,
  ),
);

test('nothing is told of a record twice', () =>
  fc.assert(
    fc.property(madeHistory('recurring deals'), (rows) => {
      const spoilt = rows.flatMap((row) => [row, { ...row, closeDate: null }]);
      const ids = found(spoilt, 'recurring deals').map(({ recordId }) => recordId);
      return new Set(ids).size === ids.length;
    }),
    RUNS,
  ));
