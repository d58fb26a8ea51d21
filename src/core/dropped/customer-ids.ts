import { type Cell, isBlank, textOf } from '../report/cell';
import { plainLabel } from '../report/headers';
import type { WideHeader } from './labels';
import { plainWords } from './plain-words';

const BARE = /^(?:customer|account|client|company)$/;
const ID = /^(?=.*\d)[\w.:-]+$/;

/**
 * A header in which a customer beside a customer name is who pays by an ID, as in exports of Stripe
 * (https://docs.stripe.com/api/invoices/object): every cell below it is one.
 */
export function withCustomerIds(
  header: WideHeader,
  cells: readonly (readonly Cell[])[],
  named: Readonly<Record<string, string>>,
): WideHeader {
  const { row, labels, columns } = header;
  const bare = columns.get('companies') ?? -1;
  const noun = plainWords(labels[bare] ?? '');
  const name = labels.findIndex((label) => plainWords(label) === `${noun} name`);
  const isChosen = Object.keys(named).some(
    (label) => plainLabel(label) === plainLabel(labels[bare] ?? ''),
  );
  if (!BARE.test(noun) || name < 0 || isChosen) return header;
  const ids = cells.slice(row + 1).flatMap((line) => {
    const cell = line[bare] ?? null;
    return isBlank(cell) ? [] : [textOf(cell)];
  });
  if (ids.length === 0 || !ids.every((id) => ID.test(id))) return header;
  const own = columns.has('companyIds') ? [] : ([['companyIds', bare]] as const);
  return { ...header, columns: new Map([...columns, ['companies', name], ...own]) };
}

const KIND = /^(?:(?:transaction |txn )?type|transaction)$/;
const LEDGER = /^(?:num|memo(?: description)?|(?:item )?split(?: account)?|posting(?: y n)?)$/;
const ACCOUNT = /^(?:(?:item )?split )?account(?: name| full name)?$/;
const WHO: readonly string[] = [
  'customer',
  'customer full name',
  'customer name',
  'client',
  'name',
];

/** A header in which an account of bookkeeping is no customer: in a list of transactions, that is who is named beside it. */
export function withoutLedgerAccounts(
  header: WideHeader,
  named: Readonly<Record<string, string>>,
): WideHeader {
  const account = header.labels[header.columns.get('companies') ?? -1] ?? '';
  const words = header.labels.map(plainWords);
  const isList = words.some((one) => KIND.test(one)) && words.some((one) => LEDGER.test(one));
  const isChosen = Object.keys(named).some((label) => plainLabel(label) === plainLabel(account));
  const who = WHO.map((one) => words.indexOf(one)).find((column) => column >= 0);
  if (!isList || isChosen || who === undefined || !ACCOUNT.test(plainWords(account))) return header;
  return { ...header, columns: new Map([...header.columns, ['companies', who]]) };
}
