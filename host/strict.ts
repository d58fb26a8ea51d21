/** Reads one argument; `undefined` means it is of another type. */
export interface Kind<T> {
  readonly name: string;
  read(value: unknown): { readonly value: T } | undefined;
}

type Kinds = readonly Kind<unknown>[];
type Values<K extends Kinds> = { -readonly [I in keyof K]: K[I] extends Kind<infer T> ? T : never };

/** One documented form of a method: what it takes, and what it does with it. */
export interface Form<S> {
  readonly kinds: Kinds;
  readonly run: (self: S, args: readonly unknown[]) => unknown;
}

/** The members of a service: its methods by name, each with its forms, and its constants. */
export interface Table<S> {
  readonly name: string;
  readonly methods: Readonly<Record<string, readonly Form<S>[]>>;
  readonly constants?: Readonly<Record<string, unknown>>;
}

/** Told of every call and what it is made on before it runs; may throw, as Apps Script may at any call. */
export type Watch = (call: string, args: readonly unknown[], self: unknown) => void;

/** Writes the forms of one service: `form([int, int], (self, row, column) => ...)`. */
export function formsOf<S>() {
  return <const K extends Kinds>(
    kinds: K,
    run: (self: S, ...args: Values<K>) => unknown,
  ): Form<S> => ({
    kinds,
    // Each argument was read by the kind in its place.
    run: (self, args) => run(self, ...(args as Values<K>)),
  });
}

const selves = new WeakMap<object, { readonly table: object; readonly self: unknown }>();

/**
 * The object that a script sees: only the members Apps Script documents, each refusing arguments
 * of another number or type.
 */
export function strict<S>(table: Table<S>, self: S, watch: Watch): object {
  const methods = new Map<string, unknown>();
  const proxy: object = new Proxy(Object.freeze(Object.create(null)), {
    get: (_, key) => member(table, self, watch, methods, key),
    has: (_, key) => typeof key === 'string' && key in table.methods,
    set: (_, key) => {
      throw new TypeError(
        `Cannot assign to ${String(key)}: objects of ${table.name} are read-only.`,
      );
    },
    ownKeys: () => [],
  });
  selves.set(proxy, { table, self });
  return proxy;
}

function member<S>(
  table: Table<S>,
  self: S,
  watch: Watch,
  methods: Map<string, unknown>,
  key: string | symbol,
): unknown {
  if (typeof key === 'symbol') return key === Symbol.toPrimitive ? () => table.name : undefined;
  if (key === 'toString') return () => table.name.split('.').at(-1);
  if (table.constants && key in table.constants) return table.constants[key];
  const forms = Object.hasOwn(table.methods, key) ? table.methods[key] : undefined;
  if (!forms)
    throw new TypeError(
      `${table.name} has no member "${key}" in Apps Script, or the host lacks it.`,
    );
  let method = methods.get(key);
  if (!method) {
    method = (...args: unknown[]) => call(table, self, watch, { name: key, forms, args });
    methods.set(key, method);
  }
  return method;
}

interface Call<S> {
  readonly name: string;
  readonly forms: readonly Form<S>[];
  readonly args: readonly unknown[];
}

function call<S>(table: Table<S>, self: S, watch: Watch, { name, forms, args }: Call<S>): unknown {
  const full = `${table.name}.${name}`;
  watch(full, args, self);
  for (const form of forms) {
    const values = readAll(form.kinds, args);
    if (values) return run(form, self, values);
  }
  throw exception(
    `The parameters (${args.map(kindName).join(',')}) don't match the method signature for ${full}.`,
  );
}

/** What a service refuses arrives as an Exception, by which a script tells it from errors of its own. */
function run<S>(form: Form<S>, self: S, values: readonly unknown[]): unknown {
  try {
    return form.run(self, values);
  } catch (error) {
    throw error instanceof Error && error.name === 'Error' ? exception(error.message) : error;
  }
}

function exception(message: string): Error {
  return Object.assign(new Error(message), { name: 'Exception' });
}

function readAll(kinds: Kinds, args: readonly unknown[]): unknown[] | undefined {
  if (kinds.length !== args.length) return undefined;
  const values: unknown[] = [];
  for (const [index, kind] of kinds.entries()) {
    const read = kind.read(args[index]);
    if (!read) return undefined;
    values.push(read.value);
  }
  return values;
}

function kindName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length > 0 ? kindName(value[0]) : 'Object'}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value !== 'object') return typeof value;
  const table = selves.get(value)?.table;
  return table ? nameOf(table) : 'Object';
}

/** What an object that a script holds stands for; undefined where it is none of the services'. */
export function selfOf(object: unknown): unknown {
  return typeof object === 'object' && object !== null ? selves.get(object)?.self : undefined;
}

/** The kind of an argument that is an object of the service with this name. */
export function objectNamed<S>(name: string): Kind<S> {
  return {
    name,
    read(value) {
      const known = typeof value === 'object' && value !== null ? selves.get(value) : undefined;
      // The table was stored beside the object it describes.
      return known && nameOf(known.table) === name ? { value: known.self as S } : undefined;
    },
  };
}

const nameOf = (table: object): string => ('name' in table ? String(table.name) : '');
