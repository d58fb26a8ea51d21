import { dayText } from '../days';
import type { Ramp } from '../dropped/joined/ramps';
import { textOf } from '../report/cell';
import type { Deal } from '../report/deal';
import { dealsOf } from '../report/deals';
import type { Fields } from '../report/fields';
import { fieldOf } from '../report/fields';
import type { Report } from '../report/report';
import { ledgerOf } from '../retention/ledger';
import type { Entry } from '../retention/ledger-entry';
import { comparable, type Settings } from '../settings';
import { type Accuracy, accuracyOf } from './accuracy';
import { type CheckId, checkOf } from './checks';
import { likelySameCustomers } from './company-names';
import { columnOf, type Finding, wrongText } from './finding';
import { findingWords } from './finding-words';
import { aboutRecord, ledgerFindings, paidBy, reader } from './ledger-findings';
import { lostRenewals } from './lost-renewals';
import { lostSince } from './lost-since';
import { oneTimeByName, repeatedRecords, wholeFindings } from './report-findings';

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
  readonly settings: Settings;
  /** Record ID, check and reason of findings that somebody accepted, and names of checks that are switched off. */
  readonly accepted: readonly (readonly [string, string, string])[];
  readonly checksOff: readonly string[];
}

/** What is wrong with a report, and how far it can be trusted. */
export interface Audit extends Accuracy {
  /** Open findings, at most one a record, the most money first. */
  readonly findings: readonly Finding[];
  /** A mark of the data that was looked at: counted records, and the sum of their amounts a month. */
  readonly stamp: { readonly records: number; readonly amount: number };
}

/** Looks at every record alone, beside its neighbours and among all others. */
export function auditOf(audited: Audited): Audit {
  const { table, settings } = audited;
  const deals = dealsOf(table, settings);
  const looked = { ...audited, deals, entries: ledgerOf(deals, settings), fieldsOf: reader(table) };
  const isOpen = openTest(audited);
  const found = onePerRecord(
    [
      ...ledgerFindings(table, deals, settings),
      ...lostFindings(looked),
      ...otherFindings(looked),
    ].filter(isOpen),
  );
  const counted = deals.filter(({ state }) => state === 'counted');
  return {
    findings: [...found].sort((a, b) => b.mrr - a.mrr),
    ...accuracyOf(found, looked.entries, settings),
    stamp: {
      records: counted.length,
      amount: counted.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    },
  };
}

interface Looked extends Audited {
  readonly deals: readonly Deal[];
  readonly entries: readonly Entry[];
  readonly fieldsOf: (deal: Deal) => Fields;
}

/** Findings that nobody accepted, of checks that are on. */
function openTest({ accepted, checksOff }: Audited): (finding: Finding) => boolean {
  const off = new Set(checksOff.map(comparable));
  const named = accepted.filter(([id]) => comparable(id) !== '');
  const done = new Set(named.map(([id, check]) => `${comparable(id)}|${comparable(check)}`));
  return ({ check, recordId }) => {
    const name = comparable(checkOf(check).name);
    return !off.has(name) && !done.has(`${comparable(recordId)}|${name}`);
  };
}

/** What the Ledger shows comes first; a record is told one thing at a time. */
function onePerRecord(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter(({ row, recordId, isOnLedger }) => {
    if (row === null) return true;
    const record = recordId === '' ? `row ${row}` : recordId;
    const isNew = isOnLedger || !told.has(record);
    told.add(record);
    return isNew;
  });
}

/** The Ledger shows these beside the row that was replaced. */
function lostFindings(looked: Looked): readonly Finding[] {
  const { earlier = [], deals, settings } = looked;
  const before = earlier.flatMap((table) => dealsOf(table, settings));
  return lostSince(deals, before).map(({ deal, before }) => ({
    ...aboutRecord(deal, looked.fieldsOf(deal)),
    check: 'won then lost' as const,
    column: columnOf('won then lost', settings.model),
    message: wrongText('won then lost', settings.model),
    mrr: Math.abs(before.amount ?? 0),
    isOnLedger: true,
    counted: null,
    paid: paidBy(before),
  }));
}

/** What only a look at all records together shows. */
function otherFindings(looked: Looked): readonly Finding[] {
  const { settings, report, entries, fieldsOf } = looked;
  const named = (deal: Deal) => textOf(fieldsOf(deal)('dealName'));
  const whole = wholeFindings(report.rows.length, entries, settings).map((found) => ({
    ...NOT_OF_A_RECORD,
    ...found,
  }));
  const once = oneTimeByName(entries, named).map((entry) =>
    otherFinding(looked, 'one-time as recurring', {
      deal: entry.deal,
      entry,
      message: findingWords.onceByName,
    }),
  );
  const records = [...repeated(looked), ...lost(looked), ...twoNames(looked), ...once];
  return [...records, ...addedUp(looked), ...whole];
}

const NOT_OF_A_RECORD = {
  row: null,
  recordId: '',
  customer: '',
  owner: '',
  column: null,
  mrr: 0,
  isOnLedger: false,
  counted: null,
  paid: null,
} as const;

interface Other {
  readonly deal: Deal;
  /** The line of the Ledger that pays what is at stake. */
  readonly entry: Entry | null;
  readonly message: string;
}

function otherFinding(
  { fieldsOf, settings }: Looked,
  check: CheckId,
  { deal, entry, message }: Other,
): Finding {
  return {
    ...aboutRecord(deal, fieldsOf(deal)),
    ...{ check, message, mrr: entry?.mrr ?? 0, isOnLedger: false },
    column: columnOf(check, settings.model),
    counted: entry?.deal.row === deal.row ? entry.mrr : null,
    paid: entry,
  };
}

function repeated(looked: Looked): readonly Finding[] {
  const byId = new Map(looked.deals.map((deal) => [deal.recordId, deal]));
  const paying = new Map(looked.entries.map((entry) => [entry.deal.recordId, entry]));
  return repeatedRecords(looked.report).flatMap(({ recordId, times }) => {
    const deal = byId.get(recordId);
    const message = findingWords.repeated(fieldOf('recordId').label, times);
    const entry = paying.get(recordId) ?? null;
    return deal ? [otherFinding(looked, 'duplicate record', { deal, entry, message })] : [];
  });
}

function lost(looked: Looked): readonly Finding[] {
  return lostRenewals(looked.deals, looked.entries, looked).map(({ deal, paying }) => {
    const since = dayText(paying.from);
    const message = findingWords.renewalLost(paying.deal.recordId, since);
    return otherFinding(looked, 'renewal lost', { deal, entry: paying, message });
  });
}

/** No figure rests on what HubSpot adds up, so nothing is at stake. */
function addedUp(looked: Looked): readonly Finding[] {
  const byId = new Map(looked.deals.map((deal) => [deal.recordId, deal]));
  return (looked.ramps ?? []).flatMap(({ recordId, summed, paid }) => {
    const deal = byId.get(recordId);
    const message = findingWords.rampAddedUp(plainMoney(summed), plainMoney(paid));
    return deal ? [otherFinding(looked, 'ramp added up', { deal, entry: null, message })] : [];
  });
}

function plainMoney(amount: number): string {
  return String(Math.round(amount * 100) / 100);
}

function twoNames(looked: Looked): readonly Finding[] {
  return likelySameCustomers(looked.entries).map(({ kept, other }) => {
    const message = findingWords.sameCompany(other.deal.customer, kept.deal.customer);
    return otherFinding(looked, 'two names', { deal: other.deal, entry: other, message });
  });
}
