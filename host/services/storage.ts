import { arrayOf, boolean, int, record, text } from '../kinds';
import { formsOf, strict, type Table } from '../strict';
import type { Scope } from './scope';

/** What outlives an execution of the script. */
export interface Stores {
  readonly document: Map<string, string>;
  readonly user: Map<string, string>;
  readonly script: Map<string, string>;
  readonly cache: Map<string, string>;
}

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;
const LARGEST_CACHED = 100 * 1024;
const LONGEST_CACHE_KEY = 250;

const bytes = (value: string): number => new TextEncoder().encode(value).length;

interface PropertiesSelf {
  readonly scope: Scope;
  readonly store: Map<string, string>;
}

const form = formsOf<PropertiesSelf>();

function setProperty({ store }: PropertiesSelf, key: string, value: string): void {
  if (bytes(value) + bytes(key) > LARGEST_VALUE) throw new Error('Argument too large: value');
  const others = [...store].filter(([name]) => name !== key);
  const total = others.reduce(
    (sum, [name, held]) => sum + bytes(name) + bytes(held),
    bytes(key) + bytes(value),
  );
  if (total > LARGEST_STORE)
    throw new Error(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  store.set(key, value);
}

function setAll(
  self: PropertiesSelf,
  values: Record<string, unknown>,
  deleteOthers: boolean,
): object {
  if (deleteOthers) self.store.clear();
  for (const [key, value] of Object.entries(values)) setProperty(self, key, String(value));
  return itself(self);
}

const itself = (self: PropertiesSelf): object => strict(propertiesTable, self, self.scope.watch);

const propertiesTable: Table<PropertiesSelf> = {
  name: 'PropertiesService.Properties',
  methods: {
    getProperty: [form([text], ({ store }, key) => store.get(key) ?? null)],
    getProperties: [form([], ({ store }) => Object.fromEntries(store))],
    getKeys: [form([], ({ store }) => [...store.keys()])],
    setProperty: [
      form([text, text], (self, key, value) => {
        setProperty(self, key, value);
        return itself(self);
      }),
    ],
    setProperties: [
      form([record], (self, values) => setAll(self, values, false)),
      form([record, boolean], setAll),
    ],
    deleteProperty: [
      form([text], (self, key) => {
        self.store.delete(key);
        return itself(self);
      }),
    ],
    deleteAllProperties: [
      form([], (self) => {
        self.store.clear();
        return itself(self);
      }),
    ],
  },
};

const scopeForm = formsOf<Scope>();

/** PropertiesService. */
export const propertiesServiceTable: Table<Scope> = {
  name: 'PropertiesService',
  methods: {
    getDocumentProperties: [
      scopeForm([], (scope) => itself({ scope, store: scope.stores.document })),
    ],
    getUserProperties: [scopeForm([], (scope) => itself({ scope, store: scope.stores.user }))],
    getScriptProperties: [scopeForm([], (scope) => itself({ scope, store: scope.stores.script }))],
  },
};

function putCached({ stores }: Scope, key: string, value: string): void {
  if (key.length > LONGEST_CACHE_KEY) throw new Error('Argument too large: key');
  if (bytes(value) > LARGEST_CACHED) throw new Error('Argument too large: value');
  stores.cache.set(key, value);
}

const cacheTable: Table<Scope> = {
  name: 'CacheService.Cache',
  methods: {
    get: [scopeForm([text], ({ stores }, key) => stores.cache.get(key) ?? null)],
    getAll: [
      scopeForm([arrayOf(text)], ({ stores }, keys) =>
        Object.fromEntries(
          keys.flatMap((key) => {
            const value = stores.cache.get(key);
            return value === undefined ? [] : [[key, value]];
          }),
        ),
      ),
    ],
    put: [scopeForm([text, text], putCached), scopeForm([text, text, int], putCached)],
    remove: [scopeForm([text], ({ stores }, key) => void stores.cache.delete(key))],
    removeAll: [
      scopeForm([arrayOf(text)], ({ stores }, keys) => {
        for (const key of keys) stores.cache.delete(key);
      }),
    ],
  },
};

const cacheForm = scopeForm([], (scope) => strict(cacheTable, scope, scope.watch));

/** CacheService; nothing expires, since an execution here has no length. */
export const cacheServiceTable: Table<Scope> = {
  name: 'CacheService',
  methods: {
    getDocumentCache: [cacheForm],
    getUserCache: [cacheForm],
    getScriptCache: [cacheForm],
  },
};
