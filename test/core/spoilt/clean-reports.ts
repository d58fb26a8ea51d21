import { firstDay, lastDay, monthText } from '../../../src/core/days';
import type { RevenueModel } from '../../../src/core/settings';
import {
  type Dated,
  datedTerms,
  EXPORTED,
  FIRST,
  type History,
  idOf,
  LAST,
  nameOf,
} from './history';
import type { Column, MadeReport, Row } from './made-report';

const text = (id: string, label: string): Column => ({ id, label, kind: 'text' });
const day = (id: string, label: string): Column => ({ id, label, kind: 'day' });
const money = (id: string, label: string): Column => ({ id, label, kind: 'money' });
const flag = (id: string, label: string): Column => ({ id, label, kind: 'flag' });

const DEAL: readonly Column[] = [
  text('recordId', 'Record ID'),
  text('dealName', 'Deal Name'),
  text('company', 'Associated Company (Primary)'),
  text('companyId', 'Associated Company IDs (Primary)'),
  day('closeDate', 'Close Date'),
  flag('isWon', 'Is Closed Won'),
];

/** Reports of one history, as HubSpot writes them, in each of the revenue models. */
export const CLEAN_REPORTS: Readonly<Record<RevenueModel, (history: History) => MadeReport>> = {
  'recurring deals': (history) =>
    made(
      [
        ...DEAL,
        text('type', 'Deal Type'),
        money('amount', 'Amount'),
        money('recurringAmount', 'Recurring revenue amount'),
        day('inactiveDate', 'Recurring revenue inactive date'),
        text('inactiveReason', 'Recurring revenue inactive reason'),
      ],
      terms(history).map((term) => ({
        ...deal(term),
        type: term.place === 0 ? 'New Business' : 'Existing Business',
        amount: term.mrr * 12,
        recurringAmount: term.mrr,
        ...(term.after > LAST ? {} : { inactiveDate: term.until, inactiveReason: reason(term) }),
      })),
    ),
  contracts: (history) =>
    made(
      [
        ...DEAL,
        money('amount', 'Amount'),
        day('contractStart', 'Contract start date'),
        day('contractEnd', 'Contract end date'),
      ],
      terms(history).map((term) => ({
        ...deal(term),
        amount: term.mrr * term.months,
        contractStart: term.start,
        contractEnd: term.until - 1,
      })),
    ),
  'deal movements': (history) =>
    made(
      [...DEAL, text('type', 'Deal Type'), money('amount', 'Amount')],
      terms(history).flatMap((term) => [
        {
          ...deal(term),
          type: term.place === 0 ? 'New business' : 'Renewal',
          amount: term.mrr,
        },
        ...(term.isLast && term.after <= LAST
          ? [{ ...deal(term, 'end'), closeDate: term.until, type: 'Churn', amount: term.mrr }]
          : []),
      ]),
    ),
  'monthly snapshots': (history) =>
    made(
      [
        day('snapshotMonth', 'Snapshot month'),
        text('company', 'Company name'),
        text('companyId', 'Company ID'),
        money('mrr', 'Monthly recurring revenue'),
      ],
      paidMonths(history).map(({ term, month }) => ({
        ...whose(term),
        snapshotMonth: lastDay(month),
        mrr: term.mrr,
      })),
    ),
  'invoices or orders': (history) =>
    made(
      [
        text('invoiceNumber', 'Invoice number'),
        text('company', 'Customer'),
        text('companyId', 'Customer ID'),
        day('invoiceDate', 'Invoice date'),
        money('billed', 'Amount billed'),
      ],
      paidMonths(history).map(({ term, month }) => ({
        ...whose(term),
        invoiceNumber: `R-${idOf(term.customer)}-${month - FIRST}`,
        invoiceDate: firstDay(month) + term.customer.day - 1,
        billed: term.mrr,
      })),
    ),
};

interface LaidOut extends Dated {
  readonly isLast: boolean;
  readonly next: number | null;
}

function terms(history: History): readonly LaidOut[] {
  const dated = datedTerms(history);
  return dated.map((term, at) => {
    const next = dated[at + 1];
    const follows = next !== undefined && next.customer.who === term.customer.who;
    return { ...term, isLast: !follows, next: follows ? next.mrr : null };
  });
}

function reason({ mrr, next }: LaidOut): string {
  if (next === null) return 'Churned';
  return next > mrr ? 'Upgrade' : next < mrr ? 'Downgrade' : 'Renewal';
}

function deal(term: LaidOut, what = `term ${term.place + 1}`): Row {
  return {
    recordId: `${9000 + term.customer.who * 20 + term.place}${what === 'end' ? '7' : '1'}`,
    dealName: `${nameOf(term.customer)} ${what}`,
    ...whose(term),
    closeDate: term.start,
    isWon: true,
  };
}

function whose({ customer }: Dated): Row {
  return { company: nameOf(customer), companyId: idOf(customer) };
}

function paidMonths(history: History) {
  return datedTerms(history)
    .flatMap((term) =>
      Array.from({ length: Math.min(term.after, LAST + 1) - term.first }, (_, place) => ({
        term,
        month: term.first + place,
      })),
    )
    .sort((a, b) => a.month - b.month);
}

function made(columns: readonly Column[], rows: readonly Row[]): MadeReport {
  const exported = `${monthText(LAST + 1)}-${String(EXPORTED - firstDay(LAST + 1) + 1).padStart(2, '0')}`;
  const fileName = `report-${exported}.csv`;
  return { columns, rows, above: [], below: [], delimiter: ',', fileName };
}
