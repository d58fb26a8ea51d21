import { rowsOf } from '../../dropped/dropped';
import { plainWords } from '../../dropped/plain-words';
import { addTo } from '../../grouped';
import { isBlank, textOf } from '../../report/cell';
import type { FieldId } from '../../report/fields';
import { isLostStage, isWonStage } from '../../report/stage-words';
import { comparable } from '../../settings';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Facts, mostAsked, type Question, when } from '../question';
import {
  DENIED,
  LIKELY_WON,
  LOST_ELSEWHERE,
  NOT_WON,
  OPEN_STAGES,
  WON_ELSEWHERE,
} from '../stage-phrases';

type Get = (id: FieldId) => ReturnType<ReturnType<ReturnType<typeof rowsOf>>>;

/** Whether a stage means won that is called neither won nor lost, nor as stages of open deals are. */
export const askWonStages: Ask = (facts) => {
  const stages = new Map<string, Get[]>();
  for (const get of stagedRows(facts)) {
    const stage = textOf(get('stage'));
    addTo(stages, stage, get);
  }
  const answered = new Set(
    [...(facts.choices.wonStages ?? []), ...(facts.choices.otherStages ?? [])].map(comparable),
  );
  const unknown = [...stages].filter(
    ([stage]) => isUnknown(stage) && !answered.has(comparable(stage)),
  );
  return mostAsked(unknown, ([, rows]) => rows.length).map(([stage, rows]) =>
    questionOf(stage, rows, stages),
  );
};

/** The rows whose stage decides whether they are won. */
function stagedRows({ dropped }: Facts): readonly Get[] {
  const get = rowsOf(dropped);
  return dropped.report.rows
    .map((_, place) => get(place))
    .filter((read) => isBlank(read('isWon')) && textOf(read('stage')) !== '');
}

/** Whether a stage is called neither won nor lost nor open, or is called won with a word that denies it. */
function isUnknown(stage: string): boolean {
  if (isWonStage(stage) && !isLostStage(stage)) return DENIED.test(plainWords(stage));
  return (
    !LOST_ELSEWHERE.test(plainWords(stage)) &&
    !isLostStage(stage) &&
    !OPEN_STAGES.test(plainWords(stage)) &&
    !NOT_WON.test(plainWords(stage))
  );
}

function questionOf(
  stage: string,
  rows: readonly Get[],
  stages: ReadonlyMap<string, readonly Get[]>,
): Question {
  const contracted = rows.filter((get) => CONTRACT.some((id) => !isBlank(get(id)))).length;
  const pipelines = new Set(rows.map((get) => comparable(textOf(get('pipeline')))));
  const hasOther = [...stages].some(
    ([other, its]) =>
      isWonStage(other) && its.some((get) => pipelines.has(comparable(textOf(get('pipeline'))))),
  );
  return {
    about: `Stage ${stage}`,
    readings: [
      {
        says: words.stageNotWon(stage),
        choices: { otherStages: [stage] },
        set: `Stage ${stage}=not won`,
        evidence: [
          { says: words.stageOpen, weight: 1 },
          ...when(DENIED.test(plainWords(stage)), 3, words.stageDenied),
        ],
      },
      {
        says: words.stageWon(stage),
        choices: { wonStages: [stage] },
        set: `Stage ${stage}=won`,
        evidence: [
          ...when(WON_ELSEWHERE.test(plainWords(stage)), 4, words.stageNamed(stage)),
          ...when(LIKELY_WON.test(plainWords(stage)), 1, words.stageNamed(stage)),
          ...when(
            contracted * 2 >= rows.length,
            0.75,
            words.contractDated(contracted, rows.length),
          ),
          ...when(!hasOther, 0.5, words.noOtherStage),
        ],
      },
    ],
  };
}

const CONTRACT: readonly FieldId[] = [
  'contractStart',
  'contractEnd',
  'recurringAmount',
  'inactiveDate',
];
