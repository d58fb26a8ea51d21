import { understandDropped } from '../../src/core/dropped/understand-dropped';
import type { Cell } from '../../src/core/report/cell';
import { doesNotFit } from '../../src/import/does-not-fit';
import { type Known, NOTHING_KNOWN } from '../../src/import/known';
import { updateFrom } from '../../src/import/update';
import type { ImportLine } from '../../src/main';
import { compare } from '../../src/sidebar/actions/comparing';
import { mayCountBoth, type Preview } from '../../src/sidebar/actions/preview';
import { frontOver } from '../../src/sidebar/state/desk';
import { origin } from '../../src/sidebar/state/ways-back';
import { fakeServer } from '../import/fake-server';
import { plainSettingsOf } from '../import/plain-settings';

const HEADER = [
  'Record ID',
  'Close Date',
  'Deal Stage',
  'Company name',
  'Recurring revenue amount',
];
const row = (id: string, amount: Cell): readonly Cell[] => [
  ...[id, '2026-03-14', 'Closed Won', `Company ${id}`, amount],
];
const FILE = 'all-deals-2026-11-01.csv';

function draftOf(...rows: readonly (readonly Cell[])[]) {
  const cells = [HEADER, ...rows];
  const understanding = understandDropped(cells, FILE);
  if ('problem' in understanding) throw new Error(understanding.problem);
  const rest = {
    choices: {},
    missing: 'automatic',
    absent: [],
    doubts: [],
    seen: null,
    objection: null,
  } as const;
  return { fileName: FILE, cells, understanding, ...rest };
}

/** A workbook that holds one deal. */
function workbookOfOne(
  readTab = async () => ({
    rows: [
      [...HEADER, 'Import'],
      [...row('9', 50), 1],
    ],
    next: null,
  }),
) {
  const { server } = fakeServer();
  const told = { file: '', when: '', asOf: '2026-09', rows: 1, holds: 'deals' } as const;
  const counts = { added: 1, changed: 0, unchanged: 0, gone: 0 };
  const line: ImportLine = { ...told, number: 1, status: 'in', counts };
  const readWorkbook = async () => ({
    ...(await server.readWorkbook()),
    ...{ isBuilt: true, imports: [line], settings: plainSettingsOf({ wonStages: ['Closed Won'] }) },
  });
  return { ...server, readWorkbook, readTab };
}

describe('a report that was understood', () => {
  test('is shown before it is written, where the workbook holds a single deal', async () => {
    const front = frontOver(workbookOfOne());
    await compare(front, draftOf(row('9', '60')));
    expect(front.state().view.at).toBe('preview');
  });
  test('is compared with what the workbook counts, where it is of another source', async () => {
    const header = HEADER.map((label) => label.replace('Company name', 'Associated Company'));
    const rows = [
      [...header, 'Import'],
      ['9', 46095, 'Closed Won', 'Company 9', 50, 1],
    ];
    const workbook = workbookOfOne(async () => ({ rows, next: null }));
    const wonStages = ['Closed Won'];
    const settings = plainSettingsOf({ wonStages, columns: [['Close Date', 'closeDate']] });
    const readWorkbook = async () => ({ ...(await workbook.readWorkbook()), settings });
    const front = frontOver({ ...workbook, readWorkbook });
    const labels = ['Record ID', 'Company name', 'Start date', 'Billing frequency', 'Net price'];
    const cells = [labels, ['l', 'Company 9', '2026-03-14', 'Monthly', '80']];
    const understanding = understandDropped(cells, FILE);
    if ('problem' in understanding) throw new Error(understanding.problem);
    await compare(front, {
      ...draftOf(row('9', '60')),
      cells,
      understanding,
      isOther: true,
      seen: settings,
    });
    const { view } = front.state();
    expect(view).toMatchObject({
      at: 'preview',
      preview: {
        other: {
          here: { source: 'deals' },
          there: { source: 'contracts' },
          compared: { here: 50, there: 80 },
        },
        update: {
          changes: { added: ['id:l'], missing: ['id:9'], isGone: true },
          // No finding is repaired by records of another kind, and months are compared with what they showed.
          auditedBefore: null,
          restated: expect.arrayContaining([
            expect.objectContaining({ closing: { before: 50, after: 80 } }),
          ]),
        },
      },
    });
  });
  test('counts beside what is there where somebody says that it is different revenue', async () => {
    const front = frontOver(workbookOfOne());
    await compare(front, draftOf(row('8', '60')));
    const { view } = front.state();
    if (view.at !== 'preview') throw new Error(view.at);
    const contracts = { source: 'contracts', labels: [] } as const;
    const other = { here: contracts, there: contracts, compared: null, clashes: [] };
    front.dispatch({ type: 'compared', ...view.preview, other });
    const shown = () => {
      const { preview } = front.state().view as { preview: Preview };
      return [preview.other !== null, preview.update.changes.isGone, mayCountBoth(preview)];
    };
    expect(shown()).toEqual([true, true, true]);
    const clashing = { ...view.preview, other: { ...other, clashes: ['8'] } };
    expect(mayCountBoth(clashing)).toBe(false);
    front.dispatch({ type: 'counted both' });
    expect(shown()).toEqual([false, false, false]);
  });
  test('is kept where the workbook cannot be read', async () => {
    const front = frontOver(
      workbookOfOne(async () => {
        throw new Error('No access.');
      }),
    );
    const draft = draftOf(row('9', '60'));
    await compare(front, draft);
    const { view } = front.state();
    expect(view).toMatchObject({ at: 'problem', draft });
    expect(origin(view).at).not.toBe('problem');
  });
});

describe('an update', () => {
  const knownOf = (...rows: readonly (readonly Cell[])[]): Known => ({
    ...NOTHING_KNOWN,
    ...draftOf(...rows).understanding.report,
  });
  const update = (known: Known, missing: 'keep' | 'mark as gone' = 'keep') => {
    const made = updateFrom(known, { ...draftOf(row('1', '10')), missing });
    if ('problem' in made) throw new Error(made.problem);
    return made;
  };

  test('is none where nothing is known', () => expect(update(NOTHING_KNOWN).isUpdate).toBe(false));
  test('is one where a single deal is', () => {
    expect(update(knownOf(row('1', '10'))).isUpdate).toBe(true);
  });
  test('counts records as gone only where they are marked so', () => {
    const known = knownOf(row('1', '10'), row('2', '20'));
    expect(update(known).request.counts.gone).toBe(0);
    expect(update(known, 'mark as gone').request.counts.gone).toBe(1);
  });
  test('does not fit where its rows and those that are there need more cells than there can be', () => {
    const { request, changes } = update(NOTHING_KNOWN);
    const { rows, fields } = changes.write;
    const held = (dealRows: number) => ({ rows, fields, labels: fields, dealRows });
    expect(doesNotFit(request, held(1000))).toBeNull();
    expect(doesNotFit(request, held(40000))?.problem).toMatch(/ need 1\d,\d{3},\d{3} cells/);
  });
});
