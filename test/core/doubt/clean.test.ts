import { doubtsOf } from '../../../src/core/doubt/doubt';
import { understandDropped } from '../../../src/core/dropped/understand-dropped';
import { fixtureCells } from '../fixtures';

/** What a clean report is doubted for. */
function doubtsAbout(path: string): readonly string[] {
  const file = { cells: fixtureCells(path), fileName: path.split('/').pop() ?? '', choices: {} };
  const understood = understandDropped(file.cells, file.fileName, file.choices);
  if ('problem' in understood) throw new Error(understood.problem);
  return doubtsOf(file, understood).map(({ about }) => about);
}

describe('a clean report is doubted for nothing', () => {
  const MODELS = ['recurring', 'contracts', 'snapshots', 'invoices'];
  const paths = ['small', 'medium'].flatMap((size) =>
    MODELS.map((model) => `${size}/${model}.csv`),
  );

  test.each([
    ...paths,
    'orders/invoices.csv',
    'sample/hubspot-crm-exports-all-deals-2026-11-01.csv',
    'sample/hubspot-crm-exports-all-deals-2026-12-01.csv',
  ])('%s', (path) => expect(doubtsAbout(path)).toEqual([]));
});

test.each(['small/movements.csv', 'medium/movements.csv'])(
  'movements whose amounts nothing explains are doubted for that alone: %s',
  (path) => expect(doubtsAbout(path)).toEqual(['Amount']),
);
