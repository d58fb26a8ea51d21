import { textOf } from '../../report/cell';
import { guessCurrencies } from '../../report/currency';
import type { FieldId } from '../../report/fields';
import { comparable } from '../../settings';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Facts, type Question, when } from '../question';

/**
 * What a unit of each currency is worth that has no rate, where much of the revenue is in it: nothing in the report can tell,
 * so somebody must, or leave its deals out knowingly.
 */
export const askRates: Ask = ({ won, choices }) => {
  const { home, rates } = guessCurrencies(won);
  const said = new Map((choices.rates ?? []).map(([code, rate]) => [comparable(code), rate]));
  if (rates.size + said.size === 0) return [];
  const amounts = amountsByCurrency(won);
  const total = [...amounts.values()].reduce((sum, { money }) => sum + money, 0);
  const known = new Set([...rates.keys(), ...said.keys(), ...settled(choices)]);
  const homeCode = (rates.has(home) ? home : [...said].find(([, rate]) => rate === 1)?.[0]) ?? home;
  return [...amounts]
    .filter(([code, { money }]) => code !== '' && !known.has(code) && money >= total * MUCH)
    .map(([code, of]) => question(code.toUpperCase(), homeCode.toUpperCase(), { ...of, total }));
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
