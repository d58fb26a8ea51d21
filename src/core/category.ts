/** How HubSpot codes a deal, whatever the portal calls it. */
export type RevenueCategory =
  | 'new business'
  | 'renewal'
  | 'price increase'
  | 'upsell'
  | 'cross-sell'
  | 'downgrade'
  | 'churn'
  | 'one-time';

/** In the order in which deals of one day take effect; a category's code is its place, from 1. */
export const CATEGORIES: readonly RevenueCategory[] = [
  'new business',
  'renewal',
  'price increase',
  'upsell',
  'cross-sell',
  'downgrade',
  'churn',
  'one-time',
];

/** Categories of deals that add revenue. */
export const ADDING: readonly RevenueCategory[] = [
  'new business',
  'price increase',
  'upsell',
  'cross-sell',
];

/** Categories of deals that change an agreement before it ends. */
export const MID_TERM: readonly RevenueCategory[] = [
  'price increase',
  'upsell',
  'cross-sell',
  'downgrade',
];

/** The code that stands for a category on the hidden tabs; 0 for none. */
export function categoryCode(category: RevenueCategory | null): number {
  return category === null ? UNCODED : CATEGORIES.indexOf(category) + 1;
}

/** The code of a deal without a category. */
const UNCODED = 0;

const RENEWED =
  /re-?new|extension|renov|renouvel|verläng|erneuer|recontract|rinnov|verleng|odnow|förny|forny|uusim|更新/;

/** A renewal that was not: a word of denial before it, or of loss behind it. */
const NOT_RENEWED =
  /(\b(non?|not|lost|failed|declined|without|nicht|keine?|niet|geen|pas|sans|sin)|não)\W{0,3}((to|be|being|se) )?(re-?new|renov|renouvel|verläng|erneuer|rinnov|verleng)|renew\w{0,4}\W{1,3}(lost|failed|declined)/;

/** Words by which deal types are told apart, in the order in which they are tried. */
export const CATEGORY_WORDS: readonly (readonly [RevenueCategory, RegExp])[] = [
  ['one-time', /one.?(time|off)|once|set.?up|implementation|non.?recurring|único|unique|einmal/],
  [
    'churn',
    /churn|cancel|annul|lost customer|terminat|baja|résili|kündig|rescis|opzeg|disdett|rezygn|wypowied|uppsäg|oppsig|opsig|irtisan|解約/,
  ],
  ['churn', NOT_RENEWED],
  ['renewal', RENEWED],
  [
    'downgrade',
    /down|contract(ion|ed)|decrease|shrink|r[eé]du[cçz]|riduzi|diminu|verminder|verlaging|rétrograd|(?:ab|rück|unter)stufung/,
  ],
  ['price increase', /price|uplift|indexation|escalat|preis|prix|precio|preço|prezz|prijs/],
  ['cross-sell', /cross|add.?on|additional product|crois|cruzad|incrociat|quer|kruis/],
  [
    'upsell',
    /up.?(sell|grade)|expan|seat|increase|exist|bestand|amplia|addition+el|adicional|aggiuntiv|zusatz|(?:hoch|höher|auf)stufung|bijverk|uitbreid|erweiter/,
  ],
  [
    'new business',
    /new|neu|nuev|nouv|novo|nova|nieuw|nuov|\bnow[yae]\b|\bny(tt|e|a)?\b|nyförs|uusi|新規|initial|first|logo|acquisition/,
  ],
];

/**
 * The category a deal type most likely means; null when the words say nothing.
 * @example guessCategory('Closed - Upsell (seats)') //=> 'upsell'
 */
export function guessCategory(type: string): RevenueCategory | null {
  const text = type.trim().toLowerCase().replace(/_/g, ' ');
  const found = CATEGORY_WORDS.find(([, words]) => words.test(text));
  return found ? found[0] : null;
}
