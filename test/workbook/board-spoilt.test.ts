import { PAGE } from '../../src/workbook/board/places';
import { OCTOBER, rows, SAMPLE, sentence, shown } from './board-page';
import { workbookWith } from './built';
import { withTabs } from './dropped';

const page = () => workbookWith([[SAMPLE, { ...withTabs('Board'), asOf: OCTOBER }]]);

test('Board says so where it cannot be relied on, and shows no figure that rests on what is spoilt', async () => {
  const host = await page();
  host.type('Ledger', 'A2', '1');
  expect(rows(host, 'H1')[0]?.[0]).toMatch(
    /^Not reliable: a formula is gone or blocked, see Audit/,
  );
  expect(sentence(host)).toMatch(/^Ledger/);
  expect([shown(host, 'B')[0], rows(host, `A${PAGE.value}`)[0]?.[0]]).toEqual([null, '']);
});

test('The chart of Board draws a bar that crosses zero in two pieces, one above and one below', async () => {
  const host = await page();
  const typed = { G: '100', H: '0', I: '0', J: '0', K: '0', L: '300', M: '-200' };
  for (const [letter, cell] of Object.entries(typed)) host.type('Spans', `${letter}2`, cell);
  const [, , , , , churn = [], closing = []] = host.values('Drawn', 'A2:Q8');
  const pieces = (bar: readonly unknown[]) =>
    bar
      .slice(1, 14)
      .map(Number)
      .filter((piece) => piece !== 0);
  expect(pieces(churn)).toEqual([100, -200]);
  expect(pieces(closing)).toEqual([-200]);
});
