import { dayText } from '../days';
import type { Ramp } from '../dropped/joined/ramps';
import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import { dealsOf } from '../report/deals';
import { type Fields, fieldOf } from '../report/fields';
import type { Report } from '../report/report';
import { ledgerOf } from '../retention/ledger';
import type { Entry } from '../retention/ledger-entry';
import { moneyText } from '../rounding';
import { comparable, type Settings } from '../settings';
import { type CheckId, checkName } from './check-name-words';
import { likelySameCustomers } from './company-names';
import type { FindingWords } from './finding-words';
import { type Judged, ledgerJudged, paidBy, reader } from './ledger-judged';
import { lostRenewals } from './lost-renewals';
import { lostSince } from './lost-since';
import { oneTimeByName, repeatedRecords } from './report-findings';

type Table = Pick<Report, 'fields' | 'rows'>;

/** What an audit looks at. */
export interface Audited {
  /** The records as they stand for the figures. */
  readonly table: Table;
  /** The report as it came, repeated rows included. */
  readonly report: Table;
  /** The records as earlier reports had them, where that is known, the oldest first. */
  readonly earlier?: readonly Table[];
  /** Deals of which HubSpot's own MRR adds up a ramp, where a report has just told it. */
  readonly ramps?: readonly Ramp[];
  /**
   * What only the last report itself showed and is still open, where that is not looked at: rows of Deals that repeat a record
   * may be those of an earlier report.
   */
  readonly remembered?: readonly Remembered[];
  readonly settings: Settings;
  /** What one of the records is called, where that is known. */
  readonly noun?: string;
  /** Record ID, check and reason of findings that somebody accepted, and names of checks that are switched off. */
  readonly accepted: readonly (readonly [string, string, string])[];
  readonly checksOff: readonly string[];
}

/** A finding that the records as they stand cannot show. */
export interface Remembered {
  readonly recordId: string;
  readonly check: 'duplicate record' | 'ramp added up';
  readonly message: string;
}

/** What checks find on records, before anything is said in words: what functions in cells load of the audit. */
export interface Judgement {
  readonly deals: readonly Deal[];
  readonly entries: readonly Entry[];
  /** What is open, at most one a record beside what the Ledger shows. */
  readonly judged: readonly Judged[];
  /** What is found and accepted, or found by a check that is off. */
  readonly silent: readonly Judged[];
}

/** Looks at every record alone, beside its neighbours and among all others. */
export function judge(audited: Audited): Judgement {
  const { table, settings } = audited;
  const deals = dealsOf(table, settings);
  const entries = ledgerOf(deals, settings);
  const looked = {
    ...{ ...audited, deals, entries, fieldsOf: reader(table) },
    byId: new Map(deals.map((deal) => [deal.recordId, deal])),
    paying: new Map(entries.map((entry) => [entry.deal.recordId, entry])),
  };
  const isOpen = openTest(audited);
  const all = [
    ...ledgerJudged(table, deals, settings),
    ...lostJudged(looked),
    ...repeated(looked),
    ...lost(looked),
    ...twoNames(looked),
    ...once(looked),
    ...addedUp(looked),
    ...rememberedJudged(looked),
  ];
  const isTold = ({ check, deal }: Judged) => isOpen(check, deal.recordId);
  const judged = onePerRecord(all.filter(isTold));
  return { deals, entries, judged, silent: all.filter((one) => !isTold(one)) };
}

interface Looked extends Audited {
  readonly deals: readonly Deal[];
  readonly entries: readonly Entry[];
  readonly fieldsOf: (deal: Deal) => Fields;
  /** Deals, and what is paid for them, by their record. */
  readonly byId: ReadonlyMap<string, Deal>;
  readonly paying: ReadonlyMap<string, Entry>;
}

