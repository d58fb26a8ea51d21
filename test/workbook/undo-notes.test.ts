import { buildSync } from 'esbuild';
import { hostWith } from '../host/harness';

const { outputFiles } = buildSync({
  entryPoints: ['src/sheets/memory.ts'],
  bundle: true,
  format: 'iife',
  globalName: 'Kept',
  target: 'es2020',
  write: false,
});
const code = outputFiles[0]?.text ?? '';

test('400 imports, each with much to undo, leave room in the document, and the last ten can be undone', () => {
  const host = hostWith(`
    ${code}
    const change = { row: 2, column: 5, before: '', after: 'A deal type of this import' };
    const note = (number) => ({ changes: Array.from({ length: 60 }, () => change), plan: null, number });
    for (let number = 1; number <= 400; number += 1)
      Kept.documentMemory().keepUndoNote(number, note(number));
    const memory = Kept.documentMemory();
    const known = [];
    for (let number = 1; number <= 400; number += 1) if (memory.undoNote(number)) known.push(number);
    return [known, Object.keys(PropertiesService.getDocumentProperties().getProperties()).length];`);
  const [known, properties] = host.run('main') as [readonly number[], number];
  expect(known).toEqual(Array.from({ length: 10 }, (_, index) => 391 + index));
  expect(properties).toBeLessThan(40);
});

test('a note that becomes shorter leaves nothing behind', () => {
  const host = hostWith(`
    ${code}
    const change = { row: 2, column: 5, before: '', after: 'A deal type of this import' };
    const memory = Kept.documentMemory();
    const keys = (count) => {
      memory.keepUndoNote(1, { changes: Array.from({ length: count }, () => change), plan: null });
      return Object.keys(PropertiesService.getDocumentProperties().getProperties()).length;
    };
    return [keys(1), keys(2000), keys(1), memory.undoNote(1).changes.length];`);
  const [short, long, again, changes] = host.run('main') as readonly number[];
  expect(long).toBeGreaterThan(short ?? 0);
  expect([again, changes]).toEqual([short, 1]);
});
