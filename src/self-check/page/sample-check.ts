import type { Remote } from '../../import/server/server';
import type { Server, WorkbookState } from '../../main';
import { type Asked, checkCells } from './checking';
import { unpackedCells } from './packed-cells';
import { knownLocale, type Line } from './report';
import { selfCheckWords as words } from './self-check-words';
import { addTabs, importSample } from './sidebar-page';

/** The name under which the sidebar imports its sample. */
const SAMPLE = /^sample-deals-/;

interface Checked {
  readonly server: Asked & Pick<Remote<Server>, 'readWorkbook'>;
  readonly known: readonly string[];
  readonly onLine: (line: Line) => void;
  readonly onStep: (text: string) => void;
}

/**
 * Imports the sample and compares every cell; where an earlier run imported it, only compares. @throws with a sentence
 * where the spreadsheet holds anything else.
 */
export async function checkSample({ server, known, onLine, onStep }: Checked): Promise<void> {
  const workbook = await server.readWorkbook();
  const locale = knownLocale(known, workbook.locale);
  if (locale === null) throw new Error(words.unknownLocale(workbook.locale, known));
  if (!mayImport(workbook)) throw new Error(words.holdsReport);
  if (!workbook.isBuilt) {
    onStep(words.importing);
    await importSample();
    await addTabs();
  }
  onStep(words.unpacking);
  const expected = await unpackedCells(await server.readSelfCheckCells());
  await checkCells(server, expected, locale, onLine);
}

/** An import of the user's, whatever became of it, is left alone. */
export function mayImport({ imports }: Pick<WorkbookState, 'imports'>): boolean {
  return imports.every(({ file }) => SAMPLE.test(file));
}
