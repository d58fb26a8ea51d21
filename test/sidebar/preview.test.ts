import { auditOf } from '../../src/core/audit/audit';
import { type Repaired, repairedBetween } from '../../src/core/audit/repaired';
import { parseMonth } from '../../src/core/days';
import { understandDropped } from '../../src/core/dropped/understand-dropped';
import type { Cell } from '../../src/core/report/cell';
import {
  changesNothing,
  monthChanges,
  type Preview,
  previewOf,
} from '../../src/sidebar/actions/preview';
import type { PlainSettings } from '../../src/workbook/plan';

const HEADER = [
  'Record ID',
  'Close Date',
  'Deal Stage',
  'Associated Company',
  'Recurring revenue amount',
];
type Line = readonly [id: string, amount: string, closed?: string];

const cellsOf = (lines: readonly Line[]): readonly (readonly Cell[])[] => [
  HEADER,
  ...lines.map(([id, amount, closed = '2026-03-14']) => [
    id,
    closed,
    'Closed Won',
    `Company ${id}`,
    amount,
  ]),
];

const draftOf = (lines: readonly Line[], date: string): Preview['draft'] => {
  const fileName = `deals-${date}.csv`;
  const cells = cellsOf(lines);
  const understanding = understandDropped(cells, fileName);
  if ('problem' in understanding) throw new Error(understanding.problem);
  return {
    fileName,
    cells,
    choices: {},
    understanding,
    missing: 'automatic',
    absent: [],
    doubts: [],
    seen: null,
    objection: null,
  };
};

/** What a second report changes in a workbook that holds the first one. */
function previewAfter(
  first: readonly Line[],
  second: readonly Line[],
  { date = '2026-11-01', missing = 'automatic' as Preview['draft']['missing'] } = {},
): Preview {
  const before = shown({ draft: draftOf(first, '2026-11-01'), known: NOTHING, settings: null });
  const { write } = before.update.changes;
  const settings: PlainSettings = before.update.request.settings;
  return shown({
    draft: { ...draftOf(second, date), missing },
    known: { ...write, tables: settings, wonStages: settings.wonStages, imports: [] },
    settings,
  });
}

const NOTHING = { fields: [], rows: [], tables: null, wonStages: [], imports: [] };

function shown(basis: Omit<Preview, 'update'>): Preview {
  const preview = previewOf(basis);
  if ('problem' in preview) throw new Error(preview.problem);
  return preview;
}

const THREE: readonly Line[] = [
  ['1', '100'],
  ['2', '200'],
  ['3', '300'],
];

describe('a report that meets one before it', () => {
  test('changes nothing where it is the same', () =>
    expect(changesNothing(previewAfter(THREE, THREE))).toBe(true));
  test('changes something where a month is added', () =>
    expect(changesNothing(previewAfter(THREE, THREE, { date: '2026-12-01' }))).toBe(false));
  test('changes something where a deal does', () =>
    expect(changesNothing(previewAfter(THREE, [...THREE.slice(0, 2), ['3', '310']]))).toBe(false));

  test('names the months after the last one reported as added', () =>
    expect(monthChanges(previewAfter(THREE, THREE, { date: '2027-01-01' })).added).toEqual(
      ['2026-11', '2026-12'].map(parseMonth),
    ));

  test('names the reported months that change, latest first, and by whom', () => {
    const { restated } = monthChanges(
      previewAfter(THREE, [...THREE.slice(0, 2), ['3', '310']], { date: '2026-12-01' }),
    );
    expect(restated).toHaveLength(8);
    expect(restated[0]).toMatchObject({
      month: parseMonth('2026-10'),
      closing: { before: 600, after: 610 },
      customers: ['Company 3'],
    });
  });

  test('keeps what it lacks where it lacks much, unless that is overruled', () => {
    const kept = previewAfter(THREE, THREE.slice(0, 1));
    expect(kept.update.changes).toMatchObject({ missing: ['id:2', 'id:3'], isGone: false });
    const gone = previewAfter(THREE, THREE.slice(0, 1), { missing: 'mark as gone' });
    expect(gone.update.request.counts).toMatchObject({ gone: 2, unchanged: 1 });
    expect(monthChanges(gone).restated[0]?.closing).toEqual({ before: 600, after: 100 });
  });
});

describe('the findings of a report that meets one before it', () => {
  const isRepaired = (first: readonly Line[], second: readonly Line[], expected: Repaired) => {
    const { audited, auditedBefore } = previewAfter(first, second).update;
    if (!auditedBefore) throw new Error('nothing was there before');
    const [before, after] = [auditedBefore, audited].map((one) => auditOf(one).findings);
    expect(repairedBetween(before ?? [], after ?? [])).toEqual(expected);
  };
  test('are gone where the report repairs them', () =>
    isRepaired([...THREE, ['4', '']], [...THREE, ['4', '400']], { gone: 1, added: 0 }));
  test('are new where the report brings them', () =>
    isRepaired(THREE, [...THREE, ['4', '']], { gone: 0, added: 1 }));
  test('are no news where a record stands in every report twice', () =>
    isRepaired([...THREE, ['3', '300']], [...THREE, ['3', '300']], { gone: 0, added: 0 }));
});
