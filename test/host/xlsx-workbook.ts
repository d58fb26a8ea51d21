import { Model } from '@odoo/o-spreadsheet';
import { createHost } from '../../host/host';

/** A cell's content by its place, formulas in the engine's own words. */
export type Cells = Readonly<Record<string, string>>;

const FORMATS = { 1: 'mmm yyyy', 2: '#,##0', 3: '0.0%', 4: '@' };

// The first host of all teaches the engine what Sheets calls its errors.
createHost({ code: '', html: {} });

/** A small workbook with what the tabs use: a sort that spills, newer functions, formats, panes. */
export function sampleWorkbook(): Model {
  quiet();
  return new Model({
    sheets: [
      deals(),
      ledger(),
      { id: 'aside', name: 'Staging', isVisible: false, cells: { A1: '1' } },
    ],
    formats: FORMATS,
    styles: { 1: { bold: true } },
  });
}

/** A workbook of one sheet named Sheet1. */
export function workbookOf(cells: Cells, more: object = {}): Model {
  quiet();
  return new Model({
    sheets: [{ id: 'a', name: 'Sheet1', colNumber: 8, rowNumber: 20, cells, ...more }],
    formats: FORMATS,
  });
}

// The engine reports on itself through the console whenever it loads or calculates.
function quiet(): void {
  for (const name of ['debug', 'info', 'log'] as const) jest.spyOn(console, name).mockReturnValue();
}

function deals(): object {
  const cells: Record<string, string> = { A1: 'Customer', B1: 'Start', C1: 'MRR', D1: 'Segment' };
  const rows = [
    ['3', '45300', '120.5', 'SMB'],
    ['1', '45200', '80', 'Mid-Market'],
    ['2', '45400', '40', 'SMB'],
    ['1', '45100', '300', 'Enterprise'],
    ['3', '45000', '10', 'Enterprise'],
  ];
  for (const [at, row] of rows.entries()) {
    for (const [column, text] of row.entries()) cells[`${'ABCD'.charAt(column)}${at + 2}`] = text;
  }
  return { id: 'deals', name: 'Deals', colNumber: 6, rowNumber: 12, cells };
}

function ledger(): object {
  const cells: Record<string, string> = {
    A1: 'Row',
    A2: '=SORT(SEQUENCE(5,1,2),Deals!$A$2:$A$6,TRUE,Deals!$B$2:$B$6,TRUE)',
    F1: '=SUMPRODUCT((Deals!$D$2:$D$6="SMB")*IF(Deals!$C$2:$C$6>50,Deals!$C$2:$C$6,0))',
    F2: '=MAXIFS(Deals!$C:$C,Deals!$A:$A,1)',
    F3: '=HYPERLINK("https://example.com/","open")',
    F4: '=IFERROR(1/0,"")',
    F5: '=SUM(FILTER(Deals!$C$2:$C$6,(Deals!$A$2:$A$6=1)*(Deals!$C$2:$C$6>90)))',
    F6: '=NA()',
    G2: '=SORTN(Deals!$A$2:$C$6,2,0,3,FALSE)',
  };
  for (let row = 2; row <= 6; row++) {
    cells[`B${row}`] = `=INDEX(Deals!$A:$A,$A${row})`;
    cells[`C${row}`] = `=INDEX(Deals!$B:$B,$A${row})`;
    cells[`D${row}`] = `=IF($A${row}>0,INDEX(Deals!$C:$C,$A${row}),"")`;
    cells[`E${row}`] = `=SUMIFS(OFFSET(Deals!$C$1,1,0,5,1),OFFSET(Deals!$A$1,1,0,5,1),B${row})`;
  }
  return {
    id: 'ledger',
    name: 'Ledger',
    colNumber: 10,
    rowNumber: 12,
    cells,
    formats: { 'C2:C6': 1, 'D2:E6': 2, F2: 3 },
    styles: { 'A1:F1': 1 },
    panes: { xSplit: 0, ySplit: 1 },
    figures: [chart()],
  };
}

function chart(): object {
  return {
    id: 'f1',
    tag: 'chart',
    width: 420,
    height: 260,
    col: 0,
    row: 7,
    offset: { x: 0, y: 0 },
    data: {
      type: 'bar',
      title: { text: 'MRR' },
      dataSource: {
        type: 'range',
        dataSets: [{ dataSetId: 'mrr', dataRange: 'D1:D6' }],
        dataSetsHaveTitle: true,
        labelRange: 'C1:C6',
      },
      dataSetStyles: {},
      legendPosition: 'top',
      stacked: true,
      aggregated: false,
    },
  };
}
