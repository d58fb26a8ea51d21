import { excelFormula } from '../../host/xlsx/excel-formula';
import { fixedColumns } from '../../host/xlsx/whole-columns';

const gives = (google: string, excel: string | null, isArray = true) => {
  expect(excelFormula(google)).toEqual(excel === null ? null : { text: excel, isArray });
};

test('A formula that Excel knows is left alone and is no array formula', () => {
  gives('SUMIFS(A1:A9,B1:B9,C1)', 'SUMIFS(A1:A9,B1:B9,C1)', false);
});

test('A sort by ranges beside becomes SORTBY with 1 and -1', () => {
  gives('SORT(A2:A9,B2:B9,TRUE)', '_xlfn.SORTBY(A2:A9,B2:B9,1)');
  gives('SORT(A2:A9,B2:B9,TRUE,C2:C9,FALSE)', '_xlfn.SORTBY(A2:A9,B2:B9,1,C2:C9,-1)');
});

test('A sort by the number of a column is the plain SORT; with a key more, that column is looked up', () => {
  gives('SORT(A2:C9,2,FALSE)', '_xlfn._xlws.SORT(A2:C9,2,-1)');
  gives('SORT(A2:C9,2)', '_xlfn._xlws.SORT(A2:C9,2,1)');
  gives('SORT(A2:C9,2,FALSE,D2:D9,TRUE)', '_xlfn.SORTBY(A2:C9,INDEX(A2:C9,0,2),-1,D2:D9,1)');
});

test('ARRAYFORMULA makes an array formula of what stands in it, in which a link is its label', () => {
  gives('ARRAYFORMULA(IF(A2:A9>0,B2:B9,""))', 'IF(A2:A9>0,B2:B9,"")');
  gives('ARRAYFORMULA(A2:A9*MAXIFS(B:B,C:C,1))', 'A2:A9*_xlfn.MAXIFS(B:B,C:C,1)');
  gives('ARRAYFORMULA(IF(A2:A9="","",HYPERLINK("#A"&A2:A9,B2:B9)))', 'IF(A2:A9="","",B2:B9)');
  gives(
    'IFERROR(ARRAYFORMULA(HYPERLINK("#"&A2:A9)),HYPERLINK("#A1","x"))',
    'IFERROR("#"&A2:A9,HYPERLINK("#A1","x"))',
  );
});

test('A direction that is calculated stays calculated', () => {
  gives('SORT(A2:A9,B2:B9,D1>0)', '_xlfn.SORTBY(A2:A9,B2:B9,IF(D1>0,1,-1))');
});

test('A sort without columns is the plain SORT', () => {
  gives('SORT(A2:A9)', '_xlfn._xlws.SORT(A2:A9)');
});

test('Calls inside calls are translated too', () => {
  gives(
    'SORT(SEQUENCE(5,1,2),MAXIFS(A:A,B:B,1)*C2:C6,TRUE)',
    '_xlfn.SORTBY(_xlfn.SEQUENCE(5,1,2),_xlfn.MAXIFS(A:A,B:B,1)*C2:C6,1)',
  );
});

test('Several conditions of FILTER are multiplied', () => {
  gives('FILTER(A2:A9,B2:B9>1)', '_xlfn._xlws.FILTER(A2:A9,B2:B9>1)');
  gives('FILTER(A2:A9,B2:B9>1,C2:C9)', '_xlfn._xlws.FILTER(A2:A9,(B2:B9>1)*(C2:C9))');
});

test('SORTN takes the first rows of the sort, and with ties has no Excel form', () => {
  gives(
    'SORTN(A2:B9,3,0,2,FALSE)',
    'INDEX(_xlfn._xlws.SORT(A2:B9,2,-1),_xlfn.SEQUENCE(MIN(3,ROWS(A2:B9))),_xlfn.SEQUENCE(1,COLUMNS(A2:B9)))',
  );
  gives('SORTN(A2:B9,3,1,2,FALSE)', null);
  gives('SUM(SORTN(A2:B9,3,1,2,FALSE))', null);
});

test('Newer functions of one value get their prefix once and need no array formula', () => {
  gives('MAXIFS(A:A,B:B,1)', '_xlfn.MAXIFS(A:A,B:B,1)', false);
  gives('_xlfn.MINIFS(A:A,B:B,1)', '_xlfn.MINIFS(A:A,B:B,1)', false);
});

test('IF over a range inside SUMPRODUCT needs an array formula, other products do not', () => {
  gives('SUMPRODUCT(IF(A2:A9>0,A2:A9,0))', 'SUMPRODUCT(IF(A2:A9>0,A2:A9,0))');
  gives('SUMPRODUCT((A2:A9>0)*B2:B9)', 'SUMPRODUCT((A2:A9>0)*B2:B9)', false);
});

test('Texts and sheet names that look like calls or commas are left alone', () => {
  gives(
    `IF('SORT(a,b)'!A1="FILTER(x,""y"",z)",UNIQUE(A2:A9),"")`,
    `IF('SORT(a,b)'!A1="FILTER(x,""y"",z)",_xlfn.UNIQUE(A2:A9),"")`,
  );
});

test('Whole columns that the engine cut to the grid stay put when filled down', () => {
  const rows = (sheetName?: string) => (sheetName === "Don's" ? 50 : 900);
  const fixed = (engine: string, excel: string) => expect(fixedColumns(engine, rows)).toBe(excel);
  fixed('SUM($A1:$A900)', 'SUM($A$1:$A$900)');
  fixed('SUM(A$2:A900)', 'SUM(A$2:A$900)');
  fixed("SUM('Don''s'!A1:B50)", "SUM('Don''s'!A$1:B$50)");
  fixed("SUM('Don''s'!A1:B900,A1:A9)", "SUM('Don''s'!A1:B900,A1:A9)");
  fixed('"A1:A900"', '"A1:A900"');
});
