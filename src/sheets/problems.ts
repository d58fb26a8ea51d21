import type { DealHeaders } from '../workbook/data/deals';
import { type Holds, TAB_OF } from '../workbook/data/held-rows';
import { IN } from '../workbook/data/import-columns';
import type { Plan } from '../workbook/plan';
import { DATA_TABS, TAB_NAMES, type TabName } from '../workbook/sheet/tab';
import { type Beside, besideImports, movedColumn } from './beside-rows';
import { type Book, isOfNewer } from './book';
import type { ImportLine, Problem } from './calls';
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
  const plan = memory.read()?.plan;
  const deals = tabs.get('Deals');
  const { numbers } = deals ? importNumbers(deals, columns) : { numbers: [] };
  const beside = (['companies', 'other source'] as const).map((holds) => besideOf(book, holds));
  const found = new Set([...numbers, ...beside.flatMap((one) => one.imports ?? [])]);
  const isRead = (holds: Holds) =>
    holds === 'deals'
      ? deals && columns.includes('import')
      : beside.some((one) => one.holds === holds && one.imports);
  const made = tabs.names();
  const underWay = importUnderWay(book);
  return [
    ...notesProblem(book),
    ...TAB_NAMES.filter((tab) => isNeeded(tab, plan))
      .filter((tab) => made.includes(tab) && !tabs.get(tab))
      .map((tab) => ({ kind: 'tab' as const, tab })),
    ...(lacking ? [{ kind: 'moved' as const, tab: 'Imports' as const, lacking }] : []),
    ...(deals && lines.length > 0 ? dealsProblem(book, headers) : []),
    ...beside.flatMap(({ holds, isMoved }) =>
      isMoved ? [{ kind: 'columns' as const, holds }] : [],
    ),
    ...[...found].flatMap((importNumber) =>
      importNumber === null || imports.find(importNumber)
        ? []
        : [{ kind: 'no line' as const, importNumber }],
    ),
    ...lines
      .filter(({ status, holds, isDated }) => status === IN && holds === 'deals' && !isDated)
      .map(({ number: importNumber }) => ({ kind: 'no month' as const, importNumber })),
    ...lines
      .filter(({ holds }) => isRead(holds))
      .flatMap((line) => (found.has(line.number) ? [] : noRowsProblem(line))),
    ...lines.flatMap(({ number: importNumber, status }) =>
      WORDS.includes(status) || importNumber === underWay?.number
        ? []
        : [{ kind: 'status' as const, importNumber, status }],
    ),
  ];
}

/** Whether figures rest on a tab that nothing builds anew by itself. */
function isNeeded(name: TabName, plan?: Plan): boolean {
  return (
    DATA_TABS.includes(name) ||
    name === 'NRR' ||
    name === 'Audit' ||
    (name === 'Companies' && Boolean(plan?.companyRows)) ||
    (name === 'Other source' && Boolean(plan?.otherRows))
  );
}

/** A tab beside Deals: the imports of its rows, and whether its columns are elsewhere; null where none can be read. */
function besideOf({ tabs, memory }: Book, holds: Beside) {
  const sheet = tabs.get(TAB_OF[holds]);
  const numbers = holds === 'companies' ? memory.read()?.plan.companyNumbers : undefined;
  return {
    holds,
    imports: sheet ? besideImports(sheet, holds) : null,
    isMoved: sheet && movedColumn(sheet, holds, numbers ?? []) !== undefined,
  };
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
