import { textOf } from '../../report/cell';
import { guessCurrencies, ownCurrency } from '../../report/currency';
import type { FieldId } from '../../report/fields';
import { comparable } from '../../settings';
import { doubtWords as words } from '../doubt-words';
import { type Answered, type Ask, type Facts, type Question, when } from '../question';

/**
 * What a unit of each currency is worth that has no rate, where much of the revenue is in it: nothing in the report can tell,
 * so somebody must, or leave its deals out knowingly.
 */
export const askRates: Ask = ({ won, choices }) => {
  const found = guessCurrencies(won, choices.currency);
  const own = ownCurrency(found, choices);
  const said = (choices.rates ?? []).map(([code]) => comparable(code));
  if (found.rates.size + said.length === 0) return [];
  const amounts = amountsByCurrency(won);
  const total = [...amounts.values()].reduce((sum, { money }) => sum + money, 0);
  const known = new Set([own, ...found.rates.keys(), ...said, ...settled(choices)]);
  return [...amounts]
    .filter(([code, { money }]) => code !== '' && !known.has(code) && money >= total * MUCH)
    .map(([code, of]) => question(code.toUpperCase(), own.toUpperCase(), { ...of, total }));
};

/**
 * A currency with less than this of all money, unit for unit, is told in a note: few are worth three times another one, so
 * that it is less than a tenth of the revenue.
 */
const MUCH = 1 / 30;

const settled = ({ withoutRate = [] }: Facts['choices']) => withoutRate.map(comparable);

interface InCurrency {
  readonly rows: number;
  readonly money: number;
}

const MONEY: readonly FieldId[] = [
  'recurringAmount',
  'mrr',
  'arr',
  'billed',
  'amount',
  'acv',
  'tcv',
];

/** Rows and money of each currency, unit for unit, whatever way they go. */
function amountsByCurrency(won: Facts['won']): ReadonlyMap<string, InCurrency> {
  const found = new Map<string, InCurrency>();
  for (const read of won) {
    const code = comparable(textOf(read('currency')));
    const amount = MONEY.map((id) => read(id)).find((cell) => typeof cell === 'number') ?? 0;
    const { rows, money } = found.get(code) ?? { rows: 0, money: 0 };
    found.set(code, { rows: rows + 1, money: money + Math.abs(Number(amount)) });
  }
  return found;
}

/** How much it is to weigh that neither answer has anything for it in the report. */
const EVEN = 0.1;

function question(
  code: string,
  home: string,
  { rows, money, total }: InCurrency & { readonly total: number },
): Question {
  return {
    about: words.currency(code),
    readings: [
      {
        says: words.leftWithoutRate(code),
        choices: { withoutRate: [code] },
        set: `Rate ${code}=left out`,
        evidence: when(true, EVEN, words.hasNoRate(rows, code)),
      },
      {
        says: words.worth(code, home),
        choices: { rates: [[code, 1]] },
        set: `Rate ${code}=RATE`,
        typed: { code, home },
        evidence: when(true, EVEN, words.shareOfMoney(Math.round((100 * money) / total))),
      },
    ],
  };
}

/** The currencies of which a question asks what they are worth. */
export function ratesAsked(questions: readonly Answered[]): readonly string[] {
  return questions.flatMap(({ best }) => best.choices.withoutRate ?? []);
}
