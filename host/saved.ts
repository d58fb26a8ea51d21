import type { Access } from './access';
import { fillEngine, type SavedEngine, savedEngine } from './engine/saved';
import type { Scope } from './services/scope';
import type { Stores } from './services/storage';
import type { SavedTabs } from './tabs';
import type { Workbook } from './workbook';

type Kept = Pick<
  Workbook,
  'metadata' | 'protections' | 'rules' | 'conditionalRules' | 'charts' | 'nextChart'
>;

/**
 * A spreadsheet as it was at one moment, with what the script keeps for it. Any number of hosts can go on from it, in the
 * same process; nothing that happens in one of them reaches it, or another.
 */
export interface Saved {
  readonly engine: SavedEngine;
  readonly tabs: SavedTabs;
  readonly beside: Beside;
}

/** What Sheets and Apps Script keep beside the cells. */
interface Beside {
  readonly book: Kept;
  readonly stores: Stores;
  readonly users: Scope['users'];
  readonly protected: Access['protected'];
}

/** Stands for the scope that a saved object will have. */
const HERE = Object.freeze({});

/** What is there at the moment. */
export function savedHost({ scope, access }: { scope: Scope; access: Access }): Saved {
  const { book, stores, users } = scope;
  const { metadata, protections, rules, conditionalRules, charts, nextChart } = book;
  const kept = { metadata, protections, rules, conditionalRules, charts, nextChart };
  const beside = { book: kept, stores, users, protected: access.protected };
  return {
    engine: savedEngine(book.engine),
    tabs: book.tabs.saved(),
    beside: copyOf(beside, scope, HERE),
  };
}

/** Goes on from what was saved, in a spreadsheet whose engine was made from it and which is otherwise new. */
export function restore({ scope, access }: { scope: Scope; access: Access }, saved: Saved): void {
  const { book } = scope;
  const beside = copyOf(saved.beside, HERE, scope);
  fillEngine(book.engine, saved.engine);
  book.tabs.restore(saved.tabs);
  Object.assign(book, beside.book);
  scope.stores = beside.stores;
  scope.users = beside.users;
  access.protected = beside.protected;
}

/** A copy down to what never changes, in which one object stands wherever the other did. */
function copyOf<T>(value: T, from: object, to: object): T;
function copyOf(value: unknown, from: object, to: object): unknown {
  if (value === from) return to;
  if (typeof value !== 'object' || value === null) return value;
  const inner = (part: unknown) => copyOf(part, from, to);
  if (Array.isArray(value)) return value.map(inner);
  if (value instanceof Map)
    return new Map([...value].map(([key, part]) => [key, inner(part)] as const));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inner(part)]));
}
