import type { Host } from '../../host/host';
import { STEP_TABS, TAB_NAMES } from '../../src/workbook/sheet/tab';
import { tabColor } from '../../src/workbook/sheet/tab-color';
import { drop, emptyHost, fixture } from './dropped';
import { laidOut } from './laid-out';

const tabs = laidOut('recurring deals');

test('the strip of tabs has results first, then what they are made of, then what was imported, a colour each', () => {
  const shown = TAB_NAMES.filter((name) => !STEP_TABS.includes(name));
  const colors = shown.map(tabColor);
  const begins = shown.filter((_, place) => colors[place - 1] !== colors[place]);
  expect(begins).toEqual([shown[0], 'Customers', 'Deals']);
  expect(new Set(colors).size).toBe(3);
  for (const { name, color } of tabs.filter(({ isHidden }) => !isHidden))
    expect(color).toBe(tabColor(name));
});

test('a hidden tab has no colour, which would cost a call of a service', () => {
  const hidden = tabs.filter(({ isHidden }) => isHidden);
  expect(hidden.length).toBeGreaterThan(10);
  expect(new Set(hidden.map(({ color }) => color))).toEqual(new Set([null]));
});

describe('the empty tab of a new spreadsheet', () => {
  const isShown = (host: Host) => {
    const { getSheetIdByName, isSheetVisible } = host.model.getters;
    const id = getSheetIdByName('Sheet1');
    return id === undefined ? null : isSheetVisible(id);
  };

  test('is hidden by the first report', async () => {
    const host = emptyHost();
    expect(isShown(host)).toBe(true);
    await drop(host, fixture('small/recurring.csv'), { tabs: [] });
    expect(isShown(host)).toBe(false);
  });

  test('stays where somebody typed into it', async () => {
    const host = emptyHost();
    host.type('Sheet1', 'B2', 'mine');
    await drop(host, fixture('small/recurring.csv'), { tabs: [] });
    expect(isShown(host)).toBe(true);
  });
});
