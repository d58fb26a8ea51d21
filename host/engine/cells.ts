import { coreTypes, registries } from '@odoo/o-spreadsheet';
import { firstReferences } from '../formulas/copied';
import { type Adapters, type Adapting, adaptingOf, adaptTabs } from './adapted';
import type { Cell, CellChange, Position, StoredCell, Zone } from './types';

/** The engine's own name for a write of many cells, one command and one evaluation. */
export const WRITE = 'HOST_WRITE';

/** The cells of a row, by column. */
type CellIds = Record<number, number | undefined>;

interface Grid {
  readonly rows: { readonly cells: CellIds }[];
}

interface SheetsBase {
  cellPosition: Record<number, Position>;
  sheets: Record<string, Grid>;
}

interface CellsBase {
  nextId: number;
  export(data: object, shouldSquish: boolean): void;
  cells: Record<string, Record<number, StoredCell> | undefined>;
  history: { update(...path: readonly unknown[]): void };
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  adaptRanges(adapters: Adapters): void;
  updateCell(sheetId: string, col: number, row: number, after: CellUpdate): void;
  clearCells(sheetId: string, zones: readonly Zone[]): void;
}

/** What the engine's own commands change of a cell. */
interface CellUpdate {
  readonly content?: string | undefined;
  readonly format?: string | undefined;
}

type Config = { readonly getters: object };
type PluginClass<T> = new (config: Config) => T;
type Command = { readonly type: string };
type WriteCommand = Command & {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly change: CellChange;
  /** Whether it leaves blank what is blank, so that only cells that hold something are asked. */
  readonly isOfHeld: boolean;
  readonly touched: (row: number, col: number, after: Cell | undefined) => void;
};

const isWrite = (command: Command): command is WriteCommand => command.type === WRITE;

/** Whether a command other than a write may give a cell a formula that it had not: one typed, or one of a copied tab. */
function mayAddFormulas(command: Command & { readonly content?: string | null }): boolean {
  const { type, content } = command;
  if (type === 'UPDATE_CELL') return 'formula' in command || (content ?? '').startsWith('=');
  return type === 'DUPLICATE_SHEET';
}

/** A write that also notes at which tabs its formulas look. */
function noting(command: WriteCommand, sources: Map<string, Set<string>> | null): WriteCommand {
  const known = sources?.get(command.sheetId) ?? new Set<string>();
  sources?.set(command.sheetId, known);
  const change: CellChange = (row, col, before) => {
    const after = command.change(row, col, before);
    if (
      after?.isFormula &&
      !(before?.isFormula && before.compiledFormula === after.compiledFormula)
    )
      for (const { sheetId } of firstReferences(after.compiledFormula)) known.add(sheetId);
    return after;
  };
  return { ...command, change };
}

const textOf = (cell: StoredCell | undefined): string =>
  cell === undefined || cell.isFormula ? '' : cell.content;

/** The formula that a cell of plain text keeps as a text once it is updated; null where it becomes something else. */
function keptText(before: StoredCell | undefined, after: CellUpdate): string | null {
  const { content: text = textOf(before), format = before?.format } = after;
  return format === '@' && text.startsWith('=') ? text : null;
}

let isWithCells = true;

/** Runs work in which models export everything but their cells. */
export function withoutCells<T>(work: () => T): T {
  isWithCells = false;
  try {
    return work();
  } finally {
    isWithCells = true;
  }
}

const sheetsOf = new WeakMap<object, SheetsBase>();

// The registry is typed by what a plugin must offer; these two are known by their place in it.
const corePlugins = registries.corePluginRegistry as unknown as {
  get(name: string): unknown;
  replace(name: string, plugin: unknown): void;
};

function sheetsPlugin(): PluginClass<SheetsBase> {
  const Base = corePlugins.get('sheet') as PluginClass<SheetsBase>;
  return class HostSheets extends Base {
    constructor(config: Config) {
      super(config);
      sheetsOf.set(config.getters, this);
    }
  };
}

