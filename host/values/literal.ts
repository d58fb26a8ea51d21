import { helpers } from '@odoo/o-spreadsheet';
import type { Locale } from '../engine/engine';
import type { Scalar } from '../engine/types';

/** What Sheets makes of a text that is typed or set: a formula, or a value with a format of its own. */
export type Reading =
  | { readonly formula: string }
  | { readonly value: Scalar; readonly format?: string };

/** Reads a text as Sheets does in a cell whose format is not plain text. */
export function reading(text: string, locale: Locale): Reading {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=')) return text.length > 1 ? { formula: text } : { value: text };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (helpers.isNumber(text, locale))
    return withFormat(helpers.toNumber(text, locale), numberFormat(text));
  if (helpers.isDateTime(text, locale))
    return withFormat(helpers.toNumber(text, locale), dateFormat(text, locale));
  // Sheets takes a leading sign for the start of a formula: +1 Media becomes =+1 Media.
  if (/^[+-]./.test(text)) return { formula: `=${text}` };
  return { value: text };
}

const withFormat = (value: number, format: string | undefined): Reading =>
  format === undefined ? { value } : { value, format };

function numberFormat(text: string): string | undefined {
  if (text.includes('%')) return /[.,]\d/.test(text) ? '0.00%' : '0%';
  const sign = text.match(/[$€£¥]/)?.[0];
  // The engine knows no sign but the dollar's outside of brackets.
  const currency = sign === '$' ? sign : `[$${sign}]`;
  if (sign) return /[.,]\d{1,2}\D*$/.test(text) ? `${currency}#,##0.00` : `${currency}#,##0`;
  return undefined;
}

function dateFormat(text: string, locale: Locale): string {
  const hasTime = /\d:\d/.test(text);
  const hasDate = /\d[-/.\s]\d|[a-z]{3}/i.test(text.replace(/\d+:\d+(:\d+)?\s*([ap]m)?/i, ''));
  if (!hasDate) return locale.timeFormat;
  const date = /^\d{4}-/.test(text) ? 'yyyy-mm-dd' : locale.dateFormat;
  return hasTime ? `${date} ${locale.timeFormat}` : date;
}
