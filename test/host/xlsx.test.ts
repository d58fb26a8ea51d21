import { strFromU8, unzipSync } from 'fflate';
import { type WorkbookExtras, workbookFile } from '../../host/xlsx/workbook-file';
import { sampleWorkbook, workbookOf } from './xlsx-workbook';

type Parts = Readonly<Record<string, string>>;

async function partsOf(
  model: ReturnType<typeof workbookOf>,
  extras?: WorkbookExtras,
): Promise<Parts> {
  const files = Object.entries(unzipSync(await workbookFile(model, extras)));
  return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const cellOf = (parts: Parts, a1: string, sheet = 0) =>
  new RegExp(`<c r="${a1}"[^>]*?(?:/>|>.*?</c>)`).exec(
    parts[`xl/worksheets/sheet${sheet}.xml`] ?? '',
  )?.[0];

test('A sort is an array formula over its spilled range, and each spilled cell has its value', async () => {
  const parts = await partsOf(sampleWorkbook());
  expect(cellOf(parts, 'A2', 1)).toBe(
    '<c r="A2" cm="1"><f t="array" ref="A2:A6">_xlfn.SORTBY(_xlfn.SEQUENCE(5,1,2),Deals!$A$2:$A$6,1,Deals!$B$2:$B$6,1)</f><v>5</v></c>',
  );
  expect(cellOf(parts, 'A3', 1)).toBe('<c r="A3"><v>3</v></c>');
});

test('A formula of one value is a plain formula with its value and format', async () => {
  const parts = await partsOf(sampleWorkbook());
  expect(cellOf(parts, 'D2', 1)).toMatch(
    /^<c r="D2" s="\d+"><f>IF\(\$A2&gt;0,INDEX\(Deals!\$C\$1:\$C\$12,\$A2\),&quot;&quot;\)<\/f><v>300<\/v><\/c>$/,
  );
});

test('Text keeps its type: a name that starts with =, a number kept as text, a link, an empty text', async () => {
  const parts = await partsOf(
    workbookOf(
      {
        A1: '=SUM Analytics',
        A2: '0012',
        A3: '=IFERROR(1/0,"")',
        A4: '[open](https://example.com)',
        A5: "'quoted",
      },
      { formats: { 'A1:A2': 4 } },
    ),
  );
  expect(cellOf(parts, 'A1')).not.toContain('<f>');
  for (const text of ['=SUM Analytics', '0012', 'open', 'quoted']) {
    expect(parts['xl/sharedStrings.xml']).toContain(`>${text}</t>`);
  }
  expect(cellOf(parts, 'A3')).toBe('<c r="A3" t="str"><f>IFERROR(1/0,&quot;&quot;)</f><v></v></c>');
});

test('An error keeps the type of an error, with a name that Excel knows', async () => {
  const parts = await partsOf(workbookOf({ A1: '=NA()', A2: '=A2' }));
  expect(cellOf(parts, 'A1')).toBe('<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>');
  expect(cellOf(parts, 'A2')).toBe('<c r="A2" t="e"><f>A2</f><v>#REF!</v></c>');
});

test('Named ranges are written in the order of their names', async () => {
  const model = workbookOf({ A1: '1', B1: '=Zeta*2' });
  model.dispatch('CREATE_SHEET', { sheetId: 'b', position: 1, name: 'R&D' });
  const name = (of: string, _sheetId: string, bottom: number) => {
    const ranges = [{ _sheetId, _zone: { top: 0, bottom, left: 0, right: 0 } }];
    model.dispatch('CREATE_NAMED_RANGE', { name: of, ranges });
  };
  name('Zeta', 'a', 0);
  name('Alpha', 'b', 8);
  const parts = await partsOf(model);
  expect(parts['xl/workbook.xml']).toContain(
    '<definedNames><definedName name="Alpha">&apos;R&amp;D&apos;!$A$1:$A$9</definedName><definedName name="Zeta">&apos;Sheet1&apos;!$A$1</definedName></definedNames>',
  );
  expect(cellOf(parts, 'B1')).toBe('<c r="B1"><f>Zeta*2</f><v>2</v></c>');
});

test('A hidden tab stays hidden, the header stays frozen, the chart is there', async () => {
  const parts = await partsOf(sampleWorkbook());
  expect(parts['xl/workbook.xml']).toContain('<sheet state="hidden" name="Staging"');
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/ySplit="1"[\s\S]*state="frozen"/);
  expect(Object.keys(parts).filter((path) => path.startsWith('xl/charts/'))).toHaveLength(1);
});

