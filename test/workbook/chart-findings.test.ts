import type { Block, Tab } from '../../src/workbook/sheet/tab';
import { OCTOBER, SAMPLE } from './board-page';
import { workbookWith } from './built';
import { withTabs } from './dropped';
import { laidOut } from './laid-out';

const rowsOf = (block: Block): number => (block.kind === 'fill' ? block.rows : block.cells.length);

/** Whether a formula stands in a row of a tab. */
const saysIn = ({ blocks }: Tab, row: number): boolean =>
  blocks.some(
    (block) => block.kind === 'formulas' && block.row <= row && row < block.row + rowsOf(block),
  );

const MODELS = ['recurring deals', 'invoices or orders'] as const;

test.each(MODELS)('each chart stands below a line that says what it shows, of %s', (model) => {
  const drawn = laidOut(model).filter(({ charts }) => charts.length > 0);
  expect(drawn.map(({ name }) => name)).toContain('NRR');
  // Beside a chart at the very top stands the sentence of its tab.
  for (const tab of drawn)
    for (const { anchor } of tab.charts)
      expect([tab.name, saysIn(tab, anchor.row === 1 ? 3 : anchor.row - 1)]).toEqual([
        tab.name,
        true,
      ]);
});

test('NRR says of the bars by month what those of a year come to', async () => {
  const host = await workbookWith([[SAMPLE, { asOf: OCTOBER }]]);
  const bars = host
    .values('Drawn', 'AI2:AM25')
    .slice(-12)
    .flatMap((line) => line.map(Number));
  const sum = (sign: 1 | -1) =>
    Math.round(bars.reduce((all, one) => all + Math.max(0, sign * one), 0));
  const said = String(host.values('NRR', 'C14')[0]?.[0]).match(
    /gained ([0-9,]+) and lost ([0-9,]+)/,
  );
  const amounts = said?.slice(1).map((one) => Number(one.replace(',', '')));
  expect(amounts).toEqual([sum(1), sum(-1)]);
});

test('what is said above the charts is what they show', async () => {
  const host = await workbookWith([
    [SAMPLE, { ...withTabs('KPIs', 'Movers', 'Renewals', 'Process'), asOf: OCTOBER }],
  ]);
  const at = (tab: string, cell: string) => host.values(tab, cell)[0]?.[0];
  expect([at('KPIs', 'A8'), at('KPIs', 'F8'), at('Movers', 'G3')]).toEqual([
    'Mean logo churn down 0.1 points in a year. ',
    'ARPA up 12.5 % in a year. ',
    'Echo Logistics moved most: -5,520. ',
  ]);
  expect([at('Renewals', 'F3'), at('Process', 'A7'), at('Repairs', 'A3')]).toEqual([
    'Of 55 renewals decided in twelve months 47 renewed.',
    '100.0 % of 83 deals of twelve months do what they are coded as.',
    '',
  ]);
});
