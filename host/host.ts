import type { Model } from '@odoo/o-spreadsheet';
import { type CallLog, callLog } from './callLog';
import { createEngine } from './engine/engine';
import { executions } from './execution';
import { compiler } from './formulas/compile';
import { sheetsFormula } from './formulas/dialect';
import { sentArguments, sentResult } from './marshal';
import { loadScript } from './sandbox';
import { areaOfA1 } from './services/a1';
import { rangeTable } from './services/range';
import { errorName, shownText } from './services/rangeValues';
import type { Scope } from './services/scope';
import { sheetTable } from './services/sheet';
import { spreadsheetTable } from './services/spreadsheet';
import { spreadsheetAppTable } from './services/spreadsheetApp';
import { strict, type Watch } from './strict';
import { localeOf } from './values/locale';
import { evaluatedCells, interpreted, storedCells, type Workbook, withContent } from './workbook';

export interface HostOptions {
  /** The pushed script. */
  readonly code: string;
  /** HTML files of the script by name, without `.html`. */
  readonly html: Readonly<Record<string, string>>;
  /** The spreadsheet's time zone; `Etc/UTC` unless given. */
  readonly timeZone?: string;
  /** The spreadsheet's locale; `en_US` unless given. */
  readonly locale?: string;
  /** Called before every service call with its name and running number; may throw. */
  readonly fault?: (call: string, n: number) => void;
  /** Makes the dates that the script gets; another realm's Date shows who relies on `instanceof`. */
  readonly makeDate?: (instant: number) => unknown;
}

/** A cell as a viewer sees it. */
export interface SeenCell {
  readonly value: unknown;
  readonly text: string;
  readonly formula: string;
  readonly error?: string;
}

/** A spreadsheet with a script bound to it, without Google. */
export interface Host {
  /** The engine's model, which a page can mount. */
  readonly model: Model;
  readonly calls: CallLog;
  /** Names of the script's top-level functions. */
  readonly functions: readonly string[];
  /** Runs a function of the script as `google.script.run` does. */
  run(name: string, ...args: unknown[]): unknown;
  cell(sheetName: string, a1: string): SeenCell;
  values(sheetName: string, a1: string): unknown[][];
  /** Types a text into a cell as a person does. */
  type(sheetName: string, a1: string, text: string): void;
  /** Pastes rows at a cell as a person does: the grid grows, plain-text cells stay so. */
  paste(sheetName: string, a1: string, rows: readonly (readonly string[])[]): void;
}

/** Starts a host with an empty spreadsheet and loads the script. */
export function createHost(options: HostOptions): Host {
  const locale = localeOf(options.locale ?? 'en_US');
  const engine = createEngine(locale);
  const customNames = new Set<string>();
  const book: Workbook = {
    engine,
    compiler: compiler(engine, customNames),
    locale,
    localeCode: options.locale ?? 'en_US',
    timeZone: options.timeZone ?? 'Etc/UTC',
    tabs: new Map([['sheet-0', { id: 'sheet-0', number: 0, notes: new Map() }]]),
    customNames,
    activeTab: 'sheet-0',
    activeZone: { left: 0, top: 0, right: 0, bottom: 0 },
  };
  const run = executions(engine, () => {});
  const calls = callLog(() => true);
  const watch: Watch = (call, args) => {
    if (run.mode === 'loading')
      throw new Error(`${call} was called while the script loads; nothing may run then.`);
    options.fault?.(call, calls.note(call, args));
  };
  const scope = scopeOf(book, watch, options);
  const services = { SpreadsheetApp: strict(spreadsheetAppTable, scope, watch) };
  const script = loadScript(options.code, services, (load) => run.during('loading', load));
  return {
    model: engine.model,
    calls,
    functions: script.names,
    run: (name, ...args) => {
      if (!script.names.includes(name)) throw new Error(`Script function not found: ${name}`);
      const sent = sentArguments(args);
      return sentResult(run.during('running', () => script.call(name, sent)));
    },
    ...viewer(scope),
  };
}

function scopeOf(book: Workbook, watch: Watch, options: HostOptions): Scope {
  const scope: Scope = {
    book,
    watch,
    makeDate: options.makeDate ?? ((instant) => new Date(instant)),
    objects: {
      spreadsheet: () => strict(spreadsheetTable, scope, watch),
      sheet: (sheetId) => strict(sheetTable, { scope, sheetId }, watch),
      range: ({ sheetId, zone }) => strict(rangeTable, { scope, sheetId, zone }, watch),
    },
  };
  return scope;
}

function viewer(scope: Scope): Pick<Host, 'cell' | 'values' | 'type' | 'paste'> {
  const { book } = scope;
  const { engine } = book;
  const areaOn = (sheetName: string, a1: string) => {
    const sheetId = engine.model.getters.getSheetIdByName(sheetName);
    if (sheetId === undefined) throw new Error(`there is no tab ${sheetName}`);
    return areaOfA1(scope, sheetId, a1);
  };
  return {
    cell(sheetName, a1) {
      const { sheetId, zone } = areaOn(sheetName, a1);
      const [[found] = []] = evaluatedCells(book, sheetId, zone);
      const [[stored] = []] = storedCells(book, sheetId, zone);
      const formula = stored?.isFormula
        ? stored.compiledFormula.toFormulaString(engine.model.getters)
        : '';
      const value = found?.type === 'error' ? errorName(found.value) : (found?.value ?? '');
      const seen = { value, text: found ? shownText(found) : '', formula: sheetsFormula(formula) };
      return found?.type === 'error' ? { ...seen, error: String(found.message ?? '') } : seen;
    },
    values(sheetName, a1) {
      const { sheetId, zone } = areaOn(sheetName, a1);
      return evaluatedCells(book, sheetId, zone).map((row) =>
        row.map((cell) => (cell.type === 'error' ? errorName(cell.value) : (cell.value ?? ''))),
      );
    },
    type(sheetName, a1, text) {
      const { sheetId, zone } = areaOn(sheetName, a1);
      engine.write(sheetId, zone, (_row, _col, before) =>
        withContent(before, interpreted(book, sheetId, text, before)),
      );
    },
    paste(sheetName, a1, rows) {
      const { sheetId, zone } = areaOn(sheetName, a1);
      const width = Math.max(...rows.map((row) => row.length));
      const bottom = zone.top + rows.length - 1;
      const right = zone.left + width - 1;
      growTo(scope, sheetName, sheetId, bottom + 1, right + 1);
      engine.write(sheetId, { ...zone, bottom, right }, (row, col, before) => {
        const text = rows[row - zone.top]?.[col - zone.left] ?? '';
        return withContent(before, interpreted(book, sheetId, text, before));
      });
    },
  };
}

function growTo(
  { book }: Scope,
  sheetName: string,
  sheetId: string,
  rows: number,
  columns: number,
): void {
  const { getters } = book.engine.model;
  const grow = (dimension: 'ROW' | 'COL', has: number, wants: number) => {
    if (wants <= has) return;
    const added = {
      sheetId,
      sheetName,
      dimension,
      base: has - 1,
      quantity: wants - has,
      position: 'after',
    };
    book.engine.send('ADD_COLUMNS_ROWS', added);
  };
  grow('ROW', getters.getNumberRows(sheetId), rows);
  grow('COL', getters.getNumberCols(sheetId), columns);
}
