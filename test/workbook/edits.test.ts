import type { Model } from '@odoo/o-spreadsheet';
import { quietly } from '../../host/engine/quiet';
import type { Host } from '../../host/host';
import { computeTwice } from '../../src/import/compute-twice';
import { long } from '../some';
import { drop, EVERY_TAB, emptyHost, serverOf } from './dropped';
import { asOf, FIRST } from './few-deals';

/** Numbers from 0 to 1 that follow from a seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Chance = () => number;
/** Edits a workbook, and says how. */
type Edit = (host: Host, chance: Chance) => string;

const among = <T>(chance: Chance, list: readonly T[], otherwise: T): T =>
  list[Math.floor(chance() * list.length)] ?? otherwise;

const TYPED = [
  ...['', '0', '600', '1200.5', '-40', '7', 'x', '12%', 'Ann', 'Bob', 'Cy, Ltd', 'New Business'],
  ...['Renewal', 'Upgrade', 'Churned', 'Closed Won', 'Closed Lost', '2025-02-28', '2025-07-01'],
  ...['2026-01-31', '2024-11-05', '=1/0', '=1+1', 'TRUE', '1', '2'],
];
const WIDTH = 26;
const LAST_ROW = 9;
const SEED = 3;
const ROUNDS = 5;

const cellAt = (column: number, row: number) => `${String.fromCharCode(65 + column)}${row}`;
const rowsOf = (host: Host): string[][] =>
  host
    .values('Deals', `A2:Z${LAST_ROW}`)
    .map((row) => row.map((value) => (value instanceof Date ? '2025-05-05' : String(value))));

const typeDeal: Edit = (host, chance) => {
  const [labels = []] = host.values('Deals', 'A1:Z1');
  const width = labels.filter((label) => label !== '').length;
  const a1 = cellAt(Math.floor(chance() * width), 2 + Math.floor(chance() * chance() * LAST_ROW));
  const text = among(chance, TYPED, '');
  host.type('Deals', a1, text);
  return `Deals ${a1} ${text}`;
};

const pasteDeals: Edit = (host, chance) => {
  const rows = rowsOf(host);
  const row = 2 + Math.floor(chance() * LAST_ROW);
  host.paste('Deals', `A${row}`, [among(chance, rows, []), among(chance, rows, [])]);
  return `pasted at ${row}`;
};

const emptyRow: Edit = (host, chance) => {
  const row = 2 + Math.floor(chance() * 4);
  host.paste('Deals', `A${row}`, [Array<string>(WIDTH).fill('')]);
  return `emptied ${row}`;
};

const sortDeals: Edit = (host, chance) => {
  const column = Math.floor(chance() * 8);
  const rows = rowsOf(host).sort((a, b) => ((a[column] ?? '') < (b[column] ?? '') ? -1 : 1));
  host.paste('Deals', 'A2', rows);
  return `sorted by ${column}`;
};

const typeSetting: Edit = (host, chance) => {
  const row = 2 + Math.floor(chance() * 40);
  const text = among(chance, TYPED, '');
  host.type('Settings', `B${row}`, text);
  return `Settings B${row} ${text}`;
};

const EDITS: readonly Edit[] = [
  ...[typeDeal, typeDeal, typeDeal, typeDeal, pasteDeals, emptyRow, sortDeals, typeSetting],
];

/** What every cell of every tab shows, by its place. */
function shown({ getters }: Model): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const sheetId of getters.getSheetIds())
    for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
      const { value, format, message } = getters.getEvaluatedCell(position);
      const place = `${getters.getSheetName(sheetId)}!${position.col},${position.row}`;
      if (value !== null) cells.set(place, JSON.stringify([value, format, message]));
    }
  return cells;
}

/** The first cells that show something else once all is computed anew. */
function wrong(host: Host): readonly string[] {
  host.values('NRR', 'A1:D9');
  const before = shown(host.model);
  quietly(() => host.model.dispatch('EVALUATE_CELLS'));
  const after = shown(host.model);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((place) => before.get(place) !== after.get(place))
    .map((place) => `${place} ${before.get(place)} ${after.get(place)}`)
    .slice(0, 10);
}

test('after edits of all kinds all tabs show what they show when everything is computed anew', async () => {
  const host = emptyHost();
  await drop(host, FIRST, { asOf, ...EVERY_TAB, spareRows: 20 });
  const chance = chances(SEED);
  const done: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (let step = 0; step < 4; step++) {
      done.push(among(chance, EDITS, typeDeal)(host, chance));
      // Each edit is computed by itself.
      host.values('NRR', 'A1:D9');
    }
    expect({ done, wrong: wrong(host) }).toEqual({ done, wrong: [] });
  }
});

long('after edits of Deals of all kinds formulas and add-on agree', async () => {
  const host = emptyHost();
  await drop(host, FIRST, { asOf, spareRows: 20 });
  const chance = chances(SEED);
  const onDeals = EDITS.filter((edit) => edit !== typeSetting);
  const done: string[] = [];
  for (let step = 0; step < 20; step++) {
    done.push(among(chance, onDeals, typeDeal)(host, chance));
    const found = await computeTwice(serverOf(host));
    expect({ done, departures: found?.departures }).toEqual({ done, departures: [] });
  }
});
