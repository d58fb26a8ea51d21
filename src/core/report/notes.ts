import { type Month, monthOf, monthText, NEVER } from '../days';
import type { Refusal } from '../refusal';
import { comparable, type RevenueModel, type Settings } from '../settings';
import { textOf } from './cell';
import type { Deal } from './deal';
import { type FieldId, fieldOf } from './fields';
import { fieldReader, type Report } from './report';
import {
  aheadOf,
  farAhead,
  noContracts,
  noEnds,
  noLosses,
  noRates,
  noRecordIds,
  severalRates,
  unreported,
} from './report-words';
import { snapshotMonths } from './snapshots';
import { dayOfCell } from './values';

/** What a report is judged by before anything of it is shown. */
interface Judged {
  readonly deals: readonly Deal[];
  readonly settings: Pick<Settings, 'model' | 'asOf' | 'rates'>;
  readonly report: Pick<Report, 'fields' | 'rows'>;
  /** The latest month of which the report knows anything. */
  readonly known: Month | null;
  /** Currencies whose rate is asked for: they need no note. */
  readonly asked?: readonly string[];
}

/** Sentences about what makes figures look better than they are, though nothing in the report is wrong. */
export function notesOn(judged: Judged): readonly string[] {
  const {
    deals,
    settings: { model, asOf },
    known,
  } = judged;
  const counted = deals.filter(({ state }) => state === 'counted');
  if (counted.length === 0) return withoutRates(judged, 0);
  const ending = ENDING[model];
  // What lacks no more than its amount shows an end, too.
  const dated = deals.filter(({ state }) => state === 'counted' || state === 'no amount');
  const isEndless = dated.every(({ end }) => end === NEVER);
  const isLossless = !counted.some(({ category }) => isLoss(category));
  const isUnnamed = counted.every(({ recordId }) => recordId === '');
  const isAhead = known !== null && asOf !== null && asOf > known;
  const lacking = unreportedIn(judged);
  const isBetween = lacking.some((month) => known !== null && month < known);
  return [
    ...(ending && isEndless ? [noEnds(fieldOf(ending).label)] : []),
    ...(model === 'deal movements' && isLossless ? [noLosses] : []),
    ...withoutRates(judged, counted.length),
    ...ofSeveralRates(judged),
    ...(BY_RECORD.includes(model) && isUnnamed ? [noRecordIds] : []),
    ...(isBetween ? [unreported(lacking.map(monthText))] : []),
    ...(isAhead && !isBetween ? [aheadOf(monthText(known), monthText(asOf))] : []),
  ];
}

/** The months up to the as-of month of which no snapshot is, as NRR marks them. */
function unreportedIn({ report, settings: { model, asOf } }: Judged): readonly Month[] {
  if (model !== 'monthly snapshots') return [];
  const read = fieldReader(report.fields);
  const reported = new Set<Month>();
  for (const row of report.rows) {
    const get = (id: FieldId) => read(row, id);
    const day = dayOfCell(get('snapshotMonth'));
    for (let more = 0; day !== null && more < snapshotMonths(get); more += 1)
      reported.add(monthOf(day) + more);
  }
  const months = [...reported].sort((a, b) => a - b);
  const [[first = 0], [last = 0]] = [months, months.slice(-1)];
  const all = Array.from(
    { length: Math.max(0, (asOf ?? last) - first + 1) },
    (_, more) => first + more,
  );
  return all.filter((month) => !reported.has(month));
}

function isLoss(category: Deal['category']): boolean {
  return category === 'churn' || category === 'downgrade';
}

/** A tenth of the deals and more is much of the revenue. */
const MUCH = 1 / 10;

/** The currencies of the deals that are left out for want of a rate, one for each of them. */
export function unratedIn({ deals, report }: Pick<Judged, 'deals' | 'report'>): readonly string[] {
  const read = fieldReader(report.fields);
  return deals.flatMap(({ state }, place) =>
    state === 'no rate' ? [textOf(read(report.rows[place] ?? [], 'currency'))] : [],
  );
}

/** What is left out for want of a rate, where that is much and somebody knows it. */
function withoutRates(judged: Judged, counted: number): readonly string[] {
  const isAsked = new Set((judged.asked ?? []).map(comparable));
  const currencies = unratedIn(judged).filter((code) => !isAsked.has(comparable(code)));
  const of = counted + currencies.length;
  const names = [...new Set(currencies)];
  return currencies.length > 0 && currencies.length >= of * MUCH
    ? [noRates(currencies.length, of, names)]
    : [];
}

/** A difference of one in a hundred is one that somebody asks about. */
const DIFFERENT = 1.01;

/** Currencies that the report rates in several ways, while one rate counts for all of it. */
function ofSeveralRates({ deals, report, settings: { rates } }: Judged): readonly string[] {
  const read = fieldReader(report.fields);
  const found = new Map<string, Readonly<{ code: string; least: number; most: number }>>();
  for (const [place, { state }] of deals.entries()) {
    const row = report.rows[place] ?? [];
    const [code, rate] = [textOf(read(row, 'currency')), read(row, 'exchangeRate')];
    if (state !== 'counted' || typeof rate !== 'number' || rate <= 0) continue;
    const { least, most } = found.get(comparable(code)) ?? { least: rate, most: rate };
    const [lower, higher] = [Math.min(least, rate), Math.max(most, rate)];
    found.set(comparable(code), { code, least: lower, most: higher });
  }
  return [...found].flatMap(([key, { code, least, most }]) => {
    const used = rates.get(key);
    return used !== undefined && most > least * DIFFERENT
      ? [severalRates({ code, least, most, used })]
      : [];
  });
}

/** The models in which only its Record ID tells a deal whatever else of it changes. */
const BY_RECORD: readonly RevenueModel[] = ['recurring deals', 'contracts', 'deal movements'];

/** The models in which a row brings its own end, with the column in which it does. */
const ENDING: Partial<Record<RevenueModel, FieldId>> = {
  'recurring deals': 'inactiveDate',
  contracts: 'contractEnd',
};

/** Months beyond its report that no as-of month reaches but by a typing error. */
const FAR = 60;

/** Why a report cannot be read as somebody chose; null where it can. */
export function misfit(
  { fields }: Pick<Report, 'fields'>,
  { settings: { model, asOf }, known }: Omit<Judged, 'deals' | 'report'>,
): Refusal | null {
  if (model === 'contracts' && !CONTRACT_FIELDS.some((id) => fields.includes(id)))
    return {
      problem: noContracts,
      isAboutColumns: true,
    };
  if (known !== null && asOf !== null && asOf > known + FAR)
    return {
      problem: farAhead(monthText(asOf), monthText(known)),
    };
  return null;
}

const CONTRACT_FIELDS: readonly FieldId[] = ['contractStart', 'contractEnd', 'term'];