test('The first tab that can be seen opens in front', async () => {
  const model = workbookOf({ A1: '1' });
  model.dispatch('CREATE_SHEET', { sheetId: 'b', position: 1, name: 'Second' });
  model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: 'a', sheetIdTo: 'b' });
  model.dispatch('HIDE_SHEET', { sheetId: 'a' });
  const parts = await partsOf(model);
  expect(parts['xl/workbook.xml']).toContain('<workbookView activeTab="1"/>');
});

test('A conditional format compares with the text, the number or the formula that was meant', async () => {
  const rule = (id: string, operator: string, values: string[]) => ({
    id,
    ranges: ['A1:A9'],
    rule: { type: 'CellIsRule', operator, values, style: { fillColor: '#fce8e6' } },
  });
  const conditionalFormats = [
    rule('1', 'isEqual', ['Not "ok"']),
    rule('2', 'isGreaterThan', ['0.5']),
    rule('3', 'isLessThan', ['=B1']),
    rule('4', 'customFormula', ['=A1>MAXIFS(B1:B9,C1:C9,1)']),
  ];
  const parts = await partsOf(workbookOf({ A1: '1' }, { conditionalFormats }));
  const formulas = parts['xl/worksheets/sheet0.xml']?.match(/<formula>.*?<\/formula>/g);
  expect(formulas).toEqual([
    '<formula>&quot;Not &quot;&quot;ok&quot;&quot;&quot;</formula>',
    '<formula>0.5</formula>',
    '<formula>B1</formula>',
    '<formula>A1&gt;_xlfn.MAXIFS(B1:B9,C1:C9,1)</formula>',
  ]);
});

test('Notes are written with their boxes', async () => {
  const notes = [{ sheetName: 'Sheet1', a1: 'B2', text: 'MRR at month end, < closing' }];
  const parts = await partsOf(workbookOf({ B2: 'MRR' }), { notes });
  expect(parts['xl/comments0.xml']).toContain('<comment ref="B2"');
  expect(parts['xl/comments0.xml']).toContain('MRR at month end, &lt; closing');
  expect(parts['xl/drawings/notes0.vml']).toContain('<x:Row>1</x:Row><x:Column>1</x:Column>');
  expect(parts['xl/worksheets/sheet0.xml']).toContain('<legacyDrawing r:id="notesBoxes"/>');
  expect(parts['[Content_Types].xml']).toContain('/xl/comments0.xml');
});

test('A drop-down is kept, one that is too long for Excel is left out', async () => {
  const listOf = (id: string, cell: string, values: string[]) => ({
    id,
    ranges: [cell],
    isBlocking: true,
    criterion: { type: 'isValueInList', values, displayStyle: 'arrow' },
  });
  const many = Array.from({ length: 60 }, (_, at) => `month ${at}`);
  const rules = [listOf('1', 'A1', ['Yes', 'No']), listOf('2', 'A2', many)];
  const parts = await partsOf(workbookOf({ A1: 'Yes' }, { dataValidationRules: rules }));
  const sheet = parts['xl/worksheets/sheet0.xml'];
  expect(sheet).toContain('<dataValidations count="1">');
  expect(sheet).toContain('Yes,No');
});

test('A drop-down that refuses and one that warns are told apart as the format does, by no empty style', async () => {
  const criterion = { type: 'isValueInList', values: ['Yes', 'No'], displayStyle: 'arrow' };
  const rules = [
    { id: '1', ranges: ['A1'], isBlocking: true, criterion },
    { id: '2', ranges: ['A2'], isBlocking: false, criterion },
  ];
  const parts = await partsOf(workbookOf({ A1: 'Yes' }, { dataValidationRules: rules }));
  const styles = (parts['xl/worksheets/sheet0.xml'] ?? '').match(/errorStyle="\w*"/g);
  expect(styles).toEqual(['errorStyle="warning"']);
});

test('The same workbook is the same file, byte by byte', async () => {
  const [one, two] = [await workbookFile(sampleWorkbook()), await workbookFile(sampleWorkbook())];
  expect(Buffer.compare(one, two)).toBe(0);
});
