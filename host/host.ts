import type { Model } from '@odoo/o-spreadsheet';
import { type Access, checkAccess } from './access';
import { type CallLog, callLog } from './call-log';
import { type Clock, clockFrom } from './clock';
import { registerCustomFunctions } from './custom-functions';
import { whenEdited } from './edited';
import { createEngine } from './engine/engine';
import { type Executions, executions, type Show } from './execution';
import { compiler } from './formulas/compile';
import { sentArguments, sentResult } from './marshal';
import { checkPermission } from './permission';
import { loadScript, type Script } from './sandbox';
import { restore, type Saved, savedHost } from './saved';
import { areaOfA1 } from './services/a1';
import type { Locks } from './services/lock';
import type { Area, Scope } from './services/scope';
import { objectsOf, servicesOf } from './services/services';
import type { MenuItem } from './services/ui';
import { itemWith } from './services/ui';
import { authModes } from './services/utilities';
import type { Watch } from './strict';
import { tabsOf } from './tabs';
import { localeOf } from './values/locale';
import { offsetOf, serialOf } from './values/time-zone';
import { type Viewer, viewer } from './viewer';
import type { Workbook } from './workbook';

export type { CallLog } from './call-log';
export type { MenuItem } from './services/ui';
export type { SeenCell } from './viewer';

export interface HostOptions {
  /** The pushed script. */
  readonly code: string;
  /** HTML files of the script by name, without `.html`. */
  readonly html: Readonly<Record<string, string>>;
  /** The spreadsheet's time zone; `Etc/UTC` unless given. */
  readonly timeZone?: string;
  /** The time zone of the script's manifest; `Etc/UTC` unless given. */
  readonly scriptTimeZone?: string;
  /** The spreadsheet's locale; `en_US` unless given. */
  readonly locale?: string;
  /** Called before every service call with its name and running number; may throw. */
  readonly fault?: (call: string, n: number) => void;
  /** How many milliseconds a service call takes; none unless given. */
  readonly latency?: (call: string) => number;
  /** False where nobody looks at the grid: cells are then computed when they are read. */
  readonly isWatched?: boolean;
  /** When the grid shows what an execution wrote; at once unless given. Sheets calculates beside a script that goes on. */
  readonly show?: Show;
  /** The clock, for TODAY; the machine's unless given. */
  readonly now?: () => number;
  /** Makes the dates that the script gets; another realm's Date shows who relies on `instanceof`. */
  readonly makeDate?: (instant: number) => unknown;
  /** Goes on from a spreadsheet that was saved under the same time zone and locale; an empty one unless given. */
  readonly saved?: Saved;
}

/** A spreadsheet with a script bound to it, without Google. */
export interface Host extends Viewer {
  /** The engine's model, which a page can mount. */
  readonly model: Model;
  readonly calls: CallLog;
  /** Names of the script's top-level functions. */
  readonly functions: readonly string[];
  /** Locks of the document; a test can hold one elsewhere. */
  readonly locks: Locks;
  /** What the script logged. */
  readonly logged: readonly string[];
  /** Whether the user of the moment may only look. */
  readonly access: Access;
  /** Protects cells as the owner does, from whoever works here. */
  protect(sheetName: string, a1: string): void;
  /**
   * Goes on as in a copy of the spreadsheet: Google copies tabs under their numbers and what is kept on them, but none
   * of the document's properties. It does not promise to copy metadata.
   */
  copied(withMetadata: boolean): void;
  /** Goes on as another user of the spreadsheet, who has user properties of their own. */
  actAs(user: string): void;
  /** Runs a function of the script as `google.script.run` does. */
  run(name: string, ...args: unknown[]): unknown;
  /** Opens the spreadsheet, which runs `onOpen`; NONE is what an add-on gets before it was used. */
  open(authMode?: 'NONE' | 'LIMITED' | 'FULL'): void;
  /** Whether a script runs at the moment. */
  readonly isRunning: boolean;
  /** What happens after a person has changed cells at the grid. */
  edited(area: Area): void;
  menu(): readonly MenuItem[];
  /** Chooses an item of the menu or of its submenus. */
  clickMenu(caption: string): void;
  /** The sidebar shown last; the same object until another is shown. */
  sidebar(): { readonly title: string; readonly html: string } | null;
  /** The spreadsheet as it is now, for other hosts to go on from; its menu, sidebar and calls are not kept. */
  saved(): Saved;
  /** The notes on cells, which the engine does not know. */
  notes(): readonly { readonly sheetName: string; readonly a1: string; readonly text: string }[];
}

