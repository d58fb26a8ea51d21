import type { Host } from '../../host/host';
import type { Saved } from '../../host/saved';
import type { Cell } from '../../src/core/report/cell';
import { companiesDraft, importCompanies } from '../../src/import/companies-import';
import type { putBack } from '../../src/sidebar/actions/putting-back';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { type Spoilt, spoiltIn } from '../../src/sidebar/actions/spoilt';
import { frontOver, refresh } from '../../src/sidebar/state/desk';
import { spoiltWords } from '../../src/sidebar/words/spoilt-words';
import { columnLetters } from '../../src/workbook/sheet/references';
import { workbookWith } from './built';
import { EVERY_TAB, emptyHost, serverOf, withTabs } from './dropped';
import { asOf, FIRST } from './few-deals';
import { atTheGrid } from './hands';
import { type Spoil, spoil } from './spoilt';

/** What is the user's in the workbook that is spoilt: each says what nothing else in it says. */
export const MARKS: readonly string[] = [
  ...['7701', 'Pasted, Inc', '119', '37', '1.13', 'Zed', 'Yod', 'agreed', 'gap', 'my own'],
  ...['8801', 'Pasted, Ltd', '3.7', 'call them'],
];

/** The row of a choice on Settings. */
export function rowOf(host: Host, label: string): number {
  return host.values('Settings', 'A1:A40').findIndex(([shown]) => shown === label) + 1;
}

/**
 * A workbook with a report of deals and one of companies, a pasted row, a column of the user's own on both tabs, typed settings, an accepted finding and a check that
 * is switched off; with every tab there is, or only those that every workbook has.
 */
export async function ownedWorkbook(hasEveryTab = false): Promise<Saved> {
  const leftOut = hasEveryTab ? EVERY_TAB : withTabs();
  const host = await workbookWith([[FIRST, { asOf, ...leftOut }]]);
  // First: what an import notes of the settings, tabs that are put back say again.
  await dropCompanies(host, '2025-10-20');
  host.type('Settings', `B${rowOf(host, 'Grace days')}`, '37');
  host.type('Settings', `B${rowOf(host, 'NRR target')}`, '1.13');
  host.type('Settings', 'M2', 'Zed');
  host.type('Settings', 'O2', 'Yod');
  const [headers = []] = host.values('Deals', '1:1');
  const last = { dimension: 'COL', base: headers.length - 1, position: 'after', quantity: 1 };
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Deals', last);
  host.paste('Deals', 'A5', [['7701', 'Pasted, Inc', '2025-03-01', '2026-02-28', '119']]);
  host.paste('Deals', `${columnLetters(headers.length + 1)}1`, [['Remarks'], ['my own']]);
  const server = serverOf(host);
  await server.acceptFindings([{ recordId: '1', check: 'never ended', reason: 'agreed' }]);
  await server.switchCheck('gap', false);
  const [labels = []] = host.values('Companies', '1:1');
  const end = { dimension: 'COL', base: labels.length - 1, position: 'after', quantity: 1 };
  atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Companies', end);
  host.paste('Companies', 'A5', [['2025-10-21', '8801', 'Pasted, Ltd']]);
  host.type('Companies', 'G5', '3.7');
  host.paste('Companies', `${columnLetters(labels.length + 1)}1`, [['Notes'], ['call them']]);
  return host.saved();
}

/** Imports a report of companies that was made on a day. */
export async function dropCompanies(
  host: Host,
  day: string,
  cells: readonly (readonly Cell[])[] = COMPANIES,
  server = serverOf(host),
): Promise<void> {
  const draft = companiesDraft(cells, `companies-${day}.csv`);
  if (draft?.reported == null) throw new Error('the report of companies was not understood');
  await importCompanies(server, {
    ...draft,
    reported: draft.reported,
    numbers: draft.report.numbers,
  });
}

/** A report of companies without numbers of its own. */
export const COMPANIES: readonly (readonly Cell[])[] = [
  ['Record ID', 'Company name', 'Industry', 'CSAT', 'Seats'],
  ['11', 'Ann', 'Retail', 4, 10],
  ['12', 'Bob', 'Energy', 5, 20],
  ['13', 'Cid', 'Retail', 3, 30],
];

/** The workbook after somebody did something to it. */
export function spoiltBy(saved: Saved, deed: Spoil): Host {
  const host = emptyHost({ saved });
  spoil(host, deed);
  return host;
}

/** What stands in the way when the sidebar opens. */
export async function problemsOf(host: Host): Promise<readonly Spoilt[]> {
  const front = frontOver(serverOf(host));
  await refresh(front);
  const { workbook } = front.state();
  if (workbook === null) throw new Error('the sidebar does not open');
  return spoiltIn(workbook);
}

/** What the sidebar says then. */
export async function sentencesOf(host: Host): Promise<readonly string[]> {
  return (await problemsOf(host)).map(spoiltWords.sentence);
}

/** Presses a button of the sidebar; answers the sentence of a refusal, or nothing. */
export async function pressed(host: Host, press: typeof putBack): Promise<string> {
  const front = frontOver(serverOf(host));
  await refresh(front);
  await press(front);
  const { view } = front.state();
  return view.at === 'problem' ? view.problem : '';
}

/** Builds the tabs again. */
export function buildAgain(host: Host): Promise<string> {
  return pressed(host, rebuild);
}
