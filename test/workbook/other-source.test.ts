import { tabsAsJson } from '../../host/cli/tabs-as-json';
import type { Host } from '../../host/host';
import { understandDropped } from '../../src/core/dropped/understand-dropped';
import { besideWorkbook, otherChoices } from '../../src/import/beside-workbook';
import { comparedFor } from '../../src/import/compared-for';
import { cellsOfCsv } from '../../src/import/files/csv';
import { writeUpdate } from '../../src/import/import-report';
import { workbookChoices } from '../../src/import/remembered';
import { updateOf } from '../../src/import/update';
import { long } from '../some';
import { emptyHost, lastIn, serverOf } from './dropped';

const DEALS = [
  'Record ID,Deal Name,Associated Company (Primary),Close Date,Deal Stage,Contract start date,Contract end date,Amount',
  '1,O,Oak,2026-01-01,Closed Won,2026-01-01,2026-12-31,1200',
  '2,E,Elm,2026-02-01,Closed Won,2026-02-01,2027-01-31,2400',
];
const LINES = [
  'Record ID,Name,Associated Deal IDs,Net price,Billing frequency,Term,Billing start date',
  '11,Base,1,100,Monthly,P12M,2026-01-01',
  '21,Base,2,150,Monthly,P12M,2026-02-01',
  '22,Care,2,90,Quarterly,P12M,2026-02-01',
];
const SUBSCRIPTIONS = [
  'Record ID,Subscription name,Company name,Status,Start date,Billing frequency,Amount',
  's1,Base,Oak,Active,2026-01-01,Monthly,100',
  's2,Base,Elm,Active,2026-02-01,Monthly,205',
];
const CONTRACTS = [
  'Record ID,Contract name,Company name,Status,Effective date,End date,MRR',
  'c1,Base,Oak,Active,2026-01-01,2026-12-31,100',
  'c2,Base,Elm,Active,2026-02-01,2027-01-31,205',
];

const SNAPSHOTS = [
  'Snapshot date,Associated Company,Ending MRR',
  ...['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'].flatMap((day) => [
    `${day},Oak,100`,
    `${day},Elm,${day > '2026-05' ? 230 : 210}`,
  ]),
];

/** What comes of a report: the comparison where it is of another source, and the workbook after it has taken its place. */
async function drop(host: Host, lines: readonly string[], day = '2026-07-01') {
  const server = serverOf(host);
  const workbook = await server.readWorkbook();
  const dropped = { fileName: `report-${day}.csv`, cells: cellsOfCsv(lines.join('\n')) };
  const read = await besideWorkbook(server, workbook, dropped);
  const remembered = read.isOther ? otherChoices(workbook) : workbookChoices(workbook);
  const understood = understandDropped(read.cells, read.fileName, remembered);
  if ('problem' in understood) throw new Error(understood.problem);
  const other = await comparedFor(server, workbook, understood);
  const update = await updateOf(server, understood, read.fileName, {
    isOther: other !== null,
    tabs: workbook.tabs ?? [],
  });
  if ('problem' in update) throw new Error(update.problem);
  await writeUpdate(server, update);
  return { ...read, other };
}

/** Closing MRR of the last month, rows that count, and whether all checks hold. */
function shown(host: Host) {
  const { months, report, checks } = JSON.parse(JSON.stringify(tabsAsJson(host)));
  const isRight = checks.every(({ ok }: { ok: boolean }) => ok);
  return { mrr: months.at(-1).closing, counted: report.counted, isRight };
}

async function built(lines: readonly string[]): Promise<Host> {
  const host = emptyHost();
  await drop(host, lines, '2026-07-01');
  return host;
}

/** A report whose records have the numbers that other lines have. */
const numbered = (lines: readonly string[]) => lines.map((line) => line.replace(/^[sc](?=\d)/, ''));

