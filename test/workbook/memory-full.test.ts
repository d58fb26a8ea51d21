import type { Cell } from '../../src/core/report/cell';
import { drop, emptyHost, figures } from './dropped';
import { asOf, FIRST } from './few-deals';
import { refusal, workbook } from './hands';

const TYPE = FIRST[0]?.indexOf('Deal Type') ?? -1;

/** A report with many deal types of so many characters each. */
function withTypes(characters: number, letter = 'x'): readonly (readonly Cell[])[] {
  const [header = [], sample = []] = FIRST;
  const rows = Array.from({ length: 60 }, (_, index) =>
    sample.map((cell, place) => {
      if (place === 0) return `${index + 1}`;
      return place === TYPE ? `${index} ${letter.repeat(characters)}` : cell;
    }),
  );
  return [header, ...rows];
}

test.each([
  ['long', withTypes(3000)],
  ['long in another alphabet', withTypes(600, 'ж')],
])(
  'deal types that are %s, more than can be remembered, are refused before anything is written',
  async (_, report) => {
    const host = emptyHost();
    const tabs = host.model.getters.getSheetIds();
    expect(await refusal(drop(host, report, { asOf }))).toMatch(
      /What Retained has to remember of this report is more than Google keeps/,
    );
    expect(host.model.getters.getSheetIds()).toEqual(tabs);
  },
);

test('in a workbook that is there, too', async () => {
  const host = await workbook(FIRST);
  const before = { figures: figures(host), deals: host.values('Deals', '1:9') };
  expect(await refusal(drop(host, withTypes(3000), { asOf }))).toMatch(
    /What Retained has to remember/,
  );
  expect({ figures: figures(host), deals: host.values('Deals', '1:9') }).toEqual(before);
  expect(host.values('Imports', 'B2:B4').flat()).toEqual(['in use', '', '']);
});
