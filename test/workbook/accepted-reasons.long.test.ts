import type { Host } from '../../host/host';
import { besideWorkbook } from '../../src/import/beside-workbook';
import { readKnown } from '../../src/import/known';
import type { Remote } from '../../src/import/server/server';
import type { Server } from '../../src/main';
import { showAudit } from '../../src/sidebar/actions/auditing';
import { update } from '../../src/sidebar/actions/importing';
import { previewOf } from '../../src/sidebar/actions/preview';
import { frontOver } from '../../src/sidebar/state/desk';
import { repairsWords } from '../../src/sidebar/words/repairs-words';
import { columnLetters } from '../../src/workbook/sheet/references';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { serverOf } from './dropped';
import { lineOf, repaired, SPOILT, typeInto } from './repairs';

const asOf = month('2025-10');
const YEARLY = '30010002018';
const NEVER_ENDED = '30010022198';
const UNREADABLE_DATE = '30010016144';

/** A workbook in which somebody has typed why two records are right, and Settings lists so many others already. */
async function workbook(listed = 0): Promise<Host> {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  if (listed > 0) {
    const lines = Array.from({ length: listed }, (_, place) => [`${place}`, 'Gap', 'so']);
    const column = (host.values('Settings', 'A1:AX1')[0] ?? []).indexOf('Accepted record') + 1;
    host.paste('Settings', `${columnLetters(column)}2`, lines);
  }
  typeInto(host, YEARLY, 'Accepted because', 'A yearly plan');
  typeInto(host, NEVER_ENDED, 'Accepted because', 'Paid for ever');
  return host;
}

/** A server whose calls that list findings are counted, and fail where a reason for it is given. */
function countedServer(host: Host, problem = '') {
  const calls: unknown[] = [];
  const server = new Proxy(serverOf(host), {
    get: (target, name) => {
      if (name !== 'acceptFindings') return Reflect.get(target, name);
      return async (...args: Parameters<Server['acceptFindings']>) => {
        calls.push(args[0].map(({ recordId }) => recordId).sort());
        if (problem !== '') throw new Error(problem);
        return target.acceptFindings(...args);
      };
    },
  });
  return { server, calls };
}

/** What the screen of the audit says of findings that could not be listed. */
async function unlistedOn(server: Remote<Server>) {
  const front = frontOver(server);
  await showAudit(front);
  const { view } = front.state();
  if (view.at !== 'audit') throw new Error(`the screen shows ${view.at}`);
  return view.audit.unlisted;
}

const acceptedIn = async (host: Host) =>
  ((await serverOf(host).readWorkbook()).settings?.accepted ?? []).map(([id]) => id);

test('all reasons that were typed on the tab go to Settings in one call', async () => {
  const host = await workbook();
  const { server, calls } = countedServer(host);
  expect(await unlistedOn(server)).toBe(null);
  expect(calls).toEqual([[YEARLY, NEVER_ENDED].sort()]);
  expect((await acceptedIn(host)).sort()).toEqual([YEARLY, NEVER_ENDED].sort());
  expect(await unlistedOn(server)).toBe(null);
  expect(calls).toHaveLength(1);
});

test('as many as Settings has room for are listed, and the others are told', async () => {
  const host = await workbook(99);
  const unlisted = await unlistedOn(serverOf(host));
  expect(unlisted).toMatchObject({ findings: 1, why: expect.stringContaining('room for 100') });
  expect(await acceptedIn(host)).toHaveLength(100);
});

test('why the call failed is told, and the findings still count', async () => {
  const host = await workbook();
  const { server } = countedServer(host, 'Somebody else writes.');
  const unlisted = await unlistedOn(server);
  expect(unlisted).toEqual({ findings: 2, why: 'Somebody else writes.' });
  expect(unlisted && repairsWords.unlisted(unlisted)).toBe(
    '2 findings that you accepted on the Repairs tab are not listed on Settings and still count. Somebody else writes.',
  );
});

test('an import goes on where Settings has no room, and its result says what still counts', async () => {
  const host = await workbook(100);
  const server = serverOf(host);
  const front = frontOver(server);
  const now = await server.readWorkbook();
  const file = { fileName: 'report.csv', cells: repaired(UNREADABLE_DATE) };
  front.dispatch({ type: 'read', ...(await besideWorkbook(server, now, file)), waiting: [] });
  const { view } = front.state();
  if (view.at !== 'understood' || !now.settings) throw new Error(`the screen shows ${view.at}`);
  const known = await readKnown(server, now, now.settings.model);
  const preview = previewOf({ draft: view.draft, known, settings: now.settings });
  if ('problem' in preview) throw new Error(preview.problem);
  await update(front, preview);
  expect(front.state().view).toMatchObject({ at: 'done', result: { unlisted: { findings: 2 } } });
  expect(lineOf(host, UNREADABLE_DATE)).toMatchObject({ State: 'Repaired' });
  expect(lineOf(host, YEARLY)).toMatchObject({
    State: 'Accepted',
    'Accepted because': 'A yearly plan',
  });
});
