import { addMonths, firstDay, lastDay } from '../../../../src/core/days';
import { LAST } from '../history';
import { has, type MadeReport, type Row, withColumn, withRows } from '../made-report';
import { OF_DEALS, type Way } from '../way';

/** The row of a report from which another one is made. */
function any({ rows }: MadeReport, at: number): Row {
  return rows[at % rows.length] ?? {};
}

/** A day in the last year of the history. */
const inTheLastYear = (months: number) => addMonths(firstDay(LAST), -months) + 9;

/** A deal that is like another one but for what is said of it. */
function dealBeside(report: MadeReport, place: number, said: Row): Row {
  const start = inTheLastYear(place % 9);
  return {
    ...any(report, place),
    recordId: String(77000 + place),
    closeDate: start,
    contractStart: start,
    contractEnd: addMonths(start, 12) - 1,
    inactiveDate: null,
    inactiveReason: null,
    ...said,
  };
}

const CLOSED_LOST = ['closedlost', 'Closed Lost', 'Lost', 'Verloren', 'Perdu', 'Perdido'] as const;

/** Rows that are in the file and are no revenue. */
export const EXTRA_ROW_WAYS: readonly Way[] = [
  {
    name: 'lost deals beside the won ones',
    of: OF_DEALS,
    spoil: (report, dice) =>
      withRows(
        report,
        ...[1, 2, 3].map((place) =>
          dealBeside(report, place + dice.below(9), {
            isWon: false,
            recordId: String(66000 + place),
          }),
        ),
      ),
  },
  {
    name: 'open and lost deals told by their stage only',
    of: OF_DEALS,
    spoil: (report, dice) => {
      const lost = dice.pick(CLOSED_LOST);
      const won = {
        closedlost: 'closedwon',
        Verloren: 'Gewonnen',
        Perdu: 'Gagné',
        Perdido: 'Ganado',
      };
      const name = (won as Record<string, string>)[lost] ?? 'Closed Won';
      const staged = withColumn(
        { ...report, columns: report.columns.filter(({ id }) => id !== 'isWon') },
        { id: 'stage', label: 'Deal Stage', kind: 'text' },
        () => name,
      );
      return withRows(
        staged,
        dealBeside(staged, dice.below(9), { stage: lost, recordId: '66001' }),
        dealBeside(staged, dice.below(9), { stage: 'Negotiation', recordId: '66002' }),
        dealBeside(staged, dice.below(9), { stage: 'Contract sent', recordId: '66003' }),
      );
    },
  },
  {
    name: 'sales without a recurring amount beside those with one',
    of: ['recurring deals'],
    spoil: (report, dice) =>
      withRows(
        report,
        ...[1, 2].map((place) =>
          dealBeside(report, place + dice.below(9), {
            recordId: String(65000 + place),
            recurringAmount: place === 1 ? null : dice.pick([null, 0]),
            amount: 4000,
            dealName: 'Hardware',
          }),
        ),
      ),
  },
  ...(
    [
      'One-time',
      'One-off',
      'Setup fee',
      'Implementation',
      'Professional services',
      'Einmalig',
      'Training',
    ] as const
  ).map(
    (type): Way => ({
      name: `deals of the type "${type}"`,
      of: ['deal movements'],
      spoil: (report, dice) =>
        withRows(
          report,
          dealBeside(report, dice.below(9), { type, recordId: '65001', amount: 4000 }),
        ),
      says: new RegExp(type, 'i'),
    }),
  ),
  {
    name: 'one-time sales told by their product',
    of: ['contracts', 'invoices or orders'],
    spoil: (report, dice) => {
      const lined = withColumn(
        report,
        { id: 'line', label: 'Product', kind: 'text' },
        () => 'Platform',
      );
      const product = dice.pick([
        'Setup fee',
        'One-time setup',
        'Implementation',
        'One-off training',
        'Onboarding (one-time)',
      ]);
      const at = any(lined, dice.below(9));
      return withRows(lined, {
        ...at,
        recordId: '65001',
        invoiceNumber: 'R-65001',
        line: product,
        contractEnd: at.contractEnd ?? null,
      });
    },
  },
  {
    name: 'documents that are void, drafts or refunded',
    of: ['invoices or orders'],
    spoil: (report, dice) => {
      const states = [
        'Void',
        'VOIDED',
        'draft',
        'Cancelled',
        'Canceled',
        'Refunded',
        'uncollectible',
        'Written off',
        'Storniert',
        'Entwurf',
        'annulée',
        'Anulada',
        'deleted',
        'Abandoned',
        'Failed',
        'Rejected',
      ] as const;
      const counted = dice.pick([
        ['Paid', 'Sent'],
        ['paid', 'open'],
        ['PAID', 'OVERDUE'],
        ['Paid', 'Partially paid'],
        ['Completed', 'Processing'],
        ['Bezahlt', 'Offen'],
      ]);
      const known = withColumn(
        report,
        {
          id: 'status',
          label: dice.pick(['Status', 'Invoice status', 'State', 'Payment status']),
          kind: 'text',
        },
        (_, place) => counted[place % 2] ?? 'Paid',
      );
      return withRows(
        known,
        ...[1, 2, 3].map((place) => ({
          ...any(known, dice.below(40)),
          invoiceNumber: `X-${place}`,
          status: dice.pick(states),
          billed: 7777,
        })),
      );
    },
  },
  {
    name: 'contracts that are drafts or pending',
    of: ['contracts'],
    spoil: (report, dice) => {
      const known = withColumn(
        { ...report, columns: report.columns.filter(({ id }) => id !== 'isWon') },
        { id: 'status', label: dice.pick(['Contract status', 'Status']), kind: 'text' },
        (row) =>
          typeof row.contractEnd === 'number' && row.contractEnd < lastDay(LAST)
            ? 'Expired'
            : 'Active',
      );
      return withRows(
        known,
        dealBeside(known, dice.below(9), {
          recordId: '65001',
          status: dice.pick([
            'Draft',
            'Pending signature',
            'In negotiation',
            'Awaiting signature',
            'Proposed',
          ]),
        }),
      );
    },
    says: /pending signature|in negotiation|draft/i,
  },
  {
    name: 'zeros for customers who have left',
    of: ['monthly snapshots'],
    spoil: (report) => {
      const months = [...new Set(report.rows.map((row) => row.snapshotMonth))];
      const names = [...new Map(report.rows.map((row) => [row.companyId, row])).values()];
      const known = new Set(report.rows.map((row) => `${row.companyId} ${row.snapshotMonth}`));
      return withRows(
        report,
        ...months.flatMap((month) =>
          names
            .filter(({ companyId }) => !known.has(`${companyId} ${month}`))
            .map((row) => ({ ...row, snapshotMonth: month ?? null, mrr: 0 })),
        ),
      );
    },
  },
  {
    name: 'rows of the same record twice',
    spoil: (report, dice) => {
      const at = dice.below(report.rows.length);
      return has(report, 'recordId') ? withRows(report, any(report, at)) : report;
    },
  },
  {
    name: 'some rows twice, as they are',
    of: ['monthly snapshots', 'invoices or orders'],
    spoil: (report, dice) => withRows(report, any(report, dice.below(report.rows.length))),
    says: /twice|repeat/i,
  },
];
