import { repairsAsJson } from '../../host/cli/repairs-as-json';
import type { Host } from '../../host/host';
import { accept, showAudit } from '../../src/sidebar/actions/auditing';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { frontOver } from '../../src/sidebar/state/desk';
import { month } from '../core/made-deals';
import { long } from '../some';
import { shownOn } from './audited';
import { workbookWith } from './built';
import { drop, serverOf, undoLast } from './dropped';
import { atTheGrid, interruptedBefore } from './hands';
import { HEADER, lineOf, linesOf, repaired, SPOILT, typeInto } from './repairs';

const asOf = month('2025-10');
const YEARLY = '30010002018';
const COPY = '300100211891';
const NEVER_ENDED = '30010022198';

const workbook = () => workbookWith([[SPOILT, { asOf }]]);
const next = (host: Host, ...ids: readonly string[]) => drop(host, repaired(...ids), { asOf });
const builtAgain = (host: Host) => rebuild(frontOver(serverOf(host)));

/** The figures above the lines. */
function figuresAbove(host: Host) {
  const [labels = [], values = []] = host.values('Repairs', 'A4:G5');
  return Object.fromEntries(labels.map((label, at) => [String(label), values[at]]));
}

test('each record and column to change is a line, those with the most money at stake first', async () => {
  const host = await workbook();
  const lines = linesOf(host);
  expect(lines.map((line) => `${line['Record ID']} ${line['HubSpot column']}`)).toEqual(
    expect.arrayContaining([
      `${YEARLY} Recurring revenue amount`,
      '30010009095 Recurring revenue inactive date',
      '30010009095 Recurring revenue inactive reason',
      `${COPY} Record`,
    ]),
  );
  expect(lines[0]).toMatchObject({
    'Record ID': YEARLY,
    'Value now': '94326',
    'Suggested value': '7860.5',
    State: 'Open',
    Include: false,
  });
});

test('the command line prints the lines as they stand', async () => {
  const host = await workbook();
  expect(repairsAsJson(host)).toEqual(
    linesOf(host).map((line) => ({
      recordId: line['Record ID'],
      column: line['HubSpot column'],
      check: line.Check,
      now: line['Value now'] || null,
      suggested: line['Suggested value'] || null,
      state: line.State,
    })),
  );
});

test('the figures above count the lines, and their money once', async () => {
  const host = await workbook();
  const lines = linesOf(host).filter(({ State }) => State !== 'Keep');
  const audit = host.values('Audit', 'A6:E6')[0] ?? [];
  expect(figuresAbove(host)).toMatchObject({
    Open: lines.length,
    'In a file': 0,
    Repaired: 0,
    'Accuracy now': audit[0],
  });
  expect(figuresAbove(host)['MRR at stake']).toBeCloseTo(Number(audit[4]), 2);
});

test('what a person typed stays over the next report, and what that repaired is told', async () => {
  const host = await workbook();
  for (const id of [YEARLY, NEVER_ENDED]) {
    typeInto(host, id, 'Note', `Ask about ${id}`);
    typeInto(host, id, 'Your due', '2026-01-31');
    typeInto(host, id, 'Include', 'TRUE');
  }
  typeInto(host, NEVER_ENDED, 'Your value', '=not a formula');
  await next(host, YEARLY);
  expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Repaired', Note: `Ask about ${YEARLY}` });
  expect(lineOf(host, NEVER_ENDED)).toMatchObject({
    State: 'Open',
    'Your value': '=not a formula',
    Include: true,
    Note: `Ask about ${NEVER_ENDED}`,
  });
  expect(figuresAbove(host)).toMatchObject({ Repaired: 1 });
  await drop(host, SPOILT, { asOf });
  expect(lineOf(host, YEARLY)).toMatchObject({
    State: 'Came back',
    'Your due': lineOf(host, NEVER_ENDED)['Your due'],
  });
});

long('an undo and a rebuild keep it, too; what the undone import repaired is open', async () => {
  const host = await workbook();
  await next(host, YEARLY);
  typeInto(host, YEARLY, 'Note', 'Typed after the import');
  await undoLast(host);
  expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Open', Note: 'Typed after the import' });
  await builtAgain(host);
  expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Open', Note: 'Typed after the import' });
});

test('what somebody else types while the lines are laid out is not lost', async () => {
  const host = await workbook();
  const server = interruptedBefore(host, 'buildTab', () =>
    typeInto(host, NEVER_ENDED, 'Your value', '2024-12-01'),
  );
  await drop(host, repaired(YEARLY), { asOf }, server);
  expect(lineOf(host, NEVER_ENDED)).toMatchObject({ 'Your value': '2024-12-01' });
});

test('a line that another import brought in between stays where somebody typed into it', async () => {
  const host = await workbook();
  const other = `${HEADER + linesOf(host).length + 1}`;
  const server = interruptedBefore(host, 'buildTab', () => {
    for (const [column, text] of [
      ['B', '4711'],
      ['F', 'Deal Stage'],
      ['P', 'Unclear stage'],
      ['N', 'From the other import'],
    ])
      host.type('Repairs', `${column}${other}`, text ?? '');
  });
  await drop(host, repaired(YEARLY), { asOf }, server);
  expect(lineOf(host, '4711')).toMatchObject({ Note: 'From the other import' });
});

