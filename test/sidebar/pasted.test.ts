import type { Cell } from '../../src/core/report/cell';
import type { ReadCell, WorkbookState } from '../../src/main';
import { isPastedLast, type Pasted } from '../../src/sidebar/actions/pasted';
import { askPasted, putTextBack, readPasted } from '../../src/sidebar/actions/pasting';
import { frontOver } from '../../src/sidebar/state/desk';
import type { State } from '../../src/sidebar/state/state';
import { pastedWords } from '../../src/sidebar/words/pasted-words';
import { fakeServer } from '../import/fake-server';

const LABELS = ['Record ID', 'Close Date', 'Amount', 'Import'];

/** A sidebar over a workbook with these rows on Deals, and what it has the server write. */
function sidebarOver(...rows: readonly (readonly Cell[])[]) {
  const written: (readonly ReadCell[])[] = [];
  const server = {
    ...fakeServer().server,
    readTab: async () => ({ rows: [LABELS, ...rows], next: null }),
    typePasted: async (cells: readonly ReadCell[]) => written.push(cells) - 1,
    untypePasted: async () => 2,
  };
  return { front: frontOver(server), written };
}

function pastedIn({ view }: State): Pasted {
  if (view.at !== 'pasted') throw new Error(`no pasted rows at ${view.at}`);
  return view.pasted;
}

test('pasted rows are shown as they would be read, then written so, and the sidebar says it', async () => {
  const { front, written } = sidebarOver(['1', '31.01.2026', 5, null]);
  await askPasted(front);
  const asked = pastedIn(front.state());
  expect([asked.reading.rows, asked.done, written]).toEqual([1, null, []]);
  await readPasted(front, asked);
  expect(written).toEqual([[[2, 2, '31.01.2026', 46053]]]);
  expect(pastedIn(front.state())).toMatchObject({ done: 'read', missed: 0 });
});

test('where no text stands in a pasted row, the sidebar says so', async () => {
  const { front } = sidebarOver(['1', 46053, 5, null], ['2', 'soon', 5, 1]);
  await askPasted(front);
  expect(front.state().view).toMatchObject({ at: 'problem', problem: pastedWords.nothing });
});

test('the text is put back, and what somebody has changed since is told', async () => {
  const { front } = sidebarOver(['1', 46053, 5, null]);
  await putTextBack(front);
  expect(pastedIn(front.state())).toMatchObject({ done: 'put back', missed: 2 });
});

describe('reading pasted rows is the last that can be undone', () => {
  const lines = (...statuses: readonly string[]) =>
    statuses.map((status, at) => ({
      number: at + 1,
      status,
    })) as unknown as WorkbookState['imports'];
  const is = (pastedAfter: number | null, statuses: readonly string[], expected: boolean) =>
    expect(isPastedLast({ pastedAfter, imports: lines(...statuses) } as WorkbookState)).toBe(
      expected,
    );

  test('where no import came after it', () => is(1, ['in'], true));
  test('not where one came after it', () => is(1, ['in', 'in'], false));
  test('where the one that came after it was undone', () => is(1, ['in', 'undone'], true));
  test('not where nothing was read', () => is(null, ['in'], false));
});
