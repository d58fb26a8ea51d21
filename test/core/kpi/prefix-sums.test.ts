import fc from 'fast-check';
import { prefixSums } from '../../../src/core/kpi/prefix-sums';

test('the sum of the first places is that of what was added there, in whichever order', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.record({ place: fc.nat(19), amount: fc.integer() })),
      (places, added) => {
        const sums = prefixSums(places);
        const inside = added.filter(({ place }) => place < places);
        for (const { place, amount } of inside) sums.add(place, amount);
        for (let count = 0; count <= places; count += 1) {
          const first = inside.filter(({ place }) => place < count);
          expect(sums.ofFirst(count)).toBe(first.reduce((sum, { amount }) => sum + amount, 0));
        }
      },
    ),
  ));
