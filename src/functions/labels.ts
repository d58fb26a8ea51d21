import type { Cell } from '../core/report/cell';
import { plainLabel } from '../core/report/headers';
import type { Bridge } from '../core/retention/movements';

/** What a line of a summary gives: a figure of the bridge, or what was due for renewal and renewed. */
export type Line = Exclude<keyof Bridge, 'kept'> | 'due' | 'renewed';

const MONEY_WORDS =
  /\b(mrr|arr|revenue|recurring|monthly|annual|amount|value|usd|eur|gbp|dollars?)\b/g;
const FILLERS = /\b(total|the|of|at|in|from|period|month|year|quarter)\b/g;
const PEOPLE = /\b(customers|logos|accounts|subscribers|clients|companies)\b/;

type Words = readonly (readonly [Line | null | undefined, RegExp])[];

/** Lines that a summary may hold beside its movements: rates, sums, and what never counts as retention. */
const LEFT_OUT =
  /\brates?\b|ratio|\bnrr\b|\bgrr\b|^net\b|\bfx\b|exchange|currency|arpa|arpu|growth|target|check|notes?\b|coded|reported|^customer$|^name$|^(date|metric|value|movement)$/;

const MONEY: Words = [
  [null, LEFT_OUT],
  // A share as often as an amount: better asked than guessed.
  [undefined, /(logo|customer) churn/],
  ['reactivation', /reactivat|win.?back|returned|resurrect/],
  ['due', /\bdue\b|expir|up for renewal|renewable/],
  ['renewed', /^renewed/],
  [null, /renew/],
  ['churn', /churn|cancel|\blost\b|attrition/],
  ['contraction', /contract(ions?|ed)\b|down.?(grad|sell)|decreas|reduc|shrink/],
  ['expansion', /expan|up.?(sell|sold|grad)|cross.?sell|price|uplift|add.?on|increas/],
  ['opening', /^(open(ing)?|start(ing|ed)?|begin(ning)?|bop|initial|previous|prior)\b/],
  ['closing', /^(clos(e|ing)|end(ing|ed)?|eop|final|current|now)\b/],
  ['new', /\bnew\b|acquisition/],
];

const COUNTS: Words = [
  [null, LEFT_OUT],
  ['due', /\bdue\b|expir|up for renewal|renewable/],
  ['renewed', /renewed/],
  ['churnedCustomers', /churn|cancel|\blost\b/],
  ['reactivatedCustomers', /reactivat|returned|win.?back/],
  ['expandedCustomers', /expand|upgrad/],
  ['contractedCustomers', /contract|downgrad/],
  ['newCustomers', /\bnew\b|gained|added|acquired/],
  ['openingCustomers', /\b(open(ing)?|start(ing)?|begin(ning)?|bop|initial|previous|prior)\b/],
  ['closingCustomers', /./],
];

/**
 * The figure that a label names, in the words people use; null for a line that a summary may hold and that counts for
 * nothing; undefined for words that nobody has explained.
 * @example lineOf('Upsell(s) MRR') //=> 'expansion'
 */
export function lineOf(label: Cell): Line | null | undefined {
  if (typeof label !== 'string') return undefined;
  const whole = plainLabel(label).replace(/_/g, ' ');
  const bare = whole.replace(/\([^()]*\)|[()$€£%:&]/g, ' ');
  const money = bare.replace(MONEY_WORDS, ' ');
  const plain = money.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim();
  if (plain === '') return /\b(mrr|arr)\b/.test(bare) ? 'closing' : whole === '' ? undefined : null;
  const words = PEOPLE.test(plain) && money === bare ? COUNTS : MONEY;
  return words.find(([, pattern]) => pattern.test(plain))?.[0];
}
