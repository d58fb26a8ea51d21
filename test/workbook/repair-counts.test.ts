import type { Host } from '../../host/host';
import { auditOf } from '../../src/core/audit/audit';
import { isLeft } from '../../src/core/repairs/chosen';
import { accept, showAudit, switchCheck } from '../../src/sidebar/actions/auditing';
import { makeMeetingPage } from '../../src/sidebar/actions/meeting';
import { rebuild } from '../../src/sidebar/actions/rebuilding';
import { makeFiles } from '../../src/sidebar/actions/repairing';
import { frontOver } from '../../src/sidebar/state/desk';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { drop, serverOf, undoLast } from './dropped';
import { lineOf, linesOf, repaired, SPOILT, typeInto } from './repairs';

const asOf = month('2025-10');
const YEARLY = '30010002018';
const COPY = '300100211891';
const TWICE = '30010005558';
/** A renewal that was lost, and the deal that it should renew: two records of one finding. */
const LOST = '300100070702';
const PAID = '30010007084';
const CHECK = 'Renewal lost but still paid';

const workbook = () => workbookWith([[SPOILT, { asOf }]]);

/** What is open as each place tells it: findings on Audit and in the sidebar; repairs on their tab, there and for a meeting. */
async function counts(host: Host) {
  const front = frontOver(serverOf(host));
  await showAudit(front);
  const { view } = front.state();
  if (view.at !== 'audit') throw new Error(`the screen shows ${view.at}`);
  const { audited, lines = [], headline } = view.audit;
  const states = linesOf(host).filter(({ State }) =>
    /^(Open|Came back|Still open)/.test(String(State)),
  );
  await makeMeetingPage(front, { by: 'open', name: '' });
  const { getters } = host.model;
  const page = getters.getSheetName(getters.getActiveSheetId());
  const [sentence] = host.values(page, 'A2:A2')[0] ?? [];
  const [findings, stake] = host.values('Audit', 'D6:E6')[0] ?? [];
  return {
    findings: [findings, headline?.findings, auditOf(audited).findings.length],
    repairs: [
      host.values('Repairs', 'A5:A5')[0]?.[0],
      states.length,
      lines.filter(isLeft).length,
      Number.parseInt(String(sentence), 10),
    ],
    stakes: [Number(stake), Number(host.values('Repairs', 'E5:E5')[0]?.[0])],
  };
}

/** All places tell as much. */
async function expectCounts(host: Host, findings: number, repairs: number): Promise<void> {
  const { stakes, ...counted } = await counts(host);
  expect(counted).toEqual({
    findings: Array(3).fill(findings),
    repairs: Array(4).fill(repairs),
  });
  expect(stakes[1]).toBeCloseTo(stakes[0] ?? 0, 2);
}

/** Findings and open repairs of the spoilt report: of two copies of a deal one is kept, so that there is nothing to repair. */
const [FINDINGS, REPAIRS] = [12, 13];

test('findings and repairs are counted alike wherever they stand: after an import, accepted, taken back, in the next one, undone', async () => {
  const host = await workbook();
  const front = () => frontOver(serverOf(host));
  await expectCounts(host, FINDINGS, REPAIRS);
  await accept(front(), { recordId: LOST, check: CHECK, reason: 'They pay on' });
  expect(lineOf(host, PAID, CHECK)).toMatchObject({ State: 'Accepted', Due: '' });
  await expectCounts(host, FINDINGS - 1, REPAIRS - 2);
  await drop(host, repaired(YEARLY), { asOf });
  await expectCounts(host, FINDINGS - 2, REPAIRS - 3);
  await accept(front(), { recordId: LOST, check: CHECK, reason: '' });
  expect(lineOf(host, PAID, CHECK)).toMatchObject({ State: 'Open' });
  await expectCounts(host, FINDINGS - 1, REPAIRS - 1);
  await undoLast(host);
  expect(lineOf(host, PAID, CHECK)).toMatchObject({ State: 'Open' });
  await expectCounts(host, FINDINGS, REPAIRS);
});

