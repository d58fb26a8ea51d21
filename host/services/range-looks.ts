import type { Cell, Style } from '../engine/types';
import { boolean, constantOf, constants, gridOf, int, orNull, text } from '../kinds';
import { formsOf, type Kind } from '../strict';
import { sharedStyle, storedCells } from '../workbook';
import { checkShape } from './range-values';
import type { RangeSelf } from './scope';

const form = formsOf<RangeSelf>();

type Look = { readonly style: Style } | { readonly format: string };
type Looks<T> = (value: T | null) => Look;

/** A method that sets one look for the range, and one that sets a look for each cell. */
function setters<T>(kind: Kind<T>, looks: Looks<T>) {
  return {
    one: form([orNull(kind)], (range, value) => {
      const look = looks(value);
      return paint(range, () => look);
    }),
    each: form([gridOf(orNull(kind))], (range, values) => {
      checkShape(values, range);
      const { top, left } = range.zone;
      const lookOf = remembered(looks);
      return paint(range, (row, col) => lookOf(values[row - top]?.[col - left] ?? null));
    }),
  };
}

/** Looks of which equal ones are one object: a range has many cells and few looks. */
function remembered<T>(looks: Looks<T>): Looks<T> {
  const known = new Map<T | null, Look>();
  return (value) => {
    const look = known.get(value) ?? looks(value);
    known.set(value, look);
    return look;
  };
}

function paint(range: RangeSelf, lookAt: (row: number, col: number) => Look): object {
  const { scope, sheetId, zone } = range;
  const [styled, blank] = [styling(), blanks()];
  scope.book.engine.write(sheetId, zone, (row, col, before) => {
    const look = lookAt(row, col);
    const isFormat = 'format' in look;
    const style = isFormat ? before?.style : styled(before?.style, look.style);
    const given = isFormat ? look.format : before?.format;
    const format = given === 'General' ? undefined : given;
    // A blank cell that looks as in a new tab is none.
    if (!before && format === undefined && style === undefined) return undefined;
    if (before && before.format === format && before.style === style) return before;
    return before ? looking(before, format, style) : blank(format, style);
  });
  return scope.objects.range(range);
}

function looking(before: Cell, format: Cell['format'], style: Cell['style']): Cell {
  if (before.isFormula)
    return { isFormula: true, compiledFormula: before.compiledFormula, format, style };
  const { content, parsedValue } = before;
  return { isFormula: false, content, parsedValue, format, style };
}

/** Blank cells that look in some way: one for all of a range that look alike, since the engine keeps a copy for each. */
function blanks(): (format: Cell['format'], style: Cell['style']) => Cell {
  let latest: Cell | undefined;
  return (format, style) => {
    if (!latest || latest.format !== format || latest.style !== style)
      latest = { isFormula: false, content: '', parsedValue: null, format, style };
    return latest;
  };
}

/** Adds to styles; many cells of a range have one style before, and get one. */
function styling(): (before: Style | undefined, added: Style) => Style | undefined {
  const known = new Map<Style, Map<Style | undefined, Style | undefined>>();
  return (before, added) => {
    const results = known.get(added) ?? new Map<Style | undefined, Style | undefined>();
    known.set(added, results);
    if (!results.has(before)) results.set(before, styleWith(before, added));
    return results.get(before);
  };
}

/** An undefined part of a style is one that is taken back. */
function styleWith(before: Style | undefined, added: Style): Style | undefined {
  const entries = Object.entries({ ...before, ...added }).filter(([, part]) => part !== undefined);
  return sharedStyle(Object.fromEntries(entries));
}

const choice = <T extends string>(...names: readonly T[]): Kind<T> => ({
  name: 'String',
  read: (value) => {
    const found = names.find((name) => name === value);
    return found === undefined ? undefined : { value: found };
  },
});

const style = (name: keyof Style, value: unknown): Look => ({ style: { [name]: value } });

const weight = setters(choice('bold', 'normal'), (value) =>
  style('bold', value === 'bold' || undefined),
);
const slant = setters(choice('italic', 'normal'), (value) =>
  style('italic', value === 'italic' || undefined),
);
const color = setters(text, (value) => style('textColor', hexColor(value)));
const fill = setters(text, (value) => style('fillColor', hexColor(value)));
/** The size of letters in a new tab, which no cell need be told. */
const USUAL_SIZE = 10;
const size = setters(int, (value) =>
  style('fontSize', value === USUAL_SIZE ? undefined : (value ?? undefined)),
);
const align = setters(choice('left', 'center', 'right', 'normal', 'general'), (value) =>
  style('align', value === 'normal' || value === 'general' ? undefined : (value ?? undefined)),
);
const verticalAlign = setters(choice('top', 'middle', 'bottom'), (value) =>
  style('verticalAlign', value ?? undefined),
);
const wrap = setters(boolean, (value) => style('wrapping', value ? 'wrap' : undefined));
/** How a long text is shown. */
export const wrapStrategies = constants(['OVERFLOW', 'WRAP', 'CLIP']);
const WRAPPING = { OVERFLOW: 'overflow', WRAP: 'wrap', CLIP: 'clip' } as const;
const strategy = setters(constantOf('WrapStrategy', wrapStrategies), (value) =>
  style('wrapping', value ? WRAPPING[value.constant] : undefined),
);
const format = setters(text, (value) => ({ format: value ?? '' }));
const line = setters(choice('underline', 'line-through', 'none'), (value) => ({
  style: Object.fromEntries([
    ['underline', value === 'underline' || undefined],
    ['strikethrough', value === 'line-through' || undefined],
  ]),
}));

// The engine knows colours by number; Apps Script takes some by name as well.
const NAMED: Readonly<Record<string, string>> = {
  white: '#FFFFFF',
  black: '#000000',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  gray: '#808080',
  grey: '#808080',
};

/** A colour as the engine takes it. @throws on a text that is no colour */
export function hexColor(value: string | null): string | undefined {
  if (value === null) return undefined;
  const hex = NAMED[value.toLowerCase()] ?? value;
  if (/^#[0-9a-f]{6}$/i.test(hex)) return hex.toUpperCase();
  if (/^#[0-9a-f]{3}$/i.test(hex))
    return `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}`.toUpperCase();
  throw new Error(`Invalid color: ${value}`);
}

const formatsOf = ({ scope, sheetId, zone }: RangeSelf): string[][] =>
  storedCells(scope.book, sheetId, zone).map((row) => row.map((cell) => cell?.format ?? 'General'));

/** The methods of Range about how cells look. */
export const rangeLooks = {
  setFontWeight: [weight.one],
  setFontWeights: [weight.each],
  setFontStyle: [slant.one],
  setFontStyles: [slant.each],
  setFontLine: [line.one],
  setFontColor: [color.one],
  setFontColors: [color.each],
  setBackground: [fill.one],
  setBackgrounds: [fill.each],
  setFontSize: [size.one],
  setFontSizes: [size.each],
  // The engine has one family of letters.
  setFontFamily: [form([orNull(text)], (range) => range.scope.objects.range(range))],
  setHorizontalAlignment: [align.one],
  setHorizontalAlignments: [align.each],
  setVerticalAlignment: [verticalAlign.one],
  setVerticalAlignments: [verticalAlign.each],
  setWrap: [wrap.one],
  setWraps: [wrap.each],
  setWrapStrategy: [strategy.one],
  setWrapStrategies: [strategy.each],
  setNumberFormat: [format.one],
  setNumberFormats: [format.each],
  getNumberFormat: [form([], (range) => formatsOf(range)[0]?.[0])],
  getNumberFormats: [form([], formatsOf)],
};
