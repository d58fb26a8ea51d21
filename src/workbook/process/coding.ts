import { checkCode } from '../../core/audit/checks';
import { ledgerSpan, UNCOUNTED } from '../ledger/columns';
import { fact } from '../settings/facts';
import { OWNER_ROWS, ownerSpan, PROCESS } from './findings-columns';

/** The first and the last of the checks that say that a deal is coded wrong: those between them do, too. */
export const WRONGLY_CODED = [
  checkCode('new while paying'),
  checkCode('category disagrees'),
] as const;

/** What an owner's number, or that of a month, is multiplied by. */
export const CODED_STEP = 100;

/** How a deal of a category of the process is coded, by the category's place; 1 more where that is wrong. */
export function codeOf(category: number, isWrong: boolean): number {
  return (category + 1) * 10 + (isWrong ? 1 : 0);
}

/** What the process is judged by, line by line: header and note of each step. */
export const CODING_STEPS = {
  ownerNo: [
    'Owner no.',
    'The place of its owner among the owners on Findings; 0: the line does not count.',
  ],
  code: [
    'Coded',
    '10 to 40: new business, renewal, upsell, churn; 1 more where the data says that it is wrong.',
  ],
  monthsBack: ['Months back', 'Months before the as-of month; -1: the line does not count.'],
  codedAs: ['Coded by owner', 'Owner no. x 100, and how the deal is coded.'],
  codedIn: ['Coded in', 'Months back x 100, and how the deal is coded; -1: none or later.'],
} as const;
type CodingStep = keyof typeof CODING_STEPS;

/** How each line is coded, by owner and by month; `at` names the column of a step. */
export function codingFormulas(
  at: (step: CodingStep) => string,
): Readonly<Record<CodingStep, string>> {
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
