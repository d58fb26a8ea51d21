import type { Host } from '../../host/host';
import { parseMonth } from '../../src/core/days';
import type { Choices } from '../../src/core/report/understanding';
import { type ComputedTwice, computeTwice } from '../../src/import/compute-twice';
import { twiceWords } from '../../src/import/twice-words';
import { workbookWith } from './built';
import { fixture, serverOf } from './dropped';
import { asOf, FIRST } from './few-deals';

const workbook = (choices: Choices = {}): Promise<Host> =>
  workbookWith([[FIRST, { asOf, ...choices }]]);

async function computed(host: Host): Promise<ComputedTwice> {
  const found = await computeTwice(serverOf(host));
  if (!found) throw new Error('nothing was computed');
  return found;
}

/** What is told of a workbook after somebody typed into its NRR tab. */
async function toldAfter(...typed: readonly (readonly [cell: string, text: string])[]) {
  const host = await workbook();
  for (const [cell, text] of typed) host.type('NRR', cell, text);
  const found = await computed(host);
  return {
    first: twiceWords.differ(found),
    figures: found.latest.map((one) => twiceWords.latest(one, found.model)),
  };
}

const NOT = 'Computed twice: formulas and add-on agree in all 10 months, but not in the';

describe('the headline and the periods that it is made of are computed twice', () => {
  test.each<[string, Choices]>([
    ['quarters', { period: 'quarter' }],
    ['quarters of a fiscal year, the last of them to date', { period: 'quarter', yearBegins: 2 }],
    ['years', { period: 'year', yearBegins: 7 }],
    [
      'quarters of history that begins inside one',
      { period: 'quarter', historyFrom: parseMonth('2025-03') ?? 0 },
    ],
    ['money a year', { moneyAs: 'ARR', period: 'quarter' }],
  ])('and agree in %s', async (_, choices) =>
    expect(await computed(await workbook(choices))).toMatchObject({ latest: [], departures: [] }),
  );

  test('also for a year against the year before', async () => {
    const choices: Choices = { asOf: parseMonth('2025-10') ?? 0, period: 'year' };
    const host = await workbookWith([[fixture('small/invoices.csv'), choices]]);
    expect(await computed(host)).toMatchObject({ latest: [], departures: [] });
  });
});

describe('a cell that somebody typed over is told', () => {
  // The cards say nothing while a formula below them is known to be lost.
  test.each([
    ['J29', '9', 'Period in row 29 of NRR, NRR: the tab shows 800 points more'],
    ['F29', '77', 'Period in row 29 of NRR, Expansion: the tab shows 77 more'],
    [
      'L29',
      '9',
      'Period in row 29 of NRR, NRR, 12 months: the tab shows a number where there is none',
    ],
    ['I35', '9', 'Period in row 35 of NRR, Closing MRR: the tab shows 191 less'],
  ])('where it is one of the periods, %s, and the headline shows no number', async (...given) => {
    const [cell, text, told] = given;
    const { first, figures } = await toldAfter([cell, text]);
    expect(first).toBe(`${NOT} headline`);
    expect(figures).toEqual(
      expect.arrayContaining(['Headline, NRR: the tab shows no number', told]),
    );
  });
  test('where it is the sentence', async () =>
    expect(await toldAfter(['C2', 'NRR 120,0 %: all is well.'])).toEqual({
      first: `${NOT} headline`,
      figures: ['Headline, Sentence: the tab shows 20 points more'],
    }));
  test('where it is a card', async () =>
    expect((await toldAfter(['D5', '1.2'])).figures).toEqual([
      'Headline, GRR: the tab shows 20 points more',
      'Headline, change, GRR: the tab shows 20 points more',
    ]));
  test('where nothing is shown because of it', async () => {
    const { first, figures } = await toldAfter(['A29', '#N/A']);
    expect(first).toBe(`${NOT} headline`);
    expect(figures).toContain('Headline, Closing MRR: the tab shows no number');
  });
});
