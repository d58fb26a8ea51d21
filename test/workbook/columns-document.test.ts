import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetters } from '../../src/workbook/sheet/references';
import { type Block, type Note, TAB_NAMES, type Tab } from '../../src/workbook/sheet/tab';
import { laidOut } from './laid-out';

const PATH = join(__dirname, '../../docs/columns.md');

/** Tabs of formulas that people see, and two of the steps between that every number takes. */
const SHOWN = (tab: Tab) =>
  tab.isProtected &&
  (!tab.isHidden || ['Reading', 'Timeline'].includes(tab.name)) &&
  tab.name !== 'Imports';

const PLACES: readonly string[] = TAB_NAMES;

const OPENING = `# Column by column

Each header and each figure of the tabs with the sentence of its note, and its formula: of a header the first one below it. Where a text says MRR,
the tab says ARR as long as Settings does. So it stands
in a workbook of recurring deals with ${'`'}Industry${'`'} and ${'`'}Product line${'`'} as segments, laid out for 40 rows of deals. [How to read each tab](tabs.md) comes first;
[why formulas look like this](../CONTRIBUTING.md#formulas-that-work-everywhere).

This page is made from the tabs: ${'`'}UPDATE_DOCS=1 npx jest test/workbook/columns-document${'`'} writes it anew.
`;

const isAt = (block: Block, row: number, column: number) =>
  block.row <= row && block.column <= column;

/** The literal text of a cell. */
function textAt(tab: Tab, row: number, column: number): string {
  const found = tab.blocks.flatMap((block) =>
    block.kind === 'values' && isAt(block, row, column)
      ? [block.cells[row - block.row]?.[column - block.column] ?? '']
      : [],
  );
  return String(found.filter((text) => text !== '').pop() ?? '');
}

/** The formula of a cell, else the one right below it; empty where there is none. */
function formulaFrom(tab: Tab, { row, column }: Pick<Note, 'row' | 'column'>): string {
  const formulas = tab.blocks.flatMap((block) => {
    if (block.kind === 'values' || ('isWords' in block && block.isWords)) return [];
    const lines = block.kind === 'fill' ? [block.cells] : block.cells;
    return lines.flatMap((cells, line) => {
      const place = block.kind === 'fill' && block.across ? 0 : column - block.column;
      const isInside = column >= block.column && column < block.column + widthOf(block);
      const formula = isInside ? (cells[place] ?? '') : '';
      return formula.startsWith('=') && [row, row + 1].includes(block.row + line)
        ? [{ row: block.row + line, formula }]
        : [];
    });
  });
  return formulas.sort((a, b) => a.row - b.row)[0]?.formula ?? '';
}

const widthOf = (block: Exclude<Block, { kind: 'values' }>) =>
  block.kind === 'fill' ? (block.across ?? block.cells.length) : (block.cells[0]?.length ?? 0);

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

function section(tab: Tab): string {
  const lines = tab.notes.flatMap((note) => {
    const formula = formulaFrom(tab, note);
    const address = `${columnLetters(note.column)}${note.row}`;
    const texts = [address, textAt(tab, note.row, note.column), note.text].map(cell);
    return formula === '' ? [] : [`| ${texts.join(' | ')} | ${'`'}${cell(formula)}${'`'} |`];
  });
  const header = '| cell | header | what it says | formula |\n| --- | --- | --- | --- |';
  return [`## ${tab.name}`, '', header, ...lines, ''].join('\n');
}

function written(): string {
  const tabs = laidOut('recurring deals')
    .filter((tab) => SHOWN(tab) && tab.notes.length > 0)
    .sort((a, b) => PLACES.indexOf(a.name) - PLACES.indexOf(b.name));
  return [OPENING, ...tabs.map(section)].join('\n');
}

test('the page of columns says what stands in the tabs; UPDATE_DOCS=1 writes it anew', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PATH, written());
  expect(readFileSync(PATH, 'utf8')).toBe(written());
});

test('every note stands on a header, or on a figure', () => {
  const bare = laidOut('recurring deals').flatMap((tab) =>
    tab.notes
      .filter((note) => textAt(tab, note.row, note.column) === '' && formulaFrom(tab, note) === '')
      .map(({ row, column }) => `${tab.name} R${row}C${column}`),
  );
  expect(bare).toEqual([]);
});

test('every header of Audit has a note', () => {
  const audit = laidOut('contracts').find(({ name }) => name === 'Audit');
  const headers = (audit?.formats ?? []).filter(({ isBold, wraps }) => isBold && wraps);
  expect(headers.length).toBeGreaterThan(5);
  const bare = headers.flatMap(({ area: { row, column, columns } }) =>
    Array.from({ length: columns }, (_, place) => column + place)
      .filter((at) => audit && textAt(audit, row, at) !== '')
      .filter((at) => !audit?.notes.some((note) => note.row === row && note.column === at))
      .map((at) => `R${row}C${at}`),
  );
  expect(bare).toEqual([]);
});
