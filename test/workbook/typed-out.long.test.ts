import type { Host } from '../../host/host';
import { CHOICES, FIRST, SECOND, seen } from './brings-settings';
import { workbookWith } from './built';
import { drop, figures, serverOf, undoLast } from './dropped';
import { asOf } from './few-deals';
import { finished, refusal } from './hands';

const BEFORE = [FIRST, { asOf: asOf - 1 }] as const;
const both = () => workbookWith([BEFORE, [SECOND, CHOICES]]);

/** A second import that ends once its line says "in", while cells of Settings still wait for its word. */
async function stoppedIn(): Promise<Host> {
  let isDue = false;
  const host: Host = await workbookWith([BEFORE], {
    fault: (call) => {
      if (isDue && call.endsWith('Range.setNumberFormat') && status(host) === 'in use')
        throw new Error('Service error');
    },
  });
  isDue = true;
  expect(await refusal(drop(host, SECOND, CHOICES))).not.toBe('');
  isDue = false;
  expect([status(host), (await serverOf(host).readWorkbook()).unfinished?.number]).toEqual([
    'in use',
    2,
  ]);
  return host;
}

const status = (host: Host) => host.cell('Imports', 'B3').value;
const rowsOf = (host: Host) => host.values('Deals', '1:9');

const NEXT: readonly (readonly [string, (host: Host) => Promise<unknown>])[] = [
  ['at once', async () => undefined],
  ['after the rest of it is finished', (host) => finished(host, 2)],
  ['after the add-on is told to discard it', (host) => serverOf(host).discardImport(2)],
];

describe.each(['discarded', 'undone'])(
  '"%s" typed over the "in" of an import that was interrupted',
  (word) => {
    test.each(NEXT)('loses no row and no setting: "in" is typed again %s', async (_, next) => {
      const host = await stoppedIn();
      const rows = rowsOf(host);
      host.type('Imports', 'B3', word);
      await next(host);
      expect(rowsOf(host)).toEqual(rows);
      host.type('Imports', 'B3', 'in');
      await finished(host, 2);
      expect(seen(host)).toEqual(seen(await both()));
      await undoLast(host);
      expect(figures(host)).toEqual(figures(await workbookWith([BEFORE])));
    });

    test('lets none of its rows count', async () => {
      const host = await stoppedIn();
      host.type('Imports', 'B3', word);
      await finished(host, 2);
      expect((await serverOf(host).readWorkbook()).unfinished).toBeNull();
      expect(figures(host).customers).toEqual(figures(await workbookWith([BEFORE])).customers);
    });
  },
);
