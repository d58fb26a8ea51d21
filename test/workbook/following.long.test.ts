import { tableAt } from '../../host/cli/table-at';
import type { Host } from '../../host/host';
import { removeTab } from '../../src/sidebar/actions/changing-tabs';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver, refresh } from '../../src/sidebar/state/desk';
import { LEDGER } from '../../src/workbook/ledger/columns';
import { PERIOD_HEADER_ROW } from '../../src/workbook/nrr/places';
import { OCTOBER, SAMPLE } from './board-page';
import { drop, emptyHost, serverOf, withTabs } from './dropped';
import { atTheGrid, settingCell } from './hands';

/** The first cell to which the link of a cell leads: its tab, its name and what it shows. */
function followed(host: Host, tab: string, a1: string) {
  const { link = '' } = host.cell(tab, a1);
  const found = host.linked(link);
  if (!found) return null;
  const { sheetId, zone } = found;
  const name = host.model.getters.getSheetName(sheetId);
  const row = zone.top + 1;
  return { tab: name, row, shown: host.values(name, `A${row}:N${row}`)[0] ?? [] };
}

/** The cell of the header of a movement over the latest periods. */
const HEADER = `G${PERIOD_HEADER_ROW}`;

describe('a number that somebody follows', () => {
  let host: Host;
  beforeAll(async () => {
    host = emptyHost();
    await drop(host, SAMPLE, { ...withTabs('Movers'), asOf: OCTOBER });
  });

  test('leads from NRR to who moved so, to the line of the Ledger that did it, to its row of Deals and to HubSpot', () => {
    host.type('Settings', settingCell(host, 'Record address'), 'https://app.hubspot.com/d/');
    expect(host.cell('NRR', HEADER).value).toBe('Contraction');
    const list = followed(host, 'NRR', HEADER);
    expect(list).toMatchObject({ tab: 'Movers' });
    const first = list?.row ?? 0;
    const [, customer, movement, from, to, , , why, deal, id] = list?.shown ?? [];
    expect([movement, customer, from, to, why]).toEqual([
      ...['Contraction', 'Echo Logistics', 7730.5, 2210.5, 'Churned'],
    ]);
    const line = followed(host, 'Movers', `I${first}`);
    expect(line?.tab).toBe('Ledger');
    expect(line?.shown.slice(2, 5)).toEqual([customer, id, deal]);
    expect(line?.shown[12]).toBe(5520);

    const row = followed(host, 'Ledger', `${LEDGER.deal}${line?.row}`);
    expect(row).toMatchObject({ tab: 'Deals', row: line?.shown[0] });
    expect(row?.shown).toContain(id);
    const address = `https://app.hubspot.com/d/${id}`;
    expect(host.cell('Ledger', `${LEDGER.recordId}${line?.row}`).link).toBe(address);
  });

  test('leads from what a customer changed by to its last line on the Ledger', () => {
    const { rows, at } = tableAt(host, 'Customers', ['No.', 'Customer', 'Change']);
    const place = rows.findIndex((line) => at(line, 'Customer') === 'Echo Logistics');
    expect(at(rows[place] ?? [], 'Change')).toBe(-5520);
    const line = followed(host, 'Customers', `B${place + 2}`);
    expect(line).toMatchObject({ tab: 'Ledger', row: at(rows[place] ?? [], 'Ledger row') });
    expect(line?.shown[2]).toBe('Echo Logistics');
  });

  test('leads to the new tab where one was deleted and put back', async () => {
    const before = host.cell('NRR', HEADER).link;
    atTheGrid(host, 'DELETE_SHEET', 'Movers');
    expect(host.linked(before ?? '')).toBeUndefined();
    await rebuild(frontOver(serverOf(host)));
    expect(host.cell('NRR', HEADER).link).not.toBe(before);
    expect(followed(host, 'NRR', HEADER)?.tab).toBe('Movers');
  });

  test('leads nowhere where Movers was taken out, and stands as before', async () => {
    const front = frontOver(serverOf(host));
    await refresh(front);
    await removeTab(front, 'Movers');
    expect(host.cell('NRR', HEADER)).toEqual({
      value: 'Contraction',
      text: 'Contraction',
      formula: '',
    });
  });
});
