import { REVENUE_MODELS } from '../../src/core/settings';
import type { Tab } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';

/** As many characters as a person reads to the end, on a tab that is seen and on one of steps. */
const MOST = { seen: 300, steps: 600 };

/** A workbook of some hundred deals, with room for more. */
const DEAL_ROWS = 550;

const longFormulas = ({ name, isHidden, blocks }: Tab): readonly string[] => {
  const most = isHidden ? MOST.steps : MOST.seen;
  return blocks
    .flatMap((block) => (block.kind === 'values' ? [] : block.cells.flat()))
    .filter((formula) => formula.length > most)
    .map((formula) => `${name} (${formula.length}): ${formula}`);
};

test.each(REVENUE_MODELS)('every formula can be read, in a workbook of %s', (model) =>
  expect(laidOut(model, DEAL_ROWS).flatMap(longFormulas)).toEqual([]),
);
