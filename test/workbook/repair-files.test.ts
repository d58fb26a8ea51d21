import type { Host } from '../../host/host';
import { leftOf } from '../../src/core/repairs/chosen';
import { meetingLines } from '../../src/core/repairs/meeting';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { makeFiles } from '../../src/sidebar/actions/repairing';
import { frontOver } from '../../src/sidebar/state/desk';
import { repairsWords } from '../../src/sidebar/words/repairs-words';
import { columnLetters } from '../../src/workbook/sheet/references';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { drop, serverOf } from './dropped';
import { atTheGrid, interruptedBefore } from './hands';
import { HEADER, lineOf, linesOf, repaired, SPOILT, typeInto } from './repairs';
import { sortBelow } from './spoilt';
import { dropCompanies } from './spoilt-workbook';

const asOf = month('2025-10');
const YEARLY = '30010002018';
const UNREADABLE_DATE = '30010016144';
const NEVER_ENDED = '30010022198';
const DAY = /^In the file of \d{4}-\d\d-\d\d$/;

const STILL = /^Still open \(file of \d{4}-\d\d-\d\d\)$/;

const workbook = () => workbookWith([[SPOILT, { asOf }]]);

/** Makes files as the sidebar does; what it then shows. */
async function made(host: Host, by: 'ticked' | 'all' | 'owner' | 'check', name = '') {
  const front = frontOver(serverOf(host));
  await makeFiles(front, { by, name });
  const { view } = front.state();
  if (view.at !== 'audit' || !view.audit.made) throw new Error('no files were made');
  return view.audit.made;
}

test('what is ticked goes into files, and its lines say in which', async () => {
  const host = await workbook();
  typeInto(host, YEARLY, 'Include', 'TRUE');
  const { files } = await made(host, 'ticked');
  expect(files.map(({ kind, records }) => `${kind} ${records}`)).toEqual(['deals 1']);
  expect(files[0]?.text).toContain(`"${YEARLY}","7860.5"`);
  expect(lineOf(host, YEARLY).State).toMatch(DAY);
  expect(lineOf(host, NEVER_ENDED).State).toBe('Open');
  expect(host.values('Repairs', 'B5')[0]).toEqual([1]);
});

test('a value that was typed goes in as HubSpot takes it, and one that cannot be read is told', async () => {
  const host = await workbook();
  typeInto(host, UNREADABLE_DATE, 'Your value', '14 July 2025');
  typeInto(host, NEVER_ENDED, 'Your value', '4/5/2024');
  const { files, problems } = await made(host, 'all');
  expect(files[0]?.text).toContain(`"${UNREADABLE_DATE}"`);
  expect(files[0]?.text).toContain('"2025-07-14"');
  expect(problems.map(({ line }) => line.recordId)).toEqual([NEVER_ENDED]);
  expect(lineOf(host, NEVER_ENDED).State).toBe('Open');
});

test('lines are found where somebody has sorted them or typed between', async () => {
  const host = await workbook();
  const rows = host.values('Repairs', `A${HEADER + 1}:X${HEADER + 2}`);
  const swap = (row: number, cells: readonly unknown[] = []) =>
    cells.forEach((cell, at) => {
      if (![2, 9, 11].includes(at))
        host.type('Repairs', `${String.fromCharCode(65 + at)}${row}`, String(cell ?? ''));
    });
  swap(HEADER + 1, rows[1]);
  swap(HEADER + 2, rows[0]);
  await made(host, 'check', 'Yearly amount in the monthly field');
  expect(lineOf(host, YEARLY).State).toMatch(DAY);
  expect(linesOf(host).filter(({ State }) => DAY.test(String(State)))).toHaveLength(1);
});

test('lines that somebody sorts keep their state and day', async () => {
  const host = await workbook();
  const before = linesOf(host).slice(0, 8);
  typeInto(host, String(before[1]?.['Record ID']), 'Your due', '2031-05-04');
  const dayOf = () => linesOf(host).map((line) => [line['Record ID'], line.Due, line.State]);
  const days = dayOf().slice(0, 8);
  sortBelow(host, { tab: 'Repairs', column: 1 }, { header: HEADER, bottom: HEADER + 7 });
  expect(dayOf().slice(0, 8)).not.toEqual(days);
  expect(dayOf().slice(0, 8)).toEqual(expect.arrayContaining(days));
  expect(host.values('Guards', 'H2')).toEqual([[0]]);
});

test('a typed value that brings another finding is told before the file goes to HubSpot', async () => {
  const host = await workbook();
  typeInto(host, NEVER_ENDED, 'Your value', '1999-12-31');
  const { uncovered } = await made(host, 'check', String(lineOf(host, NEVER_ENDED).Check));
  expect(uncovered.map(({ recordId }) => recordId)).toContain(NEVER_ENDED);
  const { uncovered: none } = await made(host, 'check', 'Yearly amount in the monthly field');
  expect(none).toEqual([]);
});

test('what somebody else imports and types while files are made is not lost', async () => {
  const host = await workbook();
  typeInto(host, NEVER_ENDED, 'Note', 'Ours');
  const server = interruptedBefore(host, 'typeLines', async () => {
    await drop(host, repaired(YEARLY), { asOf });
    typeInto(host, UNREADABLE_DATE, 'Your value', '2025-07-14');
  });
  await makeFiles(frontOver(server), { by: 'all', name: '' });
  expect(lineOf(host, NEVER_ENDED)).toMatchObject({
    Note: 'Ours',
    State: expect.stringMatching(DAY),
  });
  expect(lineOf(host, UNREADABLE_DATE)).toMatchObject({ 'Your value': '2025-07-14' });
});

