import type { Host } from '../../host/host';
import { hostWith } from './harness';

/** A tab with a text of many lines, once its first column has this width. */
function narrowed(...widths: readonly number[]): Host {
  const text = 'many words that need more than one line '.repeat(4);
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue(${JSON.stringify(text)}).setWrap(true);
    for (const width of a) sheet.setColumnWidth(1, width);`);
  host.run('main', widths);
  return host;
}

/** Letters of seven pixels in lines of sixteen, where a browser would measure them. */
class Ruler {
  getContext = () => ({
    save() {},
    restore() {},
    measureText: (text: string) => ({
      width: text.length * 7,
      fontBoundingBoxAscent: 12,
      fontBoundingBoxDescent: 4,
    }),
  });
}

const { OffscreenCanvas: usual } = globalThis;
beforeAll(() => Object.assign(globalThis, { OffscreenCanvas: Ruler }));
afterAll(() => Object.assign(globalThis, { OffscreenCanvas: usual }));

const tab = ({ model }: Host) => model.getters.getActiveSheetId();
const height = (host: Host) => host.model.getters.getRowSize(tab(host), 0);
const startOf = (host: Host, row: number) =>
  host.model.getters.getRowDimensions(tab(host), row).start;

describe('the page asks for heights and places after columns changed their width', () => {
  test('a narrow column makes its row higher, a wide one lower again', () => {
    expect(height(narrowed(80))).toBeGreaterThan(height(narrowed(300)));
    expect(height(narrowed(80, 300))).toBe(height(narrowed(300)));
  });
  test('the rows below stand lower by that, also where they were asked for before', () => {
    const host = narrowed(300);
    const before = startOf(host, 1);
    host.run('main', [80]);
    expect(startOf(host, 1)).toBeGreaterThan(before);
    expect(startOf(host, 1)).toBe(height(host));
  });
});

test('deleting the last column that holds something takes that, and leaves what stands beside it', () => {
  const host = hostWith(`
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:C2').setValues([[1, 2, 3], [4, 5, 6]]);
    sheet.deleteColumn(3);
    return sheet.getRange('A1:C2').getValues();`);
  expect(host.run('main')).toEqual([
    [1, 2, ''],
    [4, 5, ''],
  ]);
});
