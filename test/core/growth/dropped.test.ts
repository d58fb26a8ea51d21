import type { Cell } from '../../../src/core/report/cell';
import { type Counter, countSteps } from './work';

let counter: Counter;
let read: (cells: readonly (readonly Cell[])[]) => unknown;

beforeAll(() => {
  counter = countSteps((url) => /[\\/]src[\\/]/.test(url));
  const { understandDropped } = jest.requireActual<typeof import('../../../src/core/dropped/understand-dropped')>('../../../src/core/dropped/understand-dropped');
  const { doubtsOf } = jest.requireActual<typeof import('../../../src/core/doubt/doubt')>('../../../src/core/doubt/doubt');
  read = (cells) => {
    const file = { cells, fileName: 'report.csv', choices: {} };
    const understood = understandDropped(cells, file.fileName, file.choices);
    return 'problem' in understood ? understood : doubtsOf(file, understood);
  };
});
afterAll(() => counter.end());

test('x', () => {
  const cells = (n: number) => [['Record ID','Associated Company','Contract start date','Contract end date','Amount','Deal Stage'],
    ...Array.from({length:n},(_,i)=>[String(i),'Ann','2025-01-01','2025-12-31','1200','Closed Won'])];
  for (const n of [100,100,200,400,800]) console.log(n, counter.stepsOf(()=>read(cells(n))));
});
