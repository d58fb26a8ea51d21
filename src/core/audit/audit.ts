import { textOf } from '../report/cell';
import type { Entry } from '../retention/ledger-entry';
import { type Accuracy, accuracyOf } from './accuracy';
import { aboutRecords, columnOf, type Finding, wrongText } from './finding';
import { findingWords } from './finding-words';
import { type Audited, judge, openTest } from './judged';
import { type Judged, reader } from './ledger-judged';
import { wholeFindings } from './report-findings';

export type { Audited } from './judged';

/** What is wrong with a report, and how far it can be trusted. */
export interface Audit extends Accuracy {
  /** Open findings, at most one a record, the most money first. */
  readonly findings: readonly Finding[];
  /** Findings of which nobody is told: accepted ones, and those of checks that are off. */
  readonly silent: readonly Finding[];
  /** A mark of the data that was looked at: counted records, and the sum of their amounts a month. */
  readonly stamp: { readonly records: number; readonly amount: number };
}

/** What is wrong with records and with the report as a whole, in words. */
export function auditOf(audited: Audited): Audit {
  const { deals, entries, judged, silent } = judge(audited);
  const [wholeOpen, wholeSilent] = ofWhole(audited, entries);
  const counted = deals.filter(({ state }) => state === 'counted');
  return {
    findings: largestFirst([...judged.map(wording(audited)), ...wholeOpen]),
    silent: largestFirst([...silent.map(wording(audited)), ...wholeSilent]),
    ...accuracyOf(judged, entries, audited.settings),
    stamp: {
      records: counted.length,
      amount: counted.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    },
  };
}

/** Says whom a finding is about, and what is wrong. */
function wording({ table, noun, settings: { model } }: Audited): (judged: Judged) => Finding {
  const fieldsOf = reader(table);
  const called = { model, noun };
  return ({ deal, check, say, ...found }) => ({
    ...found,
    ...{ check, row: deal.row, recordId: deal.recordId, customer: deal.customer },
    owner: textOf(fieldsOf(deal)('owner')),
    column: columnOf(check, model),
    message: say ? aboutRecords(check, say(findingWords), called) : wrongText(check, called),
  });
}

function largestFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => b.mrr - a.mrr);
}

/** What is told of the report as a whole, and what is not, since its check is off. */
function ofWhole(
  audited: Audited,
  entries: readonly Entry[],
): readonly [open: readonly Finding[], silent: readonly Finding[]] {
  const isOpen = openTest(audited);
  const found = wholeFindings(audited.report.rows.length, entries, audited.settings).map(
    (one): Finding => ({ ...NOT_OF_A_RECORD, ...one }),
  );
  const isTold = ({ check }: Finding) => isOpen(check, '');
  return [found.filter(isTold), found.filter((one) => !isTold(one))];
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
