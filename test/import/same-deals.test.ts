import { dayOf } from '../../src/core/days';
import type { Cell } from '../../src/core/report/cell';
import { fieldOf } from '../../src/core/report/fields';
import { fieldOfLabel } from '../../src/core/report/headers';
import { readCells } from '../../src/import/files/read-cells';
import { fixtureCells, understood } from '../core/fixtures';
import { rewritten } from '../core/rewritten';
import { type MadeCell, madeWorkbook, madeZip } from './made-files';

/** A cell as a spreadsheet program would hold it: numbers, flags and dates by their own types. */
function typed(cell: Cell, label: Cell): MadeCell {
  const text = String(cell ?? '');
  if (text === '') return null;
  const field = fieldOfLabel(label);
  const kind = field ? fieldOf(field).kind : 'text';
  if (kind === 'amount' || field === 'recordId') return Number(text);
  if (kind === 'flag') return text === 'true';
  const [, year, month, date, hours = 0] = /^(\d+)-(\d+)-(\d+)(?: (\d+))?/.exec(text) ?? [];
  const day = kind === 'day' ? dayOf(Number(year), Number(month), Number(date)) : null;
  return day === null ? text : { serial: day + Number(hours) / 24 };
}

describe.each(['recurring', 'contracts', 'movements', 'snapshots', 'invoices'])(
  'an export of %s',
  (file) => {
    const cells = fixtureCells(`small/${file}.csv`);
    const [labels = [], ...rows] = cells;
    const { deals } = understood(cells);
    const saysTheSame = async (report: File) => {
      const read = await readCells(report);
      if ('problem' in read) throw new Error(read.problem);
      expect(understood(read).deals).toEqual(deals);
    };

    test('says the same as a workbook', () => {
      const header = labels.map(String);
      const typedRows = rows.map((row) => row.map((cell, at) => typed(cell, labels[at] ?? null)));
      return saysTheSame(madeWorkbook([[header, ...typedRows]], 'deals.xlsx'));
    });

    test('says the same as a zip in parts', () => {
      const half = rows.length >> 1;
      const part = (some: typeof rows) => rewritten([labels, ...some], { isQuoted: true });
      const parts = {
        'deals-2.csv': part(rows.slice(half)),
        'deals-1.csv': part(rows.slice(0, half)),
      };
      return saysTheSame(madeZip(parts, 'deals.zip'));
    });
  },
);
