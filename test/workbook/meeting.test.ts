import type { Host } from '../../host/host';
import { makeMeetingPage } from '../../src/sidebar/actions/meeting';
import { frontOver } from '../../src/sidebar/state/desk';
import { meetingPage } from '../../src/workbook/repairs/meeting';
import { month } from '../core/made-deals';
import { workbookWith } from './built';
import { drop, serverOf } from './dropped';
import { lineOf, linesOf, repaired, SPOILT, typeInto } from './repairs';

const asOf = month('2025-10');
const YEARLY = '30010002018';

function pagesOf({ model: { getters } }: Host): readonly string[] {
  const names = getters.getSheetIds().map((id) => getters.getSheetName(id));
  return names.filter((name) => name.startsWith('Meeting ')).sort();
}

test('the list for a meeting is a page of its own, by owner, that no later import changes', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  typeInto(host, YEARLY, 'Note', '=not a formula');
  typeInto(host, YEARLY, 'Your due', '2026-01-31');
  const open = linesOf(host).filter(({ State }) => State === 'Open');
  const front = frontOver(serverOf(host));
  await makeMeetingPage(front, { by: 'open', name: '' });
  expect(front.state().view).toMatchObject({ at: 'audit', audit: { hasMadePage: true } });
  const [page = ''] = pagesOf(host);
  const cells = host.values(page, 'A1:J80');
  const owners = new Set(open.map(({ Owner }) => Owner));
  const isLine = (row: readonly unknown[]) => row[3] !== '' && row[3] !== null;
  const lines = cells.slice(4).filter(isLine);
  expect(lines).toHaveLength(open.length);
  expect(cells.slice(4).filter((row) => /: \d+ open/.test(String(row[0])))).toHaveLength(
    owners.size,
  );
  expect(lines.find(([, , id]) => id === YEARLY)).toMatchObject([
    lineOf(host, YEARLY).Due,
    expect.any(String),
    YEARLY,
    'Recurring revenue amount',
    '94326',
    '7860.5',
    expect.any(Number),
    expect.any(String),
    '=not a formula',
    '',
  ]);
  await drop(host, repaired(YEARLY), { asOf });
  expect(host.values(page, 'A1:J80')).toEqual(cells);
});

test('a second list of the same day has a page of its own, and no name becomes a formula', async () => {
  const host = await workbookWith([[SPOILT, { asOf }]]);
  const front = frontOver(serverOf(host));
  await makeMeetingPage(front, { by: 'due', name: '' });
  await makeMeetingPage(front, { by: 'due', name: '' });
  const pages = pagesOf(host);
  expect(pages).toEqual([expect.stringMatching(/\d$/), `${pages[0]} 2`]);
  expect(host.values(pages[0] ?? '', 'A2:A2')).toEqual([
    [expect.stringMatching(/^\d+ repairs are open, and none of them is due by this day\.$/)],
  ]);
  const owner = { owner: '=1+1', lines: [], due: 0, mrr: 5 };
  await serverOf(host).addPage(
    'Meeting',
    meetingPage([owner], {
      today: 46000,
      choice: { by: 'open', name: '' },
      open: 0,
      moneyAs: 'MRR',
    }),
  );
  expect(host.values('Meeting', 'A5:G5')[0]).toMatchObject(['=1+1: 0 open', '', '', '', '', '', 5]);
});
