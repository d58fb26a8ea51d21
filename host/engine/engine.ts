import {
  CellErrorType,
  type DEFAULT_LOCALE,
  helpers,
  Model,
  registries,
} from '@odoo/o-spreadsheet';
import { replaceFunctions } from '../functions/replace';
import { registerCells, WRITE } from './cells';
import { registerColors } from './colors';
import { type Recalculation, recalculationOf, registerEvaluation } from './evaluation';
import { registerHeaders } from './headers';
import { registerInnerLinks } from './inner-links';
import { followNames, registerNames } from './names';
import { provideGroupBy } from './polyfill';
import { quietly } from './quiet';
import type { SavedEngine } from './saved';
import type { CellChange, EvaluatedCell, Position, StoredCell, Zone } from './types';

export type Locale = typeof DEFAULT_LOCALE;

/** The engine as the host uses it: every command, batched writes, values computed on demand. */
export interface Engine {
  readonly model: Model;
  readonly recalculation: Recalculation;
  /** Per-model functions of formulas, by name. */
  readonly custom: Record<string, unknown>;
  /** Sends a command of the engine. @throws when the engine refuses it for another reason than `tolerated` */
  send(type: string, payload?: object, tolerated?: readonly string[]): void;
  /** Changes the cells of a zone as one command. */
  write(sheetId: string, zone: Zone, change: CellChange): void;
  /** Changes the cells of a zone that hold something, looks alone too; blank ones stay blank. */
  writeHeld(sheetId: string, zone: Zone, change: CellChange): void;
  /** Forgets what could be undone: what a script did cannot be taken back step by step. */
  forgetHistory(): void;
  stored(position: Position): StoredCell | undefined;
  /** The computed cell, current. */
  evaluated(position: Position): EvaluatedCell;
}

// Sheets' names of errors, where the engine has its own.
const ERRORS = {
  InvalidReference: '#REF!',
  BadExpression: '#ERROR!',
  CircularDependency: '#REF!',
  GenericError: '#VALUE!',
};

let registered = false;

function registerOnce(): void {
  if (registered) return;
  registered = true;
  provideGroupBy();
  Object.assign(CellErrorType, ERRORS);
  for (const name of Object.values(ERRORS)) registries.errorTypes.add(name);
  registerCells();
  registerColors();
  registerEvaluation();
  registerHeaders();
  registerInnerLinks();
  registerNames();
  replaceFunctions();
}

/** What the engine knows of others who work in the same spreadsheet. */
interface Session {
  uuidGenerator: object;
  trigger(event: string): void;
}

const sessionOf = (model: Model): Session => (model as unknown as { session: Session }).session;

/** Counts the commands of a spreadsheet that nobody else works in; the engine draws lots for each. */
class CountedIds extends helpers.UuidGenerator {
  #count = 0;
  override uuidv4(): string {
    return `command-${++this.#count}`;
  }
}

/** The engine's data of a new spreadsheet: one blank sheet. */
const BLANK = {
  sheets: [{ id: 'sheet-0', name: 'Sheet1', colNumber: 26, rowNumber: 1000 }],
};

/**
 * Starts an engine with one blank sheet, as a new spreadsheet has, or with saved tabs whose cells are still to be filled.
 * @param serialNow the serial number of now in the spreadsheet's zone
 */
export function createEngine(locale: Locale, serialNow: () => number, saved?: SavedEngine): Engine {
  registerOnce();
  const custom: Record<string, unknown> = { serialNow };
  const data = saved ? JSON.parse(saved.data) : BLANK;
  const model = quietly(() => new Model({ ...data, settings: { locale } }, { custom }));
  const session = sessionOf(model);
  session.uuidGenerator = new CountedIds();
  const recalculation = recalculationOf(custom);
  // The commands' payloads are typed one by one in the engine; a batch is none of them.
  const dispatch = model.dispatch as (type: string, payload?: object) => Dispatched;
  const send = (type: string, payload: object = {}, tolerated: readonly string[] = []) => {
    const { isSuccessful, reasons } = quietly(() => dispatch(type, payload));
    if (isSuccessful || reasons.every((reason) => tolerated.includes(reason))) return;
    throw new Error(`the engine refuses ${type}: ${reasons.join(', ')}`);
  };
  const writer =
    (isOfHeld: boolean): Engine['write'] =>
    (sheetId, zone, change) =>
      send(WRITE, { ...writeCommand(recalculation, sheetId, zone, change), isOfHeld });
  const write = writer(false);
  recalculation.onNames((names) => followNames({ model, write }, names));
  return {
    model,
    recalculation,
    custom,
    send,
    write,
    writeHeld: writer(true),
    // The engine forgets when a snapshot of the workbook was taken elsewhere.
    forgetHistory: () => session.trigger('snapshot'),
    stored: (position) => model.getters.getCell(position) as StoredCell | undefined,
    evaluated: (position) => {
      recalculation.settle();
      return model.getters.getEvaluatedCell(position) as EvaluatedCell;
    },
  };
}

interface Dispatched {
  readonly isSuccessful: boolean;
  readonly reasons: readonly string[];
}

function writeCommand(
  recalculation: Recalculation,
  sheetId: string,
  zone: Zone,
  change: CellChange,
) {
  recalculation.changed({ sheetId, zone });
  return {
    sheetId,
    zone,
    change,
    touched: (row: number, col: number, after: { isFormula: boolean } | undefined) => {
      if (after?.isFormula) recalculation.linked({ sheetId, row, col });
    },
  };
}
