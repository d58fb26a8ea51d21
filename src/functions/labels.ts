import type { Refusal } from '../core/refusal';
import { type Cell, textOf } from '../core/report/cell';
import { plainLabel } from '../core/report/headers';
import type { Bridge } from '../core/retention/movements';
import { apart } from './function-words';

/** What a line of a summary gives: a figure of the bridge, or what was due for renewal and renewed. */
export type Line = Exclude<keyof Bridge, 'kept'> | 'due' | 'renewed';

/** Words for money, which tell no line from another. */
export const MONEY_WORDS =
  /\b(mrr|arr|revenue|recurring|monthly|annual|amount|value|usd|eur|gbp|dollars?)\b/g;
const FILLERS = /\b(total|the|of|at|in|from|period|month|year|quarter|rates?|percent(age)?|pct)\b/g;
const PEOPLE = /\b(customers|logos|accounts|subscribers|clients|companies)\b/;
const SHARE = /%|\b(?:percent(?:age)?|pct|rates?)\b/i;

/** Two periods told apart by words beside them. */
const BEFORE =
  /\b(?:last|previous|prev|prior) (?:period|month|year|quarter)\b|\b[lp]y\b|(?:\b(?:an?|one|\d+) )?(?:years?|months?|quarters?) ago\b/g;
const NOW = /\bthis (?:period|month|year|quarter)\b|\b[ct]y\b|\btoday\b/g;

type Words = readonly (readonly [Line | null | undefined, RegExp])[];

/** Lines that a summary may hold beside its movements: rates, sums, and what never counts as retention. */
const LEFT_OUT =
  /ratio|\bnrr\b|\bgrr\b|retention|^net$|^net (new|change|movement|growth|adds?|additions?)\b|\bfx\b|exchange|currency|arpa|arpu|target|check|notes?\b|coded|reported|reason|\bdates?\b|^customer$|^name$|^(metric|value|movement)$|^(which|thereof|incl)\b/;

const MONEY: Words = [
  [null, LEFT_OUT],
  // A share as often as an amount, or a difference of two lines: better asked than guessed.
  [
    undefined,
    /(logo|customer) churn|\bnet\b|\bless\b|^renewed .{0,60}(price|up|down|increas|decreas)/,
  ],
  ['reactivation', /reactivat|win.?back|returned|resurrect/],
  ['churn', /churn|cancel|\blost\b|attrition|non.?renew|not renew|unrenewed|terminat/],
  ['contraction', /contract(ions?|ed)\b|down.?(grad|sell)|decreas|reduc|shrink/],
  ['expansion', /expan|up.?(sell|sold|grad)|cross.?sell|price|uplift|add.?on|increas/],
  ['due', /\bdue\b|expir|up for renewal|renewable/],
  ['renewed', /^renewed/],
  [null, /renew/],
  [
    null,
    /\b(seats?|users?|licen[cs]es?|units?|employees|headcount|plan|tier|owner|status|term|score)\b/,
  ],
  [
    'opening',
    /^(open(ing)?|start(ing|ed)?|begin(ning)?|bo[mpqy]|initial|previous|prev|prior|before|baseline)\b/,
  ],
  ['closing', /^(clos(e|ing)|end(ing|ed)?|eo[mpqy]|final|current|now|after|latest)\b/],
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

/** What may be given as a share of the opening. */
const SHARED: readonly (Line | null | undefined)[] = [
  'opening',
  'closing',
  'new',
  'reactivation',
  'expansion',
  'contraction',
  'churn',
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
  const said = bare.replace(BEFORE, ' previous ').replace(NOW, ' current ');
  const money = said.replace(MONEY_WORDS, ' ');
  const plain = money.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim();
  if (plain === '') return /\b(mrr|arr)\b/.test(bare) ? 'closing' : whole === '' ? undefined : null;
  const words = PEOPLE.test(plain) && money === said ? COUNTS : MONEY;
  const line = words.find(([, pattern]) => pattern.test(plain))?.[0];
  return isShare(label) && !SHARED.includes(line) ? null : line;
}

const UNITS = /\b(?:mrr|arr|usd|eur|gbp|chf|cad|aud|sek|nok|dkk|pln|inr|jpy|brl)\b|[$€£¥]/g;

/** The measure and the currency that a label names: `mrr eur`; blank where it names none. */
export function unitOf(label: Cell): string {
  return [...plainLabel(label).matchAll(UNITS)].map(([unit]) => unit).join(' ');
}

/** A refusal where columns that are compared are of several measures or currencies. */
export function unitDoubt(labels: readonly Cell[]): Refusal | null {
  const units = new Set(labels.map(unitOf).filter((unit) => unit !== ''));
  return units.size < 2 ? null : { problem: apart(labels.map(textOf)) };
}

/** Whether a label says that its figure is a percentage. */
export function isShare(label: Cell): boolean {
  return typeof label === 'string' && SHARE.test(label);
}

/** Whether a label says that its figure, such as an effect of exchange rates, belongs to the bridge and to no movement. */
export function isBeside(label: string): boolean {
  return !isShare(label) && /\bfx\b|exchange|currency|adjust/i.test(label);
}
