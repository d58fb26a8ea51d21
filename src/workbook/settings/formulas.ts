import { CATEGORIES } from '../../core/category';
import { ofLatestReport } from '../data/latest-report';
import { ledgerSpan, UNCOUNTED } from '../ledger/columns';
import type { Plan } from '../plan';
import { readingColumn } from '../reading/columns';
import { area } from '../sheet/look';
import type { Choice, Fill, Formulas } from '../sheet/tab';
import { asOfFormula, pastedMonth } from './as-of';
import { FACTS, type FactId, FIRST_FACT, fact } from './facts';
import { SETTINGS, setting, settingRow } from './list';
import { TABLE_ROWS, type TableId, tableSpan } from './tables';

/** What Settings calculates: the values that it takes from the tabs, and beside tables what their lines mean. */
export function settingFormulas(plan: Plan): readonly (Formulas | Fill)[] {
  const beside = { row: 2, rows: TABLE_ROWS };
  return [
    factFormulas(plan),
    { kind: 'fill', ...beside, column: 7, cells: [categoryCode()] },
    { kind: 'fill', ...beside, column: 17, cells: [countedAs()] },
  ];
}

function categoryCode(): string {
  const categories = tableSpan('categories').split('!')[1] ?? '';
  return `=IF(LEN($F2)=0;0;SUMPRODUCT((${categories}=$F2)*(ROW(${categories})-1)))`;
}

/** The key of the customer that another counts as: the company ID of the name that was typed, else what was typed. */
function countedAs(): string {
  const [name, id] = [readingColumn('name'), readingColumn('companyId')];
  const typed = 'LOWER(TRIM($P2))';
  const row = `SUMPRODUCT(MAX((${name}=${typed})*(LEN(${id})>0)*ROW(${name})))`;
  return `=IF(LEN($P2)=0;"";IF(${row}=0;${typed};INDEX(${id};${row})))`;
}

function factFormulas(plan: Plan): Formulas {
  const formulas: Readonly<Record<FactId, string>> = {
    asOfEnd: `IF(ISNUMBER(${setting('asOf')});EOMONTH(${setting('asOf')};0);EOMONTH(${asOfFormula().slice(1)};0))`,
    firstMonth: firstMonthFormula(),
    months: `MAX(1;(YEAR(${fact('asOfEnd')})-YEAR(${fact('firstMonth')}))*12+MONTH(${fact('asOfEnd')})-MONTH(${fact('firstMonth')})+1)`,
    ...periodFormulas(),
    customers: `MAXIFS(${ledgerSpan('number')};${ledgerSpan('number')};"<${UNCOUNTED}")`,
    pipelinesListed: listed('pipelines'),
    excludedListed: listed('excluded'),
    sameListed: listed('sameAs'),
    ratesListed: listed('rates'),
    importedAsOf: ofLatestReport('asOf'),
    pastedMonth: pastedMonth(plan),
    ...reportFormulas(),
  };
  return {
    kind: 'formulas',
    row: FIRST_FACT,
    column: 2,
    cells: FACTS.map(({ id }) => [`=${formulas[id]}`]),
  };
}

type ReportFact = 'latestMonth' | 'reported' | 'told' | 'awaited';

/** When the latest report was made, and until when it shows that renewals have not come. None grows where rows change places. */
function reportFormulas(): Pick<Record<FactId, string>, ReportFact> {
  const [asOf, latest, told] = [fact('asOfEnd'), fact('latestMonth'), fact('told')];
  return {
    latestMonth: asOfFormula().slice(1),
    reported: ofLatestReport('reported'),
    told: `MAX(MAX(${fact('reported')})-1;IF(${latest}>${fact('importedAsOf')};EOMONTH(${latest};0);0))`,
    awaited: `IF(${told}>=EOMONTH(${asOf};-1);${told};${asOf})`,
  };
}

/** How many lines a table has: a cell that follows an import and is empty before it is none, so that COUNTA says too many. */
function listed(id: TableId): string {
  return `SUMPRODUCT((IFERROR(LEN(${tableSpan(id)});1)>0)*1)`;
}

/** Which months are shown, and with which the chosen period begins. */
function periodFormulas(): Pick<
  Record<FactId, string>,
  'shownFrom' | 'periodFrom' | 'periodStart'
> {
  const [history, first] = [setting('historyFrom'), fact('firstMonth')];
  const place = `(YEAR(${history})-YEAR(${first}))*12+MONTH(${history})-MONTH(${first})+1`;
  const length = `IF(${setting('period')}="year";12;IF(${setting('period')}="quarter";3;1))`;
  const into = `MOD(MONTH(${fact('asOfEnd')})-${setting('yearBegins')}+12;${length})`;
  return {
    shownFrom: `IF(ISNUMBER(${history});MIN(${fact('months')};MAX(1;${place}));1)`,
    periodFrom: `MAX(${fact('shownFrom')};${fact('months')}-${into})`,
    periodStart: `EOMONTH(${first};${fact('periodFrom')}-1)`,
  };
}

function firstMonthFormula(): string {
  const number = ledgerSpan('number');
  const from = ledgerSpan('from');
  return `IF(${fact('customers')}=0;${fact('asOfEnd')};EOMONTH(MINIFS(${from};${number};"<${UNCOUNTED}");0))`;
}

/** The drop-downs of the Settings tab. */
export function settingChoices(): readonly Choice[] {
  const own = SETTINGS.flatMap(({ choices: values }, index) =>
    values ? [{ area: area(settingRow(index), 2), values }] : [],
  );
  return [...own, { area: area(2, 6, TABLE_ROWS), values: CATEGORIES }];
}