/** Tells findings that nobody accepted, of checks that are on. */
export function openTest({
  accepted,
  checksOff,
}: Pick<Audited, 'accepted' | 'checksOff'>): (check: CheckId, recordId: string) => boolean {
  const off = new Set(checksOff.map(comparable));
  const named = accepted.filter(([id]) => comparable(id) !== '');
  const done = new Set(named.map(([id, check]) => `${comparable(id)}|${comparable(check)}`));
  return (check, recordId) => {
    const name = comparable(checkName(check));
    return !off.has(name) && !done.has(`${comparable(recordId)}|${name}`);
  };
}

/** What the Ledger shows comes first; a record is told one thing at a time. */
function onePerRecord(all: readonly Judged[]): readonly Judged[] {
  const told = new Set<string>();
  return all.filter(({ deal: { row, recordId }, isOnLedger }) => {
    const record = recordId === '' ? `row ${row}` : recordId;
    const isNew = isOnLedger || !told.has(record);
    told.add(record);
    return isNew;
  });
}

/** The Ledger shows these beside the row that was replaced. */
function lostJudged({ earlier = [], deals, settings }: Looked): readonly Judged[] {
  const before = earlier.flatMap((table) => dealsOf(table, settings));
  return lostSince(deals, before).map(({ deal, before }) => ({
    ...{ deal, check: 'won then lost', mrr: Math.abs(before.amount ?? 0) },
    ...{ isOnLedger: true, counted: null, paid: paidBy(before) },
  }));
}

interface Other {
  readonly deal: Deal;
  /** The line of the Ledger that pays what is at stake. */
  readonly entry: Entry | null;
  readonly say: (words: FindingWords) => string;
}

/** What only a look at all records together shows. */
function otherJudged(check: CheckId, { deal, entry, say }: Other): Judged {
  const counted = entry?.deal.row === deal.row ? entry.mrr : null;
  return { deal, check, say, mrr: entry?.mrr ?? 0, isOnLedger: false, counted, paid: entry };
}

function repeated({ byId, paying, report, remembered }: Looked): readonly Judged[] {
  if (remembered) return [];
  return repeatedRecords(report).flatMap(({ recordId, times }) => {
    const deal = byId.get(recordId);
    const entry = paying.get(recordId) ?? null;
    const say = (words: FindingWords) => words.repeated(fieldOf('recordId').label, times);
    return deal ? [otherJudged('duplicate record', { deal, entry, say })] : [];
  });
}

function lost(looked: Looked): readonly Judged[] {
  return lostRenewals(looked.deals, looked.entries, looked).map(({ deal, paying }) =>
    otherJudged('renewal lost', {
      ...{ deal, entry: paying },
      say: (words) => words.renewalLost(paying.deal.recordId, dayText(paying.from)),
    }),
  );
}

function twoNames({ entries }: Looked): readonly Judged[] {
  return likelySameCustomers(entries).map(({ kept, other }) =>
    otherJudged('two names', {
      ...{ deal: other.deal, entry: other },
      say: (words) => words.sameCompany(other.deal.customer, kept.deal.customer),
    }),
  );
}

function once({ entries, fieldsOf }: Looked): readonly Judged[] {
  const named = (deal: Deal) => textOf(fieldsOf(deal)('dealName'));
  return oneTimeByName(entries, named).map((entry) =>
    otherJudged('one-time as recurring', {
      ...{ deal: entry.deal, entry },
      say: (words) => words.onceByName,
    }),
  );
}

/** No figure rests on what HubSpot adds up, so nothing is at stake. */
function addedUp({ byId, ramps = [] }: Looked): readonly Judged[] {
  return ramps.flatMap(({ recordId, summed, paid }) => {
    const deal = byId.get(recordId);
    const say = (words: FindingWords) => words.rampAddedUp(moneyText(summed), moneyText(paid));
    return deal ? [otherJudged('ramp added up', { deal, entry: null, say })] : [];
  });
}

function rememberedJudged({ byId, paying, remembered = [] }: Looked): readonly Judged[] {
  return remembered.flatMap(({ recordId, check, message }) => {
    const deal = byId.get(recordId);
    const entry = check === 'ramp added up' ? null : (paying.get(recordId) ?? null);
    return deal ? [otherJudged(check, { deal, entry, say: () => message })] : [];
  });
}
