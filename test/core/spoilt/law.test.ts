import fc from 'fast-check';
import { doubtsOf } from '../../../src/core/doubt/doubt';
import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import type { RevenueModel } from '../../../src/core/settings';
import { cellsOfCsv } from '../../../src/import/files/csv';
import { KINDS } from './all-ways';
import { CLEAN_REPORTS } from './clean-reports';
import { COUNTEREXAMPLES, type Spoilt } from './counterexamples';
import { diceOf } from './dice';
import { type History, histories, LAST, truthOf } from './history';
import { judgementOf } from './judgement';
import { fileOf } from './made-report';
import type { Way } from './way';

/** A few at every run of the tests; LAW_RUNS=2000 for a long one. */
const numRuns = Number(process.env.LAW_RUNS ?? 250);

const MODELS = Object.keys(CLEAN_REPORTS) as readonly RevenueModel[];
const WAYS: ReadonlyMap<string, Way> = new Map(KINDS.flat().map((way) => [way.name, way]));

const modelsOf = ({ of = MODELS }: Way) => of;

/** A history, and one way in which a report of it is spoilt: kinds come equally often, however many ways they have. */
const spoilt: fc.Arbitrary<Spoilt> = fc
  .constantFrom(...KINDS)
  .chain((ways) => fc.constantFrom(...ways))
  .chain((way) =>
    fc.record({
      history: histories,
      model: fc.constantFrom(...modelsOf(way)),
      way: fc.constant(way.name),
      seed: fc.nat({ max: 1e6 }),
    }),
  );

function judged({ history, model, way, seed }: Spoilt) {
  const found = WAYS.get(way);
  if (!found) throw new Error(`no such way: ${way}`);
  const report = found.spoil(CLEAN_REPORTS[model](history), diceOf(seed));
  const judgement = judgementOf(report, truthOf(history), found.says);
  const wrong = typeof judgement === 'string' ? null : judgement.wrong;
  return wrong === null ? null : `${way}, ${model}: ${wrong}\n${fileOf(report)}`;
}

test('a report that is spoilt in one way is right, doubted or refused, never wrong in silence', () =>
  fc.assert(
    fc.property(spoilt, (one) => {
      expect(judged(one)).toBeNull();
    }),
    { numRuns, examples: COUNTEREXAMPLES.map((one) => [one]) },
  ));

/** Three customers: one stays and grows, one leaves, one comes later and shrinks. */
const THREE: History = [
  {
    who: 0,
    from: 0,
    day: 5,
    terms: [
      { months: 12, mrr: 1234.5 },
      { months: 24, mrr: 1500 },
    ],
  },
  { who: 1, from: 1, day: 12, terms: [{ months: 12, mrr: 800 }] },
  {
    who: 2,
    from: 4,
    day: 1,
    terms: [
      { months: 12, mrr: 2000.5 },
      { months: 12, mrr: 1700 },
    ],
  },
];

test.each(KINDS.flat().map((way) => [way.name, way] as const))(
  '%s: never wrong in silence',
  (_, way) => {
    const wrong = modelsOf(way).map((model) =>
      judged({ history: THREE, model, way: way.name, seed: 1 }),
    );
    expect(wrong.filter((one) => one !== null)).toEqual([]);
  },
);

/** What movements say of few renewals may lie between a full amount and a change; the fixtures are doubted for Amount alone. */
const MOST_DOUBTS: Partial<Record<RevenueModel, number>> = { 'deal movements': 2 };

test.each(MODELS)(
  'a report of %s that nothing spoilt is right, and doubted for hardly anything',
  (model) =>
    fc.assert(
      fc.property(histories, (history) => {
        const report = CLEAN_REPORTS[model](history);
        expect(judgementOf(report, truthOf(history), undefined)).not.toHaveProperty('wrong');
        const { fileName } = report;
        const file = { cells: cellsOfCsv(fileOf(report)), fileName, choices: { asOf: LAST } };
        const understood = understandDropped(file.cells, fileName, file.choices);
        if ('problem' in understood) throw new Error(understood.problem);
        expect(doubtsOf(file, understood).length).toBeLessThanOrEqual(MOST_DOUBTS[model] ?? 1);
      }),
      { numRuns: 20 },
    ),
);
