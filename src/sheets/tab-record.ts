import type { TabName } from '../workbook/tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/**
 * Which sheets are the add-on's, by their IDs. The spreadsheet's own metadata says it in one value, so that one look tells
 * of all tabs: a duplicated tab has another ID, and a copy of the spreadsheet the same ones.
 */
export interface TabRecord {
  readonly idOf: (name: TabName) => number | undefined;
  /** Whether a sheet is one of the add-on's. */
  readonly isKept: (sheetId: number) => boolean;
  readonly keep: (made: readonly (readonly [TabName, number])[]) => void;
}

const KEY = 'retained-tabs';

/** The record of this spreadsheet, read when it is first asked. */
export function tabRecord(spreadsheet: Spreadsheet): TabRecord {
  let found: { mark: Metadata | undefined; ids: Map<string, number> } | undefined;
  const read = () => {
    const [mark] = spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find();
    return { mark, ids: idsOf(mark?.getValue() ?? '') };
  };
  const known = () => (found ??= read());
  return {
    idOf: (name) => known().ids.get(name),
    isKept: (sheetId) => [...known().ids.values()].includes(sheetId),
    keep: (made) => {
      const { mark, ids } = known();
      for (const [name, sheetId] of made) ids.set(name, sheetId);
      const text = [...ids].map((pair) => pair.join('=')).join();
      if (mark) mark.setValue(text);
      else {
        spreadsheet.addDeveloperMetadata(KEY, text);
        found = undefined;
      }
    },
  };
}

/** `NRR=0,Deals=12` as a map. */
function idsOf(text: string): Map<string, number> {
  const pairs = text.split(',').map((pair) => pair.split('='));
  return new Map(pairs.flatMap(([name = '', id]) => (id ? [[name, Number(id)] as const] : [])));
}
