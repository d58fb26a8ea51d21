import { REVENUE_MODELS, type RevenueModel, type Settings } from '../../src/core/settings';
import { usualColumns } from '../../src/sql/columns';
import type { Request } from '../../src/sql/deals';
import { isColumnName, isPath, literal, loadedName } from '../../src/sql/quoting';
import { bigQueryScript } from '../../src/sql/script';
import { settingsWith } from '../core/made-deals';
import { parsed, textOfLiteral } from './duckdb-dialect';
import { BENT } from './made-reports';

function request(said: Partial<Settings> & { model: RevenueModel }, rest: Partial<Request> = {}) {
  return {
    settings: settingsWith(said),
    columns: usualColumns(said.model),
    unknownTypes: [],
    source: 'reports.deals',
    dataset: 'my-project.retained',
    isPartitioned: false,
    lastMonths: null,
    ...rest,
  };
}

/** The script, or why there is none. */
function answer(of: Request): string {
  const script = bigQueryScript(of);
  return typeof script === 'string' ? script : script.problem;
}

describe('a script is GoogleSQL from its first word to its last', () => {
  test.each(REVENUE_MODELS)('for %s', (model) => {
    const script = answer(request({ ...BENT[0], model }, { lastMonths: 3, isPartitioned: true }));
    expect(parsed(script).statements.length).toBeGreaterThan(40);
  });
});

/** The literals in which a text stands. */
function placesOf(text: string, script: string): number {
  return script.split(literal(text)).length - 1;
}

describe('a text of the settings', () => {
  const TEXT = "'); DROP TABLE `x`; --\\\n\u2028 “é” 😀";
  const script = answer(
    request({ model: 'contracts', excluded: new Set([TEXT]), sameAs: new Map([[TEXT, TEXT]]) }),
  );

  test('stands in the table of settings only', () => {
    expect(placesOf(TEXT, script)).toBe(3);
    const tables = script.split(';\n\n').filter((statement) => placesOf(TEXT, statement) > 0);
    expect(tables.length).toBe(1);
    expect(tables[0]).toMatch(/^-- Texts are written here only\nINSERT INTO/);
  });
  test('and is read as it was written', () => expect(textOfLiteral(literal(TEXT))).toBe(TEXT));
  test('and breaks no statement', () => expect(() => parsed(script)).not.toThrow());
});

describe('a literal', () => {
  const is = (text: string, expected: string) => expect(literal(text)).toBe(expected);

  test('is plain where the text is', () => is('Acme', "'Acme'"));
  test('hides quotes and backslashes', () => is("O'Neil \\ ", "'O\\'Neil \\\\ '"));
  test('holds no line break', () => is('a\r\nb\tc', "'a\\r\\nb\\tc'"));
  test('holds no sign that nobody sees', () => is('\u0000\u2028', "'\\u0000\\u2028'"));
  test('holds no half of a sign', () => is('\ud83d!', "'\ufffd!'"));
  test('holds whole signs of other scripts', () => is('株😀', "'株😀'"));
});

describe('a name', () => {
  test('of a column is as loading makes it', () =>
    expect(
      ['Record ID', 'Associated Company IDs (Primary)', '1st', 'Größe'].map(loadedName),
    ).toEqual(['Record_ID', 'Associated_Company_IDs__Primary_', '_1st', 'Gr__e']));
  test('of a column never holds what ends it', () =>
    expect(['a`b', 'a\\b', 'a;b', 'a\nb', '', 'Closed date (UTC)'].map(isColumnName)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]));
  test('of a column may be written in any script', () =>
    expect(['Größe', 'close date', '会社', '_x'].every(isColumnName)).toBe(true));
  test('of a table has its dataset', () =>
    expect(
      ['a.b', 'my-project.a.b', 'b', 'a.b.c.d', 'a.`b', 'a.b-c', ''].map((path) => isPath(path, 3)),
    ).toEqual([true, true, false, false, false, false, false]));
});

test.each([
  ['recurring deals', true],
  ['contracts', true],
  ['deal movements', true],
  ['monthly snapshots', false],
  ['invoices or orders', false],
] as const)('a script for %s says that churn may be unseen: %s', (model, isSaid) => {
  const head = answer(request({ model })).split('DECLARE')[0] ?? '';
  expect(/churn cannot be seen/.test(head)).toBe(isSaid);
});

describe('nothing is written', () => {
  const refused = (of: Request, sentence: RegExp) => expect(answer(of)).toMatch(sentence);

  test('without a column that the model needs', () =>
    refused(
      request({ model: 'invoices or orders' }, { columns: new Map([['company', 'c']]) }),
      /^For the model "invoices or orders" the table needs a column for Invoice date; add it/,
    ));
  test('of rows of Deals that stand for several months', () =>
    refused(
      request(
        { model: 'monthly snapshots' },
        {
          columns: new Map([
            ['company', 'c'],
            ['snapshotMonth', 'm'],
            ['snapshotMonths', 'Snapshot_months'],
            ['mrr', 'a'],
          ]),
        },
      ),
      /^Column Snapshot_months of the table says that a row stands for several months/,
    ));
  test('without a column for the customer', () =>
    refused(
      request({ model: 'contracts' }, { columns: new Map() }),
      /needs a column for one of Associated Company IDs \(Primary\), Associated Company IDs,/,
    ));
  test('for a table without a dataset', () =>
    refused(
      request({ model: 'contracts' }, { source: 'deals' }),
      /^"deals" cannot be a table of BigQuery; write it as/,
    ));
  test('for a table that cannot be', () =>
    refused(request({ model: 'contracts' }, { source: 'a.b`; --' }), /cannot be a table/));
  test('from a table that the script writes itself', () => {
    const from = (source: string, dataset: string) =>
      refused(
        request({ model: 'invoices or orders' }, { source, dataset }),
        /^The script writes a table (lines|settings) of its own; keep the report in/,
      );
    from('retained.lines', 'retained');
    from('my-project.retained.settings', 'retained');
    from('retained.lines', 'my-project.retained');
    expect(answer(request({ model: 'contracts' }, { source: 'crm.lines' }))).toMatch(/^-- Net/);
  });
  test('into a dataset that cannot be', () =>
    refused(request({ model: 'contracts' }, { dataset: 'a b' }), /cannot be a dataset/));
});

test('a type of which nobody knows what it means stands in the settings once', () => {
  const of = request(
    { model: 'deal movements', types: new Map([['new', 'new business']]) },
    { unknownTypes: ['new', 'other', 'other'] },
  );
  expect(answer(of).match(/\('Deal type', .*\)/g)).toEqual([
    "('Deal type', 'new', 'new business')",
    "('Deal type', 'other', '')",
  ]);
});

test('a table in partitions is read only as far as months are computed', () => {
  const of = request({ model: 'invoices or orders' }, { isPartitioned: true });
  expect(answer(of)).toContain('source.`Invoice_date` >= from_month');
  expect(answer({ ...of, isPartitioned: false })).not.toContain('`Invoice_date` >= from_month');
});
