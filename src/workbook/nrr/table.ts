import { endOf, mrrOf } from '../customers/customers';
import { reportedThen } from '../data/import-columns';
import type { Plan } from '../plan';
import { readingSpan } from '../reading/columns';
import { fact } from '../settings/facts';
import type { Fill } from '../sheet/tab';
import { tableFill, tableLetters } from '../sheet/table';
import { NOT_REPORTED, type NrrColumn, nrrColumns } from './columns';
import { measureFormulas } from './measures';
import { NRR_HEADER_ROW } from './places';

const ROW = NRR_HEADER_ROW + 1;

/** The monthly table: one row a month from the first shown to the as-of month, each over whole columns of the matrix. */
export function nrrTableFill(plan: Plan): Fill {
  const columns = nrrColumns(plan);
  const letters = tableLetters(columns);
  const at = (id: NrrColumn) => `$${letters[id]}${ROW}`;
  const place = `ROW()-${ROW}+${fact('shownFrom')}`;
  const month = (formula: string) => `IF(${at('place')}=0;"";${formula})`;
  const formulas = {
    place: `IF(${place}<=${fact('months')};${place};0)`,
    month: month(endOf(at('place'))),
    ...measureFormulas(plan, {
      at,
      opening: mrrOf(at('place'), -1),
      openingEnd: `EOMONTH(${at('month')};-1)`,
      closingEnd: at('month'),
    }),
    reported: month(reportedThen('NRR')),
    restated: month(
      `IF(ISNUMBER(${at('nrr')});IF(ISNUMBER(${at('reported')});ROUND(${at('nrr')}-${at('reported')};3);"");"")`,
    ),
    snapshot: month(`IF(${snapshotsOf(plan, at('month'))}=0;"${NOT_REPORTED}";"")`),
  };
  return tableFill(columns, formulas, { row: ROW, rows: plan.months });
}

/** How many rows of snapshots hold a month, by its last day: one may stand for several months on end. */
function snapshotsOf(plan: Plan, end: string): string {
  const [from, after, reported] = (['start', 'after', 'reported'] as const).map((id) =>
    readingSpan(plan, id),
  );
  return `COUNTIFS(${from};"<="&${end};${after};">"&${end};${reported};">0")`;
}
