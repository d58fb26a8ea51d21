import { filesWords } from '../../src/import/files/files-words';
import { words } from '../../src/sidebar/words/words';
import { madeWorkbook } from '../import/made-files';
import { faultsOf } from './accessibility';
import { openedPage } from './opened-page';

const HEADER = [
  'Record ID',
  'Close Date',
  'Deal Stage',
  'Company name',
  'Recurring revenue amount',
];
const OLD = [HEADER, ['1', { serial: 46095 }, 'Closed Won', 'Acme', 100]];
const NEW = [...OLD, ['2', { serial: 46126 }, 'Closed Won', 'Beta', 200]];

const retained = openedPage();

test('Of a workbook with several sheets that could be meant, the one that is pressed is read', async () => {
  const made = madeWorkbook([[['Notes']], OLD, NEW], 'all-deals-2026-11-01.xlsx');
  await retained
    .sidebar()
    .locator('input#report-file')
    .setInputFiles({
      name: made.name,
      mimeType: made.type,
      buffer: Buffer.from(await made.arrayBuffer()),
    });
  await retained.screen(filesWords.whichSheet);
  await retained.sidebar().getByText('2 rows, Record ID, Close Date, Deal Stage').waitFor();
  expect(await faultsOf(retained)).toEqual([]);
  await retained.button('Sheet 3').click();
  await retained.screen(words.understoodTitle);
  expect(retained.errors).toEqual([]);
});
