import type { Cell } from '../../../src/core/report/cell';
import { changesBetween } from '../../../src/core/report/changes';
import type { FieldId } from '../../../src/core/report/fields';
import { fieldReader } from '../../../src/core/report/report';
import { typedTable } from '../../../src/core/report/typed-table';
import { deal, madeReport, type Said } from '../made-deals';

const JANUARY_31 = 46053;

describe('what text on Deals stands for', () => {
  const is = (id: FieldId, cell: Cell, expected: Cell) =>
    expect(typedTable({ fields: [id], rows: [[cell]] }).rows).toEqual([[expected]]);

  test('may be a day', () => is('closeDate', '2026-01-31', JANUARY_31));
  test('may be a day with its month as a word', () =>
    is('closeDate', '31 January 2026', JANUARY_31));
  test('may be a day before its month, where only that can be meant', () =>
    is('closeDate', '31.01.2026', JANUARY_31));
  test('may be an amount', () => is('amount', '$1,200.50', 1200.5));
  test('may be a flag', () => is('isWon', 'Nein', false));
  test('is nothing where it names none', () => is('closeDate', 'soon', 'soon'));
  test('is itself where text is due', () => is('recordId', '46053', '46053'));
  test('is not asked of a number', () => is('closeDate', JANUARY_31, JANUARY_31));
});

const changes = (known: readonly Said[], incoming: readonly Said[]) =>
  changesBetween(madeReport(known), madeReport(incoming), { model: 'recurring deals' });
const record = (recordId: string, said: Said) => deal({ recordId, ...said });

describe('a record whose days and amounts are text on Deals', () => {
  const asText = record('1', { closeDate: '2026-01-31', recurringAmount: '100', term: 'a year' });
  const asReported = record('1', { closeDate: 46053, recurringAmount: 100, term: 'a year' });

  test('is unchanged, but written anew, since formulas read no text', () => {
    const { changed, unchanged, typed, write } = changes([asText], [asReported]);
    expect([changed, unchanged, typed]).toEqual([[], 1, 1]);
    const read = fieldReader(write.fields);
    const shown = write.rows.map((row) => [read(row, 'closeDate'), read(row, 'recurringAmount')]);
    expect(shown).toEqual([[46053, 100]]);
  });
  test('is written once, not with every report', () => {
    const { typed, write } = changes([asReported], [asReported]);
    expect([typed, write.rows]).toEqual([0, []]);
  });
  test('keeps a text that the report has no column for', () => {
    const known = madeReport([{ ...asText, contractEnd: '03/04/2026' }]);
    const all = madeReport([asReported]);
    const place = all.fields.indexOf('contractEnd');
    const without = (list: readonly unknown[]) => list.filter((_, at) => at !== place);
    const narrow = {
      fields: without(all.fields) as typeof all.fields,
      rows: all.rows.map(without) as typeof all.rows,
    };
    const { write } = changesBetween(known, narrow, { model: 'recurring deals' });
    expect(fieldReader(write.fields)(write.rows[0] ?? [], 'contractEnd')).toBe('03/04/2026');
  });
});
