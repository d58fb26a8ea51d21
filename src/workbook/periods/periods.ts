import { endOf } from '../customers/customers';
import { importSpan, isInUse, reportedThen } from '../data/import-columns';
import type { NrrColumn } from '../nrr/columns';
import { periodLetter } from '../nrr/period-columns';
import { NRR, NRR_HEADER_ROW, PERIOD_HEADER_ROW, PERIOD_ROWS } from '../nrr/places';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { setting } from '../settings/list';
import { MONEY_TIMES } from '../settings/money';
import { arrayed } from '../sheet/array-columns';
import { newTab } from '../sheet/new-tab';
import { onTab } from '../sheet/references';
import type { Tab } from '../sheet/tab';
import { tableFill, tableLook } from '../sheet/table';
import { FIRST_MONTH_STEP, MONTH_STEPS, monthStepSpan, PERIOD_STEPS } from './columns';
import { monthsInto, PERIOD_LENGTH } from './period-length';

/** The hidden Periods tab: the days and the name of each period that NRR lists, and the report that first told each month. */
export function periodsTab(plan: Plan): Tab {
  const looks = [
    tableLook(PERIOD_STEPS, { row: 1, rows: PERIOD_ROWS }),
    tableLook(MONTH_STEPS, { row: 1, first: FIRST_MONTH_STEP, rows: plan.months }),
  ];
  const [first = []] = looks.map(({ widths }) => widths);
  return newTab({
    name: 'Periods',
    isHidden: true,
    rows: Math.max(PERIOD_ROWS, plan.months) + 1,
    columns: FIRST_MONTH_STEP + MONTH_STEPS.length - 1,
    widths: [...first, 24, ...MONTH_STEPS.map(({ width }) => width)],
    blocks: [
      ...looks.map(({ header }) => header),
      tableFill(PERIOD_STEPS, periodFormulas(plan), { row: 2, rows: PERIOD_ROWS }),
      tableFill(
        MONTH_STEPS.slice(0, 1),
        { report: firstReport() },
        {
          row: 2,
          column: FIRST_MONTH_STEP,
          rows: plan.months,
        },
      ),
      {
        kind: 'formulas',
        row: 2,
        column: FIRST_MONTH_STEP + 1,
        cells: [placeOfReport(plan).map((formula) => `=${arrayed(formula)}`)],
      },
      tableFill(
        MONTH_STEPS.slice(-1),
        { closed: closedThen() },
        { row: 2, column: FIRST_MONTH_STEP + MONTH_STEPS.length - 1, rows: plan.months },
      ),
    ],
    formats: looks.flatMap(({ formats }) => formats),
    notes: looks.flatMap(({ notes }) => notes),
  });
}

function periodFormulas(plan: Plan): Readonly<Record<(typeof PERIOD_STEPS)[number]['id'], string>> {
  const row = PERIOD_HEADER_ROW + 1;
  const at = (id: NrrColumn) => onTab('NRR', `$${periodLetter(plan, id)}${row}`);
  const end = endOf(at('place'));
  const filled = (formula: string) => `IF(${at('place')}=0;"";${formula})`;
  const begins = setting('yearBegins');
  const lastOfYear = `EDATE(${end};MOD(${begins}+11-MONTH(${end});12))`;
  const quarter = `" Q"&(INT(MOD(MONTH(${end})-${begins}+12;12)/3)+1)`;
  const toDate = `IF(${monthsInto(end)}+1<${PERIOD_LENGTH};" to date";"")`;
  const isInPart = `(${fact('shownFrom')}>1)*(${at('months')}<${monthsInto(end)}+1)>0`;
  return {
    opens: filled(endOf(`(${at('place')}-${at('months')})`)),
    closes: filled(end),
    year: filled(`IF(${begins}=1;"";"FY")&YEAR(${lastOfYear})`),
    quarter: filled(`IF(${setting('period')}="quarter";${quarter};"")`),
    state: filled(`${toDate}&IF(${isInPart};" in part";"")`),
  };
}

/** The first of the imports that are in whose as-of month is that of the row, or a later one; 0: none is. */
function firstReport(): string {
  const month = onTab('NRR', `$${NRR.month}${NRR_HEADER_ROW + 1}`);
  const [asOf, number] = [importSpan('asOf'), importSpan('number')];
  const isSince = `ISNUMBER(${asOf})*(${asOf}>EOMONTH(${month};-1))`;
  const first = `MIN(${arrayed(`IF(${isInUse(importSpan('status'))}*${isSince}>0;${number};"")`)})`;
  return `IF(ISNUMBER(${month});${first};0)`;
}

/** What the month closed at in that report: Imports keeps it as money a month. */
function closedThen(): string {
  const kept = reportedThen('closing MRR');
  return `IFERROR(${MONEY_TIMES}*(${kept});"")`;
}

/** Its line on Imports, and how many months before its as-of month the row's month was. */
function placeOfReport(plan: Plan): readonly [line: string, back: string] {
  const [report, line] = [monthStepSpan(plan, 'report'), monthStepSpan(plan, 'line')];
  const month = onTab(
    'NRR',
    `$${NRR.month}$${NRR_HEADER_ROW + 1}:$${NRR.month}$${NRR_HEADER_ROW + plan.months}`,
  );
  const lines = `SEQUENCE(ROWS(${importSpan('number')}))`;
  const asOf = `LOOKUP(${line};${lines};${importSpan('asOf')})`;
  const back = `(YEAR(${asOf})-YEAR(${month}))*12+MONTH(${asOf})-MONTH(${month})`;
  return [
    `IF(${report}=0;0;MATCH(${report};${importSpan('number')};0))`,
    `IF(${report}=0;0;${back})`,
  ];
}