describe('a report of another source than the workbook counts', () => {
  test('is told, compared, and takes the place of what is there, until that is undone', async () => {
    const host = await built(DEALS);
    expect(shown(host)).toEqual({ mrr: 300, counted: 2, isRight: true });
    const { other } = await drop(host, SUBSCRIPTIONS);
    expect(other).toMatchObject({
      here: { source: 'deals' },
      there: { source: 'contracts' },
      compared: { here: 300, there: 305, customers: [{ name: 'Elm', here: 200, there: 205 }] },
    });
    expect(shown(host)).toEqual({ mrr: 305, counted: 2, isRight: true });
    expect(tabsAsJson(host).report).toMatchObject({
      notCounted: [
        { reason: 'Replaced by a later row with the same Record ID', rows: 2 },
        { reason: 'Replaced by another source', rows: 2 },
      ],
    });
    await serverOf(host).undoImport(await lastIn(host));
    expect(shown(host)).toEqual({ mrr: 300, counted: 2, isRight: true });
  });
  long('takes the place of snapshots, and is replaced by them', async () => {
    const host = await built(DEALS);
    expect((await drop(host, SNAPSHOTS)).other?.compared).toMatchObject({ here: 300, there: 330 });
    expect(shown(host)).toMatchObject({ mrr: 330, isRight: true });
    expect((await drop(host, DEALS)).other?.compared).toMatchObject({ here: 330, there: 300 });
    expect(shown(host)).toEqual({ mrr: 300, counted: 2, isRight: true });
  });
  long('of line items is joined with the deals that are there, also the next time', async () => {
    const host = await built(DEALS);
    const first = await drop(host, LINES);
    expect(first).toMatchObject({ isOther: true, other: { compared: { here: 300, there: 280 } } });
    expect(shown(host)).toEqual({ mrr: 280, counted: 3, isRight: true });
    const changed = LINES.map((line) => line.replace('11,Base,1,100', '11,Base,1,110'));
    const next = await drop(host, changed, '2026-08-01');
    expect(next).toMatchObject({ isOther: false, other: null });
    expect(shown(host)).toEqual({ mrr: 290, counted: 3, isRight: true });
  });
  long(
    'of deals is joined with the line items that are there alone, in whichever month it comes',
    async () => {
      const [labels = '', ...lines] = LINES;
      const alone = [
        `${labels},Associated Company`,
        ...lines.map((line) => `${line},${line.includes(',1,') ? 'Oak' : 'Elm'}`),
      ];
      const host = await built(alone);
      expect(shown(host)).toEqual({ mrr: 280, counted: 3, isRight: true });
      const later = await drop(host, DEALS, '2026-08-01');
      expect(later).toMatchObject({
        isOther: true,
        other: { there: { source: 'line items of deals' }, compared: { here: 280, there: 280 } },
      });
      expect(shown(host)).toEqual({ mrr: 280, counted: 3, isRight: true });
      expect(await drop(host, LINES, '2026-09-01')).toMatchObject({ isOther: false, other: null });
      expect(shown(host)).toEqual({ mrr: 280, counted: 3, isRight: true });
    },
  );
  long('of deals is told where line items count', async () => {
    const host = await built(DEALS);
    await drop(host, LINES);
    const { other } = await drop(host, DEALS, '2026-08-01');
    expect(other).toMatchObject({
      here: { source: 'line items of deals' },
      there: { source: 'deals' },
    });
    expect(shown(host)).toEqual({ mrr: 300, counted: 2, isRight: true });
  });
  test('takes nothing over from records of another object that have the same IDs', async () => {
    const host = await built(
      DEALS.map((line) => line.replace('2026-12-31,1200', '2026-04-30,400')),
    );
    expect(shown(host).mrr).toBe(200);
    const told = await drop(host, numbered(SUBSCRIPTIONS));
    expect(told).toMatchObject({ isOther: true, other: { clashes: ['1', '2'] } });
    expect(shown(host)).toEqual({ mrr: 305, counted: 2, isRight: true });
    expect((await drop(host, DEALS, '2026-08-01')).other).not.toBeNull();
    expect(shown(host)).toEqual({ mrr: 300, counted: 2, isRight: true });
    await serverOf(host).undoImport(await lastIn(host));
    expect(shown(host)).toEqual({ mrr: 305, counted: 2, isRight: true });
  });
  test('is told of records of one kind, too, that say of the same customers the same', async () => {
    const host = await built(CONTRACTS);
    const { other } = await drop(host, SUBSCRIPTIONS);
    expect(other).toMatchObject({ here: { source: 'contracts' }, there: { source: 'contracts' } });
    expect(shown(host)).toEqual({ mrr: 305, counted: 2, isRight: true });
  });
});

describe('a report of the source that the workbook counts', () => {
  long('goes on with it, where it brings other deals of customers who pay otherwise', async () => {
    const host = await built(DEALS);
    const [labels = ''] = DEALS;
    const more = '3,Y,Oak,2026-01-01,Closed Won,2026-01-01,2026-12-31,600';
    expect((await drop(host, [labels, more])).other).toBeNull();
    expect(shown(host)).toEqual({ mrr: 350, counted: 3, isRight: true });
  });
  long('goes on with it, where it lacks columns of the last one', async () => {
    const host = await built(DEALS);
    const fewer = [
      'Record ID,Associated Company (Primary),Contract start date,Contract end date,Amount',
      '1,Oak,2026-01-01,2026-12-31,1200',
      '2,Elm,2026-02-01,2027-01-31,3600',
    ];
    expect(await drop(host, fewer)).toMatchObject({ isOther: false, other: null });
    expect(shown(host)).toEqual({ mrr: 400, counted: 2, isRight: true });
  });
});
