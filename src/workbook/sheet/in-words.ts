/** Formulas that write numbers into sentences as the spreadsheet's locale has them, without TEXT, whose formats differ by locale. */

/** The decimal mark. */
const MARK = 'MID(1/2&"";2;1)';

/** The mark between thousands. */
const GROUP = `IF(${MARK}=",";".";",")`;

/** English names of months, three letters each: TEXT would name them in the locale's language. */
export const MONTH_NAMES = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** A positive number with one decimal: 1.02 as "1.0". */
export function tenthsText(number: string): string {
  const tenths = `ROUND(10*(${number});0)`;
  return `INT(${tenths}/10)&${MARK}&MOD(${tenths};10)`;
}

/** A difference of two ratios in points, a tenth at the least: less than half of one has no sign. */
export function pointsOf(difference: string): string {
  return `ROUND(100*(${difference});1)`;
}

/** A ratio as a share: 0.977 as "97.7 %". */
export function shareText(ratio: string): string {
  return `${tenthsText(`100*${ratio}`)}&" %"`;
}

/** An amount, rounded: 9385 as "9,385". `amount` is a cell, or as short: it is named often. */
export function moneyText(amount: string): string {
  const rounded = `ROUND(${amount};0)`;
  const last3 = (x: string) => `MID(1000+MOD(${x};1000)&"";2;3)`;
  const thousands = `INT(${rounded}/1000)`;
  const small = `${thousands}&${GROUP}&${last3(rounded)}`;
  const large = `INT(${rounded}/1000000)&${GROUP}&${last3(thousands)}&${GROUP}&${last3(rounded)}`;
  return `IF(${rounded}<1000;${rounded}&"";IF(${rounded}<1000000;${small};${large}))`;
}