test.each<readonly [string, (host: Host) => void]>([
  [
    'inserted a column',
    (host) =>
      atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Repairs', { ...GRID, dimension: 'COL', base: 3 }),
  ],
  [
    'inserted a row above the headers',
    (host) =>
      atTheGrid(host, 'ADD_COLUMNS_ROWS', 'Repairs', { ...GRID, dimension: 'ROW', base: 2 }),
  ],
  [
    'deleted a line',
    (host) =>
      atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Repairs', { dimension: 'ROW', elements: [HEADER] }),
  ],
  [
    'deleted a column that nobody types into',
    (host) =>
      atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Repairs', { dimension: 'COL', elements: [6] }),
  ],
])('the lines keep what was typed where somebody has %s', async (_, deed) => {
  const host = await workbook();
  typeInto(host, NEVER_ENDED, 'Your value', '2024-12-01');
  typeInto(host, NEVER_ENDED, 'Note', 'Kim knows');
  deed(host);
  await next(host, COPY);
  expect(lineOf(host, NEVER_ENDED)).toMatchObject({
    'Your value': '2024-12-01',
    Note: 'Kim knows',
    'Suggested value': '2024-11-20',
    State: 'Open',
  });
  expect(linesOf(host).filter((line) => line['Record ID'] === NEVER_ENDED)).toHaveLength(1);
});

const GRID = { quantity: 1, position: 'before' };

long('a tab whose header of what is typed is gone stays beside the new one', async () => {
  const host = await workbook();
  typeInto(host, NEVER_ENDED, 'Your value', '2024-12-01');
  atTheGrid(host, 'REMOVE_COLUMNS_ROWS', 'Repairs', { dimension: 'COL', elements: [13] });
  await next(host, COPY);
  expect(lineOf(host, NEVER_ENDED)).toMatchObject({
    'Your value': '2024-12-01',
    State: 'Open',
  });
  expect(host.values('Repairs before', 'A1:X30').flat()).toContain('2024-12-01');
});

long('a finding that is accepted is told so at once, and is no repair', async () => {
  const host = await workbook();
  const check = 'Yearly amount in the monthly field';
  await serverOf(host).acceptFindings([{ recordId: YEARLY, check, reason: 'A yearly plan' }]);
  expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Accepted' });
  await next(host, COPY);
  expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Accepted' });
  await serverOf(host).acceptFindings([{ recordId: YEARLY, check, reason: '' }]);
  expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Open' });
});

long(
  'a repair is due so many days after the import that brought it as Settings says, or when somebody typed',
  async () => {
    const host = await workbook();
    const { Due: due, 'Found on': found } = lineOf(host, YEARLY);
    expect(due).toBe(Number(found) + 14);
    const row = host
      .values('Settings', 'A1:A40')
      .findIndex(([label]) => label === 'Days to repair');
    host.type('Settings', `B${row + 1}`, '7');
    typeInto(host, NEVER_ENDED, 'Your due', '2026-01-31');
    expect(lineOf(host, YEARLY).Due).toBe(Number(found) + 7);
    expect(lineOf(host, NEVER_ENDED).Due).toBe(lineOf(host, NEVER_ENDED)['Your due']);
    await next(host, YEARLY);
    expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Repaired', Due: '' });
    expect(lineOf(host, NEVER_ENDED)).toMatchObject({ 'Found on': found });
  },
);

long(
  'a reason typed on the tab accepts a finding: the next look takes it to Settings',
  async () => {
    const host = await workbook();
    const before = linesOf(host).length;
    typeInto(host, YEARLY, 'Accepted because', 'A yearly plan');
    expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Accepted', Due: '' });
    await next(host, COPY);
    const { settings } = await serverOf(host).readWorkbook();
    expect(settings?.accepted).toEqual([
      [YEARLY, 'Yearly amount in the monthly field', 'A yearly plan'],
    ]);
    expect(shownOn(host).findings.map(({ recordId }) => recordId)).not.toContain(YEARLY);
    expect(lineOf(host, YEARLY)).toMatchObject({
      State: 'Accepted',
      'Accepted because': 'A yearly plan',
    });
    expect(linesOf(host)).toHaveLength(before);
  },
);

test('what is taken back in the sidebar is open again, and stays so', async () => {
  const host = await workbook();
  const check = 'Yearly amount in the monthly field';
  typeInto(host, YEARLY, 'Accepted because', 'A yearly plan');
  const front = frontOver(serverOf(host));
  await showAudit(front);
  await accept(front, { recordId: YEARLY, check, reason: '' });
  expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Open', 'Accepted because': '' });
  expect((await serverOf(host).readWorkbook()).settings?.accepted).toEqual([]);
});