test('a file that HubSpot did not take leaves its lines still open after the next report, and offers them again', async () => {
  const host = await workbook();
  await made(host, 'all');
  const inFile = linesOf(host).filter(({ State }) => DAY.test(String(State))).length;
  await drop(host, repaired(YEARLY), { asOf });
  expect(lineOf(host, YEARLY).State).toBe('Repaired');
  const states = linesOf(host).map(({ State }) => String(State));
  expect(states.filter((state) => STILL.test(state))).toHaveLength(inFile - 1);
  expect(lineOf(host, NEVER_ENDED).State).toMatch(STILL);
  const open = states.filter((state) => state === 'Open' || STILL.test(state)).length;
  expect(host.values('Repairs', 'A5')[0]).toEqual([open]);
  expect(host.values('Repairs', 'A2')[0]?.[0]).toBe(
    `${open} repairs are open, ${inFile - 1} of them after a file.`,
  );
  await made(host, 'all');
  expect(lineOf(host, NEVER_ENDED).State).toMatch(DAY);
  expect(host.values('Repairs', 'B5')[0]).toEqual([inFile - 1]);
});

test('a report of companies says nothing of the files, neither when it is imported nor later', async () => {
  const host = await workbook();
  await made(host, 'all');
  await dropCompanies(host, '2025-10-20');
  expect(lineOf(host, NEVER_ENDED).State).toMatch(DAY);
  await rebuild(frontOver(serverOf(host)));
  expect(lineOf(host, NEVER_ENDED).State).toMatch(DAY);
  await drop(host, repaired(YEARLY), { asOf });
  expect(lineOf(host, NEVER_ENDED).State).toMatch(STILL);
  await dropCompanies(host, '2025-10-21');
  expect(lineOf(host, NEVER_ENDED).State).toMatch(STILL);
});

test('the sidebar counts open lines and those in a file as the tab and the list for the meeting do', async () => {
  const host = await workbook();
  const counted = async (by: 'ticked' | 'all') => {
    const front = frontOver(serverOf(host));
    await makeFiles(front, { by, name: '' });
    const { view } = front.state();
    const { lines = [], audited, today = 0 } = view.at === 'audit' ? view.audit : {};
    const { open, inFile } = leftOf(lines);
    const about = { today, repairDays: audited?.settings.repairDays ?? 0 };
    expect(meetingLines(lines, { by: 'open', name: '' }, about)).toHaveLength(open);
    expect([open, inFile]).toEqual(
      ['A5', 'B5'].map((cell) => host.values('Repairs', cell)[0]?.[0]),
    );
    return [open, inFile];
  };
  expect(await counted('ticked')).toEqual([13, 0]);
  const [open = 0, inFile = 0] = await counted('all');
  expect(open).toBeGreaterThan(0);
  expect(open + inFile).toBe(13);
});

test('what is open and what is in a file are told apart in the sidebar', () => {
  const said = [
    { open: 13, inFile: 0, valued: 10 },
    { open: 3, inFile: 5, valued: 1 },
    { open: 1, inFile: 1, valued: 2 },
    { open: 0, inFile: 2, valued: 2 },
  ].map(repairsWords.left);
  expect(said).toEqual([
    '13 repairs are open; 10 of them have a value, suggested or yours.',
    '3 repairs are open, and 5 in a file; 1 of all 8 has a value, suggested or yours.',
    '1 repair is open, and 1 in a file; 2 of all 2 have a value, suggested or yours.',
    'No repair is open, and 2 are in a file; 2 of all 2 have a value, suggested or yours.',
  ]);
});

test('a tab whose headers are gone is told, and no file is made', async () => {
  const host = await workbook();
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Repairs', { dimension: 'ROW', elements: [HEADER - 1] });
  const front = frontOver(serverOf(host));
  await makeFiles(front, { by: 'all', name: '' });
  expect(front.state().view).toMatchObject({ at: 'problem', problem: repairsWords.noLinesThere });
});

test('rows that were typed on Deals since the last report are repaired, too', async () => {
  const host = await workbook();
  const before = linesOf(host).length;
  const [header = [], ...rows] = host.values('Deals', 'A1:AP120');
  const [id, amount] = ['Record ID', 'Recurring revenue amount'].map((one) => header.indexOf(one));
  const row = rows.findIndex((cells) => cells[id ?? 0] === '30010022205') + 2;
  host.type('Deals', `${columnLetters((amount ?? 0) + 1)}${row}`, '25446');
  const { files } = await made(host, 'check', 'Yearly amount in the monthly field');
  expect(files[0]?.text).toContain('30010022205');
  expect(linesOf(host).length).toBeGreaterThan(before);
  expect(lineOf(host, '30010022205').State).toMatch(DAY);
});

test('what became of the files is said in a line each', () =>
  expect(
    repairsWords.outcome({ repaired: 3, stillOpen: 2, cameBack: 1, overwritten: 1, uncovered: 1 }),
  ).toEqual([
    '2 repairs of your files are still open.',
    '1 of them was overwritten in HubSpot since.',
    '1 repair that was done came back.',
    '1 finding came to light on records of your files.',
  ]));
