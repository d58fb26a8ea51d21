import type { DealHeaders } from '../workbook/data/deals';
import { IN } from '../workbook/data/import-columns';
import { DATA_TABS, TAB_NAMES } from '../workbook/sheet/tab';
import { type Book, isOfNewer } from './book';
import type { ImportLine, Problem } from './calls';
import { companyImports, movedColumn } from './companies';
import { importNumbers } from './deal-imports';
import { lostHeader } from './moved';
import { importUnderWay } from './under-way';

const WORDS: readonly string[] = ['in', 'undone', 'discarded'];

/** What somebody has done to tabs, to lines of Imports or to the headers of Deals and Companies, so that rows do not count or tabs cannot be written. */
export function importProblems(book: Book, headers: DealHeaders): readonly Problem[] {
  const { tabs, imports, memory } = book;
  const { columns } = headers;
  const lines = imports.all();
  const lacking = imports.lacking();
  const [deals, companies] = [tabs.get('Deals'), tabs.get('Companies')];
  const { numbers } = deals ? importNumbers(deals, columns) : { numbers: [] };
  const ofCompanies = companies ? companyImports(companies) : [];
  const companyNumbers = memory.read()?.plan.companyNumbers ?? [];
  const isMoved = companies && movedColumn(companies, companyNumbers);
  const found = new Set([...numbers, ...(ofCompanies ?? [])]);
  const isRead = {
    deals: deals && columns.includes('import'),
    companies: companies && ofCompanies,
  };
  const made = tabs.names();
  const underWay = importUnderWay(book);
  const needed = TAB_NAMES.filter(
    (name) =>
      DATA_TABS.includes(name) ||
      name === 'NRR' ||
      name === 'Audit' ||
      (name === 'Companies' && memory.read()?.plan.companyRows),
  );
  return [
    ...notesProblem(book),
    ...needed
      .filter((tab) => made.includes(tab) && !tabs.get(tab))
      .map((tab) => ({ kind: 'tab' as const, tab })),
    ...(lacking ? [{ kind: 'moved' as const, tab: 'Imports' as const, lacking }] : []),
    ...(deals && lines.length > 0 ? dealsProblem(book, headers) : []),
    ...(isMoved ? [{ kind: 'company columns' as const }] : []),
    ...[...found].flatMap((importNumber) =>
      importNumber === null || imports.find(importNumber)
        ? []
        : [{ kind: 'no line' as const, importNumber }],
    ),
    ...lines
      .filter(({ status, holds, isDated }) => status === IN && holds === 'deals' && !isDated)
      .map(({ number: importNumber }) => ({ kind: 'no month' as const, importNumber })),
    ...lines
      .filter(({ holds }) => isRead[holds])
      .flatMap((line) => (found.has(line.number) ? [] : noRowsProblem(line))),
    ...lines.flatMap(({ number: importNumber, status }) =>
      WORDS.includes(status) || importNumber === underWay?.number
        ? []
        : [{ kind: 'status' as const, importNumber, status }],
    ),
  ];
}

/** Without its headers no column of Deals is known, so none is told as lost. */
function dealsProblem(book: Book, { columns, problem }: DealHeaders): readonly Problem[] {
  if (problem !== null) return [{ kind: 'headers', says: problem }];
  const header = lostHeader(book, columns);
  return header === '' ? [] : [{ kind: 'lost column', header }];
}

/** Of an import of which no row stands anywhere. */
function noRowsProblem({ number, status, holds, rows }: ImportLine): readonly Problem[] {
  return status === IN && rows > 0 ? [{ kind: 'no rows', importNumber: number, holds }] : [];
}

function notesProblem(book: Book): readonly Problem[] {
  if (isOfNewer(book)) return [{ kind: 'newer' }];
  return book.memory.unread() || book.tabs.unread() ? [{ kind: 'notes' }] : [];
}
