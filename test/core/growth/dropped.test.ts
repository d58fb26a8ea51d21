import { some } from '../../some';
import { type Cells, SHAPES } from './shapes';
import { type Counter, countSteps } from './work';

/** So many rows, columns or characters, twice and four times as many. */
const SIZES = [60, 120, 240] as const;

/**
 * From the second size to the third, work that grows with the report adds twice as many steps as from the first to the second; with
 * a sorting a little more; what meets each row with every other, four times as many.
 */
const AT_MOST = 2.35;

let counter: Counter;
let understood: (cells: Cells) => unknown;

beforeAll(() => {
  counter = countSteps((url) => /[\\/]src[\\/]/.test(url));
  const { understandDropped } = jest.requireActual<
    typeof import('../../../src/core/dropped/understand-dropped')
  >('../../../src/core/dropped/understand-dropped');
  const { doubtsOf } = jest.requireActual<typeof import('../../../src/core/doubt/doubt')>(
    '../../../src/core/doubt/doubt',
  );
  understood = (cells) => {
    const file = { cells, fileName: 'report.csv', choices: {} };
    const found = understandDropped(cells, file.fileName);
    return 'problem' in found ? found : doubtsOf(file, found);
  };
});
afterAll(() => counter.end());

test.each(some(Object.keys(SHAPES), 4))(
  'the steps that it takes to understand and to doubt a report grow with it: %s',
  (name) => {
    // What is made once and kept is no step of a report.
    understood(SHAPES[name]?.(SIZES[0]) ?? []);
    const steps = SIZES.map((size) => {
      const cells = SHAPES[name]?.(size) ?? [];
      return counter.stepsOf(() => understood(cells));
    });
    const [small = 0, middle = 0, large = 0] = steps;
    expect(middle).toBeGreaterThan(small);
    expect(large).toBeGreaterThan(middle);
    expect(large - middle).toBeLessThan(AT_MOST * (middle - small));
  },
);
