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