/** Starts a host with an empty spreadsheet and loads the script. */
export function createHost(options: HostOptions): Host {
  const clock = clockFrom(options.now ?? Date.now);
  const book = emptyWorkbook(options, clock);
  const access: Access = { isViewer: false, protected: [] };
  const locks: Locks = { held: false, heldElsewhere: false, unflushed: 0 };
  // An execution that ends lets its locks go.
  const run = executions(
    book.engine,
    () => {
      locks.held = false;
      clock.restart();
    },
    options.isWatched === false ? null : (options.show ?? ((work) => work())),
  );
  const calls = callLog(() => locks.held);
  const watch: Watch = (call, args, self) => {
    checkPermission(run.mode, call);
    const running = calls.note(call, args);
    clock.spend(options.latency?.(call) ?? 0);
    options.fault?.(call, running);
    checkAccess(access, call, args, self);
  };
  const scope = scopeOf({ book, locks, watch, options });
  const services = { ...servicesOf(scope), ...(options.latency && { Date: clock.Date }) };
  const script = loadScript(options.code, services, (load) => run.during('loading', load));
  registerCustomFunctions(scope, script, run);
  const edited = whenEdited(scope, script, run);
  const { saved } = options;
  if (saved) run.during('running', () => restore({ scope, access }, saved));
  return {
    ...viewer(scope, edited),
    edited,
    get isRunning() {
      return run.mode !== 'idle';
    },
    ...commands(scope, script, run),
    ...ownership(scope, access),
    model: book.engine.model,
    calls,
    functions: script.names,
    locks,
    logged: scope.logged,
    access,
    saved: () => savedHost({ scope, access }),
    notes: () => notesOf(book),
  };
}

function emptyWorkbook(options: HostOptions, { now }: Clock): Workbook {
  const localeCode = options.locale ?? 'en_US';
  const timeZone = options.timeZone ?? 'Etc/UTC';
  offsetOf(timeZone);
  const locale = localeOf(localeCode);
  const engine = createEngine(locale, () => serialOf(now(), timeZone), options.saved?.engine);
  const customNames = new Set<string>();
  return {
    engine,
    compiler: compiler(engine, customNames),
    locale,
    localeCode,
    timeZone,
    customNames,
    metadata: [],
    protections: [],
    rules: new Map(),
    conditionalRules: new Map(),
    charts: new Map(),
    nextChart: 1,
    tabs: tabsOf(engine),
  };
}

interface Parts extends Pick<Scope, 'book' | 'locks' | 'watch'> {
  readonly options: HostOptions;
}

function scopeOf({ book, locks, watch, options }: Parts): Scope {
  const scope: Scope = {
    book,
    locks,
    watch,
    objects: objectsOf(() => scope),
    makeDate: options.makeDate ?? ((instant) => new Date(instant)),
    html: options.html,
    scriptTimeZone: options.scriptTimeZone ?? 'Etc/UTC',
    ui: { menu: [], sidebar: null, dialog: null, alerts: [], toasts: [] },
    stores: { document: new Map(), user: new Map(), script: new Map(), cache: new Map() },
    users: new Map(),
    logged: [],
  };
  return scope;
}

type Commands = Pick<Host, 'actAs' | 'run' | 'open' | 'menu' | 'clickMenu' | 'sidebar'>;

function commands(scope: Scope, script: Script, executing: Executions): Commands {
  const { ui, objects } = scope;
  const known = (name: string): string => {
    if (script.names.includes(name)) return name;
    throw new Error(`Script function not found: ${name}`);
  };
  return {
    actAs(user) {
      const properties = scope.users.get(user) ?? new Map<string, string>();
      scope.users.set(user, properties);
      scope.stores = { ...scope.stores, user: properties };
    },
    run(name, ...args) {
      const sent = sentArguments(args);
      return sentResult(executing.during('running', () => script.call(known(name), sent)));
    },
    open(authMode = 'LIMITED') {
      ui.menu = [];
      if (!script.names.includes('onOpen')) return;
      const event = { authMode: authModes[authMode], source: objects.spreadsheet() };
      const mode = authMode === 'NONE' ? 'unauthorised' : 'running';
      executing.during(mode, () => script.call('onOpen', [event]));
    },
    menu: () => ui.menu,
    clickMenu(caption) {
      const item = itemWith(ui.menu, caption);
      if (!item?.functionName) throw new Error(`the menu has no item "${caption}"`);
      const name = known(item.functionName);
      executing.during('running', () => script.call(name, []));
    },
    sidebar: () => ui.sidebar,
  };
}

function ownership(scope: Scope, access: Access): Pick<Host, 'protect' | 'copied'> {
  const { book } = scope;
  return {
    protect(sheetName, a1) {
      const sheetId = book.engine.model.getters.getSheetIdByName(sheetName) ?? '';
      access.protected = [...access.protected, areaOfA1(scope, sheetId, a1)];
    },
    copied(withMetadata) {
      scope.stores.document.clear();
      if (!withMetadata) book.metadata.length = 0;
    },
  };
}

function notesOf({ engine, tabs }: Workbook): ReturnType<Host['notes']> {
  const { getters } = engine.model;
  return getters.getSheetIds().flatMap((id) => {
    const sheetName = getters.getSheetName(id);
    return [...tabs.of(id).notes].map(([a1, text]) => ({ sheetName, a1, text }));
  });
}
