/** The functions that a pushed script declares at its top level. */
export interface Script {
  readonly names: readonly string[];
  /** Names with `@customfunction` in the comment above, with their parameters. */
  readonly customFunctions: readonly {
    readonly name: string;
    readonly parameters: readonly string[];
  }[];
  call(name: string, args: readonly unknown[]): unknown;
}

// Names that Node and browsers have and Apps Script does not; a script that reads one finds nothing.
const ABSENT = [
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'Crypto',
  'structuredClone',
  'Intl',
  'performance',
  'process',
  'Buffer',
  'require',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'global',
  'globalThis',
  'window',
  'self',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'Blob',
  'File',
  'FileReader',
  'FormData',
  'Headers',
  'Request',
  'Response',
  'AbortController',
  'Event',
  'EventTarget',
  'MessageChannel',
  'BroadcastChannel',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'alert',
  'confirm',
  'prompt',
  'top',
  'parent',
  'frames',
  'google',
  'jest',
  'expect',
  'test',
  'describe',
] as const;

const DECLARATION = /^[ \t]*(?:async\s+)?function\s*\*?\s*([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/gm;

/**
 * Loads a script as Apps Script does: its own global scope of JavaScript and services, only
 * top-level functions visible.
 * @param duringLoad wraps the loading, so that a service can refuse to be called meanwhile
 */
export function loadScript(
  code: string,
  services: Readonly<Record<string, unknown>>,
  duringLoad: (load: () => void) => void,
): Script {
  const declared = [...code.matchAll(DECLARATION)].map((match) => ({
    name: match[1] ?? '',
    parameters: (match[2] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    custom: isCustomFunction(code.slice(0, match.index)),
  }));
  const absent = ABSENT.filter((name) => !(name in services));
  // A name may belong to a function nested further in, which Apps Script does not see.
  const exported = declared.map(
    ({ name }) => `${name}:typeof ${name}==='function'?${name}:undefined`,
  );
  const load = new Function(...Object.keys(services), ...absent, `${code}\n;return {${exported}};`);
  let found: Record<string, unknown> = {};
  duringLoad(() => {
    found = load.call(Object.create(null), ...Object.values(services));
  });
  const visible = declared.filter(({ name }) => found[name] && !name.endsWith('_'));
  return {
    names: visible.map(({ name }) => name),
    customFunctions: visible.filter(({ custom }) => custom),
    call: (name, args) => {
      const run = found[name];
      if (typeof run !== 'function') throw new Error(`Script function not found: ${name}`);
      return run(...args);
    },
  };
}

function isCustomFunction(before: string): boolean {
  const trimmed = before.trimEnd();
  if (!trimmed.endsWith('*/')) return false;
  return trimmed.slice(trimmed.lastIndexOf('/**')).includes('@customfunction');
}
