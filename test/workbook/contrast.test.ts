import { REVENUE_MODELS } from '../../src/core/settings';
import type { Area, Tab } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';

/** What the guidelines for accessible content ask of text: 4.5 to 1, or 3 to 1 where it is large. */
const NEEDED = { text: 4.5, large: 3 };
const LARGE_POINTS = 18;
const LARGE_BOLD_POINTS = 14;

/** How light a colour such as `#1F2937` is, from 0 to 1, as the eye sees it. */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [lightness(one), lightness(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

interface Look {
  readonly color: string;
  readonly background: string;
  readonly size: number;
  readonly isBold: boolean;
}

const PLAIN: Look = { color: '#000000', background: '#FFFFFF', size: 10, isBold: false };

const holds = (area: Area, row: number, column: number) =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** How a cell looks once all formats are written one after the other. */
function lookAt(tab: Tab, row: number, column: number): Look {
  const formats = tab.formats.filter(({ area }) => holds(area, row, column));
  return Object.assign({}, PLAIN, ...formats);
}

/** The looks that a tab can show: at the corners of its formats, and with each highlight that may come over them. */
function looksOf(tab: Tab): readonly (Look & { readonly place: string })[] {
  const areas = [...tab.formats, ...tab.highlights].map(({ area }) => area);
  const cells = areas.flatMap(({ row, column, rows, columns }) => [
    [row, column] as const,
    [row + rows - 1, column + columns - 1] as const,
  ]);
  return cells.flatMap(([row, column]) => {
    const look = { ...lookAt(tab, row, column), place: `${tab.name} R${row}C${column}` };
    const highlights = tab.highlights.filter(({ area }) => holds(area, row, column));
    const lit = highlights.map(({ color, background = look.background }) => ({
      ...look,
      color,
      background,
    }));
    return [look, ...lit];
  });
}

/** Text in the colour of its ground is hidden on purpose: what repeats the row above. */
function isReadable({ color, background, size, isBold }: Look): boolean {
  if (color === background) return true;
  const isLarge = size >= LARGE_POINTS || (isBold && size >= LARGE_BOLD_POINTS);
  return contrast(color, background) >= (isLarge ? NEEDED.large : NEEDED.text);
}

describe('contrast', () => {
  const is = (one: string, other: string, expected: number) =>
    test(`of ${one} on ${other} is ${expected} to 1`, () =>
      expect(contrast(one, other)).toBeCloseTo(expected, 2));
  is('#000000', '#FFFFFF', 21);
  is('#FFFFFF', '#FFFFFF', 1);
  is('#767676', '#FFFFFF', 4.54);
});

describe('every text on the tabs stands out from its ground', () => {
  test.each(REVENUE_MODELS)('in %s', (model) => {
    const looks = laidOut(model).flatMap(looksOf);
    expect(looks.length).toBeGreaterThan(200);
    const pale = looks.filter((look) => !isReadable(look));
    expect(
      pale.map(({ place, color, background }) => `${place}: ${color} on ${background}`),
    ).toEqual([]);
  });
});
