import { held, unsaid } from '../doubt/assumed';
import { type Answered, evidenceFor, joinedChoices, SURE } from '../doubt/question';
import { decided, type Guessing } from '../doubt/questions';
import { askBareDeals } from '../doubt/questions/bare-deals';
import { askDateOrder } from '../doubt/questions/date-order';
import { isCounted } from '../doubt/questions/overlaps';
import { askQuantity } from '../doubt/questions/quantity';
import { ratesAsked } from '../doubt/questions/rates';
import { askStates } from '../doubt/questions/states';
import { askTerms } from '../doubt/questions/terms';
import { askUnreadMonths } from '../doubt/questions/unread-months';
import { isRefusal, type Refusal } from '../refusal';
import { exportDayIn, latestKnown } from '../report/as-of';
import type { Cell } from '../report/cell';
import type { Guess } from '../report/guesses';
import { notesOn } from '../report/notes';
import { recordRows, reportFrom } from '../report/report';
import { type Choices, type Understanding, understandReport } from '../report/understanding';
import { unreadable } from '../report/why-unread';
import { withCompanyRates } from './company-rates';
import { withCopiesOnce } from './copies';
import { withCreatedDocuments } from './created-documents';
import { withDelayedStarts } from './delayed-starts';
import { withDiscountedDocuments } from './discounted-documents';
import { withDocumentKinds } from './document-kinds';
import { withDocumentStates } from './document-states';
import { withLinesOfTotals } from './document-totals';
import { type Dropped, withReasons } from './dropped';
import { withEarlyEnds } from './early-ends';
import { withEndReasons } from './end-reasons';
import { withEndedAmounts } from './ended-amounts';
import { withFlags } from './flags';
import { withKnownFrequencies } from './frequencies';
import { withGroupHeads } from './group-heads';
import { withDealsNamed } from './joined/deals-of-lines';
import { withJoinedDeals } from './joined/joined-deals';
import { type Ramp, rampsIn } from './joined/ramps';
import { withJoinedRows } from './joined-rows';
import { scaleIn } from './label-scale';
import { wideHeader } from './labels';
import { withoutLostDocuments } from './lost-documents';
import { withMonths, withTrueLack } from './matrix/by-months';
import { knownTime } from './matrix/known-time';
import { withMergedOnce } from './merged-records';
import { withOneTimeRows } from './one-time-rows';
import { withOpenEnds } from './open-ends';
import { overlapsIn, withOverlapsReplaced } from './overlaps';
import { withPauses } from './pauses';
import { withPayments } from './payments';
import { withPeriodRanges } from './period-ranges';
import { severalVersions, withoutPlannedRows } from './planned-rows';
import { withProductLines } from './product-lines';
import { withQuantities } from './quantities';
import { withRampSteps } from './ramp-steps';
import { readingNotes } from './reading-notes';
import { withRecurringAmounts } from './recurring-amounts';
import { withRenewingContracts } from './renewing-contracts';
import { reportedDay } from './report-days';
import { withServicePeriods } from './service-periods';
import { withSnapshotDays } from './snapshot-days';
import { withWholeIds } from './spoilt-ids';
import { withStages } from './stages';
import { withoutTaxes } from './taxes';
import { withTermsInMonths } from './terms';
import { withoutTotals } from './total-rows';
import { withTrials } from './trials';
import { withUndatedMonths } from './undated-months';
import { withoutUnfilledZeros } from './unfilled-zeros';
import { withUnreadMonths } from './unread-snapshots';
import { withWrittenDays } from './written-days';
import { withWrittenMoney } from './written-money';

/** What was made of a file, with the guesses and what speaks for each. */
export interface UnderstoodFile extends Understanding {
  readonly questions: readonly Answered[];
  /** What somebody has said, now or of an earlier report. */
  readonly said: Choices;
  /** What was read without being sure, now or in an earlier report, and nobody has said since. */
  readonly assumed: Choices;
  /** Sentences that a person should read before the figures. */
  readonly notes: readonly string[];
  /** Deals of which HubSpot's own MRR adds up a ramp. */
  readonly ramps: readonly Ramp[];
}

type Cells = readonly (readonly Cell[])[];

/** What makes a report as people have it one that the rules read, in this order. */
const STEPS: readonly ((dropped: Dropped, choices: Choices) => Dropped)[] = [
  withWrittenDays,
  withPeriodRanges,
  withDelayedStarts,
  withWrittenMoney,
  withDiscountedDocuments,
  withoutTaxes,
  withCreatedDocuments,
  withDocumentKinds,
  withUndatedMonths,
  withRecurringAmounts,
  withFlags,
  withStages,
  withWholeIds,
  withDealsNamed,
  withCompanyRates,
  withEarlyEnds,
  withTrials,
  withEndReasons,
  withTermsInMonths,
  withOpenEnds,
  withKnownFrequencies,
  withPayments,
  withRenewingContracts,
  withPauses,
  withoutUnfilledZeros,
  withEndedAmounts,
  withQuantities,
  withProductLines,
  withoutTotals,
  withMergedOnce,
  withSnapshotDays,
  withUnreadMonths,
  withJoinedDeals,
  withJoinedRows,
  withLinesOfTotals,
  withServicePeriods,
  withDocumentStates,
  withoutLostDocuments,
  withOneTimeRows,
  withRampSteps,
  withoutPlannedRows,
  withReasons,
];

