import { registries } from '@odoo/o-spreadsheet';

interface Command {
  readonly type: string;
}

type PluginClass<T> = new (config: { readonly getters: Getters }) => T;

interface Getters {
  getNumberRows(sheetId: string): number;
}

interface PlacesBase {
  headerPositions: Record<string, object>;
  handle(command: Command): void;
  finalize(): void;
  computeHeaderPositionsOfSheet(sheetId: string): object;
  getColDimensions(sheetId: string, col: number): object;
  getRowDimensions(sheetId: string, row: number): object;
  getColRowOffset(...asked: readonly [string, number, number, string]): number;
}

interface ViewBase {
  handle(command: Command): void;
  finalize(): void;
}

interface SizesBase {
  tallestCellInRow: Record<string, readonly unknown[]>;
  handle(command: Command): void;
  getRowSize(sheetId: string, row: number): number;
  getRowTallestCell(sheetId: string, row: number): unknown;
}

interface Plugins {
  get(name: string): unknown;
  replace(name: string, plugin: unknown): void;
}

/** Lets the engine find where rows and columns stand when the page asks, and not those of all tabs after each command. */
function registerPlaces(plugins: Plugins): void {
  const Base = plugins.get('header_positions') as PluginClass<PlacesBase>;
  plugins.replace(
    'header_positions',
    class HostPlaces extends Base {
      override handle(): void {
        this.headerPositions = {};
      }
      override finalize(): void {}
      override getColDimensions(sheetId: string, col: number): object {
        this.#find(sheetId);
        return super.getColDimensions(sheetId, col);
      }
      override getRowDimensions(sheetId: string, row: number): object {
        this.#find(sheetId);
        return super.getRowDimensions(sheetId, row);
      }
      override getColRowOffset(...asked: readonly [string, number, number, string]): number {
        this.#find(asked[3]);
        return super.getColRowOffset(...asked);
      }
      #find(sheetId: string): void {
        this.headerPositions[sheetId] ??= this.computeHeaderPositionsOfSheet(sheetId);
      }
    },
  );
}

/** Lets the engine find what part of a tab is seen once a page has told its size: before, nobody sees any. */
function registerView(plugins: Plugins): void {
  const Base = plugins.get('viewport') as PluginClass<ViewBase>;
  plugins.replace(
    'viewport',
    class HostView extends Base {
      #isSeen = false;
      override handle(command: Command): void {
        this.#isSeen ||= command.type === 'RESIZE_SHEETVIEW';
        super.handle(command);
      }
      override finalize(): void {
        if (this.#isSeen) super.finalize();
      }
    },
  );
}

interface Resizing extends Command {
  readonly sheetId: string;
  readonly dimension: 'COL' | 'ROW';
}

const isOfColumns = (command: Command): command is Resizing =>
  command.type === 'RESIZE_COLUMNS_ROWS' && (command as Resizing).dimension === 'COL';

/** Lets a tab whose columns changed their width measure its texts when somebody asks for a height, and not each time. */
function registerSizes(plugins: Plugins): void {
  const Base = plugins.get('row_size') as PluginClass<SizesBase>;
  plugins.replace(
    'row_size',
    class HostSizes extends Base {
      readonly #getters: Getters;
      readonly #stale = new Set<string>();
      constructor(config: { readonly getters: Getters }) {
        super(config);
        this.#getters = config.getters;
      }
      override handle(command: Command): void {
        if (isOfColumns(command)) this.#stale.add(command.sheetId);
        else super.handle(command);
      }
      override getRowSize(sheetId: string, row: number): number {
        if (this.#stale.delete(sheetId)) this.tallestCellInRow[sheetId] = this.#measured(sheetId);
        return super.getRowSize(sheetId, row);
      }
      #measured(sheetId: string): readonly unknown[] {
        const rows = Array.from({ length: this.#getters.getNumberRows(sheetId) }, (_, row) => row);
        return rows.map((row) => this.getRowTallestCell(sheetId, row));
      }
    },
  );
}

/** Makes every model made afterwards look at the places and heights of rows and columns only where that is asked for. */
export function registerHeaders(): void {
  const stateful = registries.statefulUIPluginRegistry as unknown as Plugins;
  registerPlaces(stateful);
  registerView(stateful);
  registerSizes(registries.coreViewsPluginRegistry as unknown as Plugins);
}
