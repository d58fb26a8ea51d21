import type { Cell } from '../../../src/core/report/cell';
import { FIELDS, type FieldId } from '../../../src/core/report/fields';
import { columnsOf, fieldOfLabel, headerOf } from '../../../src/core/report/headers';
import { TRANSLATIONS } from '../../../src/core/report/translated-labels';

describe('a label names a field', () => {
  const is = (label: Cell, expected: FieldId | null) => expect(fieldOfLabel(label)).toBe(expected);

  test.each(FIELDS.map(({ label, id }) => [label, id] as const))("HubSpot's own: %s", is);
  test('in any case', () => is('CLOSE DATE', 'closeDate'));
  test('with doubled blanks and no-break spaces', () => is(' Close \u00A0 Date ', 'closeDate'));
  test('behind a byte order mark', () => is('\uFEFFRecord ID', 'recordId'));
  test('by its internal name', () => is('hs_object_id', 'recordId'));
  test('by the internal name of the stage', () => is('dealstage', 'stage'));
  test('by the internal name of MRR', () => is('hs_mrr', 'mrr'));
  test('by its older name', () => is('Deal ID', 'recordId'));
  test('in Spanish', () => is('Etapa del negocio', 'stage'));
  test('in French', () => is("ID de fiche d'informations", 'recordId'));
  test('in Portuguese', () => is('Nome do negócio', 'dealName'));
  test('in German', () => is('Datensatz-ID', 'recordId'));
  test.each([
    ['Zugeordnetes Unternehmen', 'companies'],
    ['Entreprise associée', 'companies'],
    ['Empresa asociada', 'companies'],
    ['Empresa associada', 'companies'],
    ['Zugeordnetes Unternehmen (Primär)', 'company'],
    ['Entreprise associée (principale)', 'company'],
  ] as const)('of an associated company: %s', is);
  test('with a suffix in parentheses', () => is('Amount (ARR)', 'amount'));
  test('with a unit behind', () => is('Recurring revenue amount (EUR)', 'recurringAmount'));
  test('of the primary company', () => is('Associated Company (Primary)', 'company'));
  test('of all companies', () => is('Associated Company', 'companies'));
  test('of the primary ID', () => is('Associated Company IDs (Primary)', 'companyId'));
  test('of all IDs', () => is('Associated Company IDs', 'companyIds'));
  test('of an invoice', () => is('Invoice date', 'invoiceDate'));
  test('of what an order is worth', () => is('Net amount', 'billed'));
  test('of what a German invoice is worth', () => is('Nettobetrag', 'billed'));
  test("of an invoice's service period", () => {
    is('Service start date', 'contractStart');
    is('Service end date', 'contractEnd');
    is('Period start', 'contractStart');
    is('Period end', 'contractEnd');
  });
  test('but not by a label the product does not know', () => is('Deal probability', null));
  test('but not by what is primary of something else', () => is('Deal owner (Primary)', null));
  test('but not by a weighted amount', () => is('Weighted amount', null));
  test('but not by a blank', () => is(null, null));
  test('but not by a number', () => is(42, null));
});

test('no two fields go by the same name, in any language', () => {
  const names = new Map<string, Set<FieldId>>();
  const add = (name: string, id: FieldId) =>
    names.set(name.toLowerCase(), (names.get(name.toLowerCase()) ?? new Set()).add(id));
  for (const { id, label, aliases } of FIELDS)
    for (const name of [label, ...aliases]) add(name, id);
  for (const [name, id] of TRANSLATIONS) add(name, id);
  expect([...names].filter(([, ids]) => ids.size > 1)).toEqual([]);
});

describe('where two columns name one field', () => {
  const is = (labels: readonly string[], field: FieldId, expected: number | undefined) =>
    expect(columnsOf(labels).get(field)).toBe(expected);

  test('the exact label wins over an alias', () => is(['Deal ID', 'Record ID'], 'recordId', 1));
  test('an alias wins over a suffix', () => is(['Amount (old)', 'Betrag'], 'amount', 1));
  test('the first of two alike wins', () => is(['Currency', 'Currency'], 'currency', 0));
  test('primary and all companies are two fields', () =>
    is(['Associated Company', 'Associated Company (Primary)'], 'company', 1));
});

describe('a column mapped by hand', () => {
  const is = (
    labels: readonly string[],
    said: Record<string, FieldId | ''>,
    expected: Partial<Record<FieldId, number>>,
  ) => expect(Object.fromEntries(columnsOf(labels, said))).toEqual(expected);

  test('is that field', () => is(['Umsatz', 'Amount'], { Umsatz: 'mrr' }, { mrr: 0, amount: 1 }));
  test('wins over the exact label', () =>
    is(['Umsatz', 'Amount'], { Umsatz: 'amount' }, { amount: 0 }));
  test('is left out where it is mapped to nothing', () =>
    is(['Amount', 'Type'], { Amount: '' }, { type: 1 }));
  test('is found in any case', () => is(['UMSATZ'], { umsatz: 'mrr' }, { mrr: 0 }));
});

describe('the header of a block of cells', () => {
  const is = (cells: readonly (readonly Cell[])[], expected: number | null) =>
    expect(headerOf(cells)?.row ?? null).toBe(expected);

  test('is its first row in an export', () =>
    is(
      [
        ['Record ID', 'Amount'],
        ['1', '5'],
      ],
      0,
    ));
  test('is found below title lines', () =>
    is([['Our deals'], [], ['As of', 'October'], ['Record ID', 'Amount']], 3));
  test('is the row that names most fields', () =>
    is(
      [
        ['Amount', 'Currency'],
        ['Record ID', 'Amount', 'Close Date'],
      ],
      1,
    ));
  test('is the first of two alike', () =>
    is(
      [
        ['Record ID', 'Amount'],
        ['Record ID', 'Amount'],
      ],
      0,
    ));
  test('is none where a single field is named', () => is([['Amount', 'Colour']], null));
  test('is none among numbers', () =>
    is(
      [
        [1, 2],
        [3, 4],
      ],
      null,
    ));
  test('is none in an empty block', () => is([], null));
  test('is not looked for below thirty rows', () =>
    is([...new Array<Cell[]>(30).fill(['']), ['Record ID', 'Amount']], null));
  test('keeps the labels as written', () =>
    expect(headerOf([['Record ID', null, 'AMOUNT ']])?.labels).toEqual([
      'Record ID',
      '',
      'AMOUNT ',
    ]));
});