/** Questions whose answers change what the steps make of rows. */
const OF_ROWS: readonly Guessing[] = [
  [['dateOrder'], askDateOrder],
  [['amountPer'], askQuantity],
  [['termCounts'], askTerms],
  [['states'], askStates],
  [['bareDeals'], askBareDeals],
  [['unreadMonths'], askUnreadMonths],
];

/** The rows of a file in standard columns, as the rules read them; null where no row of it names its columns. */
function droppedReport(cells: Cells, fileName: string, choices: Choices): Dropped | null {
  const header = wideHeader(cells, choices.columns);
  if (!header) return null;
  const body = recordRows(cells, header);
  const scale = scaleIn(cells.slice(0, header.row).flat());
  const report = reportFrom(body, header, choices.dateOrder);
  const dropped = { report, header, body, scale, fileName };
  return STEPS.reduce<Dropped>((given, step) => step(given, choices), dropped);
}

/** The rows under what was decided of them together. */
function withRules(given: Dropped, choices: Choices): Dropped {
  const dropped = choices.copies === 'count once' ? withCopiesOnce(given) : given;
  if (choices.overlaps !== 'the later replaces' || choices.model !== 'contracts') return dropped;
  return withOverlapsReplaced(dropped, overlapsIn(dropped, isCounted({ dropped, choices })));
}

/** Reads a file as people have it, and decides everything about it that the data can tell. */
export function understandDropped(
  file: Cells,
  fileName: string,
  choices: Choices = {},
): UnderstoodFile | Refusal {
  const down = withMonths(withGroupHeads(file), knownTime(fileName, choices));
  if (isRefusal(down)) return down;
  const { cells, notes } = down;
  const rows = readRows(cells, fileName, choices);
  if (!rows) return withTrueLack(cells, unreadable(cells));
  const { dropped, dated } = rows;
  const several = severalVersions(dropped);
  if (several) return several;
  const given = decided(dropped, { choices: dated.choices, fileName });
  const chosen = held(given.choices);
  const settled = withRules(dropped, chosen);
  const { report, header } = settled;
  const reported = reportedDay(settled, fileName, chosen.asOf);
  const known = reported === null ? {} : { reported };
  const understood = understandReport(report, {
    ...{ header, fileName },
    choices: { ...known, ...chosen },
  });
  if (isRefusal(understood)) return withTrueLack(cells, understood);
  const { deals, settings } = understood;
  const latest = latestKnown(report, fileName, settings.model);
  const questions = [...dated.questions, ...given.questions];
  return {
    ...understood,
    ...reasons(understood, questions, exportDayIn(fileName) !== null),
    ramps: rampsIn(settled),
    ...{ questions, said: choices, assumed: assumedAfter(choices, questions) },
    notes: [
      ...notes,
      ...readingNotes(settled, { choices: chosen, fileName, deals }),
      ...notesOn({ deals, report, settings, known: latest, asked: ratesAsked(questions) }),
    ],
  };
}

/** The rows under what was decided of them one by one; what is only assumed of them is asked of rows that do not know it. */
function readRows(
  cells: Cells,
  fileName: string,
  choices: Choices,
): { readonly dropped: Dropped; readonly dated: ReturnType<typeof decided> } | null {
  const { dateOrder, amountPer, termCounts, states, bareDeals, unreadMonths, ...assumed } =
    choices.assumed ?? {};
  const first = droppedReport(cells, fileName, held({ ...choices, assumed }));
  if (!first) return null;
  const dated = decided(first, { choices, fileName }, OF_ROWS);
  const isHeld = dateOrder || amountPer || termCounts || states || bareDeals || unreadMonths;
  if (dated.questions.length === 0 && !isHeld) return { dropped: first, dated };
  return { dropped: droppedReport(cells, fileName, held(dated.choices)) ?? first, dated };
}

/** What is assumed from now on. The as-of month moves on with each report. */
function assumedAfter(choices: Choices, questions: readonly Answered[]): Choices {
  return questions
    .filter(({ next, margin }) => next !== null && margin < SURE)
    .map(({ best }) => best.choices)
    .filter(({ asOf }) => asOf === undefined)
    .reduce(joinedChoices, unsaid(choices.assumed ?? {}, choices));
}

/** What questions decided is told with what spoke for it: nobody chose it. */
function reasons(
  { amountMeans, renewalMeans, asOf }: Understanding,
  questions: readonly Answered[],
  isDated: boolean,
): Pick<Understanding, 'amountMeans' | 'renewalMeans' | 'asOf'> {
  const told = <T>(key: keyof Choices, guess: Guess<T>): Guess<T> => {
    const question = questions.find(({ best }) => best.choices[key] !== undefined);
    if (!question) return guess;
    const { best, margin } = question;
    return { ...guess, reason: evidenceFor(best), isSure: margin >= SURE };
  };
  const asOfTold = told('asOf', asOf);
  return {
    amountMeans: told('amountMeans', amountMeans),
    renewalMeans: told('renewalMeans', renewalMeans),
    // Rows tell no more than that the report is not older.
    asOf: { ...asOfTold, isSure: asOfTold.isSure && (isDated || asOfTold === asOf) },
  };
}
