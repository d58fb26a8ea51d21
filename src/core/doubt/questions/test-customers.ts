import { plainWords } from '../../dropped/plain-words';
import { addTo } from '../../grouped';
import { textOf } from '../../report/cell';
import { comparable } from '../../settings';
import { doubtWords as words } from '../doubt-words';
import { type Ask, type Facts, mostAsked, when } from '../question';

/** Words of a customer who is none: people try things out in the CRM that they sell from. */
const TRIED =
  /^(?:test|tests|testing|tester|demo|dummy|fake|sample|example|sandbox|asdf|qwerty|xxx|foo|bar|foobar|internal|delete|do not use|placeholder)$/;
/** What may stand beside such a word. */
const BESIDE =
  /^(?:company|customer|client|account|user|deal|corp|corporation|inc|ltd|llc|gmbh|co|org|the|a|my|our|new|only|please|ignore|me|do|not|use|\d+)$/;

/** Whether customers that are called like somebody's trial count: one question for each of them. */
export const askTestCustomers: Ask = (facts) => {
  const { excluded = [], keptCustomers = [] } = facts.choices;
  const known = new Set([...excluded, ...keptCustomers].map(comparable));
  const tried = [...customersIn(facts)].filter(
    ([name]) => isTried(name) && !known.has(comparable(name)),
  );
  return mostAsked(tried, ([, amounts]) => amounts.length).map(([name, amounts]) => ({
    about: `Customer ${name}`,
    readings: [
      {
        says: words.customerIsTrial(name),
        choices: { excluded: [name] },
        set: `Customer ${name}=left out`,
        evidence: [
          ...when(true, 1, words.trialNamed),
          ...when(amounts.some(isMadeUp), 1, words.madeUp),
        ],
      },
      {
        says: words.customerCounts(name),
        choices: { keptCustomers: [name] },
        set: `Customer ${name}=counts`,
        evidence: when(true, 0.75, words.customerPays(amounts.length)),
      },
    ],
  }));
};

/** The amounts of each customer's won deals, by the customer's name. */
function customersIn({ won }: Facts): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const read of won) {
    const name = textOf(read('company')) || textOf(read('companies'));
    const amounts = MONEY.map((id) => read(id)).filter((cell) => typeof cell === 'number');
    for (const amount of amounts) addTo(found, name, amount);
  }
  return found;
}

const MONEY = ['recurringAmount', 'mrr', 'arr', 'amount', 'billed'] as const;

/** Whether a name is nothing but words of a trial and what stands beside them. */
function isTried(name: string): boolean {
  const parts = plainWords(name).split(' ');
  return (
    parts.some((word) => TRIED.test(word)) &&
    parts.every((word) => TRIED.test(word) || BESIDE.test(word))
  );
}

/** Whether an amount is one that somebody types without meaning it: 999,999 or 123,456. */
function isMadeUp(amount: number): boolean {
  const digits = String(Math.abs(Math.trunc(amount)));
  return digits.length >= 4 && (/^9+$/.test(digits) || '123456789'.startsWith(digits));
}