function cellsPlugin(): PluginClass<CellsBase> {
  const Base = corePlugins.get('cell') as PluginClass<CellsBase>;
  return class HostCells extends Base {
    readonly #getters: object;
    /** By tab, those that its formulas look at; null once formulas came another way than by a write. */
    #sources: Map<string, Set<string>> | null = new Map();
    #adapting: Adapting = 'all';
    constructor(config: Config) {
      super(config);
      this.#getters = config.getters;
    }
    override beforeHandle(command: Command): void {
      this.#adapting = adaptingOf(command);
      super.beforeHandle(command);
    }
    override adaptRanges(adapters: Adapters): void {
      const adapting = this.#adapting;
      if (adapting === 'all') super.adaptRanges(adapters);
      else if (adapting !== 'none')
        adaptTabs(this, { ...adapting, sources: this.#sources, adapters });
    }
    /** A formula typed into a cell of plain text stays a text, also when its looks change later. */
    override updateCell(sheetId: string, col: number, row: number, after: CellUpdate): void {
      const kept = keptText(this.#at(sheetId, col, row), after);
      const marked = kept === null ? after : { ...after, content: `'${kept}` };
      super.updateCell(sheetId, col, row, marked);
      const cell = this.#at(sheetId, col, row);
      // The engine shows what a cell of plain text holds, its mark too.
      if (kept !== null && cell) this.history.update('cells', sheetId, cell.id, 'content', kept);
    }
    override clearCells(sheetId: string, zones: readonly Zone[]): void {
      super.clearCells(sheetId, zonesOfCells(sheetsOf.get(this.#getters)?.sheets[sheetId], zones));
    }
    override export(data: object, shouldSquish: boolean): void {
      if (isWithCells) super.export(data, shouldSquish);
    }
    #at(sheetId: string, col: number, row: number): StoredCell | undefined {
      const id = sheetsOf.get(this.#getters)?.sheets[sheetId]?.rows[row]?.cells[col];
      return id === undefined ? undefined : this.cells[sheetId]?.[id];
    }
    override handle(command: Command): void {
      const sheets = sheetsOf.get(this.#getters);
      if (!isWrite(command)) {
        if (mayAddFormulas(command)) this.#sources = null;
        super.handle(command);
      } else if (sheets) writeZone(this, sheets, noting(command, this.#sources));
    }
  };
}

/** The cells that zones of a tab hold, each as a zone: the engine would clear each place, also the many that hold nothing. */
function zonesOfCells(grid: Grid | undefined, zones: readonly Zone[]): readonly Zone[] {
  const cells: Zone[] = [];
  for (const { top, bottom, left, right } of zones)
    for (let row = top; row <= bottom; row++)
      for (const col of Object.keys(grid?.rows[row]?.cells ?? {}).map(Number))
        if (col >= left && col <= right)
          cells.push({ top: row, bottom: row, left: col, right: col });
  return cells;
}

function writeZone(plugin: CellsBase, sheets: SheetsBase, command: WriteCommand): void {
  const { sheetId, zone, isOfHeld } = command;
  const rows = sheets.sheets[sheetId]?.rows ?? [];
  const write = cellWriter(plugin, sheets, command);
  for (let row = zone.top; row <= zone.bottom; row++) {
    const ids = rows[row]?.cells;
    if (!ids) continue;
    if (isOfHeld) for (const col of heldColumns(ids, zone)) write(ids, row, col);
    else for (let col = zone.left; col <= zone.right; col++) write(ids, row, col);
  }
}

const heldColumns = (ids: CellIds, { left, right }: Zone): readonly number[] =>
  Object.keys(ids)
    .map(Number)
    .filter((col) => col >= left && col <= right);

/** Writes one cell after the other, each into the row that has these cells. */
function cellWriter(plugin: CellsBase, sheets: SheetsBase, command: WriteCommand) {
  const { sheetId, change, touched } = command;
  const cells = plugin.cells[sheetId] ?? {};
  plugin.cells[sheetId] = cells;
  return (ids: CellIds, row: number, col: number): void => {
    const id = ids[col];
    const before = id === undefined ? undefined : cells[id];
    const after = change(row, col, before);
    if (after === before) return;
    if (!after && id !== undefined) {
      delete cells[id];
      delete sheets.cellPosition[id];
      delete ids[col];
    } else if (after) {
      const key = id ?? plugin.nextId++;
      cells[key] = storedCell(after, key);
      if (id === undefined) sheets.cellPosition[key] = { sheetId, col, row };
      ids[col] = key;
    }
    touched(row, col, after);
  };
}

/** A cell with its fields in one place: added one by one, the last would stand apart, for each of so many cells. */
function storedCell(cell: Cell, id: number): StoredCell {
  const { format, style } = cell;
  return cell.isFormula
    ? { id, isFormula: true, compiledFormula: cell.compiledFormula, format, style }
    : { id, isFormula: false, content: cell.content, parsedValue: cell.parsedValue, format, style };
}

/** Teaches the engine to write many cells as one command. Once, before the first model. */
export function registerCells(): void {
  corePlugins.replace('sheet', sheetsPlugin());
  corePlugins.replace('cell', cellsPlugin());
  const types: Set<string> = coreTypes;
  types.add(WRITE);
}
