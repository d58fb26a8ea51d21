import type { Host } from '../../host/host';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver } from '../../src/sidebar/state/desk';
import { LISTED, PAGE, RESTATED_ROW } from '../../src/workbook/board/places';
import { LINK_INK } from '../../src/workbook/sheet/look';
import { DECEMBER, OCTOBER, rows, SAMPLE } from './board-page';
import { workbookWith } from './built';
import { drop, emptyHost, serverOf, undoLast, withTabs } from './dropped';
import { atTheGrid, settingCell } from './hands';

const page = () => workbookWith([[SAMPLE, { ...withTabs('Board'), asOf: OCTOBER }]]);

/** Where a script says that anybody may type on Board, which else warns of an edit. */
const UNPROTECTED = `function unprotected() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Board');
  const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return protection.getUnprotectedRanges().map((range) => range.getA1Notation());
}`;

describe('a comment on Board', () => {
  test('is typed without a warning', async () => {
    const host = await page();
    const asked = emptyHost({ code: UNPROTECTED, saved: host.saved() });
    expect(asked.run('unprotected')).toEqual(['K22:L26', 'K28:L32']);
  });

  const first = PAGE.table + 1;
  /** Text that a cell of another format would take for a formula. */
  const SAID = '+50 % of seats cut';
  const shownComments = (host: Host) =>
    rows(host, `K${first}:K${first + 10}`).map(([text]) => text);

  test('is kept for its customer and month, whoever is listed there next', async () => {
    const host = await page();
    host.type('Board', `K${first + 1}`, `'${SAID}`);
    expect(host.values('Comments', 'A2:C2')).toEqual([[46296, 'Delta Energy', SAID]]);
    expect(shownComments(host)[1]).toBe(SAID);
    expect(host.cell('Board', `K${first + 1}`).formula).toContain('Comments');
    await drop(host, DECEMBER, { asOf: OCTOBER + 1 });
    expect(shownComments(host)).not.toContain(SAID);
    host.type('Settings', settingCell(host, 'As-of month'), '2026-10-01');
    expect(shownComments(host)[1]).toBe(SAID);
  });

  test('that is typed again, or taken away, leaves what was said before on Comments', async () => {
    const host = await page();
    for (const text of ['too small', 'Renewal at risk', '']) host.type('Board', `K${first}`, text);
    expect(host.values('Comments', 'B2:C4').map(([, text]) => text)).toEqual([
      'too small',
      'Renewal at risk',
      '',
    ]);
    expect(shownComments(host)[0]).toBe('');
    expect(host.cell('Board', `K${first}`).formula).toContain('Comments');
  });

  test('that is pasted beside several customers is kept for each', async () => {
    const host = await page();
    host.paste('Board', `K${first}`, [['one'], ['two'], ['three']]);
    expect(host.values('Comments', 'B2:C4')).toEqual([
      ['Echo Logistics', 'one'],
      ['Delta Energy', 'two'],
      ['Summit Retail', 'three'],
    ]);
    expect(shownComments(host).slice(0, 3)).toEqual(['one', 'two', 'three']);
  });

  /** Types where no script of the add-on runs. */
  const typeUnheard = (host: Host, row: number, content: string) =>
    atTheGrid(host, 'UPDATE_CELL', 'Board', { col: LISTED.comment - 1, row: row - 1, content });
  const next = (host: Host) => drop(host, DECEMBER, { asOf: OCTOBER + 1 });
  const chosen = (host: Host) => serverOf(host).changeSettings({ asOf: '2026-09' });
  const refreshed = (host: Host) => serverOf(host).unbuiltTabs();
  const rebuilt = (host: Host) => rebuild(frontOver(serverOf(host)));

  test.each([
    ['the next report', next],
    ['an undo', undoLast],
    ['another month', chosen],
    ['the tabs built again', rebuilt],
    ['a refresh', refreshed],
  ])('that no script heard of is kept before %s', async (_, what) => {
    const host = await page();
    typeUnheard(host, first + 1, 'seen by nobody');
    expect(host.values('Comments', 'A2:C2')).toEqual([['', '', '']]);
    await what(host);
    expect(host.values('Comments', 'A2:C3')).toEqual([
      [46296, 'Delta Energy', 'seen by nobody'],
      ['', '', ''],
    ]);
  });

  test('stays as it is where somebody has inserted rows or columns on Board', async () => {
    for (const [dimension, base] of [
      ['COL', 8],
      ['ROW', 19],
    ] as const) {
      const host = await page();
      host.type('Board', `K${first + 1}`, 'kept');
      const kept = host.values('Comments', 'A2:C8');
      const more = { dimension, base, position: 'after', quantity: 1 };
      atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Board', more);
      await refreshed(host);
      expect(host.values('Comments', 'A2:C8')).toEqual(kept);
    }
  });

  test('where no customer stands is not kept, in words', async () => {
    const host = await page();
    host.type('Board', `K${first + 4}`, 'nobody');
    expect(host.values('Comments', 'A2:C2')).toEqual([['', '', '']]);
    expect(host.cell('Board', `K${first + 4}`).formula).toContain('Comments');
  });
});