test('a reason typed into either line of a finding accepts it in all places, over imports and back', async () => {
  const host = await workbook();
  typeInto(host, PAID, 'Accepted because', 'They pay on');
  expect(lineOf(host, LOST, CHECK)).toMatchObject({ State: 'Accepted', Due: '' });
  await expectCounts(host, FINDINGS - 1, REPAIRS - 2);
  await drop(host, repaired(COPY), { asOf });
  const states = [LOST, PAID].map((id) => lineOf(host, id, CHECK).State);
  expect(states).toEqual(['Accepted', 'Accepted']);
  await undoLast(host);
  expect(lineOf(host, LOST, CHECK)).toMatchObject({ State: 'Accepted' });
  await expectCounts(host, FINDINGS - 1, REPAIRS - 2);
  await rebuild(frontOver(serverOf(host)));
  await expectCounts(host, FINDINGS - 1, REPAIRS - 2);
});

test('a reason typed in the sidebar stands with all lines of its finding, over the next import, until it is taken back', async () => {
  const host = await workbook();
  const reasons = () => [LOST, PAID].map((id) => lineOf(host, id, CHECK)['Accepted because']);
  await accept(frontOver(serverOf(host)), { recordId: LOST, check: CHECK, reason: '=They pay on' });
  expect(reasons()).toEqual(['=They pay on', '=They pay on']);
  expect(linesOf(host).filter((line) => line['Accepted because'] !== '')).toHaveLength(2);
  await drop(host, repaired(YEARLY), { asOf });
  expect(reasons()).toEqual(['=They pay on', '=They pay on']);
  await accept(frontOver(serverOf(host)), { recordId: LOST, check: CHECK, reason: '' });
  expect(reasons()).toEqual(['', '']);
  expect(lineOf(host, PAID, CHECK)).toMatchObject({ State: 'Open' });
});

test('what a check finds that is off is open nowhere, and everywhere once it is on again', async () => {
  const host = await workbook();
  const front = () => frontOver(serverOf(host));
  await switchCheck(front(), CHECK, false);
  expect(lineOf(host, PAID, CHECK)).toMatchObject({ State: 'Check off', Due: '' });
  await expectCounts(host, FINDINGS - 1, REPAIRS - 2);
  await drop(host, repaired(YEARLY), { asOf });
  await switchCheck(front(), CHECK, true);
  expect(lineOf(host, PAID, CHECK)).toMatchObject({ State: 'Open' });
  await expectCounts(host, FINDINGS - 1, REPAIRS - 1);
});

test('a record that is accepted and repaired in the meantime is told to be repaired once that is taken back', async () => {
  const host = await workbook();
  const check = 'Yearly amount in the monthly field';
  await accept(frontOver(serverOf(host)), { recordId: YEARLY, check, reason: 'A yearly plan' });
  await drop(host, repaired(YEARLY), { asOf });
  await accept(frontOver(serverOf(host)), { recordId: YEARLY, check, reason: '' });
  expect(lineOf(host, YEARLY)).toMatchObject({ State: 'Repaired' });
  await expectCounts(host, FINDINGS - 1, REPAIRS - 1);
});

test('a record that stays as it is needs no repair and goes into no file, until somebody types otherwise', async () => {
  const host = await workbook();
  const kept = COPY.slice(0, -1);
  expect(lineOf(host, kept)).toMatchObject({ State: 'Keep', 'Suggested value': 'Keep', Due: '' });
  await makeFiles(frontOver(serverOf(host)), { by: 'all', name: '' });
  expect(lineOf(host, kept)).toMatchObject({ State: 'Keep', 'In file of': '' });
  expect(lineOf(host, COPY).State).toMatch(/^In the file of /);
  typeInto(host, kept, 'Your value', 'Delete');
  typeInto(host, COPY, 'Your value', 'keep');
  expect([lineOf(host, kept).State, lineOf(host, COPY).State]).toEqual(['Open', 'Keep']);
});

test('a record that the next report has once is repaired in all places, though both of its rows stay on Deals', async () => {
  const host = await workbook();
  const ids = SPOILT.map(([id]) => String(id));
  const once = SPOILT.filter(([id], at) => ids.indexOf(String(id)) === at);
  expect(once).toHaveLength(SPOILT.length - 1);
  await drop(host, once, { asOf });
  expect(lineOf(host, TWICE, 'Duplicate')).toMatchObject({ State: 'Repaired' });
  await expectCounts(host, FINDINGS - 1, REPAIRS - 1);
  await undoLast(host);
  await expectCounts(host, FINDINGS, REPAIRS);
});
