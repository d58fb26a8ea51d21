import { TAB_NAMES, type TabName } from '../workbook/sheet/tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Which sheets are the add-on's, by their IDs. The spreadsheet's own metadata says it in one value, so that one look tells
 * of all tabs: a duplicated tab has another ID, and a copy of the spreadsheet the same ones.
 */
export interface TabRecord {
  /** Why the record cannot be read; null where it can, or there is none. */
  readonly unread: () => 'newer' | 'spoilt' | null;
  readonly idOf: (name: TabName) => number | undefined;
  /** Whether a sheet is one of the add-on's. */
  readonly isKept: (sheetId: number) => boolean;
  /** Whether the names of ranges have an ending; undefined where none was given yet. */
  readonly areNamesEnded: () => boolean | undefined;
  readonly keep: (made: readonly (readonly [TabName, number])[], areNamesEnded?: boolean) => void;
  /** Knows tabs no more that were deleted. */
  readonly forget: (names: readonly TabName[]) => void;
}

const KEY = 'retained-tabs';

/** Stands in the record like a tab, too. */
const ENDED = 'endings';

/** The version of the record, which stands in it like a tab; what had none before is read in the same way. */
const VERSION = 1;

/** The record of this spreadsheet, read when it is first asked. */
export function tabRecord(spreadsheet: Spreadsheet): TabRecord {
  let found: ReturnType<typeof read> | undefined;
  const markNow = () => spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find()[0] ?? null;
  let isAdded = false;
  const read = () => {
    const mark = markNow();
    const numbers = numbersIn(mark?.getValue() ?? '');
    const ids = TAB_NAMES.flatMap((name) => {
      const id = numbers.get(name);
      return id === undefined ? [] : [[name, id] as const];
    });
    const ending = numbers.get(ENDED);
    return {
      mark,
      ids: new Map(ids),
      version: numbers.get('version') ?? 0,
      areEnded: ending === undefined ? undefined : ending === 1,
    };
  };
  const known = () => (found ??= read());
  const keep: TabRecord['keep'] = (made, areEnded = known().areEnded) => {
    const now = known();
    const { mark: before, ids } = now;
    now.areEnded = areEnded;
    for (const [name, sheetId] of made) ids.set(name, sheetId);
    const ending = areEnded === undefined ? [] : [[ENDED, Number(areEnded)]];
    const text = [['version', VERSION], ...ids, ...ending].map((pair) => pair.join('=')).join();
    const mark = isAdded ? markNow() : before;
    if (mark) mark.setValue(text);
    else spreadsheet.addDeveloperMetadata(KEY, text);
    isAdded ||= mark === null;
  };
  return {
    unread: () => {
      const { mark, ids, version } = known();
      if (version > VERSION) return 'newer';
      return mark && ids.size === 0 ? 'spoilt' : null;
    },
    idOf: (name) => known().ids.get(name),
    isKept: (sheetId) => [...known().ids.values()].includes(sheetId),
    areNamesEnded: () => known().areEnded,
    keep,
    forget: (names) => {
      for (const name of names) known().ids.delete(name);
      keep([]);
    },
  };
}

/** `version=1,NRR=0,Deals=12` as a map; what is no number there is left out. */
function numbersIn(text: string): ReadonlyMap<string, number> {
  const pairs = text.split(',').map((pair) => pair.split('='));
  return new Map(
    pairs.flatMap(([name = '', id = '']) =>
      /^\d+$/.test(id) ? [[name, Number(id)] as const] : [],
    ),
  );
}