describe('a frozen page', () => {
  test('is the same after the next import, cell by cell, with what its charts draw', async () => {
    const host = await page();
    const shownThen = host.values('Board', `A1:L${RESTATED_ROW}`);
    const drawn = host.values('Drawn', 'A1:X25');
    host.run('freezeBoard');
    const frozen = () => [
      host.values('Board 2026-10', `A1:L${RESTATED_ROW}`),
      host.values('Board 2026-10 charts', 'A1:X25'),
    ];
    const kept = [shownThen.with(PAGE.frozen - 1, saysFrozen(host)), drawn];
    expect(frozen()).toEqual(kept);
    expect(formulasOn(host, 'Board 2026-10')).toEqual([]);
    await drop(host, DECEMBER, { asOf: OCTOBER + 1 });
    expect(host.values('Board', `A1:L${RESTATED_ROW}`)).not.toEqual(shownThen);
    expect(frozen()).toEqual(kept);
    expect(chartsOf(host, 'Board 2026-10')).toEqual([
      ["'Board 2026-10 charts'!A1:A8"],
      ["'Board 2026-10 charts'!S1:S25"],
    ]);
  });

  test('says in a line of its own that it is frozen, and since when', async () => {
    const host = await page();
    expect(rows(host, `A${PAGE.frozen}`)).toEqual([['']]);
    host.run('freezeBoard');
    const [said] = saysFrozen(host);
    expect(said).toMatch(/^Frozen on \d{4}-\d{2}-\d{2}: later imports do not change this page\.$/);
    const id = host.model.getters.getSheetIdByName('Board 2026-10') ?? '';
    expect(host.model.getters.getRowSize(id, PAGE.frozen - 1)).toBeGreaterThan(14);
  });

  test('leads nowhere, and no text of it looks as if it did', async () => {
    const host = await workbookWith([[SAMPLE, { ...withTabs('Board', 'Movers'), asOf: OCTOBER }]]);
    const { getters } = host.model;
    const links = (name: string) => {
      const id = getters.getSheetIdByName(name) ?? '';
      return Array.from({ length: RESTATED_ROW }, (_, row) => {
        const { underline, textColor } = getters.getCellComputedStyle({ sheetId: id, col: 0, row });
        const isLink = host.cell(name, `A${row + 1}`).link !== undefined;
        return isLink || underline || textColor === LINK_INK ? row + 1 : 0;
      }).filter((row) => row > 0);
    };
    expect(links('Board')).toHaveLength(5);
    host.run('freezeBoard');
    expect(links('Board 2026-10')).toEqual([]);
  });

  test('is listed with NRR as it says and as the tabs say of its month now', async () => {
    const host = await page();
    expect(host.run('frozenPages')).toEqual([]);
    host.run('freezeBoard');
    host.run('freezeBoard');
    const [nrr, year] = [124141.5 / 133411.5, 0.9772439554256599];
    const listed = { asOf: '2026-10', frozen: [nrr, year], now: [nrr, year] };
    expect(host.run('frozenPages')).toEqual([
      { ...listed, name: 'Board 2026-10' },
      { ...listed, name: 'Board 2026-10 2' },
    ]);
    host.type('Settings', settingCell(host, 'Reactivation in NRR'), 'Yes');
    const [changed] = host.run('frozenPages') as readonly { frozen: number[]; now: number[] }[];
    expect(changed?.frozen).toEqual([nrr, year]);
    expect(changed?.now[0]).toBeCloseTo((124141.5 + 2160) / 133411.5, 6);
  });

  test('leaves no half page behind where a call fails', async () => {
    const host = await page();
    const before = host.model.getters.getSheetIds();
    const spoilt = emptyHost({
      saved: host.saved(),
      fault: (call) => {
        if (call === 'SpreadsheetApp.Sheet.updateChart') throw new Error('Service unavailable');
      },
    });
    expect(() => spoilt.run('freezeBoard')).toThrow();
    expect(spoilt.model.getters.getSheetIds().length).toBe(before.length);
  });
});

/** The row of a frozen page that says so. */
function saysFrozen(host: Host) {
  const [line = []] = host.values('Board 2026-10', `A${PAGE.frozen}:L${PAGE.frozen}`);
  return line;
}

function formulasOn(host: Host, name: string): readonly object[] {
  const { getters } = host.model;
  const sheetId = getters.getSheetIdByName(name) ?? '';
  return Object.values(getters.getCells(sheetId)).filter((cell) => cell.isFormula);
}

/** The labels of each chart of a tab, as a range. */
function chartsOf(host: Host, name: string): readonly unknown[] {
  const { getters } = host.model;
  const sheetId = getters.getSheetIdByName(name) ?? '';
  return getters.getChartIds(sheetId).map((id) => {
    const { dataSource } = Object(getters.getChartDefinition(id));
    return [dataSource.labelRange];
  });
}
