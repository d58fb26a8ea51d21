import { lines, read } from '../dropped/read';

const HEADER =
  'Record ID,Associated Company,Contract start date,Contract end date,Amount,Deal Stage';
const deal = (place: number, stage: string) =>
  `${place},Company ${place},2024-01-01,2024-12-31,1200,${stage}`;

/** Stages that nobody knows, the last of them of two deals, besides won ones. */
function report(stages: number): string {
  const unknown = Array.from({ length: stages }, (_, at) => deal(at, `Phase ${at} of the path`));
  const last = deal(900, `Phase ${stages - 1} of the path`);
  return lines(HEADER, deal(901, 'Closed Won'), ...unknown, last);
}

const asked = (text: string, wonStages: readonly string[] = []) =>
  read(text, '2024-06', wonStages.length > 0 ? { wonStages } : {})
    .understood.questions.map(({ about }) => about)
    .filter((about) => about.startsWith('Stage '));

test('each value that nobody knows is a question, as long as somebody could answer them', () =>
  expect(asked(report(24))).toHaveLength(24));

test('of more values those of most rows are asked for, and the others once those are answered', () => {
  const first = asked(report(40));
  expect(first).toHaveLength(24);
  expect(first[0]).toBe('Stage Phase 39 of the path');
  const answered = first.map((about) => about.replace('Stage ', ''));
  const next = asked(report(40), ['Closed Won', ...answered]);
  expect([...first, ...next].sort()).toEqual(allOf(40));
});

test('what is not asked for is left out, as a stage that nobody knows is', () =>
  expect(read(report(40), '2024-06').closing('2024-06')).toBe(100));

const allOf = (stages: number) =>
  Array.from({ length: stages }, (_, at) => `Stage Phase ${at} of the path`).sort();

test('a stage that nobody knows is no doubt where its deal pays nothing either way', () => {
  const text = lines(HEADER, deal(1, 'Closed Won'), '2,Oak,2024-01-01,2024-12-31,,Phase 1 of it');
  const { doubts, understood } = read(text, '2024-06');
  expect(understood.questions.map(({ about }) => about)).toContain('Stage Phase 1 of it');
  expect(doubts.map(({ about }) => about)).not.toContain('Stage Phase 1 of it');
});
