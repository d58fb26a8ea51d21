import type { FieldId } from '../core/report/fields';
import type { Holds } from '../workbook/data/held-rows';
import type { PlainSettings, Plan } from '../workbook/plan';
import type { TabName } from '../workbook/sheet/tab';
import type { ReadCell } from './calls';
import { memoryFrom, pastedFrom, undoNoteFrom } from './memory-shape';
import * as refusals from './refusals';
import type { CellChange } from './setting-changes';

/** What the server remembers between two calls: what the formulas were written for, and the import in hand. */
export interface Memory {
  readonly plan: Plan;
  /** What they were written for before this import; null for the first. */
  readonly previous: Plan | null;
  readonly importNumber: number;
  /** The settings that the sidebar started from; null: it knew of none. What differs from them is changed. */
  readonly seen: PlainSettings | null;
  /** The settings that the import brings. */
  readonly settings: PlainSettings;
  readonly fields: readonly FieldId[];
  /** Labels of a companies report's other numbers; null where a report of deals comes. */
  readonly companies?: readonly string[] | null;
  /** Whether a report of another source comes, that is kept beside what counts. */
  readonly isOther?: boolean;
  /** Rows that the report holds, and rows that have come. */
  readonly expected: number;
  readonly received: number;
  /** The row of Deals in which the import begins. */
  readonly firstRow: number;
  /** Who imports, and when they were last heard of, in milliseconds. */
  readonly user: string;
  readonly heard: number;
  /** Tabs that are still to be built. */
  readonly toBuild: readonly TabName[];
  /** Cells of Settings that follow an import until it is settled; null where none does. */
  readonly pending: Pending | null;
}

/** What is to be settled once an import's line has changed its word. */
interface Pending {
  readonly importNumber: number;
  readonly changes: readonly CellChange[];
  /** The layout and the answers that hold once the import is out again; null where they stay as they are. */
  readonly otherwise: Before | null;
}

/** What holds again once an import is out. */
export type Before = Pick<Memory, 'plan' | 'toBuild'> & Partial<Pick<Memory, 'settings'>>;

/** What somebody had answered, and what was assumed. */
export type Answers = Pick<PlainSettings, 'answers' | 'assumed'>;

/** What an import changed beside rows, so that it can be undone wholly. */
export interface UndoNote {
  /** Before it; none in notes from before answers were kept. */
  readonly answers?: Answers;
  readonly changes: readonly CellChange[];
  /** What the tabs were laid out for before it; null for the first import. */
  readonly plan: Plan | null;
  /** Whether Settings was made with what the import brings, so that no cell of it waits for the import's word. */
  readonly isMade?: true;
  /** What its rows on Deals held when it came in; none in notes from before that was kept. */
  readonly sum?: number;
}

/** What was last read in pasted rows, and after which import. */
export interface PastedNote {
  readonly cells: readonly ReadCell[];
  readonly after: number;
  /** Whether nobody knows how far it came. */
  readonly isHalf: boolean;
}

const MEMORY = 'retained';
const PASTED = `${MEMORY}-pasted`;

/** The version of what is kept. What had none before is 0, and converted; a newer one is left to whoever knows it. */
const VERSION = 2;

/** A document holds 500 KB of them. */
const ROOM = 500_000;

function sizeOf(properties: Properties): number {
  return Object.entries(properties).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
}

/** A property holds 9 KB; a memory with many deal types may need several. */
const PART = 8000;

/** What a report holds. */
export function holdsOf({ companies, isOther }: Pick<Memory, 'companies' | 'isOther'>): Holds {
  if (companies) return 'companies';
  return isOther ? 'other source' : 'deals';
}

/** What was known of answers before an import. Reports beside deals bring none. */
export function answersBefore(memory: Memory): Required<Answers> {
  const { seen, settings } = memory;
  const { answers = [], assumed = [] } = (holdsOf(memory) === 'deals' ? seen : settings) ?? {};
  return { answers, assumed };
}

/** What is kept in this document, read in one call when it is first needed. */
export interface DocumentMemory {
  /** Null where nothing was kept that can be read. */
  read(): Memory | null;
  /** Why what is kept cannot be read; null where it can, or nothing is. */
  unread(): 'newer' | 'spoilt' | null;
  /** @throws where an import that brings these settings could not be remembered */
  refuseFull(settings: PlainSettings): void;
  /** Keeps it in one call, with the time. */
  write(memory: Omit<Memory, 'heard'>): void;
  /** What an import changed beside rows; null where nobody knows. */
  undoNote(importNumber: number): UndoNote | null;
  /** What was read in pasted rows and not put back; null where nothing was. */
  pasted(): PastedNote | null;
  keepPasted(note: PastedNote): void;
  /** Keeps what an import changes, before it changes it; of the imports before it, few are kept. */
  keepUndoNote(importNumber: number, note: UndoNote): void;
}

