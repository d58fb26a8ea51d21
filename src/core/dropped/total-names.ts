import { MONTH_NAMES } from '../report/month-names';

/** Words of a row that adds the others up, in the languages of HubSpot. */
const TOTAL =
  /^(?:subtotals?|totals?|total[ei]?|totaal|totalt|totaux|sum|summe|gesamt|gesamtsumme|zwischensumme|insgesamt|suma|somme|razem|lacznie|summa|sammanlagt|yhteensa|overall|合計|総計|小計)$/;
/** Words of a row that is the mean of the others. */
const MEAN = /^(?:averages?|durchschnitt|mittelwert|moyenne|promedio|gemiddelde)$/;
/** Words that such a name may have beside. */
const OF_TOTALS =
  /^(?:grand|sub|net|overall|all|of|for|the|general|generale|month|monthly|mrr|arr|revenue|amount|sum|customers?|companies|accounts|clients?|rows|i|alt|\d+)$/;
/** Names of everybody. */
const ALL =
  /^(?:all|all customers|all companies|all accounts|all clients|everything|alle|todos|tous|i alt)$/;

/** Nobody is called so, whatever the sum is of: "Subtotal EMEA". */
const SUBTOTAL = /^(?:sub ?totals?|zwischensumme|sous total)\b|\bsub ?totals?$/;

/** Whether plain words are how a row is called that adds others up. */
export function isTotalName(name: string): boolean {
  return ALL.test(name) || isSubtotalName(name) || isMadeOf(TOTAL, name);
}

/** Whether plain words are how a row is called that adds some of the others up. */
export function isSubtotalName(name: string): boolean {
  return SUBTOTAL.test(name);
}

/** Whether plain words are how a row is called that is the mean of others. */
export function isMeanName(name: string): boolean {
  return isMadeOf(MEAN, name);
}

function isMadeOf(main: RegExp, name: string): boolean {
  const words = name.split(' ');
  return (
    words.some((word) => main.test(word)) &&
    words.every((word) => main.test(word) || OF_TOTALS.test(word) || isMonthName(word))
  );
}

function isMonthName(word: string): boolean {
  return MONTH_NAMES.some((names) => names.split(' ').includes(word));
}
