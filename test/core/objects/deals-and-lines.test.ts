import { joinedReports } from '../../../src/core/dropped/joined/joined-reports';
import { fixtureJson, type Truth } from '../fixtures';
import { dealsAndLines, type Spoilt } from './deals-and-lines';
import type { Cells } from './export';
import { expected, lastMonth, shown } from './shown';

function joined(one: Cells, other: Cells): Cells {
  const cells = joinedReports(one, other);
  if (!cells) throw new Error('not joined');
  return cells;
}

describe.each(['small', 'medium'])('deals and line items of %s, dropped together', (company) => {
  const truth = fixtureJson<Truth>(`${company}/truth.json`);
  const shownOf = (spoilt?: Spoilt) => {
    const { deals, lines } = dealsAndLines(truth, spoilt);
    return shown(joined(deals, lines), lastMonth(truth));
  };
  const clean = { months: expected(truth), doubts: [] };

  test('show what the history is, without a doubt', () => expect(shownOf()).toMatchObject(clean));
  test('do so in either order', () => {
    const { deals, lines } = dealsAndLines(truth);
    expect(joined(lines, deals)).toEqual(joined(deals, lines));
  });
  test.each<readonly [string, (id: string) => string | number]>([
    ['with decimals', (id) => `${id}.0`],
    ['as numbers', Number],
    ['as texts', (id) => `'${id}`],
    ['cut down, so that only names join them', () => '5.01E+11'],
  ])('are joined by IDs that a spreadsheet wrote %s', (_, id) =>
    expect(shownOf({ id })).toMatchObject(clean),
  );

  const deal = (id: string, stage: string, name = 'Elm') =>
    [id, 900, name, '2023-11-03', '2023-11-03', `${name} ${id}`, stage, '', '', 75] as const;
  const line = (id: string, dealId: string) =>
    [id, 'Monthly', '2023-11-03', '2023-11-03', 'Base', 75, 1, 'P12M', '', dealId] as const;

  test('leave out, with the reason, what belongs to nothing that was won, and lose no row', () => {
    const moreDeals = [
      deal('1', 'Closed Lost'),
      deal('2', 'Contract sent'),
      deal('3', 'Closed Won'),
    ];
    const moreLines = [line('11', '1'), line('21', '2'), line('22', '2'), line('41', '4')];
    const [all, clear] = [shownOf({ moreDeals: moreDeals.slice(0, 2), moreLines }), shownOf()];
    expect(all).toMatchObject(clean);
    expect(all.rows).toBe(clear.rows + moreLines.length);
    expect(all.states).toEqual({ ...clear.states, 'not won': 3, 'no deal': 1 });
  });
  test('say in one line how many were joined, and how many were not', () => {
    const { deals, lines } = dealsAndLines(truth);
    const moreDeals = [deal('3', 'Closed Lost')];
    const { notes } = shownOf({ moreDeals, moreLines: [line('41', '4'), line('51', '5')] });
    expect(notes[0]).toBe(
      `${deals.length - 1} deals joined with ${lines.length - 1} line items; 2 line items of no deal in the report left out; 1 deal without line items.`,
    );
  });
});