/** The memory of the document that is open. */
export function documentMemory(): DocumentMemory {
  let store: GoogleAppsScript.Properties.Properties | undefined;
  let held: Record<string, string> | undefined;
  const properties = () => (store ??= PropertiesService.getDocumentProperties());
  const all = () => (held ??= properties().getProperties());
  const refuseFull = (parts: Properties) => {
    if (sizeOf({ ...all(), ...parts }) > ROOM) throw new Error(refusals.noRoom);
  };
  const forget = (keys: readonly string[]) => {
    for (const key of keys) properties().deleteProperty(key);
    held = Object.fromEntries(Object.entries(all()).filter(([key]) => !keys.includes(key)));
  };
  const keep = (key: string, value: object) => {
    const parts = partsOf(key, value);
    refuseFull(parts);
    properties().setProperties(parts);
    held = { ...all(), ...parts };
    // What was longer before has left parts behind.
    forget(Object.keys(all()).filter((one) => isPartOf(key, one) && parts[one] === undefined));
  };
  const read = () => memoryFrom(kept(all(), MEMORY), versionOf(all(), MEMORY));
  return {
    read,
    refuseFull: (settings) => {
      const parts = partsOf(MEMORY, { settings, seen: settings });
      // The settings come again as changes, to be settled and to be undone.
      refuseFull({ ...parts, changes: JSON.stringify(Object.values(parts)).repeat(2) });
    },
    unread: () => {
      if (all()[MEMORY] === undefined) return null;
      return versionOf(all(), MEMORY) > VERSION ? 'newer' : read() ? null : 'spoilt';
    },
    write: (memory) => keep(MEMORY, { ...memory, heard: Date.now() }),
    pasted: () => pastedFrom(kept(all(), PASTED)),
    keepPasted: (note) => keep(PASTED, note),
    undoNote: (number) => undoNoteFrom(kept(all(), undoKey(number))),
    keepUndoNote: (number, note) => {
      forget(staleNotes(all(), number));
      keep(undoKey(number), note);
    },
  };
}

/** Whether a key is that of a part of what is kept under another. */
function isPartOf(key: string, one: string): boolean {
  return one.startsWith(`${key}-`) && /^\d+$/.test(one.slice(key.length + 1));
}

function undoKey(importNumber: number): string {
  return `${MEMORY}-undo-${importNumber}`;
}

/** How many of the last imports can be undone: a document holds 500 KB in all. */
export const UNDOABLE = 10;

/** What is kept of imports that are too long ago to be undone. */
function staleNotes(properties: Properties, last: number): string[] {
  return Object.keys(properties).filter((key) => {
    const number = Number(key.slice(undoKey(0).length - 1).split('-')[0]);
    return key.startsWith(`${MEMORY}-undo-`) && number <= last - UNDOABLE;
  });
}

type Properties = Readonly<Record<string, string>>;

/** `1:3` is three parts of version 1; before there were versions, it was `3`. */
function versionOf(properties: Properties, key: string): number {
  const [version, parts] = (properties[key] ?? '').split(':');
  return parts === undefined ? 0 : Number(version);
}

/** A value as it was kept; null where that is none, or a newer version's. */
function kept(properties: Properties, key: string): unknown {
  const count = Number((properties[key] ?? '').split(':').pop());
  if (!(count > 0 && count < 99 && versionOf(properties, key) <= VERSION)) return null;
  const texts = Array.from({ length: count }, (_, part) => properties[`${key}-${part}`] ?? '');
  try {
    return JSON.parse(texts.join(''));
  } catch {
    return null;
  }
}

function partsOf(key: string, value: object): Record<string, string> {
  // A property is limited in bytes, so that every character is made to take one.
  const text = JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const parts = Math.ceil(text.length / PART);
  const properties: Record<string, string> = { [key]: `${VERSION}:${parts}` };
  for (let part = 0; part < parts; part += 1)
    properties[`${key}-${part}`] = text.slice(part * PART, (part + 1) * PART);
  return properties;
}
