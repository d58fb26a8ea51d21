/** Words behind a label that say of what unit, currency or zone its cells are, not what they hold. */
const UNITS =
  /^(?:usd|eur|gbp|chf|cad|aud|nzd|jpy|inr|sek|nok|dkk|pln|brl|sgd|dollars?|euros?|pounds?|utc|gmt|cet|local|in|k|thousands?|millions?|tsd|mio|keur|kusd|teur|\$|€|£|¥)$/;

/**
 * A label in plain words: without case, accents, signs and doubled blanks, its parts taken apart.
 * @example plainWords('InvoiceLineID') //=> 'invoice line id', as 'invoice line ids' of 'InvoiceLineIDs'
 */
export function plainWords(label: string): string {
  return label
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}(?!s(?!\p{L}))\p{Ll})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{L}\p{N}$€£¥%]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Behind a label, whether a tax is in its amounts. */
const TAX =
  / (?:excl|ex|excluding|exclusive of|before|without|net of|incl|including|inclusive of|exkl|inkl|zzgl|hors|ohne|sin|excl de) (?:of )?(?:vat|tax|taxes|gst|sales tax|mwst|ust|tva|ttc|iva|btw|moms)$| (?:ht|netto)$/;

/** The words without what only says a unit, a currency or a zone, or of a tax. @example withoutUnits('amount usd') //=> 'amount' */
export function withoutUnits(words: string): string {
  const parts = words.replace(TAX, '').split(' ');
  while (parts.length > 1 && UNITS.test(parts[parts.length - 1] ?? '')) parts.pop();
  return parts.join(' ');
}
