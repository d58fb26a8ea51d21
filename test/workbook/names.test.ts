import { REVENUE_MODELS } from '../../src/core/settings';
import { isRangeName } from '../../src/workbook/range-names';
import { nameOf } from '../../src/workbook/sheet/names';
import type { Tab } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';

const TABS = REVENUE_MODELS.map((model) => laidOut(model));

/** The names that formulas of these tabs call, with what each stands on. */
function calledOn(tabs: readonly Tab[]): ReadonlySet<string> {
  const formulas = tabs.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'values' ? [] : block.cells.flat())),
  );
  return new Set(
    formulas.flatMap((text) => (text.match(/"[^"]*"|\b\w+/g) ?? []).filter(isRangeName)),
  );
}

const givenOn = (tabs: readonly Tab[]) =>
  new Set(tabs.flatMap(({ names = [] }) => names.map(({ name }) => name)));

describe('names by which formulas call cells', () => {
  test('are all given by a tab', () => {
    for (const tabs of TABS) {
      const given = givenOn(tabs);
      expect([...calledOn(tabs)].filter((name) => !given.has(name))).toEqual([]);
    }
  });
  test('are told apart whatever case they are written in', () => {
    const names = TABS.flatMap((tabs) => [...givenOn(tabs)]).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(givenOn(TABS.flat()).size);
  });
  test('are none that Sheets would read as a cell, a truth value or a number', () => {
    const isRefused = (name: string) =>
      !/^[A-Za-z_]\w{0,249}$/.test(name) || /^([a-z]{1,3}\d+|r\d*c\d*|true.*|false.*)$/i.test(name);
    expect([...givenOn(TABS.flat())].filter(isRefused)).toEqual([]);
  });
});

test('a name is its label, with what is no letter as one line', () =>
  expect(nameOf('As-of month (end)')).toBe('As_of_month_end_'));
