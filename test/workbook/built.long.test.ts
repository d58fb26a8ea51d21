import type { Host } from '../../host/host';
import { columnLetters } from '../../src/workbook/sheet/references';
import { workbookWith } from './built';
import { drop, emptyHost, figures, withTabs } from './dropped';
import { asOf, FIRST, SECOND } from './few-deals';

/** Every tab but Imports, where the times stand: what each cell shows, looks like and holds, rules, charts and notes. */
function everything(host: Host) {
  const { getters } = host.model;
  const ids = getters.getSheetIds();
  const { sheets } = host.model._exportData(false);
  // Tabs are numbered at random.
  const named = ids.reduce(
    (text, id) => text.replaceAll(id, getters.getSheetName(id)),
    JSON.stringify(sheets.filter(({ name }) => name !== 'Imports')),
  );
  const names = ids.map(getters.getSheetName).filter((name) => name !== 'Imports');
  return {
    sheets: JSON.parse(named),
    values: names.map((name) => valuesOn(host, name)),
    notes: host.notes(),
  };
}

function valuesOn(host: Host, name: string) {
  const { getters } = host.model;
  const id = getters.getSheetIdByName(name) ?? '';
  return host.values(
    name,
    `A1:${columnLetters(getters.getNumberCols(id))}${getters.getNumberRows(id)}`,
  );
}

test('a workbook that was saved is the one that dropping its reports gives, and goes on like it', async () => {
  const choices = { asOf, ...withTabs('Movers') };
  const plain = emptyHost();
  await drop(plain, FIRST, choices);
  const saved = await workbookWith([[FIRST, choices]]);
  expect(everything(saved)).toEqual(everything(plain));
  for (const host of [saved, plain]) await drop(host, SECOND, { asOf });
  expect(figures(saved)).toEqual(figures(plain));
});

describe('workbooks with the same reports', () => {
  test('are each one’s own', async () => {
    const before = figures(await workbookWith([[FIRST, { asOf }]]));
    const host = await workbookWith([[FIRST, { asOf }]]);
    host.type('Settings', 'B2', '2025-03-01');
    expect(figures(host)).not.toEqual(before);
    expect(figures(await workbookWith([[FIRST, { asOf }]]))).toEqual(before);
  });

  test('differ by what was chosen, also where that is a table', async () => {
    const typed = (meaning: 'upsell' | 'renewal') => ({
      asOf,
      types: new Map([['new business', meaning]]),
    });
    const one = await workbookWith([[FIRST, typed('upsell')]]);
    const other = await workbookWith([[FIRST, typed('renewal')]]);
    const settings = (host: Host) => host.values('Settings', 'A1:S60');
    expect(settings(one)).not.toEqual(settings(other));
  });

  test('meet faults only from then on', async () => {
    const calls: string[] = [];
    const host = await workbookWith([[FIRST, { asOf }]], { fault: (call) => calls.push(call) });
    expect(calls).toEqual([]);
    host.run('readWorkbook');
    expect(calls).not.toEqual([]);
  });
});
