import { serverOf } from './dropped';
import { FIRST, SECOND } from './few-deals';
import { atTheGrid, workbook } from './hands';

test('each name that somebody removes is told, and no figure stands as if nothing were', async () => {
  const names = (await workbook(FIRST, SECOND)).model.getters.getNamedRanges();
  expect(names.length).toBeGreaterThan(60);
  for (const { name } of names) {
    const host = await workbook(FIRST, SECOND);
    atTheGrid(host, 'DELETE_NAMED_RANGE', 'Settings', { name });
    const { sentence, checks } = await serverOf(host).readHeadline();
    const told = `${name}: ${sentence} ${checks.filter(({ ok }) => !ok).length} fail`;
    // What says so cannot say it of itself: the cards are errors then, or lack the sentence that is there when something is lost.
    if (!name.startsWith('Guards_'))
      expect(told).toMatch(/A named range that formulas call is gone: build .* [1-9]\d* fail/);
    else if (name !== 'Guards_says')
      expect(`${told} ${host.values('NRR', 'A1:N8').join()}`).toMatch(/#REF!|[1-9]\d* fail/);
  }
});
