import { parseMonth } from '../../src/core/days';
import { PAGE } from '../../src/workbook/board/places';
import { workbookWith } from './built';
import { fixture, withTabs } from './dropped';

/** What Board says of a rate of a year: the figure, the line below it, and the line above its chart. */
async function saidOf(name: string, lastMonth: string): Promise<readonly unknown[]> {
  const asOf = parseMonth(lastMonth) ?? 0;
  const host = await workbookWith([[fixture(name), { ...withTabs('Board'), asOf }]]);
  const [[figure], [line]] = [`A${PAGE.value}`, `A${PAGE.target}`].map(
    (cell) => host.values('Board', cell)[0] ?? [],
  ) as [unknown[], unknown[]];
  return [typeof figure, line, host.values('Board', `G${PAGE.chartTitle}`)[0]?.[0]];
}

describe('Board says when a rate of a year will be known, while it is not', () => {
  test.each([
    ['small/recurring.csv', '2024-10', '12', 'NRR and GRR of 12 months'],
    ['small/invoices.csv', '2025-09', '24', 'NRR and GRR year on year'],
  ])('%s up to %s: after %s months', async (name, month, months, rates) => {
    expect(await saidOf(name, month)).toEqual([
      'string',
      `Known after ${months} months`,
      `${rates}, known after ${months} months`,
    ]);
  });

  test.each([
    ['small/recurring.csv', '2024-11'],
    ['small/invoices.csv', '2025-10'],
  ])('%s up to %s has one', async (name, month) => {
    const [figure, line, title] = await saidOf(name, month);
    expect(figure).toBe('number');
    expect(line).toMatch(/target/i);
    expect(title).not.toMatch(/known after/);
  });
});
