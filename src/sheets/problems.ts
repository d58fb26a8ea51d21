import type { DealColumn } from '../workbook/plan';
import { DATA_TABS, TAB_NAMES } from '../workbook/sheet/tab';
import { type Book, isOfNewer } from './book';
import type { Problem } from './calls';
import { companyImports } from './companies';
import { importNumbers } from './deal-imports';

const WORDS: readonly string[] = ['in', 'writing', 'undone', 'discarded'];

/** What somebody has done to tabs, to lines of Imports or to the column of Deals that names them, so that rows do not count. */
export function importProblems(book: Book, dealColumns: readonly DealColumn[]): readonly Problem[] {
  const { tabs, imports, memory } = book;
  const lines = imports.all();
  const lacking = imports.lacking();
  const [deals, companies] = [tabs.get('Deals'), tabs.get('Companies')];
  const { place, numbers } = deals ? importNumbers(deals, dealColumns) : { place: 0, numbers: [] };
  const ofCompanies = companies ? companyImports(companies) : [];
  const found = new Set([...numbers, ...(ofCompanies ?? [])]);
  const made = tabs.names();
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
    ...(place < 0 && lines.length > 0 ? [{ kind: 'no import column' as const }] : []),
    ...(ofCompanies ? [] : [{ kind: 'company columns' as const }]),
    ...[...found].flatMap((importNumber) =>
      importNumber === null || imports.find(importNumber)
        ? []
        : [{ kind: 'no line' as const, importNumber }],
    ),
    ...lines.flatMap(({ number: importNumber, status }) =>
      WORDS.includes(status) ? [] : [{ kind: 'status' as const, importNumber, status }],
    ),
  ];
}

function notesProblem(book: Book): readonly Problem[] {
  if (isOfNewer(book)) return [{ kind: 'newer' }];
  return book.memory.unread() || book.tabs.unread() ? [{ kind: 'notes' }] : [];
}
