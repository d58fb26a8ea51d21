import { fixtureJson } from '../core/fixtures';
import { asked } from './asked';
import { CASES } from './published-cases';

interface Example {
  readonly id: string;
  /** Where the source itself is wrong this says so, and `expected` holds the corrected value beside the printed one. */
  readonly kind: string;
  readonly inputs: Readonly<Record<string, number>>;
}

const EXAMPLES = fixtureJson<readonly Example[]>('worked_examples.json');
describe('published calculations, as formulas', () => {
  test.each(CASES.map((one) => [`${one.name} of ${one.id}`, one] as const))(
    '%s',
    (_, { id, name, args, result, digits = 9 }) => {
      const example = EXAMPLES.find((one) => one.id === id);
      expect(asked(name, ...args(example?.inputs ?? {}))).toBeCloseTo(result, digits);
    },
  );

  test('movements of customers by month are told apart', () => {
    const [{ inputs } = { inputs: {} }] = EXAMPLES.filter(
      ({ id }) => id === 'revpartners-snapshots',
    );
    const snapshots = Object.values(inputs)[0];
    expect(asked('MRR_MOVEMENTS', snapshots)).toEqual([
      expect.arrayContaining(['Expansion', 'Contraction']),
      expect.arrayContaining([12500, 400, 900, 12000]),
    ]);
  });
});
