import type { Dialect } from '../../report/values';
import { writtenMoney } from '../written-money';

const DASHES = /^[-–—\s$€£¥]*$/;
const DATE = /\d[-/]\d/;
const PERCENT = /%\s*$/;

/** Whether a cell under a period is an amount or a rate, or stands for none. */
export function isFigure(text: string): boolean {
  const isAmount = !DATE.test(text) && writtenMoney(text, 'point') !== null;
  return isNone(text) || isPercentage(text) || isAmount;
}

/** Whether a cell stands for no amount: blank, or a dash. */
export function isNone(text: string): boolean {
  return DASHES.test(text);
}

export function isPercentage(text: string): boolean {
  return PERCENT.test(text);
}

/** The decimal sign of cells: a comma only where one stands before the last one or two digits, and no point does. */
export function decimalOf(texts: readonly string[]): Dialect['decimal'] {
  const ends = (sign: RegExp) => texts.some((text) => sign.test(text));
  return ends(/,\d{1,2}\D{0,4}$/) && !ends(/\.\d{1,2}\D{0,4}$/) ? 'comma' : 'point';
}

/** An amount, 0 where none stands there; null where it is something else. */
export function amountIn(text: string, decimal: Dialect['decimal']): number | null {
  return isNone(text) ? 0 : writtenMoney(text, decimal);
}
