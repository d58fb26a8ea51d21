import { REVENUE_MODELS } from '../../src/core/settings';
import type { Tab } from '../../src/workbook/sheet/tab';
import { DECLARED } from '../functions/declared';
import { laidOut } from './laid-out';

/** Every formula of a tab: those of its cells, and those that decide how cells look. */
function formulasOf({ blocks, highlights }: Tab): readonly string[] {
  const cells = blocks.flatMap((block) => (block.kind === 'values' ? [] : block.cells.flat()));
  return [...cells, ...highlights.map(({ formula }) => formula)].filter((text) => text !== '');
}

describe('without the add-on the tabs go on calculating: no formula calls one of its functions', () => {
  const calls = new RegExp(`\\b(${DECLARED.join('|')})\\(`);

  test('the functions are known', () => expect(DECLARED).toContain('NRR'));
  test.each(REVENUE_MODELS)('in %s', (model) => {
    const formulas = laidOut(model).flatMap(formulasOf);
    expect(formulas.length).toBeGreaterThan(500);
    expect(formulas.filter((formula) => calls.test(formula))).toEqual([]);
  });
});
