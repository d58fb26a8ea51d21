import { helpers } from '@odoo/o-spreadsheet';
import { linkTo } from './inner-links';
import type { EvaluatedCell, Position, Result, Scalar, StoredCell } from './types';

type Locale = Parameters<typeof helpers.formatValue>[1]['locale'];

/**
 * A computed number, text, truth value or blank. The engine writes out what each cell shows as soon as it is computed; here
 * that is done when somebody asks, since most cells are only looked at by formulas.
 */
class PlainCell implements EvaluatedCell {
  constructor(
    readonly value: Scalar,
    readonly format: string | undefined,
    readonly position: Position,
    readonly locale: Locale,
  ) {}
  get type(): EvaluatedCell['type'] {
    const { value } = this;
    if (value === null) return 'empty';
    if (typeof value === 'string') return 'text';
    return typeof value === 'number' ? 'number' : 'boolean';
  }
  get formattedValue(): string {
    const { value, format, locale } = this;
    return value === null ? '' : helpers.formatValue(value, { ...(format && { format }), locale });
  }
  get isAutoSummable(): boolean {
    const { type, format = '' } = this;
    return type === 'boolean' || type === 'number' ? type === 'number' && !isDate(format) : true;
  }
  get defaultAlign(): 'left' | 'center' | 'right' {
    const { type } = this;
    if (type === 'number') return 'right';
    return type === 'boolean' ? 'center' : 'left';
  }
  get origin(): Position {
    return this.position;
  }
}

/** A text that leads somewhere. What looks like a number stays a text, as the text of HYPERLINK does in Sheets. */
class LinkCell extends PlainCell {
  constructor(
    readonly link: EvaluatedCell['link'] & object,
    ...given: ConstructorParameters<typeof PlainCell>
  ) {
    super(...given);
  }
}

/** How the engine writes a text that leads somewhere. */
const LINK = /^\[(.+)\]\((.+)\)$/;

const isDate = (format: string): boolean => helpers.isDateTimeFormat(format);

/** A formula's result as its cell has it; undefined for errors and what only the engine can say. */
export function plainCell(
  { value, format: own }: Result,
  cell: Pick<StoredCell, 'format'> | undefined,
  position: Position,
  locale: Locale,
): EvaluatedCell | undefined {
  const format = cell?.format || own;
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || format === '@') return undefined;
    // The engine knows no zero below zero.
    return new PlainCell(value || 0, format, position, locale);
  }
  if (typeof value === 'string' && value.startsWith('[')) {
    const [, label = '', url = ''] = LINK.exec(value) ?? [];
    if (url) return new LinkCell(linkTo(url, label), label, format, position, locale);
  }
  if (typeof value === 'string' && mayBeMore(value)) return undefined;
  if (typeof value === 'boolean' && format === '@') return undefined;
  return new PlainCell(value, format, position, locale);
}

/** Errors begin with #, addresses with http. */
const mayBeMore = (text: string): boolean => /^(#|http)/.test(text);
