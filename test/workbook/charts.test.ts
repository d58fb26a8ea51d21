import type { Host } from '../../host/host';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver } from '../../src/sidebar/state/desk';
import { long } from '../some';
import { drop, emptyHost, serverOf, withTabs } from './dropped';
import { asOf, FIRST } from './few-deals';
import { finished, interruptedBefore, refusal, sheetIdOf, workbook } from './hands';

const chartsOn = (host: Host, tab: string) =>
  host.model.getters.getChartIds(sheetIdOf(host, tab)).length;

describe('several charts of a tab come after its cells, in a request of their own', () => {
  test('and all are there when an import is in', async () => {
    const host = emptyHost();
    await drop(host, FIRST, { ...withTabs('KPIs', 'Movers'), asOf });
    expect(['NRR', 'KPIs', 'Movers'].map((tab) => chartsOn(host, tab))).toEqual([3, 2, 1]);
  });

  test('and until they are drawn the tab is not built: the next opening builds it', async () => {
    const host = emptyHost();
    const server = interruptedBefore(host, 'drawCharts', () => {
      throw new Error('The connection is lost.');
    });
    expect(await refusal(drop(host, FIRST, { asOf }, server))).toMatch(/The connection is lost/);
    expect(host.values('NRR', 'C1:C1')).toEqual([['Net revenue retention']]);
    expect(chartsOn(host, 'NRR')).toBe(0);
    expect((await serverOf(host).unbuiltTabs())?.tabs).toContain('NRR');
    await finished(host, 1);
    expect(chartsOn(host, 'NRR')).toBe(3);
  });

  long('and take the place of those that were there', async () => {
    const host = await workbook(FIRST);
    await rebuild(frontOver(serverOf(host)));
    expect(chartsOn(host, 'NRR')).toBe(3);
  });
});
