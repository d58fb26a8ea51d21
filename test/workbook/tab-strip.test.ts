import { TAB_NAMES } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';

const tabs = laidOut('recurring deals');

test('the strip of tabs has results first, then what they are made of, then what was imported, a colour each', () => {
  const shown = tabs.filter(({ isHidden }) => !isHidden);
  const inOrder = shown.toSorted((a, b) => TAB_NAMES.indexOf(a.name) - TAB_NAMES.indexOf(b.name));
  const begins = inOrder.filter(({ color }, place) => inOrder[place - 1]?.color !== color);
  expect(begins.map(({ name }) => name)).toEqual(['NRR', 'Customers', 'Deals']);
  expect(new Set(begins.map(({ color }) => color)).size).toBe(3);
});

test('a hidden tab has no colour, which would cost a call of a service', () => {
  const hidden = tabs.filter(({ isHidden }) => isHidden);
  expect(hidden.length).toBeGreaterThan(10);
  expect(new Set(hidden.map(({ color }) => color))).toEqual(new Set([null]));
});
