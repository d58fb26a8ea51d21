import { checkCode } from '../../core/audit/checks';
import { listedOwners, OWNER_ROWS, OWNERS_LISTED, ownerSpan } from '../audit/findings-columns';
import { ledgerSpan, UNCOUNTED } from '../ledger/columns';
import type { Plan } from '../plan';
import { fact } from '../settings/facts';
import { arraysOf } from '../sheet/array-columns';
import { rowStepsTab } from '../sheet/steps-tab';
import type { Block, Tab } from '../sheet/tab';
import {
  CODED_OWNERS,
  CODING_LINES,
  type CodedOwner,
  type CodingLine,
  codedOwnerSpan,
  codingSpan,
  PROCESS,
} from './columns';

/** The first and the last of the checks that say that a deal is coded wrong: those between them do, too. */
const WRONGLY_CODED = [checkCode('new while paying'), checkCode('category disagrees')] as const;

/** What an owner's number, or that of a month, is multiplied by. */
export const CODED_STEP = 100;

/** How a deal of a category of the process is coded, by the category's place; 1 more where that is wrong. */
export function codeOf(category: number, isWrong: boolean): number {
  return (category + 1) * 10 + (isWrong ? 1 : 0);
}

/** The hidden Coding tab: how each line of the Ledger is coded, by owner and by month. */
export function codingTab(plan: Plan): Tab {
  return rowStepsTab<CodingLine>(plan, 'Coding', {
    columns: CODING_LINES,
    formulas: arraysOf<CodingLine>(CODING_LINES, lineFormulas(plan)),
  });
}

/** The hidden Coders tab: the deals of each owner, by how they are coded. */
export function codersTab(plan: Plan): Tab {
  const tab = rowStepsTab<CodedOwner>(plan, 'Coders', {
    columns: CODED_OWNERS,
    formulas: arraysOf<CodedOwner>(CODED_OWNERS, ownerFormulas(plan)),
    rows: OWNERS_LISTED + 1,
  });
  return { ...tab, blocks: [...tab.blocks, otherOwners()] };
}

function lineFormulas(plan: Plan): Readonly<Record<CodingLine, string>> {
  const at = (id: CodingLine) => codingSpan(plan, id).replace('Coding!', '');
  const isCounted = `${ledgerSpan('number')}<${UNCOUNTED}`;
  const place = `SEQUENCE(${OWNER_ROWS})`;
  const [end, from] = [fact('asOfEnd'), ledgerSpan('from')];
  const [back, code] = [at('monthsBack'), at('code')];
  return {
    ownerNo: `IF(${isCounted};XLOOKUP(${ledgerSpan('owner')};${ownerSpan('owners')};${place};0);0)`,
    code: coded(),
    monthsBack: `IF(${isCounted};(YEAR(${end})-YEAR(${from}))*12+MONTH(${end})-MONTH(${from});-1)`,
    codedAs: `${at('ownerNo')}*${CODED_STEP}+${code}`,
    codedIn: `IF(${back}>=0;${back}*${CODED_STEP}+${code};-1)`,
  };
}

/** How a line is coded: the category's place x 10, and 1 more where the data says that it is wrong; 0: none of them. */
function coded(): string {
  const finding = ledgerSpan('finding');
  const [first, last] = WRONGLY_CODED;
  const wrong = `(${finding}>=${first})*(${finding}<=${last})*ISNUMBER(${ledgerSpan('stake')})`;
  const category = PROCESS.reduceRight(
    (rest, { category: name }, index) =>
      `IF(${ledgerSpan('category')}="${name}";${codeOf(index, false)};${rest})`,
    '0',
  );
  return `${category}+${wrong}`;
}

/** How an owner's deals are coded; blank owners are none. */
function ownerFormulas(plan: Plan): Readonly<Record<CodedOwner, string>> {
  const owner = listedOwners('ownersByDeals');
  const isListed = `${listedOwners('recordsSorted')}>0`;
  const codedAs = codingSpan(plan, 'codedAs');
  const count = (code: number) => `COUNTIF(${codedAs};${owner}*${CODED_STEP}+${code})`;
  const formulas = PROCESS.flatMap(({ all, wrong }, index) => {
    const wrongly = count(codeOf(index, true));
    return [
      [all, `IF(${isListed};${count(codeOf(index, false))}+${wrongly};0)`],
      [wrong, `IF(${isListed};${wrongly};0)`],
    ];
  });
  return Object.fromEntries(formulas);
}

/** In the line below the owners listed, how the deals of all others are coded. */
function otherOwners(): Block {
  const [finding, stake] = [ledgerSpan('finding'), ledgerSpan('stake')];
  const [first, last] = WRONGLY_CODED;
  const wrong = `;${finding};">=${first}";${finding};"<=${last}";${stake};">=0"`;
  const cells = PROCESS.flatMap(({ category, all, wrong: wronglyCoded }) => {
    const listed = (id: CodedOwner) =>
      `SUM(${codedOwnerSpan(id, 'listed').replace('Coders!', '')})`;
    const some = `${ledgerSpan('category')};"${category}";${ledgerSpan('number')};"<${UNCOUNTED}";${ledgerSpan('owner')};"?*"`;
    return [
      `=COUNTIFS(${some})-${listed(all)}`,
      `=COUNTIFS(${some}${wrong})-${listed(wronglyCoded)}`,
    ];
  });
  return { kind: 'formulas', row: OWNERS_LISTED + 2, column: 1, cells: [cells] };
}
