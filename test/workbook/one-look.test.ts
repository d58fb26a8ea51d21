import { FACTS, FIRST_FACT } from '../../src/workbook/settings/facts';
import { SETTINGS, settingRow } from '../../src/workbook/settings/list';
import { INPUT_FILL } from '../../src/workbook/sheet/look';
import type { Format } from '../../src/workbook/sheet/tab';
import { workbookWith } from './built';
import { asOf, FIRST } from './few-deals';
import { settingCell } from './hands';
import { laidOut } from './laid-out';

const shown = laidOut('recurring deals').filter(({ isHidden }) => !isHidden);
const numbers = shown.flatMap(({ name, formats }) =>
  formats.flatMap(({ number }) => (number ? [[name, number] as const] : [])),
);

test('a difference in points has one decimal on every tab', () => {
  const points = numbers.filter(([, number]) => number.includes('pts'));
  expect(new Set(points.map(([name]) => name)).size).toBeGreaterThan(3);
  expect(points.filter(([, number]) => !/0\.0[^0]/.test(number))).toEqual([]);
});

test('nothing is 0 or blank on every tab, and never a dash', () =>
  expect(numbers.filter(([, number]) => /"-"|;-;|;-$/.test(number))).toEqual([]));

describe('Settings', () => {
  const settings = shown.find(({ name }) => name === 'Settings');
  const isFilled = (row: number) =>
    (settings?.formats ?? []).some(
      ({ area: { row: from, rows, column }, background }: Format) =>
        background === INPUT_FILL && column === 2 && from <= row && row < from + rows,
    );

  test('tells cells to type into from those that it takes from the tabs', () => {
    expect(SETTINGS.map((_, at) => isFilled(settingRow(at)))).not.toContain(false);
    expect(FACTS.map((_, at) => isFilled(FIRST_FACT + at))).not.toContain(true);
    expect(isFilled(FIRST_FACT - 1)).toBe(false);
  });

  test('has no month of pasted rows where none were pasted, and the as-of month of the import', async () => {
    const host = await workbookWith([[FIRST, { asOf }]]);
    const at = (label: string) => host.values('Settings', settingCell(host, label))[0]?.[0];
    const before = at('As-of month');
    expect(at('Latest month of pasted rows')).toBe('');
    expect(before).toBe(45931);
  });
});
