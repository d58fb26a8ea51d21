import type { Host } from '../../host/host';
import { behind, CHOICES, FIRST, SECOND, seen } from './brings-settings';
import { workbookWith } from './built';
import { drop, serverOf } from './dropped';
import { asOf } from './few-deals';
import { interruptedBefore, refusal } from './hands';

/** What the report may change on Settings: the choices, and the tables up to the rates. */
const chosen = (host: Host) => ['A1:B22', 'E1:S101'].map((range) => host.values('Settings', range));

/** Drop-downs, and cells that still follow an import. */
function left(host: Host) {
  const { formulas, choices } = behind(host);
  return { choices, pending: formulas.filter((formula) => formula.includes('=IF(COUNTIFS(')) };
}

const stateOf = (host: Host) => ({ seen: seen(host), chosen: chosen(host), left: left(host) });

let first: ReturnType<typeof stateOf>;
let second: ReturnType<typeof stateOf>;

beforeAll(async () => {
  first = stateOf(await workbookWith([[FIRST, { asOf }]]));
  second = stateOf(
    await workbookWith([
      [FIRST, { asOf }],
      [SECOND, CHOICES],
    ]),
  );
});

/** A copy that was made in the last step of an update: right before the one cell that puts it in, or right after. */
async function copyMade(when: 'before' | 'after'): Promise<Host> {
  const state = { isArmed: false, isPutIn: false };
  const host = await workbookWith([[FIRST, { asOf }]], {
    fault: (call) => {
      if (!state.isArmed) return;
      const isThatCell = call === 'SpreadsheetApp.Range.setValue';
      if (state.isPutIn || (isThatCell && when === 'before')) throw new Error('The end.');
      state.isPutIn = isThatCell;
    },
  });
  const server = interruptedBefore(host, 'commitImport', () => {
    state.isArmed = true;
  });
  await refusal(drop(host, SECOND, CHOICES, server));
  state.isArmed = false;
  host.copied(true);
  return host;
}

describe('a copy of the spreadsheet that was made while settings followed an import', () => {
  test('that was not in, says that it cannot be finished there, and forgets it when it is discarded', async () => {
    const host = await copyMade('before');
    expect(left(host).pending.length).toBeGreaterThan(4);
    expect((await serverOf(host).readWorkbook()).unfinished?.number).toBe(2);
    expect(await refusal(serverOf(host).commitImport(2))).toBe(
      'This copy of a spreadsheet was made during an import, which cannot be finished here. Discard it, and import the report again.',
    );
    await serverOf(host).discardImport(2);
    expect(stateOf(host)).toEqual(first);
    await drop(host, SECOND, CHOICES);
    expect(stateOf(host)).toEqual(second);
  });

  test('that was in, shows what it brought, and holds it for good from the next import on', async () => {
    const host = await copyMade('after');
    expect(seen(host)).toEqual(second.seen);
    expect(left(host).pending.length).toBeGreaterThan(4);
    await drop(host, SECOND, CHOICES);
    expect([chosen(host), left(host)]).toEqual([second.chosen, second.left]);
  });

  test('that was in, can undo its rows, and keeps what it brought to Settings', async () => {
    const host = await copyMade('after');
    await serverOf(host).undoImport(2);
    expect(seen(host).imports).toEqual(first.seen.imports);
    expect([chosen(host), left(host)]).toEqual([second.chosen, second.left]);
  });
});
